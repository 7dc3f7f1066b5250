"""Events: each telling in a document, and what the tellings add up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from timeline.intervals import Interval
from timeline.model.dates import DateMention
from timeline.model.spans import Span


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

    `side` is the state or camp it belongs to, empty when unknown; `text` is as written. `beside`
    names whom the same phrase joins with it (*Hamas and Islamic Jihad*): two tellings are of one
    party whether or not both name them.
    """

    name: str
    side: str = ""
    text: str = ""
    beside: tuple[str, ...] = field(default=(), compare=False, repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and those beside it.

        >>> Actor("Hamas", beside=("Islamic Jihad",)).names
        ('Hamas', 'Islamic Jihad')
        """
        return (self.name, *self.beside)


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
    the order in which they did. `background` marks history told in passing, `definite` words
    that take the event as known: *the attack*, *Friday's raid*. With `only_as_end`, the words
    tell a deed only where a link ends at them (*unrest*, *the army retaliated*).
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
    definite: bool = False
    only_as_end: bool = False
    same_as: str = ""  # id of an earlier mention in this document that this one repeats
    rules: tuple[str, ...] = ()

    @property
    def interval(self) -> Interval | None:
        """When it happened, as finely as that is told; None if it is not."""
        return self.date.mention.interval if self.date is not None else None

    @property
    def said_before(self) -> str:
        """The words of the quote before the trigger."""
        return self.quote[: self.span.start - self.sentence.start]

    @property
    def said_after(self) -> str:
        """The words of the quote after the trigger."""
        return self.quote[self.span.end - self.sentence.start :]


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

    @property
    def interval(self) -> Interval | None:
        """When it happened, by its finest telling; None if nobody tells."""
        return self.date.mention.interval if self.date is not None else None


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """Two events that may be one, told twice: too little speaks for it to join them unasked.

    `agree` names what they have in common: type, date, actor, target, place, toll.
    """

    one: str  # event id
    other: str  # event id
    agree: tuple[str, ...]
