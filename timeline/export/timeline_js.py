"""Events as slides of TimelineJS 3 (Knight Lab), in its JSON format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from markupsafe import Markup

from timeline.export.records import json_text
from timeline.export.telling import Telling, tellings
from timeline.figures.escape import plain

if TYPE_CHECKING:
    from timeline.pipeline import Result

Slide = dict[str, object]
DateParts = dict[str, int]

_DAY_LENGTH = len("2019-12-31")
_MOST_NAMED = 20  # undated events on the title slide; all are counted
_PARTS = ("year", "month", "day", "hour", "minute")
# A group's name is stripped of tags, decoded, and then read as HTML: escaping does not last.
_NO_MARKUP = str.maketrans("<>&", "‹›＆")


def timelinejs(result: Result, title: str) -> str:
    """Write the dated events as TimelineJS 3 JSON, one group for each acting side.

    Dates have the parts that are known and no more; undated events are counted on the
    title slide, the first twenty by name. Text of sources is escaped, and addresses in it
    are not made links.

    >>> import json, timeline
    >>> article = timeline.Document("a1", "Rockets hit the air base on Friday.", "2019-12-31")
    >>> slide = json.loads(timelinejs(timeline.load(article), "Winter"))["events"][0]
    >>> slide["start_date"], slide["display_date"]
    ({'year': 2019, 'month': 12, 'day': 27}, 'Fri 27 Dec 2019')
    """
    told = tellings(result)
    slides = [_slide(event) for event in told if event.start]
    undated = [event for event in told if not event.start]
    return json_text({"title": _title_slide(title, undated), "events": slides})


def _title_slide(title: str, undated: Iterable[Telling]) -> Slide:
    names = [event.headline for event in undated]
    return {"text": {"headline": _escaped(title), "text": _note(names)}, "autolink": False}


def _note(names: list[str]) -> str:
    if not names:
        return ""
    count = "1 event has" if len(names) == 1 else f"{len(names)} events have"
    listed = names[:_MOST_NAMED]
    if len(names) > _MOST_NAMED:
        listed.append(f"and {len(names) - _MOST_NAMED} more")
    items = Markup().join(Markup("<li>{}</li>").format(name) for name in listed)
    return Markup("<p>{} no date and no slide:</p><ul>{}</ul>").format(count, items)


def _slide(event: Telling) -> Slide:
    first, last = date_parts(event.start, event.end)
    slide: Slide = {"unique_id": event.event_id, "start_date": first}
    if last != first:
        slide["end_date"] = last
    return slide | {
        "display_date": event.when,
        "group": event.side.translate(_NO_MARKUP),
        "text": {"headline": _escaped(event.headline), "text": _body(event)},
        "autolink": False,
    }


def date_parts(start: str, end: str) -> tuple[DateParts, DateParts]:
    """Split inclusive ISO text into the parts that its extent bears out.

    >>> date_parts("2019-01-01", "2019-12-31")
    ({'year': 2019}, {'year': 2019})
    >>> date_parts("2019-12-01", "2020-02-29")
    ({'year': 2019, 'month': 12}, {'year': 2020, 'month': 2})
    """
    if len(start) > _DAY_LENGTH or len(end) > _DAY_LENGTH:
        whole_hours = start.endswith(":00") and end.endswith(":59")
        return _cut(start, 4 if whole_hours else 5), _cut(end, 4 if whole_hours else 5)
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    whole_years = whole_months and (first.month, last.month) == (1, 12)
    known = 1 if whole_years else 2 if whole_months else 3
    return _cut(start, known), _cut(end, known)


def _cut(text: str, known: int) -> DateParts:
    day, _, clock = text.partition("T")
    numbers = [*day.split("-"), *clock.split(":")][:known]
    return {part: int(number) for part, number in zip(_PARTS, numbers, strict=False) if number}


def _body(event: Telling) -> str:
    return Markup().join(_paragraphs(event))


def _paragraphs(event: Telling) -> Iterator[Markup]:
    paragraph = Markup('<p dir="auto">{}</p>')
    if event.facts:
        yield paragraph.format(" · ".join(event.facts))
    if event.quote:
        yield Markup('<blockquote dir="auto">{}</blockquote>').format(event.quote)
    if event.why:
        yield paragraph.format(f"Why this date: {event.why}")
    for source in event.sources:
        yield paragraph.format(f"Source: {source}")


def _escaped(text: str) -> str:
    return Markup.escape(plain(text))
