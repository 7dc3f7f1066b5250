"""What keeps deeds of one kind, day and side apart: a war tells many that are alike.

*On Monday troops shelled Keshur, killing three, and shelled Olpan*: another town, and nothing
else says that it is one deed. *NATO bombed army positions* is not its strike on a house of the
same side's leader that was told long before.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.merging.parties import content_words
from timeline.events.repetition.agreement import Agreement
from timeline.events.repetition.comparing import compared
from timeline.events.told import Told
from timeline.model import Actor
from timeline.syntax import Token

_OBJECTS = frozenset({"dobj", "nsubjpass", "pobj"})


def are_alike_only(told: Told, tellings: Sequence[Told], agreeing: set[str]) -> bool:
    """Tell whether a deed of the same day hit another town, or killed another number elsewhere."""
    if "place" in agreeing or _is_called_alike(told, tellings):
        return False
    if _killed_others(told, tellings):
        return True  # "nine in a residential neighbourhood", "15 in a residential building"
    return "target" not in agreeing and _is_another_name(told, tellings)


def _is_called_alike(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether what was hit goes by the same noun."""
    nouns = {one.struck.lemma_ for one in tellings if one.struck is not None}
    return told.struck is not None and told.struck.lemma_ in nouns


def _is_another_name(told: Told, tellings: Sequence[Told]) -> bool:
    """*Olpan*, after *Keshur*: each is all that is said of what was hit."""
    own = _name(told.struck)
    others = {_name(one.struck) for one in tellings} - {""}
    return bool(own and others) and own not in others


def _name(struck: Token | None) -> str:
    is_name = struck is not None and struck.pos_ == "PROPN" and struck.dep_ in _OBJECTS
    return struck.lower_ if struck is not None and is_name else ""


def _killed_others(told: Told, tellings: Sequence[Told]) -> bool:
    """*Killing two soldiers*, after *five people in a queue*: counts that nobody corrects."""
    own = _dead(told)
    counts = {_dead(one) for one in tellings} - {None}
    return own is not None and bool(counts) and own not in counts


def _dead(told: Told) -> int | None:
    toll = told.mention.killed
    return toll.best if toll is not None and toll.best else None


def hits_the_same(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether the target is one in more than its side, or no more than the side is told."""
    targets = [one.mention.target for one in tellings if one.mention.target is not None]
    own = told.mention.target
    if own is None or not targets:
        return False
    places = (compared(told, one)["place"] for one in tellings)
    return Agreement.SAME in places or any(_is_same_thing(own, target) for target in targets)


def _is_same_thing(one: Actor, other: Actor) -> bool:
    """*Israeli consulate*, *the consulate*; *Israel* may stand for it, *Israeli troops* do not."""
    words, others = content_words(one), content_words(other)
    return not words or not others or bool(words & others)
