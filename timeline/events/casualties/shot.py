"""Those whom somebody *shot*, as the dead of a deed of which no toll is told.

*Gunmen shot 148 people* says so of the dead, where the text counts neither dead nor hurt
elsewhere; *shot two men* leaves open what became of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.casualties.counting import count_people
from timeline.events.finding.triggers import Hit
from timeline.events.grammar import nouns
from timeline.events.told import Told
from timeline.model import EventMention, Toll
from timeline.syntax import Token

_MANY = 3
_LIMB = frozenset({"in", "with", "at"})  # "shot in the leg", "with rubber bullets", "shot at"


def counted_as_shot(hit: Hit, struck: Token | None) -> Toll | None:
    """How many a verb says were shot, where they are several people.

    >>> from timeline.events.finding.triggers import find_triggers
    >>> from timeline.syntax import parse
    >>> tree = parse("Gunmen shot 148 people there.")
    >>> counted_as_shot(next(find_triggers(tree)), tree[3]).best
    148
    """
    verb = hit.token
    if struck is None or not hit.trigger.is_verb or hit.trigger.lemma != "shoot":
        return None
    if "person" not in nouns.kinds_of(struck) or any(one.lower_ in _LIMB for one in verb.rights):
        return None
    toll = count_people(struck)
    return toll if toll is not None and (toll.best or 0) >= _MANY else None


def with_those_shot(
    mentions: Sequence[EventMention], tellings: Sequence[Told]
) -> list[EventMention]:
    """Give those shot as the dead of an event for which nothing else counts dead or hurt."""
    counted = {
        mention.same_as or mention.id
        for mention in mentions
        if mention.killed is not None or mention.injured is not None
    }
    shot = {told.mention.id: told.shot for told in tellings if told.shot is not None}
    return [
        replace(mention, killed=shot[mention.id])
        if mention.id in shot and (mention.same_as or mention.id) not in counted
        else mention
        for mention in mentions
    ]
