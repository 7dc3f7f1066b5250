"""What the phrases of the language files mean: small functions from labels to expressions.

Every function takes what the labels of a phrase caught and gives an expression of
`timeline.dates.expressions`, the same values that the English grammar builds, so that one
resolver answers for all languages. None means that the words add up to no date.
"""

from __future__ import annotations

from timeline.dates.languages.readings.counted import (
    ago,
    ahead,
    ahead_or_long,
    every,
    later,
    named_unit,
    recent,
    some_ago,
    two_ago,
    unit_away,
    with_weeks_from,
)
from timeline.dates.languages.readings.days import (
    clock,
    day_away,
    last_night,
    night_before_weekday,
    nothing,
    this_daypart,
    weekday,
    weekday_night,
    weekday_of_week,
)
from timeline.dates.languages.readings.foreign import (
    hijri_date,
    hijri_year,
    jalali_date,
    persian_figures,
    persian_named_unit,
    persian_unit_away,
    persian_year,
)
from timeline.dates.languages.readings.written import (
    date,
    date_away,
    date_of_year,
    date_of_year_away,
    day_of_month,
    day_of_month_away,
    days_of_month,
    decade,
    edge_of_month,
    edge_of_year,
    holiday,
    named_month,
    short_date,
    year,
)

__all__ = [
    "ago",
    "ahead",
    "ahead_or_long",
    "clock",
    "date",
    "date_away",
    "date_of_year",
    "date_of_year_away",
    "day_away",
    "day_of_month",
    "day_of_month_away",
    "days_of_month",
    "decade",
    "edge_of_month",
    "edge_of_year",
    "every",
    "hijri_date",
    "hijri_year",
    "holiday",
    "jalali_date",
    "last_night",
    "later",
    "named_month",
    "named_unit",
    "night_before_weekday",
    "nothing",
    "persian_figures",
    "persian_named_unit",
    "persian_unit_away",
    "persian_year",
    "recent",
    "short_date",
    "some_ago",
    "this_daypart",
    "two_ago",
    "unit_away",
    "weekday",
    "weekday_night",
    "weekday_of_week",
    "with_weeks_from",
    "year",
]
