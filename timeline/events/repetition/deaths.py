"""What the dead say of two tellings: nobody dies twice, and a stoned mosque kills nobody."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.merging.names import Victim, share_victim, victims_of
from timeline.events.merging.telling import by_name
from timeline.events.repetition.agreement import Agreement, compare_dates
from timeline.events.told import Told
from timeline.events.words.wordlists import listed


def is_same_death(told: Told, tellings: Sequence[Told]) -> bool:
    """*Gunmen killed Younes … they argued over who had killed Younes*: nobody dies twice.

    Whoever is blamed for it, and whatever kind of deed it is called.
    """
    own = _slain_by_name(told)
    again = [one for one in tellings if own and share_victim(own, _slain_by_name(one))]
    days = (compare_dates(told.mention, one.mention) for one in tellings)
    return bool(again) and Agreement.DIFFERENT not in days and not told.plural


def _slain_by_name(told: Told) -> frozenset[Victim]:
    """The name of the one person whom a telling says to have been killed."""
    killed = told.mention.killed
    return victims_of([by_name(told.mention)]) if killed and killed.best == 1 else frozenset()


def is_other_killing(told: Told, tellings: Sequence[Told]) -> bool:
    """*Rioters ransacked a mosque over the murder of twelve cooks*: no death was told of them."""
    is_killing = told.word in listed("killings") and has_dead(told)
    by_nobody = told.doer is None and not told.bare_toll
    is_mild = all(one.mention.type in listed("milder") for one in tellings)
    return is_killing and by_nobody and is_mild and all(not one.mention.killed for one in tellings)


def is_no_killing(told: Told, tellings: Sequence[Told]) -> bool:
    """*17 people were killed. Crowds stoned a mosque*: not by stones that hit a mosque."""
    return any(map(has_dead, tellings)) and told.mention.type in listed("milder")


def has_dead(told: Told) -> bool:
    """Tell whether a telling gives a number of dead above none."""
    toll = told.mention.killed
    return toll is not None and (toll.low or 0) > 0
