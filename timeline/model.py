"""The nouns of the project: frozen values that every floor passes on and none changes.

Spans are half-open character offsets into `Document.text`. `None` means unknown; an
empty string means that the text does not say. Record fields follow what analysts must
be able to answer: where a date is from, who said a toll, on whose word an arrow stands.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.intervals import Interval, Precision


class Span(NamedTuple):
    """Half-open character offsets into a document's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether all of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end


def content_id(prefix: str, *parts: object) -> str:
    """Name a value after its content: the same parts give the same id on any machine.

    >>> content_id("m", "a1", 4, 9) == content_id("m", "a1", 4, 9)
    True
    """
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()
    return prefix + digest[:12]


# ---------------------------------------------------------------- documents


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

        Raises ValueError, with the value and what to give instead.

        >>> Publication.parse("2019-12-31T23:30:00+00:00", "Asia/Baghdad").day
        datetime.date(2020, 1, 1)
        """
        read = _from_iso(value) if isinstance(value, str) else value
        if not isinstance(read, datetime):
            return cls(datetime.combine(read, time()), has_time=False, zone=timezone)
        if read.tzinfo is not None:
            read = read.astimezone(read_zone(timezone)) if timezone else read
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


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an analyst should know of: what was left out, doubted or not understood.

    `where` names the place within the document (`line 3`, `characters 10-20`, a column);
    `value` is the offending text; `hint` says what to do next.
    """

    stage: str
    doc_id: str
    where: str
    message: str
    value: str = ""
    hint: str = ""


# ---------------------------------------------------------------- dates


class Anchor(StrEnum):
    """What a relative date was counted from."""

    PUBLICATION = "publication"
    DATELINE = "dateline"
    TEXT = "text"  # an earlier date in the same text
    EVENT = "event"
    CALENDAR = "calendar"  # a full date needs no other
    NONE = "none"  # nothing to count from: unresolved


@dataclass(frozen=True, slots=True)
class Alternative:
    """A runner-up reading of a date, and why it was not chosen."""

    interval: Interval
    precision: Precision
    reason: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression in a text, resolved as far as its words allow.

    `interval` is None when nothing is known to count from, or when the expression names no
    place on the calendar (a set such as "every Friday", a bare duration).
    `explanation` is one English sentence.
    """

    start_char: int
    end_char: int
    text: str
    interval: Interval | None
    precision: Precision | None
    edtf: str
    timex_type: str  # DATE, TIME, DURATION or SET
    timex_value: str
    anchor: Anchor
    rule: str
    explanation: str
    alternatives: tuple[Alternative, ...] = ()
    zone: str = ""  # as named by the words ("GMT"); empty: the document's own

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start_char, self.end_char)

    def to_dict(self) -> dict[str, object]:
        """Give the mention as JSON-ready values, days inclusive, unresolved ones None."""
        first, last = _inclusive(self.interval, self.precision)
        return {
            "start_char": self.start_char,
            "end_char": self.end_char,
            "text": self.text,
            "first": first,
            "last": last,
            "precision": self.precision.value if self.precision else None,
            "edtf": self.edtf,
            "timex_type": self.timex_type,
            "timex_value": self.timex_value,
            "anchor": self.anchor.value,
            "rule": self.rule,
            "explanation": self.explanation,
            "alternatives": [_alternative_dict(other) for other in self.alternatives],
        }


def _inclusive(
    interval: Interval | None, precision: Precision | None
) -> tuple[str | None, str | None]:
    if interval is None or precision is None:
        return None, None
    return interval.inclusive(precision)


def _alternative_dict(other: Alternative) -> dict[str, str | None]:
    first, last = _inclusive(other.interval, other.precision)
    return {"first": first, "last": last, "reason": other.reason}


# ---------------------------------------------------------------- events


class Status(StrEnum):
    """How far the text vouches for an event."""

    HAPPENED = "happened"
    CLAIMED = "claimed"
    PLANNED = "planned"
    THREATENED = "threatened"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or is acted upon: a name of the actor lexicon, or the words as written.

    `side` is the state or camp it belongs to, empty when unknown; `text` is as written.
    """

    name: str
    side: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the name as written and, when a gazetteer knows it, coordinates in degrees."""

    name: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of people as low, best and high estimate (UCDP's habit), with its words.

    `best` is None where the text gives only a bound ("dozens").

    >>> Toll(25, 25, None, "at least 25", "the militia").low
    25
    """

    low: int | None
    best: int | None
    high: int | None
    text: str = ""
    claimant: str = ""


@dataclass(frozen=True, slots=True)
class EventDate:
    """The date that governs an event and the rule that tied the two together."""

    mention: DateMention
    rule: str


@dataclass(frozen=True, slots=True)
class EventMention:
    """One telling of an event in one document, with everything that it rests on.

    `span` is the trigger's, `sentence` the quote's. `rules` names each rule that fired, in
    the order in which they did. `background` marks history told in passing.
    """

    id: str
    doc_id: str
    span: Span
    sentence: Span
    trigger: str
    quote: str
    type: str  # a key of lexicons/event_types.yml
    status: Status
    date: EventDate | None = None
    actor: Actor | None = None
    target: Actor | None = None
    places: tuple[Place, ...] = ()
    killed: Toll | None = None
    injured: Toll | None = None
    count: int | None = None
    confidence: float = 0.5
    background: bool = False
    same_as: str = ""  # id of an earlier mention in this document that this one repeats
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What the mentions add up to: the finest date, the best-named parties, all tolls.

    `mentions` come finest first; the first one lends its quote and its date.
    """

    id: str
    type: str
    title: str
    status: Status
    mentions: tuple[EventMention, ...]
    date: EventDate | None = None
    actor: Actor | None = None
    target: Actor | None = None
    places: tuple[Place, ...] = ()
    killed: Toll | None = None
    injured: Toll | None = None
    count: int | None = None
    confidence: float = 0.5


# ---------------------------------------------------------------- links and chains


class LinkKind(StrEnum):
    """What an arrow claims. `inferred` rests on no words and is never mixed with the rest."""

    RESPONSE = "response"
    BECAUSE = "because"
    FOLLOWS = "follows"
    INFERRED = "inferred"


class Basis(StrEnum):
    """On whose word an arrow stands."""

    ACTOR = "actor"
    SOURCE = "source"
    INFERENCE = "inference"


@dataclass(frozen=True, slots=True)
class LinkMention:
    """One sentence that ties two event mentions of its document together."""

    doc_id: str
    cause: str  # mention id
    effect: str  # mention id
    kind: LinkKind
    basis: Basis
    cue: str
    quote: str
    span: Span  # the cue's
    rule: str
    confidence: float
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two events, cause first, with every sentence that it rests on.

    `lag_days` counts from the cause's first day to the effect's first day; None if either
    is undated.
    """

    id: str
    cause: str  # event id
    effect: str  # event id
    kind: LinkKind
    basis: Basis
    confidence: float
    mentions: tuple[LinkMention, ...] = ()
    lag_days: int | None = None
    chain_id: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """Events that lead to one another, in order, along the links that say so.

    `event_ids` is one path, `link_ids` the arrows between neighbours; `branches` holds the
    events of the same connected exchange that are not on the path.
    """

    id: str
    title: str
    event_ids: tuple[str, ...]
    link_ids: tuple[str, ...]
    story: str
    interval: Interval | None = None
    sides: tuple[str, ...] = ()
    weakest_link: str = ""
    branches: tuple[str, ...] = field(default=())
