"""What only says who is meant, or what went on while something else happened.

*Troops returning to base were ambushed*, *soldiers were heading for Gao when a mine went off*:
the way that somebody was on, or the war that he fights, is the scene of the deed and no deed
beside it. English tells such a scene in the progressive (Hopper 1979).
"""

from __future__ import annotations

from timeline.events.certainty.in_general import has_short_date
from timeline.events.grammar import clauses
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_AS = frozenset({"when", "while", "as"})
_WITHIN = frozenset({"in", "during", "since", "amid", "of", "throughout"})
_HELPING = frozenset({"was", "were"})


def is_setting(verb: Token) -> bool:
    """Tell whether a verb, or the noun of what goes on, only sets the scene of what is told.

    >>> from timeline.syntax import parse
    >>> tree = parse("Troops returning to base were ambushed. Troops are returning to base.")
    >>> [is_setting(word) for word in tree if word.text == "returning"]
    [True, False]
    """
    if verb.tag_.startswith("NN"):
        return _goes_on(verb)
    if verb.tag_ != "VBG" or verb.lower_ not in verbs("under_way"):
        return False
    return _says_who(verb) or _is_interrupted(verb) or _is_still(verb)


def _goes_on(noun: Token) -> bool:
    """*For the first time in the present offensive*: a campaign within which a deed was done."""
    is_within = noun.dep_ == "pobj" and noun.head.lower_ in _WITHIN
    if noun.head.head.lower_ in verbs("killing", "injuring"):
        return False  # "were killed in the ongoing fighting"
    described = {child.lower_ for child in noun.children if child.dep_ == "amod"}
    return is_within and bool(described & listed("lasting")) and not has_short_date(noun)


def _says_who(verb: Token) -> bool:
    """*A convoy returning to base was hit*: by what they do, one knows which are meant."""
    if verb.dep_ != "acl" or has_short_date(verb):
        return False
    is_told_beside = verb.head.head.lower_ == "with"  # "with troops battling rebels in the streets"
    return not is_told_beside and clauses.governing_verb(verb.head) is not None


def _is_interrupted(verb: Token) -> bool:
    """*They were heading home when a mine went off*, *as they were returning to base*."""
    helpers = [child for child in verb.children if child.dep_ == "aux"]
    opens = any(child.lower_ in _AS and child.dep_ in {"mark", "advmod"} for child in verb.lefts)
    if verb.dep_ == "advcl" and opens:
        return True
    if not any(helper.lower_ in _HELPING for helper in helpers):
        return False
    inner = (child for child in verb.rights if child.dep_ == "advcl")
    return any(word.lower_ == "when" for clause in inner for word in clause.lefts)


def _is_still(verb: Token) -> bool:
    """*said they were still fighting*: that it goes on, and neither whom nor where."""
    is_still = any(child.lower_ == "still" for child in verb.children)
    return is_still and not any(child.dep_ in {"dobj", "prep"} for child in verb.children)
