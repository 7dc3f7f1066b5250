"""*Hit what the army called a depot*: the thing that a clause with *what* names."""

from __future__ import annotations

from timeline.syntax import Token

_NAMING = frozenset({"oprd", "attr", "dobj"})
_AS = frozenset({"as", "like"})


def named_in(clause: Token) -> Token | None:
    """Give the noun for which a clause that opens with *what* stands; None where it names none.

    >>> from timeline.syntax import parse
    >>> named_in(parse("Jets bombed what officials said was a camp.")[4])
    camp
    >>> named_in(parse("Troops fired on what they described as a rebel base.")[5])
    base
    """
    if clause.pos_ not in {"VERB", "AUX"} or clause.left_edge.lower_ != "what":
        return None
    words = clause.doc[clause.left_edge.i + 1 : clause.right_edge.i + 1]
    named = (word for word in words if word.pos_ in {"NOUN", "PROPN"} and _is_named(word))
    return next(named, None)


def _is_named(noun: Token) -> bool:
    """*Was a camp*, *called it a camp*, *described as a camp*, *looked like a camp*."""
    is_as = noun.dep_ == "pobj" and noun.head.lower_ in _AS
    return noun.dep_ in _NAMING or is_as
