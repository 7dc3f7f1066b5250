"""Dates as a person types them: the forms that tables have, and those that people write."""

from __future__ import annotations

from timeline.dates import find_dates
from timeline.intervals import read_edtf

_ABOUT = "~"  # a date known only roughly, which no table of events takes


def as_edtf(typed: str) -> str:
    """Write a date as tables have it; what can be read in two ways or not at all stays as typed.

    >>> as_edtf(" 2019-12-27 "), as_edtf("27 Dec 2019"), as_edtf("December 27, 2019, 19:20")
    ('2019-12-27', '2019-12-27', '2019-12-27T19:20:00')
    >>> as_edtf("27–29 December 2019"), as_edtf("Dec 2019")
    ('2019-12-27/2019-12-29', '2019-12')
    >>> as_edtf("10/11/2019"), as_edtf("27 December"), as_edtf("early December 2019")
    ('10/11/2019', '27 December', 'early December 2019')
    """
    written = typed.strip()
    if is_edtf(written):
        return written
    found = find_dates(written, None)
    meant = {one.edtf for one in found}
    if len(meant) != 1 or any(one.alternatives for one in found):
        return written
    (edtf,) = meant
    is_all = found[0].start_char == 0 and found[-1].end_char == len(written)
    return edtf if is_all and _ABOUT not in edtf and is_edtf(edtf) else written


def is_edtf(written: str) -> bool:
    """Tell whether a date is in a form that tables have.

    >>> is_edtf("2019-12"), is_edtf("27 Dec 2019")
    (True, False)
    """
    try:
        read_edtf(written)
    except ValueError:
        return False
    return True
