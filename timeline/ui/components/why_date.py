"""Why an event has its date: the words, the rule's reasoning, and how other reports date it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from timeline.figures.escape import in_quotes
from timeline.figures.rows import Row
from timeline.ui.components.quotes import marked
from timeline.ui.words import ANCHORS, day_of, dotted, parts, tie_words, when

UNDATED = Markup(
    "<p>No date in the text belongs to this event, so it stands under the chart and in the "
    "table.</p>"
)


def why_this_date(event: Row, told: Sequence[Row], sources: Mapping[str, str]) -> Markup:
    """The sentence that dates an event, why it does, and the words by which others date it.

    `told` are its tellings, `sources` names the documents by their ids.
    """
    reason = next((one for one in told if one["date_text"] == event["date_text"]), None)
    if not event["date_text"]:
        grounds = UNDATED
    elif reason is None:  # a person set it
        grounds = Markup("<p>{}</p>").format(event["date_explanation"])
    else:
        grounds = reasoning(event, reason)
    others = [one for one in told if one["start"] and _said(one) != _said(reason)]
    return Markup("<section><h3>Why this date</h3>{}{}</section>").format(
        grounds, other_datings(event, others, sources)
    )


def reasoning(event: Row, telling: Row) -> Markup:
    """The sentence with the date's words marked, the rule's reasoning and the runners-up."""
    others = parts(telling["date_alternatives"])
    return Markup('<blockquote>{}</blockquote><p>{}</p><p class="fine" title="{}">{}</p>{}').format(
        marked(telling["quote"], date_span(telling)),
        event["date_explanation"],
        rule_names(event["date_rule"]),
        dotted((anchor_words(telling), tie_words(event["date_rule"]))),
        Markup('<p class="fine">Other readings: {}</p>').format("; ".join(others))
        if others
        else "",
    )


def other_datings(event: Row, told: Sequence[Row], sources: Mapping[str, str]) -> Markup:
    """How the other tellings date the event: in accord with its date, and against it."""
    alike = [one for one in told if do_meet(event, one)]
    against = [one for one in told if not do_meet(event, one)]
    return Markup().join(
        Markup('<p class="fine">{} {}</p>').format(name, dotted(datings(event, some, sources)))
        for name, some in (("In accord:", alike), ("Against it:", against))
        if some
    )


def datings(event: Row, told: Sequence[Row], sources: Mapping[str, str]) -> list[str]:
    """The words of each dating once, and who wrote them; with what they mean if that is not `when`
    of the event.

    >>> friday = {"start": "2019-12-27", "end": "2019-12-27", "date_text": "Friday", "doc_id": "a"}
    >>> month = friday | {"start": "2019-12-01", "end": "2019-12-31", "date_text": "in December"}
    >>> datings(friday, [friday, month, friday | {"doc_id": "b"}], {"a": "Gazette"})
    ['“Friday” in Gazette, b', '“in December” (December 2019) in Gazette']
    """
    said_by: dict[str, dict[str, None]] = {}
    for one in told:
        meant = "" if _days(one) == _days(event) else f" ({when(one)})"
        who = said_by.setdefault(f"{in_quotes(one['date_text'])}{meant}", {})
        who[sources.get(one["doc_id"], one["doc_id"])] = None
    return [f"{words} in {', '.join(who)}" for words, who in said_by.items()]


def do_meet(event: Row, telling: Row) -> bool:
    """Tell whether what a telling says of the day leaves room for the event's.

    >>> event = {"start": "2019-12-27T18:50", "end": "2019-12-27T19:49"}
    >>> do_meet(event, {"start": "2019-12-01", "end": "2019-12-31"})
    True
    >>> do_meet(event, {"start": "2019-12-28", "end": "2019-12-28"})
    False
    """
    (first, last), (start, end) = _days(event), _days(telling)
    return start <= last and first <= end


def _days(row: Row) -> tuple[str, str]:
    return row["start"][:10], row["end"][:10]


def _said(telling: Row | None) -> tuple[str, str] | None:
    """Whose words date a telling; two that a source dates alike say nothing new."""
    return None if telling is None else (telling["doc_id"], telling["date_text"])


def rule_names(date_rule: str) -> str:
    """Name the rules behind a date, for those who want to look them up in the lexicons.

    >>> rule_names("past_weekday;own phrase")
    'Rules: past weekday, own phrase'
    """
    return f"Rules: {', '.join(rule.replace('_', ' ') for rule in parts(date_rule))}"


def date_span(telling: Row) -> list[tuple[int, int]]:
    """Where the date's words stand in the quote; nothing when they stand in another sentence."""
    offset, start, end = (
        telling[name] for name in ("quote_start_char", "date_start_char", "date_end_char")
    )
    if any(pd.isna(value) for value in (offset, start, end)) or start < offset:
        return []
    return [(int(start - offset), int(end - offset))]


def anchor_words(telling: Row) -> str:
    """What the date was counted from, with the publish date where it is that."""
    words = ANCHORS.get(telling["date_anchor"], "")
    if telling["date_anchor"] != "publication":
        return words
    return f"{words}, {when(day_of(telling))}"
