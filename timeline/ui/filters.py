"""What is shown of a timeline: pure functions from tables to smaller tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from timeline.model import LinkKind
from timeline.result import Result
from timeline.tables import JOINER
from timeline.ui.zones import AS_WRITTEN

Table = pd.DataFrame


@dataclass(frozen=True, slots=True)
class Filters:
    """What an analyst asked to see; an empty field leaves everything in.

    `first` and `last` are inclusive days. `told` is how many sources have to tell an event.
    `sides` looks at who acts and at whom it is done. `inferred` lets links in that no text
    states, whatever `kinds` of stated ones are asked for; `passing` what is told in passing. `zone`
    is that of the clock times shown.
    """

    first: date | None = None
    last: date | None = None
    sides: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    confidence: float = 0.0
    told: int = 1
    words: str = ""
    inferred: bool = False
    passing: bool = False
    zone: str = AS_WRITTEN


@dataclass(frozen=True, slots=True)
class Shown:
    """What the timeline page shows: what filters let through, in which lanes, which chain in front.

    `order` holds the lanes to put on top, `chain` event ids.
    """

    filters: Filters = Filters()
    lanes: str = "side"
    order: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()


def shown_links(result: Result, filters: Filters) -> Result:
    """Give the result with its inferred links among the others if they are asked for."""
    if not filters.inferred or result.inferred.empty:
        return result
    both = pd.concat([result.links, result.inferred], ignore_index=True)
    return replace(result, links=both)


def narrow(result: Result, filters: Filters) -> tuple[Table, Table]:
    """Keep the events that the filters ask for, and the links between events that stay."""
    events, links = result.events, result.links
    kept = _only(events, _wanted(events, filters) & _says(result, filters.words))
    wanted = pd.Series(True, index=links.index)
    if kept is not events:
        here = kept["event_id"]
        wanted = links["cause_id"].isin(here) & links["effect_id"].isin(here)
    wanted &= links["confidence"].fillna(0.0) >= filters.confidence
    if filters.kinds:
        wanted &= links["kind"].isin((*filters.kinds, LinkKind.INFERRED))
    return kept, _only(links, wanted)


def _only(table: Table, wanted: pd.Series) -> Table:
    """The rows wanted; the table itself when that is all of it, for copying 100,000 takes 1 s."""
    return table if wanted.all() else table[wanted]


def _wanted(events: Table, filters: Filters) -> pd.Series:
    wanted = events["confidence"].fillna(0.0) >= filters.confidence
    if filters.told > 1:
        wanted &= sources_each(events) >= filters.told
    if filters.sides:
        wanted &= events["actor_side"].isin(filters.sides) | events["target_side"].isin(
            filters.sides
        )
    if filters.types:
        wanted &= events["type"].isin(filters.types)
    if filters.places:
        wanted &= _holds_any(events["place"], filters.places)
    if filters.sources:
        wanted &= _holds_any(events["doc_ids"], filters.sources)
    return wanted & _within(events, filters)


def sources_each(events: Table) -> pd.Series:
    """Count the sources that tell each event; what a person added has none and counts as one.

    >>> list(sources_each(pd.DataFrame({"doc_ids": ["a1", "a1;a2", ""]})))
    [1, 2, 1]
    """
    return events["doc_ids"].str.count(JOINER) + 1


def _within(events: Table, filters: Filters) -> pd.Series:
    """Keep what overlaps the days asked for; undated events only when no days are asked for."""
    within = pd.Series(True, index=events.index)
    if filters.first is not None:
        within &= events["end"].str[:10] >= filters.first.isoformat()
    if filters.last is not None:
        within &= (events["start"] != "") & (events["start"].str[:10] <= filters.last.isoformat())
    return within


def _says(result: Result, words: str) -> pd.Series:
    """Keep events of which every word stands somewhere, whatever its case: in title, parties,
    place, or in the sentence of any telling.
    """
    events, mentions = result.events, result.mentions
    said = pd.Series(True, index=events.index)
    if words.strip():
        columns = ["quote", "actor", "target", "place", "date_text"]
        text = events["title"].str.cat(events[columns], sep=" ").str.casefold()
        quotes = mentions["quote"].str.casefold()
        for word in words.casefold().split():
            told = mentions.loc[quotes.str.contains(word, regex=False), "event_id"]
            said &= text.str.contains(word, regex=False) | events["event_id"].isin(told)
    return said


def _holds_any(cells: pd.Series, wanted: tuple[str, ...]) -> pd.Series:
    found = [not set(wanted).isdisjoint(cell.split(JOINER)) for cell in cells]
    return pd.Series(found, index=cells.index, dtype=bool)


def values(cells: pd.Series) -> list[str]:
    """List the values of a column, those of joined cells apart, sorted, empty ones left out.

    >>> values(pd.Series(["Syria;Iraq", "", "Iraq"]))
    ['Iraq', 'Syria']
    """
    return sorted({part for cell in cells.unique() for part in cell.split(JOINER) if part})


def span(events: Table, filters: Filters) -> tuple[str, str] | None:
    """Give the first and last ISO day asked for; None when no days are asked for."""
    whole = extent(events)
    if whole is None or (filters.first is None and filters.last is None):
        return None
    return (filters.first or whole[0]).isoformat(), (filters.last or whole[1]).isoformat()


def days_of(events: Table) -> list[date]:
    """List the days on which an event begins or ends, in order.

    >>> days_of(pd.DataFrame({"start": ["2020-01-03", ""], "end": ["2020-01-05T09:30", ""]}))
    [datetime.date(2020, 1, 3), datetime.date(2020, 1, 5)]
    """
    ends = pd.concat([events["start"], events["end"]])
    days = ends[ends != ""].str[:10].unique()
    return sorted(date.fromisoformat(day) for day in days)


def days_followed(
    asked: tuple[date, date], before: tuple[date, date], days: Sequence[date]
) -> tuple[date, date]:
    """Give the days asked for, once a case that ran from `before[0]` to `before[1]` has `days`.

    An end that stood at the case's own end goes on standing there, so that what an article adds
    is seen; so does one whose day is gone.

    >>> may, june, july = date(2020, 5, 1), date(2020, 6, 1), date(2020, 7, 1)
    >>> days_followed((may, june), (may, june), [may, june, july]) == (may, july)
    True
    >>> days_followed((may, may), (may, june), [may, june, july]) == (may, may)
    True
    """
    ends = ((asked[0], before[0], days[0]), (asked[1], before[1], days[-1]))
    first, last = (own if day == old or day not in days else day for day, old, own in ends)
    return first, last


def unknown_values(
    asked: Mapping[str, Sequence[str]], known: Mapping[str, Collection[str]]
) -> Iterator[str]:
    """List the values asked for under a name that are none of those known under it.

    >>> list(unknown_values({"types": ["raid", "picnic"]}, {"types": ["raid", "siege"]}))
    ['picnic']
    """
    for name, wanted in asked.items():
        yield from (value for value in wanted if value not in known[name])


def extent(events: Table) -> tuple[date, date] | None:
    """Give the first and the last day that any event touches; None when nothing is dated."""
    dated = events[events["start"] != ""]
    if dated.empty:
        return None
    first, last = dated["start"].str[:10].min(), dated["end"].str[:10].max()
    return date.fromisoformat(first), date.fromisoformat(last)
