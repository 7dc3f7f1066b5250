"""Words that set a clause beside another: because, over, after, two days later."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.cues.entries import Cue, cues
from timeline.cues.grammar import (
    POINTERS,
    child,
    cleft_clause,
    is_of_one_struck,
    is_order,
    is_pluperfect,
    told_clause,
)
from timeline.cues.match import CueMatch, Lexicon, is_denied
from timeline.cues.prepositions import object_of
from timeline.cues.rules import Rule
from timeline.lexicons import word_list
from timeline.syntax import Token

_LONGEST = 4  # words of a connective
_LOOSE = frozenset({"so", "thus", "hence"})  # these open many a sentence that is no effect

# ------------------------------------------------------------- "because of the raid"


def read_connective(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a connective that begins at `word`: what it governs is the cause."""
    words = _phrase(word, lexicon)
    if not words:
        return
    cue = lexicon[" ".join(one.lower_ for one in words)]
    cause = None if cue.bare else _opened(word, words, cue)
    if not cue.bare and (cause is None or (cue.pluperfect and not is_pluperfect(cause))):
        return
    if cue.under and not (_is_under(word, cue) or (cue.or_deed and _is_deed(cause))):
        return
    if word.head.lemma_ in cue.unless:
        return  # "was tried over the raid"
    above = _ended(word, cause)
    if is_order(above) or is_of_one_struck(above):
        return  # "stay home because …"; "fired on people angered over the raid"
    clause = cleft_clause(above)
    yield CueMatch(
        cue,
        words,
        cause,
        (above,) if clause is None else (clause,),
        climbs=clause is None and not _is_deed_of_its_own(above),
        rule=Rule.CONNECTIVE,
        denied=cue.denies or is_denied(word),
        cause_depth=cue.cause_depth,
    )


def _is_deed_of_its_own(noun: Token) -> bool:
    """Tell whether a cue is said of a noun alone: "arrested in *protests* over the killing"."""
    return noun.dep_ == "pobj" and noun.tag_ == "NNS" and noun.lemma_ in cues("complements")


def _is_under(word: Token, cue: Cue) -> bool:
    """Tell whether a connective hangs on a verb that can take it."""
    return not cue.under.isdisjoint(one.lemma_ for one in (word.head, word.head.head))


def _is_deed(cause: Token | None) -> bool:
    """Tell whether what a connective governs is a deed by its word: *over the killing*."""
    return cause is not None and cause.lemma_ in word_list("link_cues", "pointing")


def _phrase(word: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """The longest connective that begins at a word."""
    words = tuple(word.doc[word.i : word.i + _LONGEST])
    forms = [one.lower_ for one in words]
    for length in range(len(words), 0, -1):
        if " ".join(forms[:length]) in lexicon:
            return words[:length]
    return ()


def _opened(word: Token, words: tuple[Token, ...], cue: Cue) -> Token | None:
    """The clause that a conjunction opens, or what a preposition governs."""
    if word.dep_ == "mark":
        return None if cue.of_noun else told_clause(word.head)
    if cue.of_noun and word.dep_ != "prep":
        return None  # "the order was given because …"
    governed = _governed(words)
    is_clause = governed is not None and governed.dep_ == "pcomp"
    return None if cue.of_noun and is_clause else governed


def _ended(word: Token, cause: Token | None) -> Token:
    """The verb of the clause that a connective ends or opens."""
    if word.pos_ == "VERB" and word.dep_ != "prep":
        return word  # "followed by"
    return cause.head if cause is not None and word.dep_ == "mark" else word.head


def _governed(words: tuple[Token, ...]) -> Token | None:
    after = (one for word in words for one in word.children if one.i > words[-1].i)
    labels = ("pobj", "pcomp", *(("dobj",) if words[-1].tag_ == "VBN" else ()))  # "given the raid"
    governed = next((one for one in after if one.dep_ in labels), None)
    if governed is None and words[-1].dep_ == "mark":
        return words[-1].head  # "on the grounds that guards had fired"
    if governed is None or governed.tag_ != "IN":
        return governed
    return object_of(governed)


# ------------------------------------------------------------- "they had shot two, so …"


def read_consequence(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read an adverb that makes its clause the effect of the clause before it."""
    cue = lexicon.get(word.lower_)
    clause = word.head
    if cue is None or word.dep_ not in ("advmod", "cc", "mark") or clause.pos_ != "VERB":
        return
    if word.i == 0 and word.dep_ == "advmod" and word.lower_ not in _LOOSE:
        yield CueMatch(cue, (word,), None, (clause,), climbs=False, rule=Rule.CONSEQUENCE)
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


# ------------------------------------------------------------- "this is for the dead of …"


def read_dedication(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a deed that is said to be *for* another: "This is for Qana", "it was for that raid"."""
    cue = lexicon.get(word.lower_)
    copula = word.head
    if cue is None or word.dep_ != "prep" or copula.lemma_ != "be":
        return
    this, cause = child(copula, "nsubj"), object_of(word)
    if this is None or cause is None or this.lower_ not in POINTERS:
        return
    clause = cleft_clause(copula)
    if clause is None and this.lower_ == "it" and cause.pos_ != "PROPN":
        return  # "it is for sale"
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
