"""A chain in words: its title, its story of one sentence, its weakest arrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from timeline.calendar_words import short_day, short_month, short_weekday
from timeline.intervals import Interval
from timeline.lexicons import read_lexicon
from timeline.model import Basis, Event, Link, LinkKind, Toll

ARROW = " → "
_NIGHT = timedelta(days=2)  # one night is of two days, and a date as good as a day


def chain_title(steps: Sequence[Event]) -> str:
    """From the first event of a chain to its last."""
    first, last = steps[0].title, steps[-1].title
    return f"{first}{ARROW}{last}"


def tell(steps: Sequence[Event], arrows: Sequence[Link]) -> str:
    """Tell a chain in one line: date, event and dead of each step, the days in between.

    The year is told once if it does not turn, with the first date; the days between two steps
    only where both are known to the day.
    """
    lags = (None, *(arrow.lag_days for arrow in arrows))
    exact = [step.interval is not None and step.interval.length <= _NIGHT for step in steps]
    parts: list[str] = []
    for at, lag in enumerate(lags):
        is_known = at > 0 and exact[at - 1] and exact[at]
        parts += [lag_words(lag) if is_known else "", _step(steps, at)]
    return ARROW.join(part for part in parts if part)


def _step(steps: Sequence[Event], at: int) -> str:
    event, years = steps[at], [one.interval.first_day.year for one in steps if one.interval]
    is_first = all(one.interval is None for one in steps[:at])
    if event.interval is not None:
        when = f"{_when(event.interval, with_year=is_first or len(set(years)) > 1)} "
    else:
        when = "earlier, undated: " if at == 0 else "then, undated: "
    return f"{when}{_within(event.title)}{_dead(event.killed)}"


def _within(title: str) -> str:
    """A title as it stands within a line: only a name keeps its capital."""
    first = title.partition(" ")[0]
    return title[:1].lower() + title[1:] if first.lower() in _nouns() else title


@cache
def _nouns() -> frozenset[str]:
    """The first words of all nouns that begin a title, in either number."""
    entries: list[dict[str, Any]] = list(read_lexicon("event_titles").values())
    closer = (one.get(key, {}) for one in entries for key in ("by_trigger", "by_words"))
    nouns = [one["noun"] for one in entries]
    nouns += [names[0] for variants in closer for names in variants.values()]
    firsts = {noun.partition(" ")[0] for noun in nouns}
    return frozenset(
        firsts | {f"{first}s" for first in firsts} | {f"{first}es" for first in firsts}
    )


def _when(interval: Interval, *, with_year: bool) -> str:
    """A date no finer than it is known.

    >>> from datetime import date
    >>> _when(Interval.month(2011, 10), with_year=False)
    'Oct 2011'
    >>> _when(Interval.days(date(2024, 4, 13), date(2024, 4, 14)), with_year=True)
    '13–14 Apr 2024'
    """
    first, last = interval.first_day, interval.last_day
    if interval == Interval.years(first.year):
        return str(first.year)
    if interval == Interval.month(first.year, first.month):
        return f"{short_month(first)} {first.year}"
    year = f" {last.year}" if with_year or first.year != last.year else ""
    if first == last:
        return f"{short_weekday(first)} {short_day(first)}{year}"
    is_one_month = (first.year, first.month) == (last.year, last.month)
    begin = f"{first.day}–" if is_one_month else f"{short_day(first)} – "
    return f"{begin}{short_day(last)}{year}"


def _dead(killed: Toll | None) -> str:
    if killed is None:
        return ""
    if killed.best == 0:
        return " (nobody killed)"
    if killed.best is not None:
        return f" ({killed.best:,} killed)"
    return f" ({killed.text} killed)" if killed.text else ""


def lag_words(days: int | None) -> str:
    """How long after: "2 days", "same day"; empty if it is not known.

    >>> lag_words(1), lag_words(0)
    ('1 day', 'same day')
    """
    if days is None:
        return ""
    if days == 0:
        return "same day"
    return f"{days:,} day" if days == 1 else f"{days:,} days"


def weakest(arrows: Sequence[Link], events: Mapping[str, Event]) -> str:
    """Name the arrow that a chain hangs by, and why it is the weakest."""
    link = min(arrows, key=lambda one: (one.confidence, one.id))
    return (
        f"{events[link.cause].title}{ARROW}{events[link.effect].title}: "
        f"{', '.join(reasons(link))} (confidence {link.confidence:.2f})"
    )


def reasons(link: Link) -> list[str]:
    """Why one could doubt a link, the gravest first."""
    sources = len({one.doc_id for one in link.mentions})
    found = (
        (link.basis is Basis.INFERENCE, "no text says so"),
        (link.basis is Basis.ANALYST, "drawn by hand"),
        (any(one.denied for one in link.mentions), "denied in one report"),
        (link.kind is LinkKind.FOLLOWS, "the text gives only the order"),
        (
            bool(link.mentions) and all(one.cause_told_before for one in link.mentions),
            "the cause is told earlier in the text",
        ),
        (link.lag_days is None, "one end is undated"),
        (sources == 1, "one source only"),
        (link.basis is Basis.SOURCE, "said by a source, not by the side that acted"),
    )
    return [reason for holds, reason in found if holds] or ["several sources agree"]
