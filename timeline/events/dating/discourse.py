"""Dates that a sentence leaves to what stands around it: the heading, the entry, the sentence
before.

Each rule names itself in the date it gives; none touches an event that has a date or
that repeats one which has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from timeline.events.dating.carrying import FACTS, SPOKEN, carried
from timeline.events.dating.counting import date_counted
from timeline.events.dating.days import DAY_OR_FINER, is_ahead
from timeline.events.dating.elsewhere import is_of_description
from timeline.events.dating.entries import date_as_posted, date_at_head, date_named_in
from timeline.events.dating.marking import begin_between
from timeline.events.dating.only_day import date_of_only_day
from timeline.events.dating.scenes import is_elsewhere
from timeline.events.dating.statements import is_of_dateline, is_of_statement
from timeline.events.told import SPOKEN_OF, Told
from timeline.events.words.wordlists import listed, verbs
from timeline.intervals import Precision
from timeline.model import (
    DateMention,
    Document,
    EventDate,
    EventMention,
    Span,
)
from timeline.syntax import Token

_QUOTED_NEXT = re.compile(
    r"\s{0,2}[\"“][^\"“”\n]{2,300}[\"”] (?:he|she|it|they) (?:said|told [\w ]{2,30}|added)"
    r"(?: in an? \w+)? (?:(?:late|early) )?(?:on )?"
)
_BEGAN = re.compile(r"\b(?:began|started)\b")
_TWO_DAYS = timedelta(days=2)  # "overnight Thursday to Friday"
_THOSE = frozenset({"the", "these", "those", "their"})


def date_from_discourse(
    document: Document, tellings: Sequence[Told], dates: Sequence[DateMention]
) -> list[Told]:
    """Date the undated tellings by the sentence they continue, or the day of publication."""
    dated: list[Told] = []
    told_fully: list[Told] = []  # without the words that tell a deed only as the end of a link
    for index, told in enumerate(tellings):
        mention = told.mention
        if mention.date is None and mention.status in FACTS:
            after = (tellings[later] for later in range(index + 1, len(tellings)))
            beside = [one for one in tellings if one.sentence == told.sentence and one is not told]
            date = (
                _counted(told, dated, document)
                or date_of_only_day(document, told, beside, dates)
                or date_at_head(document, told, dates)
                or date_named_in(document, told, dates)
                or date_as_posted(document, told, dates)
                or _same_day(document, told, told_fully, dates)
                or _said_then(document, told, told_fully, dates)
                or _said_next(document, told, dates)
                or _continued(document, told, told_fully, dates)
                or _told_of_it(document, told, dates)
                or _told_next(document, told, after, dates)
            )
            if date is not None:
                rules = (*mention.rules, date.rule)
                told = replace(told, mention=replace(mention, date=date, rules=rules))
        dated.append(told)
        if not mention.only_as_end:
            told_fully.append(told)
    return dated


def _counted(told: Told, dated: Sequence[Told], document: Document) -> EventDate | None:
    """*Two days before that*: counted from the day told last, or from a deed of the sentence."""
    if told.counted is None:
        return None
    base = told.counted.base
    known = (one.mention.date for one in reversed(dated) if not base or one.mention.id == base)
    date = next((date for date in known if date is not None), None)
    if date is None or date.mention.interval is None:
        return None
    today = document.publication.day if document.publication is not None else None
    return date_counted(told.counted, date.mention.interval, today)


def _same_day(
    document: Document, told: Told, dated: Sequence[Told], dates: Sequence[DateMention]
) -> EventDate | None:
    """*Later that day*: the day that was told of last, of a deed or in the sentence before."""
    quote = told.mention.quote.lower()
    if not told.backbone:  # "earlier that day troops entered a camp that they had stormed"
        return None
    if not any(phrase in quote for phrase in listed("same_day")):
        return None
    last = _named_last(document.text, told.mention.sentence.start, dates)
    for earlier in reversed(dated):
        date = _day_of(earlier.mention)
        is_behind = earlier.perfect_past or earlier.answered
        is_near = told.sentence - earlier.sentence <= 1 and not is_behind
        if not (earlier.backbone or is_near):
            continue  # told in passing, and the story has gone on since
        if date is not None and (last is None or last.start_char < earlier.mention.sentence.end):
            return carried(date, "later that day")
        if date is not None:
            break
    return (
        carried(EventDate(last, "later that day"), "later that day") if last is not None else None
    )


def _named_last(text: str, end: int, dates: Sequence[DateMention]) -> DateMention | None:
    """The day that a paragraph names last before a character, unless it is named in passing."""
    named = dates[begin_between(dates, text.rfind("\n", 0, end) + 1, end)]
    if not named or named[-1].interval is None or named[-1].precision not in DAY_OR_FINER:
        return None
    is_aside = is_of_statement(named[-1], text) or is_of_description(named[-1], text)
    return None if is_aside else named[-1]


def _said_then(
    document: Document, told: Told, dated: Sequence[Told], dates: Sequence[DateMention]
) -> EventDate | None:
    """What is said next is said on the day of the statement before.

    *The ministry said on Tuesday that nobody was hurt. It threatened to respond.*
    """
    if told.mention.type not in SPOKEN or told.perfect_past or not dated:
        return None
    before = dated[-1].mention.sentence
    if not _follows(document.text, before, told.mention.sentence, dates):
        return None
    for date in dates[begin_between(dates, *before)]:
        is_day = date.interval is not None and date.precision in DAY_OR_FINER
        if is_day and is_of_statement(date, document.text, before.start):
            return EventDate(date, "said before")
    return None


def _said_next(document: Document, told: Told, dates: Sequence[DateMention]) -> EventDate | None:
    """*She accused Oslo of lying. "It was a plot," she said on Monday*: told by what she said."""
    if told.mention.type not in SPOKEN or told.perfect_past or told.present:
        return None
    end = told.mention.sentence.end
    found = _QUOTED_NEXT.match(document.text, end)
    if found is None:
        return None
    within = dates[begin_between(dates, end, found.end() + 1)]
    if not within or within[0].start_char != found.end():
        return None
    is_day = within[0].interval is not None and within[0].precision in DAY_OR_FINER
    return EventDate(within[0], "sentence after") if is_day else None


def _continued(
    document: Document, told: Told, dated: Sequence[Told], dates: Sequence[DateMention]
) -> EventDate | None:
    """The date of the sentence that this one continues: the one told last, same paragraph."""
    if told.definite or told.perfect_past or told.present or told.mention.type in SPOKEN:
        return None
    if told.lies_apart or is_elsewhere(told, document.text):
        return None
    sentence = told.mention.sentence
    last = next((one for one in reversed(dated) if one.mention.sentence != sentence), None)
    if last is None or _holds_date(*sentence, dates):
        return None
    before = last.mention.sentence
    if not _follows(document.text, before, sentence, dates):
        return None
    tellers = (one for one in reversed(dated) if one.mention.sentence == before and one.backbone)
    is_part = told.struck is not None and _is_some_of_those(told.struck)
    days = (_day_of(one.mention, however_long=is_part) for one in tellers)
    today = document.publication.day if document.publication is not None else None
    past = (day for day in days if day is not None and not is_ahead(day.mention, today))
    return next(past, None)


def _is_some_of_those(party: Token) -> bool:
    """*Ten of the soldiers were beheaded*: some of those told of before, and in the same month."""
    wholes = (one for of in party.children if of.lower_ == "of" for one in of.children)
    return any(
        whole.pos_ == "PRON" or any(one.lower_ in _THOSE for one in whole.children)
        for whole in wholes
        if whole.dep_ == "pobj"
    )


@cache
def _it_happened() -> re.Pattern[str]:
    """*It happened at dawn on Tuesday*, *The attackers came late on Monday*."""
    comes = "|".join(sorted(verbs("arriving")))
    incident = "|".join(sorted(listed("incidents")))
    return re.compile(
        rf"[.\s”\"]{{0,4}}(?:(?P<it>It|This|That|All (?:this|that)|They|The (?:{incident})) "
        r"(?:happened|took place|occurred|was done)"
        rf"|The [a-z]+s (?:{comes}))\b[^.\n]*"
    )


def _told_of_it(document: Document, told: Told, dates: Sequence[DateMention]) -> EventDate | None:
    """The day that the next sentence gives of what was told: *It happened at dawn on Tuesday*."""
    end = told.mention.sentence.end
    found = _it_happened().match(document.text, end)
    if found is None or not told.backbone or told.definite:
        return None
    if found["it"] is None and not _is_deed(told):
        return None  # who comes does something: "The talks broke down. The rebels came on Friday"
    within = dates[begin_between(dates, found.start(), found.end())]
    days = (date for date in reversed(within) if date.precision in DAY_OR_FINER)
    date = next((one for one in days if one.interval is not None), None)
    return EventDate(date, "sentence after") if date is not None else None


def _told_next(
    document: Document, told: Told, after: Iterable[Told], dates: Sequence[DateMention]
) -> EventDate | None:
    """The day that the next sentence gives of those who acted in a lead without one.

    *Gunmen raided a village, police said. The attackers came to Kirtawa late on Saturday.* The
    lead may say when it was told: *police said on Sunday*.
    """
    sentence = told.mention.sentence
    following = (one for one in after if one.mention.sentence != sentence)
    later = next((one for one in following if one.mention.date or one.backbone), None)
    if later is None or not (_is_deed(told) and told.backbone) or not _is_deed(later):
        return None
    if not (_is_kin(told, later) or (later.backbone and later.has_known_doer)):
        return None
    if told.definite or later.another or _only_began(later):
        return None
    before = dates[begin_between(dates, 0, later.mention.sentence.start)]
    if not all(_is_of_telling(date, document.text) for date in before):
        return None
    date = later.mention.date
    is_short = date is not None and date.mention.precision in DAY_OR_FINER | {Precision.SPAN}
    interval = date.mention.interval if date is not None and is_short else None
    if date is None or interval is None or interval.length > _TWO_DAYS:
        return None
    return carried(date, "sentence after")


def _only_began(later: Told) -> bool:
    """*The strikes began on Friday*, *the siege began*: what began need not be the lead's deed."""
    is_many = later.definite and later.plural and _BEGAN.search(later.mention.quote) is not None
    return is_many or later.word in listed("lasting_deeds")


