"""What a crowd does at the protest by which it is called: no other protest.

*Thousands rallied in Cairo on Friday. … Protesters chanted slogans and waved flags*: whoever is
called a protester, with no number, place or day, is one of those who were told of.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.grammar.definiteness import is_another
from timeline.events.told import Told
from timeline.events.words.wordlists import listed

_NEAR = 8  # sentences from what was told of the crowd last
_COUNTING = frozenset({"nummod", "amod", "det"})
_KNOWN = frozenset({"the", "these", "those"})


def is_of_its_crowd(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether a clause says what the crowd of the protest of `tellings` did."""
    mention = told.mention
    is_near = 0 < told.sentence - tellings[-1].sentence <= _NEAR
    if told.by_noun or not is_near or any(one.mention.type != "protest" for one in tellings):
        return False
    if mention.type != "protest" or mention.places or mention.killed or told.another:
        return False
    return _are_only_called(told) and any(one.mention.status is mention.status for one in tellings)


def _are_only_called(told: Told) -> bool:
    """*Protesters*, *the demonstrators*; not *150 protesters*, *pro-government protesters*."""
    doer = told.doer
    if doer is None or doer.tag_ != "NNS" or doer.lemma_ not in listed("protesting"):
        return False
    said = [one for one in doer.children if one.dep_ in _COUNTING and one.lower_ not in _KNOWN]
    named = [one for one in doer.children if one.dep_ in {"prep", "compound", "relcl"}]
    return not (said or named or is_another(doer))
