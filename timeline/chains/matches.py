"""Where a sentence ties two things together, by its grammar alone: cue, cause, effect.

A match knows nothing of events yet: it says at which words of the tree the cause and the
effect are to be looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from spacy.tokens import Doc, Token

from timeline.chains.cues import Cue, cues
from timeline.chains.grammar import (
    antecedent,
    child,
    is_negated,
    is_not_stated,
    object_of,
    subject,
    subtree,
)


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A cue at work in a sentence; all positions are tokens of one tree.

    `cause` None: the sentence names none, look back. `effects` are the words to look at,
    in order, and `climbs` says whether what these words hang on counts as well; with
    `goes_on`, the next sentence may tell the effect. `responder` is who strikes back.
    """

    cue: Cue
    words: tuple[Token, ...]
    cause: Token | None
    effects: tuple[Token, ...]
    climbs: bool
    rule: str
    responder: Token | None = None
    goes_on: bool = False
    denied: bool = False

    @property
    def text(self) -> str:
        """The cue as written, from its first word to its last."""
        first, last = min(one.i for one in self.words), max(one.i for one in self.words)
        return str(self.words[0].doc[first : last + 1].text)

    @property
    def cause_words(self) -> frozenset[int]:
        """The tokens of the cause."""
        return subtree(self.cause)


_VOWS = frozenset({"vow", "threaten", "promise", "pledge", "swear", "warn"})
_DENIALS = frozenset({"deny", "dismiss", "reject", "refute"})
_ADVERBIAL = frozenset({"in", "as"})
_ARRIVALS = frozenset({"come", "follow", "begin", "start", "arrive"})


def find_matches(tree: Doc) -> tuple[CueMatch, ...]:
    """Every cue of a sentence, in order of its words.

    >>> from timeline.syntax import parser
    >>> match, = find_matches(parser()("Jets struck two depots in retaliation for the ambush."))
    >>> match.text, match.cause.text, match.effects[0].text
    ('in retaliation for', 'ambush', 'struck')
    """
    families: tuple[tuple[str, Callable[[Token, Mapping[str, Cue]], Iterator[CueMatch]]], ...] = (
        ("nouns", _noun),
        ("answers", _answer),
        ("causes", _cause),
        ("connectives", _connective),
    )
    found = chain.from_iterable(
        read(token, cues(family)) for token in tree for family, read in families
    )
    return tuple(sorted(found, key=lambda match: match.words[0].i))


# ------------------------------------------------------------- "a reprisal for the raid"


def _noun(noun: Token, lexicon: Mapping[str, Cue]) -> Iterator[CueMatch]:
    cue = lexicon.get(noun.lemma_.casefold())
    if cue is None or noun.pos_ not in ("NOUN", "PROPN"):
        return
    link = _preposition(noun, cue.to)
    cause = object_of(link) if link is not None else None
    if cause is None and not cue.bare:
        return
    words = (noun,) if link is None or cause is None else (noun, link)
    found = _said_of(noun, cue, has_cause=cause is not None)
    if found is None:
        return
    effects, rule, opener = found
    yield CueMatch(
        cue,
        words if opener is None else (opener, *words),
        cause,
        effects,
        climbs=rule in ("in", "set beside", "is"),
        rule=f"noun {rule}",
        responder=child(noun, "poss"),
        goes_on=rule == "came",
        denied=_is_denied(noun),
    )


def _preposition(word: Token, accepted: tuple[str, ...]) -> Token | None:
    """The preposition after a word, wherever the parser hung it."""
    own = (one for one in word.children if one.dep_ == "prep" and one.lower_ in accepted)
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    beside = after if after is not None and after.lower_ in accepted else None
    return next(own, beside)


