"""A source as it was read: dates and events marked in the text, page furniture greyed."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import streamlit as st
from markupsafe import Markup, escape

from timeline.dates import find_dates
from timeline.figures.escape import plain
from timeline.intake import blank_furniture
from timeline.model import Document
from timeline.result import Result
from timeline.sources import story_spans
from timeline.ui.words import dotted, titles, when, when_each

KEY = Markup(
    '<mark class="date">date</mark> <mark class="date open">date left open</mark> '
    '<mark class="event">event</mark> Point at a mark, or tap it, to read what it was taken for.'
)
Piece = tuple[int, int, str, str]  # start, end, kind of mark, what it says on pointing at it


def heading(document: Document) -> None:
    """Show what a source is called, who published it and when."""
    head = Markup('<header class="reading"><h2>{}</h2><p class="fine">{}</p></header>')
    st.html(head.format(document.title or document.id, publication(document)))


def reading_view(document: Document, result: Result) -> None:
    """Show the text of a source with what was found in it."""
    text = Markup('<article class="reading"><p class="fine key">{}</p>{}</article>')
    st.html(text.format(KEY, text_marked(document, result)))


def publication(document: Document) -> str:
    """Who published it, and when."""
    known = document.publication
    day = "" if known is None else known.day.isoformat()
    published = when({"start": day, "end": day}) if day else "publish date not known"
    return " · ".join(part for part in (document.publisher, document.author, published) if part)


def text_marked(document: Document, result: Result) -> Markup:
    """The text in paragraphs, its marks in order; of two that overlap the earlier is kept."""
    here = result.mentions[result.mentions["doc_id"] == document.id]
    marks = sorted((*date_marks(document, here), *event_marks(here, result.events)))
    pieces, position = [], 0
    for start, end, kind, says in marks:
        if start < position:
            continue
        pieces.append(written(document.text[position:start]))
        pieces.append(
            Markup('<mark class="{}" title="{}" tabindex="0">{}</mark>').format(
                kind, plain(says), plain(document.text[start:end])
            )
        )
        position = end
    return Markup("").join((*pieces, written(document.text[position:])))


def written(text: str) -> Markup:
    """Escape a stretch of text and keep its line breaks."""
    return escape(text).replace("\n", Markup("<br>"))


def date_marks(document: Document, mentions: pd.DataFrame) -> Iterable[Piece]:
    """Where the dates stand, and what each was taken for.

    What stays open by itself ("two days after") may have been counted from an event: then it is
    what it is for the `mentions` that it dates.
    """
    story = story_spans(document.text)
    shown = blank_furniture(document.text, story)
    dated = mentions[mentions["start"] != ""].dropna(subset=["date_start_char"])
    starts = map(int, dated["date_start_char"])
    counted = dict(zip(starts, dated["date_explanation"], strict=True))
    for found in find_dates(shown, document.publication, document.language):
        start, end = found.start_char, found.end_char
        if found.interval is not None:
            yield start, end, "date", found.explanation
        elif start in counted:
            yield start, end, "date", counted[start]
        else:
            yield start, end, "date open", found.explanation


def event_marks(mentions: pd.DataFrame, events: pd.DataFrame) -> Iterable[Piece]:
    """Where the words stand that tell of events, with the event that each was taken for."""
    taken = events[events["event_id"].isin(mentions["event_id"])]
    days = zip(titles(taken).items(), when_each(taken), strict=True)
    says = {name: dotted((title, day)) for (name, title), day in days}
    for start, end, name in zip(
        mentions["start_char"], mentions["end_char"], mentions["event_id"], strict=True
    ):
        yield int(start), int(end), "event", says.get(name, "no row of the table")
