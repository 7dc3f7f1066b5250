"""Which days, months or years a date axis names, as Plotly chooses them.

Plotly's rule (plotly.js, `cartesian/axes`, `autoTicks`): the smallest round step that gives no
more ticks than asked for, counted from a Sunday; with `ticklabelmode: period` a label stands
in the middle of its day, month or year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from timeline.calendar_words import short_month, short_weekday
from timeline.figures.dates import DAY_MS, MINUTE_MS, moment

_CODE = re.compile("%-?[a-zA-Z]")
_EPOCH = datetime(1970, 1, 1)
_FIRST_SUNDAY, _FIRST_DAY = datetime(2000, 1, 2), datetime(2000, 1, 1)
_HOUR, _MONTH, _YEAR = 60 * MINUTE_MS, 365.25 * DAY_MS / 12, 365.25 * DAY_MS
# A unit is used where two ticks are further apart than one of it; its round numbers.
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MONTHS = (1, 2, 3, 6, 12)
_UNITS = (
    (DAY_MS, (1, 2, 3, 7, 14)),
    (_HOUR, (1, 2, 3, 6, 12)),
    (MINUTE_MS, (1, 2, 5, 10, 15, 30)),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """One tick of a date axis: where its line and its words stand, in milliseconds."""

    at: float
    named_at: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """From tick to tick: whole months, or else milliseconds."""

    months: int
    milliseconds: float


def date_ticks(axis: Mapping[str, Any]) -> list[Tick]:
    """The ticks of a Plotly date axis that has `range`, `nticks` and `tickformatstops`.

    The second line of a label, its year, stands where it differs from the label before.
    """
    low, high = (float(end) for end in axis["range"])
    step = _step((high - low) / axis["nticks"])
    shape = _format(step, axis["tickformatstops"])
    ticks: list[Tick] = []
    told = ""
    for at in _moments(step, low, high):
        middle = _middle(at, shape)
        first, _, second = _written(shape, at).partition("\n")
        if low <= middle <= high:
            lines = (first,) if second == told else (first, second)
            ticks.append(Tick(at, middle, lines))
            told = second
        elif low <= at <= high:
            ticks.append(Tick(at, middle, ()))
    return ticks


def _step(rough: float) -> _Step:
    """The round step next above a rough one in milliseconds."""
    if 2 * rough > _YEAR:
        return _Step(12 * _round_up(rough / _YEAR, _YEARS), 0.0)
    if 2 * rough > _MONTH:
        return _Step(_round_up(rough / _MONTH, _MONTHS), 0.0)
    for unit, numbers in _UNITS:
        if 2 * rough > unit:
            return _Step(0, unit * _round_up(rough / unit, numbers))
    return _Step(0, MINUTE_MS)


def _round_up(value: float, numbers: Sequence[int]) -> int:
    return next((number for number in numbers if number >= value), numbers[-1])


def _moments(step: _Step, low: float, high: float) -> Iterator[float]:
    """Ticks in view, and the one before, whose label may reach into view."""
    if step.months:
        yield from _months(step.months, low, high)
        return
    start = _FIRST_SUNDAY if step.milliseconds >= DAY_MS else _FIRST_DAY
    origin = _ms(start)
    number = (low - origin) // step.milliseconds
    while (at := origin + number * step.milliseconds) <= high:
        yield at
        number += 1


def _months(step: int, low: float, high: float) -> Iterator[float]:
    first = moment(low)
    whole = (first.year * 12 + first.month - 1) // step * step
    for months in count(whole, step):
        year, month = divmod(months, 12)
        if year > 9999 or (at := _ms(datetime(max(year, 1), month + 1, 1))) > high:
            return
        yield at


def _ms(when: datetime) -> float:
    return (when - _EPOCH) / timedelta(milliseconds=1)


def _format(step: _Step, stops: Sequence[Mapping[str, Any]]) -> str:
    """The format of the first stop that a step falls into."""
    length = step.milliseconds or step.months * _MONTH
    for stop in stops:
        low, high = (_length(end) for end in stop["dtickrange"])
        if (low is None or low <= length) and (high is None or length <= high):
            return str(stop["value"])
    return "%e %b\n%Y"


def _length(end: float | str | None) -> float | None:
    """A bound of a stop in milliseconds; `M6` is six months.

    >>> _length(5), _length(None)
    (5.0, None)
    """
    if isinstance(end, str):
        return int(end.removeprefix("M")) * _MONTH
    return None if end is None else float(end)


def _middle(at: float, shape: str) -> float:
    """The middle of the period that a label names: of a day, a month or a year."""
    first = shape.partition("\n")[0]
    when = moment(at)
    if "%H" in first:
        return at
    if "%e" in first or "%-d" in first:
        return at + DAY_MS / 2
    later = when.replace(year=when.year + 1) if "%b" not in first else _next_month(when)
    return (at + _ms(later)) / 2


def _next_month(when: datetime) -> datetime:
    return (when.replace(day=28) + timedelta(days=4)).replace(day=1)


def _written(shape: str, at: float) -> str:
    r"""Write a moment as Plotly's format codes say, in English on every system.

    >>> _written("%a %-d %b\n%Y", 0.0)
    'Thu 1 Jan\n1970'
    """
    when = moment(at)
    written = {
        "%H": f"{when:%H}", "%M": f"{when:%M}", "%a": short_weekday(when), "%e": str(when.day),
        "%-d": str(when.day), "%b": short_month(when), "%Y": str(when.year),
    }  # fmt: skip
    return _CODE.sub(lambda code: written[code[0]], shape)