def _said_of(
    noun: Token, cue: Cue, has_cause: bool
) -> tuple[tuple[Token, ...], str, Token | None] | None:
    """Where to look for what the noun is said of: words, the name of the frame, its opener."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ in _ADVERBIAL:
        return (head.head,), "in", head
    if cue.in_only:
        return None
    if noun.dep_ == "nsubj":
        return _subject_frame(head)
    if noun.dep_ in ("attr", "oprd"):
        return (head,), "is", None
    if not has_cause:
        return None
    after_comma = any(one.text in (",", "–", "—", "-") for one in noun.doc[head.i : noun.i])
    if noun.dep_ == "appos" or (noun.dep_ != "ROOT" and after_comma and head.i < noun.i):
        return (head,), "set beside", None
    if noun.dep_ == "dobj":
        return (head,), "object", None
    return None


def _subject_frame(verb: Token) -> tuple[tuple[Token, ...], str, Token | None] | None:
    """What follows the verb is the effect: "the response was …", "is to …", "came …"."""
    if verb.lemma_ == "be":
        said = tuple(one for one in verb.children if one.dep_ in ("attr", "xcomp", "ccomp"))
        return (said, "was", None) if said else None
    if verb.lemma_ in _ARRIVALS and not is_not_stated(verb):
        return (verb,), "came", None
    return None


# ------------------------------------------------------------- "retaliated for the raid"


def _answer(verb: Token, lexicon: Mapping[str, Cue]) -> Iterator[CueMatch]:
    found = _verb_cue(verb, lexicon)
    if found is None or is_not_stated(verb):
        return
    cue, particle = found
    link = _preposition_of(verb, cue.to)
    cause = child(verb, "dobj") if cue.object == "cause" else None
    if cause is None and link is not None:
        cause = object_of(link)
    if cue.object == "cause" and cause is None:
        return
    vow = verb.dep_ == "xcomp" and verb.head.lemma_ in _VOWS
    deeds = (verb.head,) if vow else tuple(_deeds(verb, cue, cause))
    yield CueMatch(
        cue,
        tuple(one for one in (verb, *particle, link if cause is not None else None) if one),
        cause,
        deeds,
        climbs=verb.dep_ in ("xcomp", "advcl", "acl") and not vow,
        rule="verb vowed" if vow else "verb answered",
        responder=subject(verb),
        goes_on=not vow,
        denied=_is_denied(verb),
    )


def _verb_cue(verb: Token, lexicon: Mapping[str, Cue]) -> tuple[Cue, tuple[Token, ...]] | None:
    """The cue of a verb, alone or with the particle after it."""
    if verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    lemma = verb.lemma_.casefold()
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if after is not None and f"{lemma} {after.lower_}" in lexicon:
        return lexicon[f"{lemma} {after.lower_}"], (after,)
    return (lexicon[lemma], ()) if lemma in lexicon else None


def _preposition_of(verb: Token, accepted: tuple[str, ...]) -> Token | None:
    return next(
        (one for one in verb.children if one.dep_ in ("prep", "dative") and one.lower_ in accepted),
        None,
    )


def _deeds(verb: Token, cue: Cue, cause: Token | None) -> Iterator[Token]:
    """Where a verb of answering says what was done: with …, by …ing, …ing, or above it."""
    within = [verb, *(cause.subtree if cause is not None else ())]
    for one in within:
        for prep in one.children:
            if prep.dep_ in ("prep", "agent") and prep.lower_ in cue.by:
                deed = object_of(prep)
                if deed is not None:
                    yield deed
    yield from (one for one in verb.children if one.dep_ in ("advcl", "conj", "xcomp"))
    yield verb


# ------------------------------------------------------------- "the killing sparked riots"


def _cause(verb: Token, lexicon: Mapping[str, Cue]) -> Iterator[CueMatch]:
    found = _verb_cue(verb, lexicon)
    if found is None or is_not_stated(verb):
        return
    cue, particle = found
    agent = child(verb, "agent")
    if agent is not None:
        source, outcome = object_of(agent), _passive_outcome(verb)
    else:
        source, outcome = _active_source(verb), _active_outcome(verb, cue)
    if source is None or not outcome:
        return
    link = agent if agent is not None else _preposition_of(verb, cue.to)
    yield CueMatch(
        cue,
        tuple(one for one in (verb, *particle, link) if one is not None),
        source,
        outcome,
        climbs=agent is not None,
        rule="caused by" if agent is not None else "caused",
        denied=_is_denied(verb),
    )


def _active_source(verb: Token) -> Token | None:
    own = child(verb, "nsubj", "csubj")
    if own is not None:
        return antecedent(own)
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "conj", "acl"):
        return verb.head  # "…, prompting a raid": the clause before it
    return subject(verb) if verb.dep_ == "conj" else None


def _active_outcome(verb: Token, cue: Cue) -> tuple[Token, ...]:
    if cue.to:
        link = _preposition_of(verb, cue.to)
        outcome = object_of(link) if link is not None else None
        return (outcome,) if outcome is not None else ()
    return tuple(one for one in verb.children if one.dep_ in ("xcomp", "ccomp", "dobj"))


def _passive_outcome(verb: Token) -> tuple[Token, ...]:
    own = child(verb, "nsubjpass")
    if own is not None:
        return (antecedent(own),)
    return (verb.head,) if verb.dep_ in ("acl", "advcl", "relcl", "amod", "conj") else ()


# ------------------------------------------------------------- "because of the raid"


def _connective(word: Token, lexicon: Mapping[str, Cue]) -> Iterator[CueMatch]:
    words = _phrase(word, lexicon)
    if not words:
        return
    cue = lexicon[" ".join(one.lower_ for one in words)]
    cause = word.head if word.dep_ == "mark" else _governed(words)
    if cause is None:
        return
    above = word if word.pos_ == "VERB" else (cause if word.dep_ == "mark" else word).head
    yield CueMatch(
        cue, words, cause, (above,), climbs=True, rule="connective", denied=_is_denied(word)
    )


def _phrase(word: Token, lexicon: Mapping[str, Cue]) -> tuple[Token, ...]:
    """The longest connective that begins at a word."""
    for length in (3, 2, 1):
        words = tuple(word.doc[word.i : word.i + length])
        if len(words) == length and " ".join(one.lower_ for one in words) in lexicon:
            return words
    return ()


def _governed(words: tuple[Token, ...]) -> Token | None:
    after = (one for word in words for one in word.children if one.i > words[-1].i)
    return next((one for one in after if one.dep_ in ("pobj", "pcomp")), None)


# ------------------------------------------------------------- "it was not a reprisal"


def _is_denied(word: Token) -> bool:
    """Tell whether the tie itself is denied, by "not" or by a verb of denying above it."""
    chain_up = [word, *(one for one in word.ancestors)][:4]
    if any(is_negated(one) for one in chain_up[:3] if one.pos_ in ("AUX", "NOUN", "ADP")):
        return True
    return any(one.lemma_ in _DENIALS for one in chain_up[1:])
