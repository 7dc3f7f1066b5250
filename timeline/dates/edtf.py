"""EDTF (ISO 8601-2:2019, level 1) for a reading; what is vague is marked with `~`."""

from __future__ import annotations

from timeline.dates.reading import Reading
from timeline.intervals import Interval, to_edtf


def edtf_of(reading: Reading) -> str:
    """Write where a reading lies; empty if nowhere.

    "Late 2019" is 2019-09~/2019-12~, "about two days ago" one day with a tilde.
    """
    if reading.interval is None or reading.precision is None:
        return ""
    if not reading.approximate:
        return to_edtf(reading.interval, reading.precision)
    first, last = _ends(reading.interval)
    return f"{first}~" if first == last else f"{first}~/{last}~"


def _ends(interval: Interval) -> tuple[str, str]:
    """Give both ends, as months where the interval is made of whole months."""
    first, last = interval.first_day, interval.last_day
    if interval.start.day == interval.end.day == 1:
        return first.isoformat()[:7], last.isoformat()[:7]
    return first.isoformat(), last.isoformat()
