"""Merging: the tellings of one event, in one document and over many, become one event.

Method: what one document says of an event is one *telling*. Tellings are taken finest
date first; each joins the event it fits where exactly one fits, founds its own where none
does, and where several do it founds its own and a problem names them. A telling must be
compatible with *every* telling of an event that it joins, so nothing merges by a chain of
overlaps. Tellings are put in order by their content: the order of input does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from timeline.events.merging.event import assemble
from timeline.events.merging.fit import Evidence, fit
from timeline.events.merging.problems import ambiguity, contradictions
from timeline.events.merging.search import Shelf
from timeline.events.merging.telling import Profile, Telling, gather_tellings
from timeline.model import Event, EventMention, Problem

_SURE = frozenset({"victim", "toll"})  # nobody dies twice, and few deeds kill as many


@dataclass(slots=True, eq=False)
class _Draft:
    """An event in the making: the tellings that it holds so far, finest first."""

    tellings: list[Telling] = field(default_factory=list)
    _kinds: dict[Profile, Telling] = field(default_factory=dict)
    _by_document: dict[str, list[Telling]] = field(default_factory=dict)

    def add(self, telling: Telling) -> None:
        """Take a telling in."""
        self.tellings.append(telling)
        self._kinds.setdefault(telling.profile, telling)
        for doc_id in telling.doc_ids:
            self._by_document.setdefault(doc_id, []).append(telling)

    def evidence(self, telling: Telling) -> Evidence | None:
        """What speaks for taking a telling in; None if any that is held speaks against it.

        Of tellings that say the same, one is asked, and all those of the same document. What
        one document tells apart is not made one by another, but for the killing of one person,
        and for "the attack on the embassy", where the document leaves open which one that is.
        """
        own = [
            one for doc_id in sorted(telling.doc_ids) for one in self._by_document.get(doc_id, ())
        ]
        found = [fit(other, telling) for other in own]
        is_apart = not all(found)
        found += [fit(other, telling) for other in self._kinds.values() if other not in own]
        if any(evidence is None for evidence in found):
            return None
        total = frozenset(chain.from_iterable(evidence for evidence in found if evidence))
        is_named = "victim" in total or ("name" in total and telling.profile.definite)
        return None if is_apart and not is_named else total


def merge_mentions(
    mentions: Iterable[EventMention], published: Mapping[str, date] | None = None
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Merge mentions into events; also gives what could not be decided or does not agree.

    `published` gives the day on which documents appeared, by id: what one of them tells
    without a date was done before it. Events come in order of their date, undated ones last.
    Every mention is in exactly one event. The order of `mentions` does not matter.

    >>> merge_mentions([])
    ((), ())
    """
    shelf: Shelf[_Draft] = Shelf()
    problems: list[Problem] = []
    drafts: list[_Draft] = []
    for telling in gather_tellings(mentions, published):
        found = _fitting(telling, shelf.near(telling))
        if len(found) != 1:
            if found:
                problems.append(ambiguity(telling, [draft.tellings[0] for draft in found]))
            drafts.append(_Draft())
            found = drafts[-1:]
        found[0].add(telling)
        shelf.put(telling, found[0])
    events = tuple(assemble(draft.tellings) for draft in drafts)
    problems.extend(problem for event in events for problem in contradictions(event))
    return events, tuple(problems)


def event_of(mentions: Iterable[EventMention]) -> Event:
    """Take mentions for one event because a person says so, whatever the rules think.

    Raises IndexError when there are none.
    """
    return assemble(gather_tellings(mentions))


def _fitting(telling: Telling, drafts: Sequence[_Draft]) -> list[_Draft]:
    """The drafts that a telling may join, without those that another one beats outright.

    That one agrees in all they do, and more; or in who or how many died, where they do not.
    """
    graded = [(draft, draft.evidence(telling)) for draft in drafts]
    fitting = [(draft, evidence) for draft, evidence in graded if evidence]
    return [
        draft
        for draft, evidence in fitting
        if not any(evidence < other or _SURE & evidence < _SURE & other for _, other in fitting)
    ]
