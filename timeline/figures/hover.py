"""What a reader sees on pointing at a mark or an arrow: the evidence, in their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from timeline.figures.escape import escape, in_quotes, isolated, plain
from timeline.figures.rows import Row
from timeline.figures.textsize import wrap
from timeline.lexicons import event_types
from timeline.tables import JOINER, in_words

_WIDEST = 380.0
_SHARE = 0.8  # of a narrow picture that a hover may cover
_SIZE = 12
_MOST_LINES = 6  # of one paragraph

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
    "analyst": "drawn by hand",
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


def hover_width(picture: float) -> float:
    """How wide a hover may be in a picture of so many pixels, so that none is cut off.

    >>> hover_width(390), hover_width(1280)
    (312.0, 380.0)
    """
    return min(_WIDEST, _SHARE * picture)


def event_hover(event: Row, dated: str, width: float = _WIDEST) -> str:
    """Title, date, parties, toll, quote and why this date, as Plotly markup.

    `width` is that of the longest line, in pixels; see `hover_width`.
    """
    why = plain(str(event["date_explanation"]))
    sure = _confidence(event["confidence"])
    paragraphs = [
        ("b", event_title(event)),
        ("", _joined([dated, str(event["status"])])),
        ("", _parties(event)),
        ("", _joined([toll_words(event), incident_words(event)])),
        ("i", _quoted(event["quote"])),
        ("", f"Why this date: {why}" if why else ""),
        ("", _joined([_sources(str(event["doc_ids"])), sure])),
    ]
    return _markup(paragraphs, width)


def link_hover(link: Row, cause: str, effect: str, width: float = _WIDEST) -> str:
    """Kind, cue, both ends, quote, basis and confidence of an arrow, as Plotly markup."""
    kind = KIND_LABELS.get(str(link["kind"]), str(link["kind"]))
    basis = BASIS_LABELS.get(str(link["basis"]), str(link["basis"]))
    cue = in_quotes(str(link["cue"])) if link["cue"] else ""
    lag: str = "" if pd.isna(link["lag_days"]) else days_later(int(link["lag_days"]))
    sure = _confidence(link["confidence"])
    paragraphs = [
        ("b", f"{kind}: {cue}" if cue else kind),
        ("", f"{cause} → {effect}"),
        ("i", _quoted(link["quote"])),
        ("", _joined([basis, lag, _sources(str(link["doc_id"])), sure])),
    ]
    return _markup(paragraphs, width)


def days_later(days: int) -> str:
    """A lag in words.

    >>> days_later(0), days_later(1), days_later(2)
    ('the same day', '1 day later', '2 days later')
    """
    if days == 0:
        return "the same day"
    return f"{days} day{'' if abs(days) == 1 else 's'} later"


def number_words(value: float) -> str:
    """Write a toll or a score, its minus as long as a minus is.

    >>> number_words(-9.5), number_words(1200)
    ('−9.5', '1,200')
    """
    return f"{value:,.9g}".replace("-", "−")


def toll_words(event: Row) -> str:
    """Killed and injured as the estimate allows, empty when the sources give none.

    >>> empty = dict.fromkeys(["killed_high", "injured_low", "injured_best", "injured_high"])
    >>> toll_words({"killed_low": 25, "killed_best": None, **empty})
    'at least 25 killed'
    """
    return _joined([count_words(event, "killed"), count_words(event, "injured")])


def count_words(event: Row, what: str) -> str:
    """People `killed` or `injured` in words, empty when the sources give no number.

    >>> count_words({"killed_low": None, "killed_best": None, "killed_high": 1200}, "killed")
    'up to 1,200 killed'
    """
    low, best, high = (event[f"{what}_{bound}"] for bound in ("low", "best", "high"))
    if not pd.isna(best):
        bounded = not pd.isna(low) and low == best and pd.isna(high)
        return f"at least {best:,} {what}" if bounded else f"{best:,} {what}"
    if not pd.isna(low) and not pd.isna(high):
        return f"{low:,}–{high:,} {what}"
    if not pd.isna(low):
        return f"at least {low:,} {what}"
    return "" if pd.isna(high) else f"up to {high:,} {what}"


def incident_words(event: Row) -> str:
    """How many incidents one event stands for; empty for one, or where no text counts them.

    >>> incident_words({"count": 11}), incident_words({"count": 1})
    ('11 incidents', '')
    """
    return "" if pd.isna(event["count"]) or event["count"] < 2 else f"{event['count']} incidents"


def _parties(event: Row) -> str:
    actor = plain(in_words(str(event["actor"]))) or plain(str(event["actor_side"]))
    target = plain(in_words(str(event["target"]))) or plain(str(event["target_side"]))
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


def _quoted(words: object) -> str:
    quote = plain(str(words))
    return f"“{quote}”" if quote else ""


def _markup(paragraphs: Iterable[tuple[str, str]], width: float) -> str:
    """Wrap, escape and style paragraphs, each given with its tag; empty ones are left out."""
    lines: list[str] = []
    for tag, text in paragraphs:
        for line in wrap(plain(text), _SIZE, width, lines=_MOST_LINES):
            safe = isolated(escape(line))
            lines.append(f"<{tag}>{safe}</{tag}>" if tag else safe)
    return "<br>".join(lines)
