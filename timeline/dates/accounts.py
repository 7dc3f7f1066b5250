"""Dates that belong together in an account: "the quarter ended July 31", "fiscal 1989".

Firms may end their year with any month. Where a text gives a day with which a quarter of a
known number ended, or the year, it tells when its fiscal year ends, and so which months its
other quarters are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.dates.expressions import (
    AheadOrLong,
    CalendarDate,
    Duration,
    Expression,
    FiscalYear,
    LatestQuarter,
    PeriodEnded,
    Quarter,
    Unit,
    UnitAway,
)
from timeline.dates.grammar import Found
from timeline.dates.timex import duration_value

_ENDED = re.compile(r",?\s+(?:(?:which|that)\s+)?(ended|ending)\s+(?:on\s+)?", re.IGNORECASE)
_UP_TO = re.compile(r"\s+(?:up\s+)?(?:to|through)\s+(?:the\s+end\s+of\s+)?", re.IGNORECASE)
_APPOSED = re.compile(r",\s+")
# "compared with a loss of $3 million last year", "up from last year's $5 million"
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|versus|against|from)\s+(?:[^\s,;.]+\s+){0,5}$", re.IGNORECASE
)
_AMOUNT = re.compile(r"[$£€#]?\d")
_OWN_AMOUNT = re.compile(r"['’]s\s+[$£€#]?\d")
_REACH = 80  # characters from "compared with" to the date
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
_QUARTER, _YEAR = 3, 12  # months

_LENGTH = Duration | AheadOrLong
_ACCOUNT = Quarter | LatestQuarter | FiscalYear | PeriodEnded


def pair_accounts(text: str, dates: Sequence[Found]) -> list[Found]:
    """Give quarters and lengths the days with which they ended, and fiscal years theirs."""
    paired = _with_ends(text, dates)
    if not any(isinstance(each.expression, _ACCOUNT) for each in paired):
        return paired
    return _in_fiscal_years(_compared(text, _same_periods(text, paired)))


def _with_ends(text: str, dates: Sequence[Found]) -> list[Found]:
    """Read "the quarter" and "July 31" as one where "ended" stands between them.

    So is "the six months to June".
    """
    paired = list(dates)
    for index, (found, following) in enumerate(pairwise(dates)):
        months = _months_of(found.expression)
        end = following.expression
        if months is None or not isinstance(end, CalendarDate) or end.month is None:
            continue
        ended = _ENDED.fullmatch(text, found.end, following.start)
        if ended is not None or _goes_up_to(text, found, following):
            over = ended is None or ended[1].lower() == "ended"
            paired[index] = found._replace(expression=_ending(found.expression, months, end, over))
    return paired


def _goes_up_to(text: str, found: Found, end: Found) -> bool:
    """Tell whether a length ends with a date: "in six months to June", not "gave him two to"."""
    is_known = text.startswith(("the ", "The "), found.start)
    is_length = isinstance(found.expression, AheadOrLong) or (
        is_known and isinstance(found.expression, Duration)
    )
    return is_length and _UP_TO.fullmatch(text, found.end, end.start) is not None


def _months_of(expression: Expression) -> int | None:
    """Give how many months an expression lasts, if it can be a period of accounts."""
    if isinstance(expression, Quarter | LatestQuarter):
        plain = expression.year is None and not getattr(expression, "half", False)
        return _QUARTER if plain else None
    if not isinstance(expression, _LENGTH) or expression.amount is None:
        return None
    months = expression.amount * _MONTHS.get(expression.unit, 0)
    return int(months) if 0 < months <= _YEAR and months == int(months) else None


def _ending(expression: Expression, months: int, end: CalendarDate, over: bool) -> PeriodEnded:
    if isinstance(expression, _LENGTH):
        length = duration_value(expression.amount, expression.unit)
        return PeriodEnded(end, months, over, length=length)
    number = expression.number if isinstance(expression, Quarter) else None
    return PeriodEnded(end, months, over, number)


def _same_periods(text: str, dates: Sequence[Found]) -> list[Found]:
    """Read "the year-ago quarter, the second quarter ended Oct. 31," as one quarter told twice."""
    paired = list(dates)
    for index, (found, following) in enumerate(pairwise(dates)):
        apposed = isinstance(found.expression, LatestQuarter) and isinstance(
            following.expression, PeriodEnded
        )
        if apposed and _APPOSED.fullmatch(text, found.end, following.start):
            paired[index] = found._replace(expression=following.expression)
    return paired


def _compared(text: str, dates: Sequence[Found]) -> list[Found]:
    """Read "last year" as that quarter of last year where an amount is compared with it."""
    return [
        found._replace(expression=LatestQuarter(years=-1, loose=True))
        if found.expression == UnitAway(Unit.YEAR, -1) and _is_compared(text, found)
        else found
        for found in dates
    ]


def _is_compared(text: str, found: Found) -> bool:
    before = text[max(0, found.start - _REACH) : found.start]
    cue = _COMPARED.search(before)
    if cue is None:
        return False
    own = _OWN_AMOUNT.match(text, found.end) is not None
    return own or _AMOUNT.search(cue.group()) is not None


def _in_fiscal_years(dates: Sequence[Found]) -> list[Found]:
    """Tell quarters and fiscal years with which month the year of this text ends."""
    numbers = {
        each.expression.number
        for each in dates
        if isinstance(each.expression, Quarter) and each.expression.fiscal
    }
    only = numbers.pop() if len(numbers) == 1 else None
    ends = {_year_end(each.expression, only) for each in dates} - {None}
    if len(ends) != 1:
        return list(dates)
    month = ends.pop() or _YEAR
    return [each._replace(expression=_ending_in(each.expression, month, only)) for each in dates]


def _year_end(expression: Expression, only: int | None) -> int | None:
    """Give the month with which the fiscal year ends, if this period shows it.

    A quarter without its number is the one that the text calls fiscal, if there is only one.
    """
    if not isinstance(expression, PeriodEnded) or expression.end.month is None:
        return None
    if expression.length:
        return _last_month(expression.end) if expression.months == _YEAR else None
    number = expression.number or only
    if number is None:
        return None
    return (_last_month(expression.end) + _QUARTER * (4 - number) - 1) % _YEAR + 1


def _last_month(end: CalendarDate) -> int:
    """Give the last whole month of a period: one that ended on July 1 ended with June."""
    month = end.month or _YEAR
    return (month - 2) % _YEAR + 1 if end.day is not None and end.day <= SPILL else month


SPILL = 7  # days: years of 52 weeks end some days before or after the month


def _ending_in(expression: Expression, month: int, only: int | None) -> Expression:
    if isinstance(expression, Quarter | FiscalYear):
        return replace(expression, year_ends=month)
    unnumbered = isinstance(expression, PeriodEnded) and not expression.length
    if only is None or not unnumbered or not isinstance(expression, PeriodEnded):
        return expression
    if expression.number is None:
        number = (_last_month(expression.end) - month - 1) % _YEAR // _QUARTER + 1
        return replace(expression, number=number)
    return expression
