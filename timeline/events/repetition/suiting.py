"""How well a noun that points back suits a deed that was told, beside all in which they agree.

*The massacre* is of a deed with many dead, *the murder* of one that killed somebody at all, and
neither is of what had been told only as the time before.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.told import Told
from timeline.events.words.wordlists import listed

_MANY = 3
_MASSACRE = 0.5  # more than any nearness in the text
_KILLING = 0.3
_BEFORE = 0.4


def suits(told: Told, tellings: Sequence[Told]) -> float:
    """Weigh how well a definite noun suits an event; 0 where nothing tells."""
    had_been = all(one.perfect_past for one in tellings) and not told.perfect_past
    return _suits_dead(told, tellings) - _BEFORE * had_been


def _suits_dead(told: Told, tellings: Sequence[Told]) -> float:
    """*The carnage*, of 40 dead and not of one; *the murder*, and not of offices wrecked."""
    counts = [toll for toll in map(_least_dead, tellings) if toll is not None]
    most = max(counts, default=None)
    if told.word in listed("massacres"):
        return 0.0 if most is None else _MASSACRE if most >= _MANY else -_MASSACRE
    if told.word not in listed("killings"):
        return 0.0
    is_killing = bool(most) or any(_is_killing(one) for one in tellings)
    return _KILLING if is_killing else -_KILLING


def _is_killing(told: Told) -> bool:
    return told.word in listed("killings") or told.mention.type == "targeted_killing"


def _least_dead(told: Told) -> int | None:
    toll = told.mention.killed
    return None if toll is None else toll.low or toll.best
