"""The names the grammar speaks of: units of time, parts of them, parts of the day."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """A stretch of time that has a name."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    NIGHT = "night"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    PERIOD = "period"  # "the latest period": as long as the one spoken of


class Part(StrEnum):
    """Which part of a larger unit: a third or half of it, its very edge, or up to now."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    EARLIER = "earlier"  # "earlier this month": the part before now
    LATER = "later"  # "later this month": the part after now
    REST = "rest"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


class Daypart(StrEnum):
    """A part of the day, by its TIMEX3 code."""

    MORNING = "MO"
    DAYTIME = "DT"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    OVERNIGHT = "ON"  # the night that ends on the day spoken of; TIMEX3 has only NI
    WHOLE_NIGHT = "WN"  # "in the night": from the day spoken of into the next; TIMEX3 has only NI
    SMALL_HOURS = "SM"  # after midnight: "in the early hours of"; TIMEX3 has only MO
