"""Documents, when they appeared, and what was wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document appeared, on the wall clock of its own zone.

    `moment` is naive and midnight when only the day is known (`has_time` False).
    """

    moment: datetime
    has_time: bool
    zone: str = ""

    @property
    def day(self) -> date:
        """The calendar day of publication."""
        return self.moment.date()

    @classmethod
    def parse(cls, value: date | datetime | str, timezone: str = "") -> Publication:
        """Read a date, a datetime or ISO text; an aware time is moved into `timezone` if given.

        Raises ValueError, with the value and what to give instead, for anything else.

        >>> Publication.parse("2019-12-31T23:30:00+00:00", "Asia/Baghdad").day
        datetime.date(2020, 1, 1)
        """
        if not isinstance(value, str | date) or value != value:  # NaT is not itself
            raise ValueError(f"{value!r} is neither a date nor text such as 2019-12-31")
        read = _from_iso(value) if isinstance(value, str) else value
        if not isinstance(read, datetime):
            return cls(datetime.combine(read, time()), has_time=False, zone=timezone)
        if read.tzinfo is not None:
            read = _moved(read, timezone) if timezone else read
            timezone = timezone or read.strftime("%z")
        return cls(read.replace(tzinfo=None, second=0, microsecond=0), True, timezone)


def _from_iso(text: str) -> date | datetime:
    try:
        stripped = text.strip()
        if len(stripped) <= len("2019-12-31"):
            return date.fromisoformat(stripped)
        return datetime.fromisoformat(stripped)
    except ValueError:
        raise ValueError(
            f"{text!r} is not an ISO date; write it as 2019-12-31 or 2019-12-31T18:30+03:00"
        ) from None


def _moved(moment: datetime, zone: str) -> datetime:
    try:
        return moment.astimezone(read_zone(zone))
    except OverflowError:
        raise ValueError(f"{moment.isoformat()} lies at the edge of the calendar") from None


def read_zone(name: str) -> ZoneInfo:
    """Look a time zone up by its IANA name; raises ValueError that names it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(
            f"there is no time zone {name!r}; use a name such as Asia/Baghdad or UTC"
        ) from None


@dataclass(frozen=True, slots=True)
class Document:
    """One text and what is known of where it came from.

    `published` takes a date, a datetime or ISO text, and None when it is unknown: it is
    kept as given and read by `publication`. `path` is the file it was read from, if any.

    >>> Document("a1", "Rockets fell on Friday.", "2019-12-31").publication.day
    datetime.date(2019, 12, 31)
    """

    id: str
    text: str
    published: date | datetime | str | None = None
    title: str = ""
    publisher: str = ""
    url: str = ""
    author: str = ""
    timezone: str = ""
    language: str = ""
    path: str = ""

    @property
    def publication(self) -> Publication | None:
        """The publish date, read; None if unknown. Raises ValueError if it cannot be read."""
        if self.published is None or self.published == "":
            return None
        return Publication.parse(self.published, self.timezone)


class Stage(StrEnum):
    """The step that met a problem, in the order in which an analyst mends them best."""

    EDIT = "edit"
    READ = "read"
    MERGE = "merge"
    EVENTS = "events"
    LINKS = "links"
    DOUBTS = "doubts"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an analyst should know of: what was left out, doubted or not understood.

    `where` names the place within the document (`line 3`, `characters 10-20`, a column);
    `value` is the offending text; `hint` says what to do next.
    """

    stage: Stage
    doc_id: str
    where: str
    message: str
    value: str = ""
    hint: str = ""
