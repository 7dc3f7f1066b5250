"""What a mention is worth: its confidence, and whether it is history told in passing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.events.anaphora import RULE_NAMES
from timeline.events.words.wordlists import verbs
from timeline.model import EventMention, Status

_LONG_AGO = timedelta(days=180)

# What each gap or weaker rule takes off; the sums are a ranking, not a probability.
_FULL = 0.95
_NO_ACTOR = 0.10
_NO_TARGET = 0.10
_UNDATED = 0.15
_BORROWED_DATE = 0.10
_NOT_VOUCHED = 0.10
_GENERIC = 0.05
_TAKEN_UP = 0.05
_ONLY_AS_END = 0.10
_BORROWED_RULES = frozenset(
    {
        "upper clause",
        "sentence before",
        "sentence after",
        "story goes on",
        "told together",
        "said before",
        "later that day",
        "live entry",
        "told in the present",
    }
)


def confidence_of(mention: EventMention) -> float:
    """Rate how complete and how directly told a mention is, from 0.45 to 0.95.

    Unknown parties, an actor named elsewhere, an unknown or borrowed date, a claim and a
    generic type each take their share off, and so does a word that tells a deed only as the end
    of a link; that is a ranking for people who check, and no
    measured probability.
    """
    rule = mention.date.rule if mention.date is not None else ""
    gaps = (
        _NO_ACTOR * (mention.actor is None),
        _NO_TARGET * (mention.target is None),
        _UNDATED * (mention.date is None),
        _BORROWED_DATE * (rule in _BORROWED_RULES),
        _NOT_VOUCHED * (mention.status is not Status.HAPPENED),
        _GENERIC * (mention.type == "other_violence"),
        _ONLY_AS_END * mention.only_as_end,
        _TAKEN_UP * (not RULE_NAMES.isdisjoint(mention.rules)),
    )
    return round(_FULL - sum(gaps), 2)


def weigh(mentions: Sequence[EventMention], published: date | None) -> tuple[EventMention, ...]:
    """Set confidence and background of all mentions of one document.

    Background is what happened more than half a year before the document appeared or, where
    that is unknown, before the latest event that it dates.
    """
    days = [day for mention in mentions if (day := _last_day(mention)) is not None]
    now = published or max(days, default=None)
    return tuple(
        replace(
            mention,
            confidence=confidence_of(mention),
            background=_is_history(mention, now),
        )
        for mention in mentions
    )


def _last_day(mention: EventMention) -> date | None:
    return mention.interval.last_day if mention.interval is not None else None


def _is_history(mention: EventMention, now: date | None) -> bool:
    last = _last_day(mention)
    return last is not None and now is not None and now - last > _LONG_AGO


def without_bare_denials(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Leave out tolls of none that belong to no event, such as *nobody was killed that night*.

    Said of an event, such a sentence repeats it or is repeated, and stays.
    """
    repeated = {mention.same_as for mention in mentions}
    return tuple(
        mention
        for mention in mentions
        if mention.same_as or mention.id in repeated or not _is_bare_denial(mention)
    )


def _is_bare_denial(mention: EventMention) -> bool:
    toll = mention.killed
    return (
        mention.trigger.lower() in verbs("killing")
        and mention.actor is None
        and toll is not None
        and toll.high == 0
    )
