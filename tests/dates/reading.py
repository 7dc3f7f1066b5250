"""Dates of short texts, read for the tests beside this."""

from __future__ import annotations

from timeline.dates import find_dates
from timeline.model import DateMention, Publication


def dates_in(text: str, published: str | None = "2019-12-31") -> dict[str, DateMention]:
    """The dates of an English text by their words."""
    publication = None if published is None else Publication.parse(published)
    return {mention.text: mention for mention in find_dates(text, publication, "en")}
