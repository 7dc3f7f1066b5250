"""What the cards and tables say, in the words that the chart uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from textwrap import shorten
from typing import Any

import pandas as pd

from timeline.figures.dates import extents, spoken
from timeline.figures.escape import plain
from timeline.figures.hover import days_later, toll_words
from timeline.intervals import Precision
from timeline.lexicons import event_types, read_lexicon
from timeline.tables import JOINER

LONGEST_NAME = 48  # characters: it stands behind every claim of a source
_BOUNDS = ("low", "best", "high")
ANCHORS = {
    "publication": "counted from the publish date",
    "dateline": "counted from the dateline",
    "text": "counted from an earlier date in the text",
    "event": "counted from another event",
    "calendar": "a full calendar date",
    "none": "nothing to count from",
}


def when(row: Mapping[str, Any]) -> str:
    """Write the inclusive `start` and `end` of a row for reading, no finer than they are.

    >>> when({"start": "2019-12-27", "end": "2019-12-27"})
    'Fri 27 Dec 2019'
    >>> when({"start": "", "end": ""})
    'undated'
    """
    return _stretch(str(row["start"]), str(row["end"]))


@lru_cache(maxsize=20_000)
def _stretch(start: str, end: str) -> str:
    if not start:
        return "undated"
    left, right = extents([start], [end])
    return spoken(float(left[0]), float(right[0]), year=True)


def day_of(row: Mapping[str, Any]) -> dict[str, str]:
    """Take the publish date of a row as a stretch of time.

    >>> when(day_of({"published": "2019-12-28T09:40"}))
    'Sat 28 Dec 2019, 09:40'
    """
    return {"start": row["published"], "end": row["published"]}


def degrees(value: float, positive: str, negative: str) -> str:
    """Write a latitude or longitude.

    >>> degrees(35.47, "N", "S"), degrees(-77.04, "E", "W")
    ('35.5° N', '77.0° W')
    """
    return f"{abs(value):.1f}° {positive if value >= 0 else negative}"


def when_each(table: pd.DataFrame) -> list[str]:
    """Write the stretch of each row.

    >>> when_each(pd.DataFrame({"start": ["2019-12-27"] * 2, "end": ["2019-12-27"] * 2}))
    ['Fri 27 Dec 2019', 'Fri 27 Dec 2019']
    """
    return list(map(_stretch, table["start"].tolist(), table["end"].tolist()))


def tolls_each(table: pd.DataFrame) -> list[str]:
    """Write the toll of each row; each different one is worked out once.

    >>> from timeline.tables import EVENTS, table
    >>> one = dict.fromkeys(EVENTS, None) | {"killed_low": 1, "killed_best": 2}
    >>> tolls_each(table(EVENTS, [one, one]))
    ['2 killed', '2 killed']
    """
    names = [f"{what}_{bound}" for what in ("killed", "injured") for bound in _BOUNDS]
    bounds = table[names].astype(object).where(table[names].notna(), None)
    tolls = list(bounds.itertuples(index=False, name=None))
    words = {toll: toll_words(dict(zip(names, toll, strict=True))) for toll in set(tolls)}
    return [words[toll] for toll in tolls]


def titles(events: pd.DataFrame) -> dict[str, str]:
    """Name each event by its id: its title, or its type where it has none."""
    return {
        name: plain(title) or type_words(key).capitalize()
        for name, title, key in zip(
            events["event_id"].tolist(),
            events["title"].tolist(),
            events["type"].tolist(),
            strict=True,
        )
    }


def type_words(key: str) -> str:
    """Name an event type as people say it; a key of no lexicon comes back with its words apart.

    >>> type_words("missile_or_rocket_attack")
    'missile or rocket attack'
    """
    known = event_types().get(key)
    return known.label if known is not None else key.replace("_", " ")


def tie_words(date_rule: str) -> str:
    """Say how a date came to be an event's: the last of its rules, which tied the two.

    A rule that `lexicons/date_ties.yml` lacks, such as a person's word, says nothing.

    >>> tie_words("past_weekday;own phrase"), tie_words("analyst"), tie_words("")
    ('the date stands with the words for this event', '', '')
    """
    *_, tie = ("", *parts(date_rule))
    known = read_lexicon("date_ties").get(tie)
    return "" if known is None else str(known["words"])


def lag_words(days: Any) -> str:
    """Write the days between two events, empty when unknown.

    >>> lag_words(2), lag_words(pd.NA)
    ('2 days later', '')
    """
    return "" if pd.isna(days) else days_later(int(days))


def confidence_words(value: Any) -> str:
    """Write a confidence from 0 to 1, empty when unknown.

    >>> confidence_words(0.854)
    'confidence 0.85'
    """
    return "" if pd.isna(value) else f"confidence {value:.2f}"


def precision_words(precision: str) -> str:
    """Say how finely a date is known, empty when it is not.

    >>> precision_words("minute"), precision_words("span"), precision_words("")
    ('known to the minute', 'between two dates', '')
    >>> precision_words("part of day")
    'known to a part of the day'
    """
    if precision == Precision.SPAN:
        return "between two dates"
    if precision == Precision.PART_OF_DAY:
        return "known to a part of the day"
    return f"known to the {precision}" if precision else ""


def source_names(documents: pd.DataFrame) -> dict[str, str]:
    """Name each document by its id: its publisher, else its title, cut short, else the id.

    Two of one publisher and one day have their titles behind it.

    >>> source_names(pd.DataFrame({"doc_id": ["a", "b", "c"], "publisher": ["Wire", "Wire", ""],
    ...     "title": ["Raid", "Talks", "Raid"], "published": "2020-01-03"}))
    {'a': 'Wire, “Raid”', 'b': 'Wire, “Talks”', 'c': 'Raid'}
    """
    ids, titles = documents["doc_id"], _short_titles(documents)
    publishers = dict(zip(ids, map(plain, documents["publisher"]), strict=True))
    days = dict(zip(ids, documents["published"].str[:10], strict=True))
    printed = Counter((publishers[name], days[name]) for name in ids)
    return {
        name: f"{publishers[name]}, “{titles[name]}”"
        if publishers[name] and titles[name] and printed[publishers[name], days[name]] > 1
        else publishers[name] or titles[name] or name
        for name in ids
    }


def _short_titles(documents: pd.DataFrame) -> dict[str, str]:
    """By id, the titles of documents, long ones cut between words."""
    return {
        name: shorten(plain(title), LONGEST_NAME, placeholder=" …")
        for name, title in zip(documents["doc_id"], documents["title"], strict=True)
    }


def told_apart(documents: pd.DataFrame) -> dict[str, str]:
    """Name each document by its id, no two alike: by its publisher, else its title, else the id.

    Those of one name have their publish date behind it, their title where that is not enough,
    and then their id.

    >>> told_apart(pd.DataFrame({"doc_id": ["a", "b", "c"], "publisher": ["Wire", "Wire", "Post"],
    ...     "title": "", "published": ["2020-01-03", "2020-01-04", "2020-01-03"]}))
    {'a': 'Wire, Fri 3 Jan 2020', 'b': 'Wire, Sat 4 Jan 2020', 'c': 'Post'}
    """
    ids, titles = documents["doc_id"], _short_titles(documents)
    publishers = zip(ids, map(plain, documents["publisher"]), strict=True)
    names = {name: publisher or titles[name] or name for name, publisher in publishers}
    days = dict(zip(ids, documents["published"].str[:10], strict=True))
    dated = {
        key: f"{name}, {when({'start': days[key], 'end': days[key]})}"
        for key, name in names.items()
        if days[key]
    }
    names |= {key: dated.get(key, names[key]) for key in _shared(names)}
    titled = source_names(documents)
    names |= {key: titled[key] for key in _shared(names)}
    return names | {key: f"{names[key]} ({key})" for key in _shared(names)}


def _shared(names: Mapping[str, str]) -> list[str]:
    """The keys whose name another key has too."""
    counts = Counter(names.values())
    return [key for key, name in names.items() if counts[name] > 1]


def several(count: int, noun: str) -> str:
    """Count things.

    >>> several(1, "event"), several(0, "event")
    ('1 event', '0 events')
    """
    return f"{count:,} {noun}{'s' * (count != 1)}"


def parts(cell: str) -> list[str]:
    """Take a cell of several values apart; an empty one holds none.

    >>> parts("Iraq;Syria"), parts("")
    (['Iraq', 'Syria'], [])
    """
    return [part for part in cell.split(JOINER) if part]


def dotted(pieces: Iterable[str]) -> str:
    """Set short pieces beside one another, empty ones left out.

    >>> dotted(["Baghdad", "", "25 killed"])
    'Baghdad · 25 killed'
    """
    return " · ".join(piece for piece in pieces if piece)
