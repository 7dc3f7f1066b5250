"""The only day that a sentence names: a deed that it tells as news is of that day.

The tree says of most deeds which date is theirs. Where it does not, the sentence may still leave
no choice: *Kabul recalled its envoy on Friday, and a crowd that had gathered at noon torched a
bus*. What the sentence only looks back on or takes as known may be of any other day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.events.dating.carrying import FACTS, SPOKEN, carried
from timeline.events.dating.days import DAY_OR_FINER, is_ahead
from timeline.events.dating.elsewhere import is_of_description, is_of_past_before
from timeline.events.dating.marking import LIMITS, begin_between
from timeline.events.dating.statements import is_of_dateline, is_of_statement
from timeline.events.told import Told
from timeline.events.words.wordlists import listed
from timeline.intervals import Precision
from timeline.model import DateMention, Document, EventDate

_LIMIT = re.compile(rf"\b(?:{'|'.join(sorted(LIMITS))}|from|of)(?:\s+\w+)?\s+$", re.IGNORECASE)
_ELSEWHEN = frozenset({"because", "for", "over", "following", "earlier", "says", "will", "would"})
_DESCRIBED = re.compile(
    r"\b(?:[a-z]+ed|shot|sent|held|built|taken|given|seen|made|laid)"
    r" (?:to|by|in|on|at|from|via|with|over|into|for)\b"
)
_SAID = re.compile(
    r"\b(?:said|says|told|confirmed|announced|reported|according)\b(?: [\w.'’-]+){0,7} $"
)
_OWNER = re.compile(r"\s?['’]s?\b|\s+that\b")  # "Friday's raid", "it was clear on Friday that …"


def date_of_only_day(
    document: Document, told: Told, others: Sequence[Told], dates: Sequence[DateMention]
) -> EventDate | None:
    """The one day that a sentence names, for a deed that it tells as news; `others` are its rest.

    No day of a statement, a description, a limit or of what came before, and none that is the
    own day of a deed which the sentence looks back on.
    """
    if not _is_news(told):
        return None
    date = _only_day(document, told, dates)
    if date is None or not _is_free(date, told, document.text):
        return None
    if any(_is_of_other(date, other) for other in others):
        return None
    return carried(EventDate(date, "only day named"), "only day named")


@cache
def _turns() -> re.Pattern[str]:
    """Words after which another time may be meant: *but*, *later*, *since*, *because*."""
    words = "|".join(sorted(LIMITS | listed("setting_against") | _ELSEWHEN))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _is_news(told: Told) -> bool:
    """Tell whether a deed is told for the first time, in the plain past, as what happened."""
    is_known = told.definite or told.demonstrative or told.described
    is_before = told.perfect_past or told.present or told.counted is not None
    is_tied = told.answers or told.answered
    is_told = told.backbone and told.mention.status in FACTS and told.mention.type not in SPOKEN
    return is_told and not (is_known or is_before or is_tied)


def _only_day(document: Document, told: Told, dates: Sequence[DateMention]) -> DateMention | None:
    """The day of a sentence that names no other; *at noon* of that very day is no other."""
    text, sentence = document.text, told.mention.sentence
    within = dates[begin_between(dates, *sentence)]
    named = [d for d in within if d.interval is not None and not is_of_dateline(d, text)]
    days = {(d.interval.first_day, d.interval.last_day) for d in named if d.interval is not None}
    if len(days) != 1 or any(d.precision not in DAY_OR_FINER for d in named):
        return None
    today = document.publication.day if document.publication is not None else None
    day = min(named, key=lambda one: one.precision is not Precision.DAY)
    return None if is_ahead(day, today) else day


def _is_free(date: DateMention, told: Told, text: str) -> bool:
    """Tell whether a day is of no statement, limit or thing, and nothing turns back before it."""
    start, end = told.mention.span
    first, last = (date.end_char, start) if date.start_char < start else (end, date.start_char)
    if _turns().search(text, first, last) or _OWNER.match(text, date.end_char):
        return False
    begun = told.mention.sentence.start
    is_after = first == end
    if is_after and (_DESCRIBED.search(text, first, last) or _SAID.search(text, first, last)):
        return False  # "shelled a town held since Friday", "…, an official confirmed on Friday"
    if _LIMIT.search(text, begun, date.start_char):
        return False
    return not (
        is_of_statement(date, text)
        or is_of_description(date, text)
        or is_of_past_before(date, text)
    )


def _is_of_other(date: DateMention, other: Told) -> bool:
    """Tell whether a day is that of a deed which the sentence only looks back on or answers."""
    own = other.mention.date
    if own is None or own.mention.start_char != date.start_char:
        return False
    return not (_is_news(other) or other.mention.type in SPOKEN)
