"""Who did what a noun tells: *the shelling of a market by rebels*, where no market is by rebels."""

from __future__ import annotations

from timeline.events.grammar import nouns
from timeline.events.words.trigger_entries import triggers_by_form
from timeline.syntax import Token

_DOING = nouns.ACTING | {"weapon"}
_NOMINAL = frozenset({"NOUN", "PROPN"})


def hang_on_deed(by: Token) -> None:
    """Hang a *by* that names who did it on the deed, past whatever that was done to.

    >>> from timeline.syntax import parse
    >>> tree = parse("The shelling of a checkpoint by gunmen took place on Sunday.")
    >>> tree[5].head, hang_on_deed(tree[5]), tree[5].head
    (checkpoint, None, shelling)
    """
    doers = [one for one in by.children if one.dep_ == "pobj" and one.ent_type_ != "DATE"]
    if not any(one.pos_ == "PROPN" or nouns.kinds_of(one) & _DOING for one in doers):
        return
    if by.head.pos_ in _NOMINAL:
        deed = _deed_above(by.head)
    elif any(one.dep_ == "nsubj" for one in by.head.lefts):  # "condemned a raid by rebels"
        deed = next((one for one in by.head.rights if one.dep_ == "dobj" and one.i < by.i), None)
    else:
        return
    if deed is not None and tells_deed(deed):
        by.head, by.dep_ = deed, "prep"


def _deed_above(struck: Token) -> Token | None:
    """The noun of the deed that befell something: over *the house of a senator*, to *a raid on*."""
    noun = struck
    while not tells_deed(noun):
        if noun.dep_ not in {"pobj", "conj", "prep"}:
            return None
        noun = noun.head
    return noun if noun.pos_ in _NOMINAL else None


def tells_deed(noun: Token) -> bool:
    """Tell whether a noun is one that some entry of the lexicon knows as a deed.

    >>> from timeline.syntax import parse
    >>> [tells_deed(word) for word in parse("the raid on a market")]
    [False, True, False, False, False]
    """
    return any(not entry.is_verb for entry in triggers_by_form().get(noun.lower_, ()))
