"""Numbers of people as a person writes them: one number, a bound, or two with a dash."""

from __future__ import annotations

import re

_MOST_DIGITS = 10  # more people than there are; tables hold 18
_NUMBER = rf"([0-9]{{1,{_MOST_DIGITS}}})"
_EXACT = re.compile(_NUMBER)
_LEAST = re.compile(rf"at least {_NUMBER}|{_NUMBER}\+", re.IGNORECASE)
_MOST = re.compile(rf"up to {_NUMBER}", re.IGNORECASE)
_BETWEEN = re.compile(rf"{_NUMBER}\s?[-–]\s?{_NUMBER}")
TOLL_FORMS = "12, at least 12, up to 12, or 12–15"
Bounds = tuple[int | None, int | None, int | None]  # low, best, high


def read_toll(text: str) -> Bounds:
    """Read low, best and high estimate. Raises ValueError that shows the value and what to write.

    >>> read_toll("1,200"), read_toll("at least 12"), read_toll("12+"), read_toll("31–34")
    ((1200, 1200, 1200), (12, 12, None), (12, 12, None), (31, None, 34))
    >>> read_toll("up to 9")
    (None, None, 9)
    """
    written = text.strip().replace(",", "")
    if exact := _EXACT.fullmatch(written):
        number = int(exact[1])
        return number, number, number
    if least := _LEAST.fullmatch(written):
        number = int(least[1] or least[2])
        return number, number, None
    if most := _MOST.fullmatch(written):
        return None, None, int(most[1])
    between = _BETWEEN.fullmatch(written)
    if between is None or int(between[1]) > int(between[2]):
        raise ValueError(f"{text[:40]!r} is no number of people; write {TOLL_FORMS}")
    return int(between[1]), None, int(between[2])
