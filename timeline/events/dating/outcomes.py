"""Clauses that tell how a deed went out: its toll above it, what ended it or became of it below."""

from __future__ import annotations

from timeline.events.grammar import clauses, tenses
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_TOLD_AS_PAST = frozenset({"VBD", "VBG", "VBN"})
_SOME = frozenset({"several", "both", "none"})
_STRUCK_DOWN = frozenset({"dead", "wounded", "injured", "hurt", "maimed"})
_LASTING = frozenset({"for", "until", "till"})


def tells_its_toll(above: Token, clause: Token) -> bool:
    """*Suffered losses on Sunday after rebels opened fire*: the deed and its toll are of one day.

    So are *were left dead on Sunday after …*. Not where the text counts the time between, or
    tells the deed as earlier.
    """
    marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
    is_after = clause.dep_ == "advcl" and "after" in marks
    is_counted = any(child.dep_ == "npadvmod" for child in clause.children)
    left = {child.lower_ for child in above.children if child.dep_ == "oprd"}
    suffers = above.lower_ in verbs("suffering_losses") or bool(left & _STRUCK_DOWN)
    return suffers and is_after and not (is_counted or tenses.is_past_perfect(clause))


def clause_of_toll(clause: Token) -> Token | None:
    """*On Friday a missile that hit a shop left 14 dead*: the verb that tells what came of it.

    >>> from timeline.syntax import parse
    >>> clause_of_toll(parse("On Friday a bomb that exploded at a market killed two people.")[5])
    killed
    """
    noun = clause.head
    if clause.dep_ != "relcl" or noun.dep_ != "nsubj" or clause.tag_ != "VBD":
        return None
    is_outcome = noun.head.lower_ in verbs("killing", "injuring") or noun.head.lemma_ == "leave"
    return noun.head if is_outcome and noun.head.tag_ == "VBD" else None


def ends_it(clause: Token, above: Token) -> bool:
    """*Stormed a bank on Monday before police shot two of them*, *… before fleeing*: at once.

    Not where the text counts the time between, or tells of a state that lasted.
    """
    opening = _opening(clause)
    if opening is None or not {above.tag_, clause.tag_} <= _TOLD_AS_PAST or clause.i < above.i:
        return False
    is_counted = any(
        child.dep_ in {"npadvmod", "advmod"}
        for word in (opening, clause)
        for child in word.children
    )
    lasted = any(child.lower_ in _LASTING for child in above.children if child.i < opening.i)
    return not (is_counted or lasted or tenses.is_past_perfect(above))


def _opening(clause: Token) -> Token | None:
    """The *before* with which a clause opens: its mark, or the preposition over it."""
    words = [clause.head] if clause.dep_ == "pcomp" else list(clause.children)
    return next((word for word in words if word.lower_ == "before"), None)


def became_of_them(clause: Token) -> bool:
    """*Launched 20 drones on Friday, all of which were shot down*: what became of them at once."""
    if clause.dep_ not in {"relcl", "advcl"} or not clauses.is_passive(clause):
        return False
    some = (one for one in clause.children if one.dep_ == "nsubjpass" and _is_share(one))
    is_of_which = any(
        word.tag_ in {"WDT", "WP"} for one in some for of in one.children for word in of.children
    )
    is_later = any(one.lower_ in listed("other_times") for one in clause.children)
    return is_of_which and not (is_later or tenses.is_past_perfect(clause))


def _is_share(word: Token) -> bool:
    """*All*, *three* or *several* of which."""
    return word.tag_ == "CD" or word.lower_ in _SOME or word.lower_ in listed("shares")
