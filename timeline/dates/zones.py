"""Clocks of other places: how far a zone lies east of Greenwich, by its letters or a difference."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache

from timeline.intervals import HOUR, MINUTE
from timeline.lexicons import read_lexicon
from timeline.model import Publication, read_zone

_FARTHEST_EAST = 14 * 60  # minutes: Kiritimati
_DIFFERENCE = re.compile(r"GMT([+-]\d\d):(\d\d)")


def offset_of(publication: Publication) -> timedelta | None:
    """How far the zone of publication ("+0300", "Asia/Baghdad") lies east; None if unknown."""
    if not publication.zone:
        return None
    if publication.zone[0] in "+-":
        return datetime.strptime(publication.zone, "%z").utcoffset()
    return publication.moment.replace(tzinfo=read_zone(publication.zone)).utcoffset()


def hours_east(zone: str) -> timedelta | None:
    """How far a zone that words name lies east of Greenwich; None if it is not one for sure.

    >>> hours_east("AEDT"), hours_east("GMT+05:30"), hours_east("local")
    (datetime.timedelta(seconds=39600), datetime.timedelta(seconds=19800), None)
    """
    found = _DIFFERENCE.fullmatch(zone)
    if found is not None:
        return int(found[1]) * HOUR + int(found[2]) * MINUTE
    hours = _zones().get(zone)
    return None if hours is None else hours * HOUR


def difference(local: timedelta, greenwich: timedelta) -> str:
    """Name the zone of one clock by what another shows at the same time.

    >>> difference(timedelta(hours=1), timedelta(hours=22, minutes=30))
    'GMT+02:30'
    """
    minutes = (local - greenwich) // MINUTE % (24 * 60)
    minutes -= 24 * 60 if minutes > _FARTHEST_EAST else 0
    hours, rest = divmod(minutes, 60)
    return f"GMT{hours:+03d}:{rest:02d}"


def moment_by(publication: Publication, zone: str) -> datetime:
    """The time of publication by the clock of a zone; by its own where either is not known.

    >>> moment_by(Publication.parse("2022-02-24T12:00+00:00"), "GMT+02:00").hour
    14
    """
    here, there = offset_of(publication), hours_east(zone)
    if here is None or there is None:
        return publication.moment
    return publication.moment + there - here


@cache
def _zones() -> Mapping[str, float]:
    zones: Mapping[str, float] = read_lexicon("dates_zones")["hours_east"]
    return zones
