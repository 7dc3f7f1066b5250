"""Pairs of events that may be one, for a person to decide.

Merging joins what clearly is one event; a deed told again in quite other words stays a row of
its own. What nothing keeps apart and something holds together is put to the analyst here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, product

from timeline.events.merging.fit import Evidence, agreement
from timeline.events.merging.search import Shelf
from timeline.events.merging.telling import Profile, Telling, gather_tellings
from timeline.lexicons.kin import related
from timeline.model import Event, PossibleDuplicate

Pair = frozenset[str]  # the ids of two events

_NEAR = 40  # rows of one article that each row is compared with, those told nearest after it
_MOST = 12  # ways to tell one event that are compared with those to tell another
_CROWD = 40  # so many events that may be meant say that nothing ties this one to any of them
# What holds two rows together, in the order in which it is told.
_RESPECTS = ("type", "date", "actor", "target", "place", "toll", "victim", "name", "thing")
_TIES = frozenset({"target", "place", "toll", "victim", "name", "thing"})


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """An event and what is told of it: `profiles` each once, those of the finest dates first."""

    event: Event
    tellings: tuple[Telling, ...]
    profiles: tuple[Profile, ...]
    doc_ids: frozenset[str]


_Judged = tuple[_Row, _Row, Evidence | None]


def possible_duplicates(
    events: Iterable[Event],
    published: Mapping[str, date] | None = None,
    apart: Collection[Pair] = (),
) -> tuple[PossibleDuplicate, ...]:
    """Find events that may be one, the likeliest pair first; each is put to its best match.

    `published` gives the day on which documents appeared, by id. `apart` are pairs that are
    known to be two: an arrow ties them, or a person said so. Linear in the number of events:
    each is compared with those told near it and with those that share its days and names.

    >>> possible_duplicates([])
    ()
    """
    rows = [_row(event, published) for event in sorted(events, key=lambda event: event.id)]
    near = {
        frozenset({one.event.id, other.event.id}): (one, other)
        for one, other in chain(_told_together(rows), _told_alike(rows))
        if related(one.event.type, other.event.type)
    }
    open_pairs = (rows for pair, rows in near.items() if pair not in apart)
    judged = ((one, other, _common(one, other)) for one, other in open_pairs)
    kinds = Counter((doc_id, row.event.type) for row in rows for doc_id in row.doc_ids)
    return tuple(_best_matches(each for each in judged if _is_enough(each, kinds)))


def _row(event: Event, published: Mapping[str, date] | None) -> _Row:
    tellings = tuple(gather_tellings(event.mentions, published))
    profiles = dict.fromkeys(telling.profile for telling in tellings)
    doc_ids = frozenset(mention.doc_id for mention in event.mentions)
    return _Row(event, tellings, tuple(profiles)[:_MOST], doc_ids)


def _told_together(rows: Sequence[_Row]) -> Iterator[tuple[_Row, _Row]]:
    """Each row with those that one document tells next."""
    by_document: dict[str, dict[str, tuple[int, _Row]]] = defaultdict(dict)
    for row in rows:
        for mention in row.event.mentions:
            told = by_document[mention.doc_id]
            first = min(mention.span.start, told.get(row.event.id, (mention.span.start, row))[0])
            told[row.event.id] = (first, row)
    for told in by_document.values():
        ordered = [told[key][1] for key in sorted(told, key=lambda key: (told[key][0], key))]
        for place, row in enumerate(ordered):
            yield from ((row, other) for other in ordered[place + 1 : place + 1 + _NEAR])


def _told_alike(rows: Sequence[_Row]) -> Iterator[tuple[_Row, _Row]]:
    """Each row with those of other documents that merging would have looked at."""
    shelf: Shelf[_Row] = Shelf()
    for row in rows:
        near = {id(other): other for telling in row.tellings for other in shelf.near(telling)}
        if len(near) <= _CROWD:
            yield from ((other, row) for other in near.values() if other is not row)
        for telling in row.tellings:
            shelf.put(telling, row)


def _common(one: _Row, other: _Row) -> Evidence | None:
    """In what any tellings of two events agree; None where any two exclude each other."""
    found = [agreement(*pair) for pair in product(one.profiles, other.profiles)]
    if None in found:
        return None
    return frozenset(chain.from_iterable(evidence for evidence in found if evidence))


def _is_enough(judged: _Judged, kinds: Mapping[tuple[str, str], int]) -> bool:
    """In one article two things in common will do, or the kind alone where it tells of no third.

    In two articles the kind must be one, and what was hit, where, who died or how many.
    `kinds` counts the rows of a type that a document has.
    """
    one, other, evidence = judged
    if evidence is None:
        return False
    together = one.doc_ids & other.doc_ids
    if not together:
        return "type" in evidence and bool(evidence & _TIES)
    only_two = any(kinds[doc_id, one.event.type] == 2 for doc_id in together)
    return len(_shared(evidence)) > 1 or ("type" in evidence and only_two)


def _best_matches(judged: Iterable[_Judged]) -> Iterator[PossibleDuplicate]:
    """The pairs that agree most; none of two rows that both have a better match."""
    matched: set[str] = set()
    for one, other, evidence in sorted(judged, key=_rank):
        ids = {one.event.id, other.event.id}
        if not ids <= matched:
            matched |= ids
            yield PossibleDuplicate(one.event.id, other.event.id, _shared(evidence))


def _rank(judged: _Judged) -> tuple[int, str, str]:
    one, other, evidence = judged
    return -len(_shared(evidence)), one.event.id, other.event.id


def _shared(evidence: Evidence | None) -> tuple[str, ...]:
    return tuple(name for name in _RESPECTS if name in (evidence or ()))