def _is_of_telling(date: DateMention, text: str) -> bool:
    return is_of_statement(date, text) or is_of_dateline(date, text)


def _is_kin(told: Told, later: Told) -> bool:
    """*Nine people have been killed in Gao.* Then: *A nurse was killed on Monday*: of one kind."""
    types = {told.mention.type, later.mention.type}
    return (
        len(types) == 1 or "other_violence" in types or bool(types & (told.covers | later.covers))
    )


def _is_deed(told: Told) -> bool:
    """Tell whether a telling carries the story on with a deed, not with words or an agreement."""
    return told.mention.type not in listed("bloodless") and not told.perfect_past


def _follows(text: str, before: Span, sentence: Span, dates: Sequence[DateMention]) -> bool:
    """Tell whether one sentence goes on from another: with no paragraph or date between.

    Sentences between them that tell of no event are passed over within one line.
    """
    if before == sentence:
        return False
    between = text[before.end : sentence.start]
    if not between.strip(" \n;"):
        return "\n" not in between
    return "\n" not in between and not _holds_date(before.end, sentence.start, dates)


def _holds_date(start: int, end: int, dates: Sequence[DateMention]) -> bool:
    """Tell whether a date begins between two characters."""
    within = begin_between(dates, start, end)
    return bool(within.start < within.stop)


def _day_of(mention: EventMention, however_long: bool = False) -> EventDate | None:
    date = mention.date
    if date is None or date.rule == SPOKEN_OF:
        return None
    is_day = however_long or date.mention.precision in DAY_OR_FINER
    return carried(date, "sentence before") if is_day else None
