"""Whole days as dates that no words of their own give: carried over, counted, inferred."""

from __future__ import annotations

from datetime import date

from timeline.calendar_words import say_day
from timeline.intervals import Interval, Precision, to_edtf
from timeline.model import Anchor, DateMention, Span

DAY_OR_FINER = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})


def coded(days: Interval) -> tuple[Precision, str]:
    """How fine some whole days are, and how EDTF writes them.

    >>> from datetime import date
    >>> coded(Interval.days(date(2024, 5, 3), date(2024, 5, 4)))[1]
    '2024-05-03/2024-05-04'
    """
    precision = Precision.DAY if days.first_day == days.last_day else _whole(days)
    return precision, to_edtf(days, precision)


def _whole(days: Interval) -> Precision:
    """Tell a whole month or year from other days."""
    first = days.first_day
    if days == Interval.month(first.year, first.month):
        return Precision.MONTH
    return Precision.YEAR if days == Interval.years(first.year) else Precision.SPAN


def in_words(days: Interval) -> str:
    """Write whole days, the first and the last, for a reader.

    >>> from datetime import date
    >>> in_words(Interval.days(date(2024, 5, 3), date(2024, 5, 4)))
    '3 May 2024 to 4 May 2024'
    """
    ends = dict.fromkeys((days.first_day, days.last_day))
    return " to ".join(map(say_day, ends))


def inferred(
    span: Span, text: str, days: Interval, *, anchor: Anchor, rule: str, explanation: str
) -> DateMention:
    """Some whole days as the date that words stand for which name none.

    `span` and `text` are those words; `explanation` is one English sentence.
    """
    precision, edtf = coded(days)
    return DateMention(
        *span,
        text=text,
        interval=days,
        precision=precision,
        edtf=edtf,
        timex_type="DATE",
        timex_value=edtf,
        anchor=anchor,
        rule=rule,
        explanation=explanation,
    )


def is_ahead(named: DateMention, today: date | None) -> bool:
    """Tell whether a date lies wholly after a day, that of publication; False if it is not known.

    >>> from datetime import date
    >>> from timeline.dates import find_dates
    >>> dates = find_dates("Talks on 2 May 2024 were followed by a vote on 3 May 2024.")
    >>> [is_ahead(found, date(2024, 5, 2)) for found in dates]
    [False, True]
    """
    if today is None or named.interval is None:
        return False
    return named.interval.first_day > today
