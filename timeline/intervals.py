"""Calendar intervals and how fine they are: half-open, on the wall clock of the text.

Method: an interval says *no more* than was written ("in December" is the whole of
December). Half-open inside, inclusive only where a person reads it; the idea of
time as plain interval values is timenorm's (clulab), the codes are EDTF's
(ISO 8601-2:2019, levels 0 to 2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)

FIRST_YEAR = 1
LAST_YEAR = 9998  # the half-open end of 9999 does not fit a datetime


class Precision(StrEnum):
    """How fine a date was written, finest first.

    >>> Precision.DAY.is_finer_than(Precision.MONTH)
    True
    """

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"  # from one date to another: as coarse as its interval is long

    def is_finer_than(self, other: Precision) -> bool:
        """Tell whether this precision says more than `other`."""
        return _FINENESS[self] < _FINENESS[other]


_FINENESS = {precision: place for place, precision in enumerate(Precision)}
CLOCK = frozenset({Precision.MINUTE, Precision.HOUR})


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A stretch of wall-clock time, `start` inclusive and `end` exclusive, both naive.

    Raises ValueError when `end` is not after `start`.

    >>> friday = Interval.day(date(2019, 12, 27))
    >>> friday.first_day, friday.last_day
    (datetime.date(2019, 12, 27), datetime.date(2019, 12, 27))
    >>> Interval.month(2019, 12).contains(friday)
    True
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if not self.start < self.end:
            raise ValueError(f"an interval must end after it starts: {self.start} to {self.end}")

    @classmethod
    def day(cls, day: date) -> Interval:
        """One calendar day."""
        return cls.days(day, day)

    @classmethod
    def days(cls, first: date, last: date) -> Interval:
        """Whole days from `first` to `last`, both included."""
        return cls(datetime.combine(first, time()), datetime.combine(last, time()) + DAY)

    @classmethod
    def week(cls, day: date) -> Interval:
        """The ISO week (Monday to Sunday) that holds `day`."""
        monday = day - day.weekday() * DAY
        return cls.days(monday, monday + 6 * DAY)

    @classmethod
    def weekend(cls, day: date) -> Interval:
        """Saturday and Sunday of the ISO week that holds `day`."""
        monday = day - day.weekday() * DAY
        return cls.days(monday + 5 * DAY, monday + 6 * DAY)

    @classmethod
    def month(cls, year: int, month: int) -> Interval:
        """One calendar month."""
        return cls.months(year, month, 1)

    @classmethod
    def months(cls, year: int, month: int, count: int) -> Interval:
        """`count` calendar months that begin with `month` of `year`.

        >>> Interval.months(2019, 11, 3).last_day
        datetime.date(2020, 1, 31)
        """
        years, index = divmod(month - 1 + count, 12)
        return cls(datetime(year, month, 1), datetime(year + years, index + 1, 1))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Interval:
        """Quarter 1 to 4 of a calendar year."""
        return cls.months(year, 3 * quarter - 2, 3)

    @classmethod
    def years(cls, year: int, count: int = 1) -> Interval:
        """`count` calendar years that begin with `year`."""
        return cls(datetime(year, 1, 1), datetime(year + count, 1, 1))

    @property
    def first_day(self) -> date:
        """The day on which the interval starts."""
        return self.start.date()

    @property
    def last_day(self) -> date:
        """The last day that the interval touches."""
        return (self.end - timedelta.resolution).date()

    @property
    def length(self) -> timedelta:
        """How long the interval lasts."""
        return self.end - self.start

    def overlaps(self, other: Interval) -> bool:
        """Tell whether the two share any moment."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Interval) -> bool:
        """Tell whether all of `other` lies within this interval."""
        return self.start <= other.start and other.end <= self.end

    def inclusive(self, precision: Precision) -> tuple[str, str]:
        """First and last moment as ISO text, both included: minutes for clock times, else days.

        >>> Interval.day(date(2020, 2, 29)).inclusive(Precision.DAY)
        ('2020-02-29', '2020-02-29')
        >>> eight = datetime(2020, 1, 8, 20)
        >>> Interval(eight, eight + HOUR).inclusive(Precision.HOUR)
        ('2020-01-08T20:00', '2020-01-08T20:59')
        """
        if precision in CLOCK:
            last = self.end - MINUTE
            return self.start.isoformat(timespec="minutes"), last.isoformat(timespec="minutes")
        return self.first_day.isoformat(), self.last_day.isoformat()


