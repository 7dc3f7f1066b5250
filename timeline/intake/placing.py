"""What was read in a text as it is seen, put back to where it stands in the text as given."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.intake.visible import Seen
from timeline.model import DateMention, EventMention, LinkMention, Problem

_CHARACTERS = re.compile(r"(?<=characters )(\d+)-(\d+)")


def place_date(date: DateMention, seen: Seen) -> DateMention:
    """Put a date back, with its words as they were given.

    >>> from timeline.dates import find_dates
    >>> from timeline.intake.visible import as_seen
    >>> seen = as_seen("Rock\u00adets fell on Fri\u00adday.")
    >>> place_date(find_dates(seen.text)[0], seen).span
    Span(start=17, end=24)
    """
    span = seen.in_given(date.start_char, date.end_char)
    return replace(date, start_char=span.start, end_char=span.end, text=seen.given[slice(*span)])


def place_mention(mention: EventMention, seen: Seen) -> EventMention:
    """Put a mention back: its trigger, its sentence and its date, quoted as they were given."""
    sentence = seen.in_given(*mention.sentence)
    date = mention.date
    return replace(
        mention,
        span=seen.in_given(*mention.span),
        sentence=sentence,
        quote=seen.given[slice(*sentence)],
        date=date and replace(date, mention=place_date(date.mention, seen)),
    )


def place_link(link: LinkMention, seen: Seen) -> LinkMention:
    """Put a link's cue back, in its sentence as it was given."""
    start = seen.text.index(link.quote, max(0, link.span.end - len(link.quote)))
    sentence = seen.in_given(start, start + len(link.quote))
    return replace(link, span=seen.in_given(*link.span), quote=seen.given[slice(*sentence)])


def place_problem(problem: Problem, seen: Seen) -> Problem:
    """Put the characters back that a problem names as its place."""

    def moved(found: re.Match[str]) -> str:
        start, end = seen.in_given(int(found[1]), int(found[2]))
        return f"{start}-{end}"

    return replace(problem, where=_CHARACTERS.sub(moved, problem.where))
