"""What a phrase says before anybody asks when: plain values, one class for each kind.

The grammar builds them (its `means:` names a class, its labels name the fields) and
`meanings` turns them into calendar time. Nothing here knows a publish date. The idea of
time expressions as values is timenorm's (clulab).

`category` is the class of words under which a finished expression takes part in larger
ones: "early" may stand before a MONTH, "to" between two of them.
"""

from __future__ import annotations

from timeline.dates.expressions.accounts import FiscalYear, LatestQuarter, PeriodEnded, Quarter
from timeline.dates.expressions.base import CATEGORIES, Expression, NotADate, Number, OrdinalNumber
from timeline.dates.expressions.parts import (
    Apposed,
    ClockTime,
    DaypartOf,
    InYear,
    ListedWith,
    NthOf,
    PartOf,
    RangeEnd,
    UnitOf,
)
from timeline.dates.expressions.relative import (
    Ago,
    AheadOrLong,
    DayAway,
    FromEvent,
    HolidayAway,
    Later,
    NamedAway,
    Recent,
    SameNamed,
    SameUnit,
    UnitAway,
    Weekday,
    WithinNext,
)
from timeline.dates.expressions.timeless import Duration, Repeated, Timeless, Vaguely
from timeline.dates.expressions.written import (
    CalendarDate,
    Century,
    DayOfMonth,
    Decade,
    Holiday,
    NamedDay,
    Season,
)
from timeline.dates.vocabulary import Daypart, Part, Unit

__all__ = [
    "CATEGORIES",
    "Ago",
    "AheadOrLong",
    "Apposed",
    "CalendarDate",
    "Century",
    "ClockTime",
    "DayAway",
    "DayOfMonth",
    "Daypart",
    "DaypartOf",
    "Decade",
    "Duration",
    "Expression",
    "FiscalYear",
    "FromEvent",
    "Holiday",
    "HolidayAway",
    "InYear",
    "Later",
    "LatestQuarter",
    "ListedWith",
    "NamedAway",
    "NamedDay",
    "NotADate",
    "NthOf",
    "Number",
    "OrdinalNumber",
    "Part",
    "PartOf",
    "PeriodEnded",
    "Quarter",
    "RangeEnd",
    "Recent",
    "Repeated",
    "SameNamed",
    "SameUnit",
    "Season",
    "Timeless",
    "Unit",
    "UnitAway",
    "UnitOf",
    "Vaguely",
    "Weekday",
    "WithinNext",
]
