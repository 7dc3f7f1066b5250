"""What the phrases of the language files mean: small functions from labels to expressions.

Every function takes what the labels of a phrase caught and gives an expression of
`timeline.dates.expressions`, the same values that the English grammar builds, so that one
resolver answers for all languages. None means that the words add up to no date.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.expressions import (
    Ago,
    AheadOrLong,
    CalendarDate,
    ClockTime,
    DayAway,
    DayOfMonth,
    Daypart,
    DaypartOf,
    Decade,
    Expression,
    Holiday,
    NamedAway,
    NotADate,
    NthOf,
    Part,
    PartOf,
    Recent,
    Repeated,
    Unit,
    UnitAway,
    Weekday,
)
from timeline.dates.languages.calendars import Calendar
from timeline.dates.languages.expressions import (
    AfterTold,
    DateAway,
    ForeignDate,
    ForeignUnitAway,
    FromTo,
    WeekAway,
)
from timeline.dates.readers import exists, full_year
from timeline.dates.timex import duration_value

_FIRST_GREGORIAN_YEAR = 1600  # in Persian texts, years before it are Iranian ones
_CALENDAR_UNITS = frozenset(
    {Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE}
)


def nothing(**_labels: object) -> Expression:
    """Words that look like a date and are none: the name of a feast, a paper, a street."""
    return NotADate()


def day_away(days: int, daypart: Daypart | None = None) -> Expression:
    """So many days from today: "ayer", "yesterday evening"."""
    return _part(DayAway(days), daypart)


def weekday(weekday: int, shift: int | None = None, daypart: Daypart | None = None) -> Expression:
    """A day of the week, with "last" (−1) or "next" (1) if they stand there.

    "This Friday" says no more than "Friday": the tense tells whether it was or will be.
    """
    return _part(Weekday(weekday, shift or None), daypart)


def weekday_night(weekday: int, daypart: Daypart) -> Expression:
    """A part of a weekday, named first: "la nuit de samedi à dimanche", "فجر الجمعة"."""
    return DaypartOf(daypart, Weekday(weekday))


def night_before_weekday(weekday: int, daypart: Daypart) -> Expression | None:
    """The night that ends on a weekday: "Nacht zum Sonntag", "ночь на воскресенье"."""
    return DaypartOf(Daypart.OVERNIGHT, Weekday(weekday)) if daypart is Daypart.NIGHT else None


def weekday_of_week(
    weekday: int, shift: int, unit: Unit = Unit.WEEK, daypart: Daypart | None = None
) -> Expression | None:
    """A day of the last, this or the next week: "Friday of last week"."""
    if unit is not Unit.WEEK:
        return None
    week = UnitAway(Unit.WEEK, shift)
    return _part(NthOf(1, Unit.DAY, week, weekday=weekday), daypart)


def date(
    month: int,
    day: int | None = None,
    year: int | None = None,
    weekday: int | None = None,
    daypart: Daypart | None = None,
) -> Expression:
    """A day or a month by its name or number; no date at all if there is no such day."""
    if not exists(year, month, day or 1):
        return NotADate()
    return _part(CalendarDate(year=year, month=month, day=day, weekday=weekday), daypart)


def short_date(day: int, month: int, short_year: int) -> Expression:
    """A day in figures with two of its year: "27.12.19"."""
    full = full_year(short_year)
    if not exists(full, month, day):
        return NotADate()
    return CalendarDate(full, month, day, short_year=True)


def date_away(month: int, day: int, shift: int, weekday: int | None = None) -> Expression:
    """A day and month with "last", "this" or "next": "el pasado 27 de diciembre"."""
    return DateAway(month, day, shift) if exists(None, month, day) else NotADate()


def date_of_year(
    month: int, shift: int, day: int | None = None, unit: Unit = Unit.YEAR
) -> Expression | None:
    """A day or a month of the last, this or the next year: "27 December of last year"."""
    if unit is not Unit.YEAR:
        return None
    whole = NthOf(month, Unit.MONTH, UnitAway(Unit.YEAR, shift))
    return whole if day is None else NthOf(day, Unit.DAY, whole)


def date_of_year_away(month: int, away: UnitAway, day: int | None = None) -> Expression | None:
    """A day or a month of a year that is one word: "去年12月27日"."""
    return date_of_year(month, away.shift, day, away.unit)


def day_of_month_away(day: int, shift: int, unit: Unit) -> Expression | None:
    """A day of the last, this or the next month: "本月3日"."""
    if unit is not Unit.MONTH:
        return None
    return NthOf(day, Unit.DAY, UnitAway(Unit.MONTH, shift))


def day_of_month(
    day: int, weekday: int | None = None, daypart: Daypart | None = None
) -> Expression:
    """A day by its number alone, or with its weekday: "vendredi 27"."""
    return _part(DayOfMonth(day), daypart)


def days_of_month(first: int, last: int, month: int, year: int | None = None) -> Expression | None:
    """From one day to another of the same month: "27-29 December"."""
    ends = date(month, first, year), date(month, last, year)
    if first >= last or any(isinstance(end, NotADate) for end in ends):
        return None
    return FromTo(ends[0], ends[1])


def named_month(month: int, shift: int) -> Expression:
    """A month with "last", "this" or "next"."""
    return NamedAway(shift, month=month)


def edge_of_month(edge: Part, month: int, year: int | None = None) -> Expression:
    """The beginning, the middle or the end of a month: "a finales de diciembre"."""
    return PartOf(edge, CalendarDate(year=year, month=month))


def edge_of_year(edge: Part, year: int) -> Expression:
    """The beginning, the middle or the end of a year: "Ende 2019"."""
    return PartOf(edge, CalendarDate(year=year))


def decade(year: int) -> Expression | None:
    """Ten years by their first: "1960年代"."""
    return Decade(year) if year % 10 == 0 else None


def recent(amount: int, unit: Unit, shift: int = -1) -> Expression:
    """The last or the next few units: "los últimos tres meses"."""
    return Recent(amount, unit, -1 if shift < 0 else 1)


def year(year: int) -> Expression:
    """A year by its number."""
    return CalendarDate(year=year)


def unit_away(unit: Unit, shift: int) -> Expression | None:
    """The last, this or the next week, month, year; a "last day" is none of these."""
    return UnitAway(unit, shift) if unit in _CALENDAR_UNITS else None


def named_unit(away: UnitAway) -> Expression:
    """One word for the last, this or the next unit: "去年", "امسال", "השבוע"."""
    return away if abs(away.shift) < 2 else Ago(abs(away.shift), away.unit, _sign(away.shift))


def this_daypart(daypart: Daypart, shift: int = 0) -> Expression:
    """A part of today, or of yesterday with "last": "esta mañana", "la noche pasada"."""
    return DaypartOf(daypart, DayAway(shift))


def last_night(days: int) -> Expression:
    """The night that began so many days ago: "anoche", "دیشب"."""
    return DaypartOf(Daypart.NIGHT, DayAway(days))


def ago(unit: Unit, amount: int = 1) -> Expression:
    """So many units before now."""
    return Ago(amount, unit, -1)


def some_ago(unit: Unit) -> Expression:
    """A number of units before now that the words leave open: "قبل أيام", "לפני שבועות"."""
    return Ago(None, unit, -1)


def two_ago(unit: Unit) -> Expression:
    """Two units before now, where a language has one word for two: "يومين", "שבועיים"."""
    return Ago(2, unit, -1)


def ahead_or_long(unit: Unit, amount: int = 1) -> Expression:
    """So many units from now on if the sentence tells of the future: "in drei Jahren"."""
    return AheadOrLong(amount, unit)


def ahead(unit: Unit, amount: int = 1) -> Expression:
    """So many units from now on."""
    return Ago(amount, unit, 1)


def later(unit: Unit, amount: int = 1) -> Expression:
    """So many units after what was told last, where the words do not say after what."""
    return AfterTold(amount, unit)


def holiday(name: str, year: int | None = None) -> Expression:
    """A holiday that a calendar can compute, by its name in `dates_holidays.yml`."""
    return Holiday(name, year)


def clock(hour: int, minute: int | None = None, daypart: Daypart | None = None) -> Expression:
    """A time by the clock, of the day that the sentence tells: "um 14.30 Uhr"."""
    return ClockTime(hour, minute, daypart=daypart)


def every(weekday: int | None = None, unit: Unit | None = None) -> Expression:
    """Again and again: "every Friday"; on no day of the calendar."""
    if weekday is not None:
        return Repeated(f"XXXX-WXX-{weekday + 1}")
    return Repeated(duration_value(1, unit or Unit.DAY))


def hijri_date(month: int, year: int | None = None, day: int | None = None) -> Expression:
    """A day or a month of the Islamic calendar; the year may be left out."""
    return ForeignDate(Calendar.HIJRI, year, month, day)


def hijri_year(year: int) -> Expression:
    """A year of the Islamic calendar."""
    return ForeignDate(Calendar.HIJRI, year)


def jalali_date(
    month: int,
    day: int | None = None,
    year: int | None = None,
    weekday: int | None = None,
    daypart: Daypart | None = None,
) -> Expression:
    """A day or a month of the Iranian calendar; the year may be left out."""
    return _part(ForeignDate(Calendar.JALALI, year, month, day), daypart)


def persian_year(year: int) -> Expression:
    """A year in Persian: of the Iranian calendar unless it is too late for that."""
    if year < _FIRST_GREGORIAN_YEAR:
        return ForeignDate(Calendar.JALALI, year)
    return CalendarDate(year=year)


def persian_figures(year: int, month: int, day: int) -> Expression | None:
    """Year/month/day in figures in Persian, in whichever calendar the year shows."""
    if year < _FIRST_GREGORIAN_YEAR:
        return ForeignDate(Calendar.JALALI, year, month, day)
    return date(month, day, year)


def persian_unit_away(unit: Unit, shift: int) -> Expression | None:
    """The last, this or the next unit in Persian: months and years are Iranian ones."""
    if unit in (Unit.MONTH, Unit.YEAR):
        return ForeignUnitAway(Calendar.JALALI, unit, shift)
    return unit_away(unit, shift)


def persian_named_unit(away: UnitAway) -> Expression:
    """One word for the last or this year: "پارسال", "امسال"."""
    return ForeignUnitAway(Calendar.JALALI, away.unit, away.shift)


def _sign(number: int) -> int:
    return -1 if number < 0 else 1


def with_weeks_from(first: int, expression: Expression) -> Expression:
    """Let "last week" begin on another day than Monday: Sunday in Israel, Saturday in Iran."""
    match expression:
        case UnitAway(unit=Unit.WEEK, shift=shift):
            return WeekAway(first, shift)
        case NthOf(base=UnitAway(unit=Unit.WEEK, shift=shift)):
            return replace(expression, base=WeekAway(first, shift))
        case _:
            return expression


def _part(day: Expression, daypart: Daypart | None) -> Expression:
    return day if daypart is None else DaypartOf(daypart, day)
