"""What a reader sees on pointing at a mark or an arrow: the evidence, in their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from timeline.figures.escape import escape, isolated, plain
from timeline.figures.rows import Row
from timeline.figures.textsize import wrap
from timeline.lexicons import event_types
from timeline.tables import JOINER

_WIDTH = 380.0
_SIZE = 12
_QUOTE_LINES = 6

KIND_LABELS: Mapping[str, str] = {
    "response": "Response",
    "because": "Stated cause",
    "follows": "Order only",
    "inferred": "Inferred, no words for it",
}
BASIS_LABELS: Mapping[str, str] = {
    "actor": "the actor says so",
    "source": "a source says so",
    "inference": "an inference",
}


def event_title(event: Row) -> str:
    """The event's title as plain text, or its type's name when it has none.

    >>> event_title({"title": "", "type": "airstrike"})
    'Airstrike'
    """
    title = plain(str(event["title"]))
    if title:
        return title
    known = event_types().get(str(event["type"]))
    label = known.label if known else plain(str(event["type"])) or "event"
    return label[0].upper() + label[1:]


def event_hover(event: Row, dated: str) -> str:
    """Title, date, parties, toll, quote and why this date, as Plotly markup."""
    why = plain(str(event["date_explanation"]))
    parts = [
        _bold(event_title(event)),
        _lines(_joined([dated, str(event["status"])])),
        _lines(_parties(event)),
        _lines(_joined([toll_words(event), _several(event)])),
        _quoted(str(event["quote"])),
        _lines(f"Why this date: {why}") if why else "",
        _lines(_joined([_sources(str(event["doc_ids"])), _confidence(event["confidence"])])),
    ]
    return "<br>".join(part for part in parts if part)


def link_hover(link: Row, cause: str, effect: str) -> str:
    """Kind, cue, both ends, quote, basis and confidence of an arrow, as Plotly markup."""
    kind = KIND_LABELS.get(str(link["kind"]), str(link["kind"]))
    cue = plain(str(link["cue"]))
    lag = link["lag_days"]
    parts = [
        _bold(f"{kind}: “{cue}”" if cue else kind),
        _lines(f"{cause} → {effect}"),
        _quoted(str(link["quote"])),
        _lines(
            _joined(
                [
                    BASIS_LABELS.get(str(link["basis"]), str(link["basis"])),
                    "" if pd.isna(lag) else days_later(int(lag)),
                    _sources(str(link["doc_id"])),
                    _confidence(link["confidence"]),
                ]
            )
        ),
    ]
    return "<br>".join(part for part in parts if part)


def days_later(days: int) -> str:
    """A lag in words.

    >>> days_later(0), days_later(1), days_later(2)
    ('the same day', '1 day later', '2 days later')
    """
    if days == 0:
        return "the same day"
    return f"{days} day{'' if abs(days) == 1 else 's'} later"


def toll_words(event: Row) -> str:
    """Killed and injured as the estimate allows, empty when the sources give none.

    >>> empty = dict.fromkeys(["killed_high", "injured_low", "injured_best", "injured_high"])
    >>> toll_words({"killed_low": 25, "killed_best": None, **empty})
    'at least 25 killed'
    """
    return _joined([_count(event, "killed"), _count(event, "injured")])


def _count(event: Row, what: str) -> str:
    low, best, high = (event[f"{what}_{bound}"] for bound in ("low", "best", "high"))
    if not pd.isna(best):
        bounded = not pd.isna(low) and low == best and pd.isna(high)
        return f"at least {best} {what}" if bounded else f"{best} {what}"
    if not pd.isna(low) and not pd.isna(high):
        return f"{low}–{high} {what}"
    if not pd.isna(low):
        return f"at least {low} {what}"
    return "" if pd.isna(high) else f"up to {high} {what}"


def _several(event: Row) -> str:
    return "" if pd.isna(event["count"]) or event["count"] < 2 else f"{event['count']} incidents"


def _parties(event: Row) -> str:
    actor = plain(str(event["actor"])) or plain(str(event["actor_side"]))
    target = plain(str(event["target"])) or plain(str(event["target_side"]))
    who = f"{actor or 'not said who'} → {target}" if target else actor
    return _joined([who, str(event["place"]).replace(JOINER, ", ")])


def _sources(doc_ids: str) -> str:
    sources = [plain(doc_id) for doc_id in doc_ids.split(JOINER) if doc_id.strip()]
    if len(sources) > 3:
        return f"{len(sources)} sources"
    return f"source: {', '.join(sources)}" if sources else ""


def _confidence(value: object) -> str:
    return "" if pd.isna(value) else f"confidence {value:.2f}"  # type: ignore[call-overload]


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in map(plain, parts) if part)


def _bold(text: str) -> str:
    return _lines(text, before="<b>", after="</b>")


def _quoted(quote: str) -> str:
    words = plain(quote)
    return _lines(f"“{words}”", before="<i>", after="</i>") if words else ""


def _lines(text: str, *, before: str = "", after: str = "") -> str:
    wrapped = wrap(plain(text), _SIZE, _WIDTH, lines=_QUOTE_LINES) if text else []
    return "<br>".join(f"{before}{isolated(escape(line))}{after}" for line in wrapped)