# EDTF level 1 seasons and level 2 quarters and halves (ISO 8601-2, sub-year groupings),
# keyed by the first month; a winter belongs to the year in which it begins.
_SEASON_CODES = {3: 21, 6: 22, 9: 23, 12: 24}


def to_edtf(interval: Interval, precision: Precision) -> str:
    """Write an interval in EDTF; what has no code of its own becomes `first/last`.

    >>> to_edtf(Interval.month(2019, 12), Precision.MONTH)
    '2019-12'
    >>> to_edtf(Interval.quarter(2019, 4), Precision.QUARTER)
    '2019-36'
    >>> to_edtf(Interval.years(1980, 10), Precision.DECADE)
    '198X'
    >>> to_edtf(Interval.week(date(2019, 12, 31)), Precision.WEEK)
    '2019-12-30/2020-01-05'
    """
    start = interval.start
    if precision is Precision.MINUTE and interval.length == MINUTE:
        return start.isoformat()
    if precision.value in ("month", "season", "quarter", "half-year", "year", "decade", "century"):
        code = _calendar_code(interval, precision)
        if code is not None:
            return code
    first, last = interval.first_day.isoformat(), interval.last_day.isoformat()
    return first if first == last else f"{first}/{last}"


def _calendar_code(interval: Interval, precision: Precision) -> str | None:
    """EDTF code of a whole calendar unit, or None when the interval is only a part of one."""
    year, month = interval.start.year, interval.start.month
    if interval.start.day != 1 or interval.end.day != 1:
        return None
    months = (interval.end.year - year) * 12 + interval.end.month - month
    match precision, months:
        case Precision.MONTH, 1:
            return f"{year:04d}-{month:02d}"
        case Precision.SEASON, 3 if month in _SEASON_CODES:
            return f"{year:04d}-{_SEASON_CODES[month]}"
        case Precision.QUARTER, 3 if month % 3 == 1:
            return f"{year:04d}-{33 + month // 3}"
        case Precision.HALF_YEAR, 6 if month in (1, 7):
            return f"{year:04d}-{40 + month // 7}"
        case Precision.YEAR, 12 if month == 1:
            return f"{year:04d}"
        case Precision.DECADE, 120 if year % 10 == 0:
            return f"{year // 10:03d}X"
        case Precision.CENTURY, 1200 if year % 100 == 0:
            return f"{year // 100:02d}XX"
    return None


def read_edtf(text: str) -> tuple[Interval, Precision]:
    """Read what a person types: a year, a month, a day, a minute, or `first/last` of these.

    Raises ValueError that shows the value and what to write. Offsets from UTC are not taken:
    dates stand on the wall clock of the text.

    >>> read_edtf("2019-12")[1], read_edtf("2019-12-27/2019-12-29")[0].last_day
    (<Precision.MONTH: 'month'>, datetime.date(2019, 12, 29))
    """
    first, slash, last = text.strip().partition("/")
    try:
        if slash:
            span = Interval(_read_point(first)[0].start, _read_point(last)[0].end)
            return span, Precision.SPAN
        return _read_point(first)
    except (ValueError, OverflowError):
        raise ValueError(
            f"{text!r} is not a date; write 2019, 2019-12, 2019-12-27, 2019-12-27T19:20 "
            "or 2019-12-27/2019-12-29"
        ) from None


def _read_point(text: str) -> tuple[Interval, Precision]:
    """Read a year, month, day or minute. Raises ValueError, OverflowError past the calendar."""
    match text.count("-"), "T" in text:
        case 0, False:
            return Interval.years(int(text)), Precision.YEAR
        case 1, False:
            year, month = text.split("-")
            return Interval.month(int(year), int(month)), Precision.MONTH
        case 2, False:
            return Interval.day(date.fromisoformat(text)), Precision.DAY
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError(f"{text!r} has an offset from UTC")
    moment = moment.replace(second=0, microsecond=0)
    return Interval(moment, moment + MINUTE), Precision.MINUTE
