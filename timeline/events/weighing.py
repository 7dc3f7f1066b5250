"""What a mention is worth: its confidence, and whether it is history told in passing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.events.anaphora import RULE_NAMES
from timeline.events.repetition.retelling import is_quoted
from timeline.events.told import LIKELY, Told, has_own_date
from timeline.events.words.wordlists import verbs
from timeline.lexicons import read_lexicon
from timeline.model import EventDate, EventMention, Status

_LONG_AGO = timedelta(days=180)

# What each gap or weaker rule takes off: how much rarer such rows were right, by a linear fit to
# the 926 rows of the golden reports tuned on (2026-11-23). `benchmarks.golden` tells how it holds.
_FULL = 0.97
_LEAST = 0.05
_NO_ACTOR = 0.11
_NO_TARGET = 0.03
_UNDATED = 0.17
_BORROWED_DATE = 0.11
_NOT_VOUCHED = 0.25
_GENERIC = 0.20
_TAKEN_UP = 0.05
_ONLY_AS_END = 0.10

# What a long article leaves undated is often talk of the war, or told already: of 159 such rows of
# 24 agency articles that people read, 57 in 100 were right (of those in quotation marks, 32), where
# the reports above, of 200 words at most, have 83.
_LONG = 2_000  # characters
_UNDATED_IN_LONG = 0.12
_UNDATED_IN_QUOTES = 0.15


def confidence_of(mention: EventMention, *, in_long: bool = False) -> float:
    """Tell about how likely a mention is a row that a reader would want, from 0.05 to 0.97.

    Unknown parties, an actor named elsewhere, an unknown or borrowed date, a status short of
    *happened* and a generic type each take off as much as such rows were rarer right; so does,
    by judgement, a word that tells a deed only as the end of a link. `in_long`: a long article
    tells it.

    >>> from timeline.model import Actor, Span
    >>> told = EventMention("m", "d", Span(0, 6), Span(0, 9), "strike", "A strike.", "airstrike",
    ...                     Status.HAPPENED, actor=Actor("Israel"))
    >>> confidence_of(told), confidence_of(replace(told, status=Status.CLAIMED))
    (0.77, 0.52)
    >>> confidence_of(told, in_long=True)
    0.65
    """
    is_loose = mention.date is None and in_long
    gaps = (
        _NO_ACTOR * (mention.actor is None),
        _NO_TARGET * (mention.target is None),
        _UNDATED * (mention.date is None),
        _UNDATED_IN_LONG * is_loose,
        _UNDATED_IN_QUOTES * (is_loose and is_quoted(mention)),
        _BORROWED_DATE * _is_borrowed(mention.date),
        (_UNDATED - _BORROWED_DATE) * _is_likely(mention.date),
        _NOT_VOUCHED * (mention.status is not Status.HAPPENED),
        _GENERIC * (mention.type == "other_violence"),
        _ONLY_AS_END * mention.only_as_end,
        _TAKEN_UP * (not RULE_NAMES.isdisjoint(mention.rules)),
    )
    return max(_LEAST, round(_FULL - sum(gaps), 2))


def as_planned(told: Told, published: date | None) -> Told:
    """Take for a plan what is told of a later day in the present, or as the thing of that day.

    *They meet in Oslo on Friday*, *unions announced protests for Friday*.
    """
    mention = told.mention
    is_coming = told.by_noun and has_own_date(mention)
    is_news = is_coming or (told.present and not told.until_now)
    if not is_news or mention.status is not Status.HAPPENED:
        return told
    if published is None or mention.date is None:
        return told
    interval = mention.date.mention.interval
    if interval is None or interval.first_day <= published:
        return told
    rules = (*mention.rules, "still to come")
    return replace(told, mention=replace(mention, status=Status.PLANNED, rules=rules))


def _is_borrowed(date: EventDate | None) -> bool:
    """Tell whether a date is another deed's or the article's own (`date_ties.yml`)."""
    return date is not None and bool(read_lexicon("date_ties").get(date.rule, {}).get("borrowed"))


def _is_likely(date: EventDate | None) -> bool:
    """Tell whether a date is that of no words: such a row is worth no more than an undated one."""
    return date is not None and date.rule == LIKELY


def weigh(
    mentions: Sequence[EventMention], published: date | None, text: str = ""
) -> tuple[EventMention, ...]:
    """Set confidence and background of all mentions of one document, whose text is given.

    Background is what happened more than half a year before the document appeared or, where
    that is unknown, before the latest event that it dates.
    """
    days = [day for mention in mentions if (day := _last_day(mention)) is not None]
    now = published or max(days, default=None)
    return tuple(
        replace(
            mention,
            confidence=confidence_of(mention, in_long=len(text) > _LONG),
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
