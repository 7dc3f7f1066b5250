"""Sentences with their dates in [brackets]: `publish date | sentence | what the dates are`."""

import re
from dataclasses import dataclass

from timeline.model import DateMention


@dataclass(frozen=True)
class Marked:
    """One line of a table: the plain text, the marked parts and the expected values."""

    published: str
    text: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[str, ...]


def read_marked(line: str) -> Marked:
    published, marked, values = (part.strip() for part in line.split("|", 2))
    spans = []
    for shift, found in enumerate(re.finditer(r"\[(.*?)\]", marked)):
        start = found.start() - 2 * shift
        spans.append((start, start + len(found[1])))
    text = marked.replace("[", "").replace("]", "")
    expected = tuple(value.strip() for value in values.split(";") if value.strip())
    assert len(spans) == len(expected), f"a value for every [date], please: {line}"
    return Marked(published, text, tuple(spans), expected)


def said(mention: DateMention) -> str:
    """Write a mention the way the tables do: a day, first/last, or set."""
    if mention.interval is None:
        return mention.timex_type.lower()
    first, last = mention.interval.first_day, mention.interval.last_day
    return f"{first}" if first == last else f"{first}/{last}"
