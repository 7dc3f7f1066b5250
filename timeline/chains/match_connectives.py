"""Words that set a clause beside another: because, over, after, two days later."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.chains.grammar import child, is_pluperfect, object_of, told_clause
from timeline.chains.match import CueMatch, Lexicon, is_denied
from timeline.chains.rules import Rule

_LONGEST = 4  # words of a connective

# ------------------------------------------------------------- "because of the raid"


def read_connective(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a connective that begins at `word`: what it governs is the cause."""
    words = _phrase(word, lexicon)
    if not words:
        return
    cue = lexicon[" ".join(one.lower_ for one in words)]
    cause = told_clause(word.head) if word.dep_ == "mark" else _governed(words)
    if cause is None or (cue.pluperfect and not is_pluperfect(cause)):
        return
    if cue.under and cue.under.isdisjoint(one.lemma_ for one in (word.head, word.head.head)):
        return
    above = word if word.pos_ == "VERB" else (cause if word.dep_ == "mark" else word).head
    clause = _cleft(above)
    yield CueMatch(
        cue,
        words,
        cause,
        (above,) if clause is None else (clause,),
        climbs=clause is None,
        rule=Rule.CONNECTIVE,
        denied=cue.denies or is_denied(word),
        cause_depth=cue.cause_depth,
    )


def _phrase(word: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """The longest connective that begins at a word."""
    words = tuple(word.doc[word.i : word.i + _LONGEST])
    forms = [one.lower_ for one in words]
    for length in range(len(words), 0, -1):
        if " ".join(forms[:length]) in lexicon:
            return words[:length]
    return ()


def _governed(words: tuple[Token, ...]) -> Token | None:
    after = (one for word in words for one in word.children if one.i > words[-1].i)
    governed = next((one for one in after if one.dep_ in ("pobj", "pcomp")), None)
    if governed is None and words[-1].dep_ == "mark":
        return words[-1].head  # "on the grounds that guards had fired"
    if governed is None or governed.tag_ != "IN":
        return governed
    return object_of(governed)


def _cleft(copula: Token) -> Token | None:
    """The clause that *it was because of …* is about: the last one below, with *that*."""
    it = child(copula, "nsubj", "expl")
    if copula.lemma_ != "be" or it is None or it.lower_ != "it":
        return None
    clauses = (one for one in copula.subtree if one.dep_ in ("relcl", "advcl", "ccomp", "acl"))
    told = [one for one in clauses if any(word.lower_ == "that" for word in one.subtree)]
    return told[-1] if told else None


# ------------------------------------------------------------- "they had shot two, so …"


def read_consequence(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read an adverb that makes its clause the effect of the clause before it."""
    cue = lexicon.get(word.lower_)
    clause = word.head
    if cue is None or word.dep_ not in ("advmod", "cc", "mark") or clause.pos_ != "VERB":
        return
    before = child(clause, "ccomp") if clause.dep_ != "conj" else clause.head
    if (
        before is None
        or not before.i < word.i < clause.i
        or word.nbor(-1).lower_ not in (",", ";", "and")
    ):
        return
    yield CueMatch(cue, (word,), before, (clause,), climbs=False, rule=Rule.CONSEQUENCE,
                   denied=is_denied(word))  # fmt: skip


# ------------------------------------------------------------- "furious at the raid"


def read_feeling(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read an adjective that says what moved those who acted; the clause it ends is the effect."""
    cue = lexicon.get(word.lower_)
    if cue is None or word.dep_ not in ("advcl", "acl", "acomp", "amod", "conj", "dep", "appos"):
        return
    link = next((one for one in word.rights if one.dep_ == "prep" and one.lower_ in cue.to), None)
    cause = child(link, "pobj") if link is not None else None
    if link is None or cause is None or word.head.lemma_ == "be":
        return
    yield CueMatch(
        cue,
        (word, link),
        cause,
        (word.head,),
        climbs=True,
        rule=Rule.FEELING,
        denied=is_denied(word),
    )


# ------------------------------------------------------------- "this is for the dead of …"


def read_dedication(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a deed that is said to be *for* another: "This is for Qana", "it was for that raid"."""
    cue = lexicon.get(word.lower_)
    copula = word.head
    if cue is None or word.dep_ != "prep" or copula.lemma_ != "be":
        return
    this, cause = child(copula, "nsubj"), object_of(word)
    if this is None or cause is None or this.lower_ not in ("this", "that", "it"):
        return
    clause = _cleft(copula)
    if clause is None and this.lower_ == "it":
        return
    yield CueMatch(
        cue,
        (copula, word),
        cause,
        (copula,) if clause is None else (clause,),
        climbs=False,
        rule=Rule.DEDICATED if clause is None else Rule.CONNECTIVE,
        denied=is_denied(copula),
        cause_depth=1,
    )


# ------------------------------------------------------------- "two days later"


def read_later(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read an adverb that sets its clause after what was told before."""
    cue = lexicon.get(word.lower_)
    if cue is None or word.dep_ != "advmod" or word.head.pos_ != "VERB":
        return
    if word.lower_ == "later" and child(word, "npadvmod") is None:
        return
    yield CueMatch(cue, (word,), None, (word.head,), climbs=False, rule=Rule.ADVERB, depth=1)
