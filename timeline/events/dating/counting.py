"""*A day after the rebels had captured the town*: one event dated by another's date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.events.dating.carrying import carried
from timeline.events.dating.days import in_words, inferred
from timeline.events.dating.distances import (
    DAYS_IN,
    LONGER,
    MARKS,
    Time,
    before_that,
    counted_before,
    of_clause,
    of_noun,
)
from timeline.events.dating.sharing import ClauseDates
from timeline.events.grammar import clauses
from timeline.events.told import Counted
from timeline.events.words.wordlists import verbs
from timeline.intervals import Interval, Precision
from timeline.model import Anchor, EventDate, Span
from timeline.syntax import ParsedSentence, Token

_LENGTH = {Precision.DAY: 1, Precision.MONTH: 31, Precision.YEAR: 366}  # days, at the most
_TOLD_LAST = frozenset({"that", "this", "it"})

Teller = tuple[Token, Sequence[Token]]  # a trigger and the verbs that tell its happening


def count_from_clause(
    trigger: Token, dated: ClauseDates, sentence: ParsedSentence, today: date | None
) -> EventDate | None:
    """Count days from the event of the clause above, when the text counts them.

    The trigger's clause opens with *N days after* (or *before*), and the clause above tells
    an event whose day is known: that day, less (or plus) the days counted.
    """
    mark, days = of_noun(trigger) or of_clause(trigger) or (None, None)
    if mark is None or days is None:
        return None
    known = (dated.found.get(word) or dated.of_clause(word) for word in _above(mark))
    base = next((date.mention.interval for date in known if date is not None), None)
    step = -1 if mark.lower_ == "after" else 1
    counted = _how_far(step, days, mark, sentence)
    return date_counted(counted, base, today) if base is not None else None


def beside_count(trigger: Token, carriers: Sequence[Token]) -> Sequence[Token]:
    """The verbs that tell a deed, without those from which the text counts its day.

    *Died on Friday, four weeks after a bomb had blown up his car*: of no Friday.
    """
    _, time = of_clause(trigger) or (None, None)
    if time is None or not time[1]:
        return carriers
    return [verb for verb in carriers if not verb.is_ancestor(trigger)]


def _how_far(step: int, time: Time, mark: Token, sentence: ParsedSentence) -> Counted:
    noun, days = time
    unit = LONGER.get(noun.lower_, Precision.DAY)
    return Counted(step * days, "", *_words(noun, mark, sentence), unit=unit)


def count_to_clause(
    trigger: Token, words: Sequence[Token], dated: ClauseDates, sentence: ParsedSentence
) -> EventDate | None:
    """Count days from the event of a clause below, when the text counts them.

    *Soldiers raided a camp two days after rebels shelled the town on Friday*: two days later.
    """
    for below in (child for verb in dict.fromkeys((trigger, *words)) for child in verb.children):
        mark, days = of_clause(below) or (None, None)
        if below.dep_ != "advcl" or mark is None or days is None:
            continue
        date = dated.of_clause(below)
        base = date.mention.interval if date is not None else None
        step = 1 if mark.lower_ == "after" else -1
        counted = _how_far(step, days, mark, sentence)
        return date_counted(counted, base) if base is not None else None
    return None


def date_after_today(
    trigger: Token, words: Sequence[Token], dated: ClauseDates, today: date | None
) -> EventDate | None:
    """The day of publication, if what a deed came after was of that day: it has happened since.

    *Rebels seized three aid workers after jets struck a depot today.*
    """
    below = (child for verb in dict.fromkeys((trigger, *words)) for child in verb.children)
    for one in below:
        is_clause = one.dep_ == "advcl" and any(child.lower_ == "after" for child in one.children)
        noun = next((child for child in one.children if child.dep_ == "pobj"), one)
        if not is_clause and not (one.lower_ == "after" and noun != one):
            continue
        date = dated.of_clause(one) if is_clause else dated.found.get(noun)
        told = date.mention.interval if date is not None else None
        if date is not None and told is not None and told.first_day == told.last_day == today:
            return carried(date, "after what was today")
    return None


def counts_in(
    tellers: Sequence[Teller], sentence: ParsedSentence
) -> Iterator[tuple[Token, Token | None, Counted]]:
    """The triggers that are told as lying some days from another event, and from which.

    None stands for the event that was told last: *two days before that*, *it came a day after*;
    a trigger itself for what is no event here: *left a day after their base came under fire*.
    """
    telling = {word: trigger for trigger, words in tellers for word in (trigger, *words)}
    for trigger, words in tellers:
        for base, counted in _counts(trigger, words, telling, sentence):
            yield trigger, base, counted
            if base not in {None, trigger}:
                back = replace(counted, days=-counted.days, is_open=-counted.is_open)
                yield base, trigger, back
            break


def _counts(
    trigger: Token, words: Sequence[Token], telling: Mapping[Token, Token], sentence: ParsedSentence
) -> Iterator[tuple[Token | None, Counted]]:
    mark, days = of_noun(trigger) or of_clause(trigger) or (None, None)
    if mark is not None and days is not None:
        above = list(_above(mark))
        base = next((telling[word] for word in above if word in telling), None)
        step = -1 if mark.lower_ == "after" else 1
        if base is not None or (above and above[0].lower_ in verbs("occurring")):
            yield base, _how_far(step, days, mark, sentence)
        elif days[1]:
            yield trigger, _how_far(step, days, mark, sentence)
        return
    for mark in (child for verb in dict.fromkeys((trigger, *words)) for child in verb.children):
        is_that = mark.dep_ == "mark" and before_that(mark)
        is_mark = mark.lower_ in MARKS and (mark.dep_ == "prep" or is_that)
        noun = counted_before(mark) if is_mark else None
        below = next((child for child in mark.children if child.dep_ == "pobj"), None)
        below = mark.nbor() if is_that else below
        if noun is None or below is None or not (below in telling or below.lower_ in _TOLD_LAST):
            continue
        step = 1 if mark.lower_ == "after" else -1
        is_open = step if noun[0].lower_ == "hours" else 0
        yield (
            telling.get(below),
            replace(_how_far(step, noun, mark, sentence), is_open=is_open),
        )


def date_counted(counted: Counted, base: Interval, today: date | None = None) -> EventDate | None:
    """The day that lies as far from the day of another event as the text says; None if unclear.

    *Hours after the strike* may be the day after, but not after the day of publication.
    """
    days = _days_counted(counted, base)
    if days is None or (today is not None and days.first_day > today):
        return None  # another event was meant: what is told has happened
    first, last = days.first_day, days.last_day
    if today is not None and counted.unit is Precision.DAY:
        days = Interval.days(first, max(first, min(last, today)))
    mention = inferred(
        counted.span,
        counted.text,
        days,
        anchor=Anchor.EVENT,
        rule="days_counted_from_event",
        explanation=(
            f'"{counted.text}" is {in_words(days)}: counted from the event that the text dates'
            f" to {in_words(base)}"
        ),
    )
    return EventDate(mention, "counted from another event")


def _days_counted(counted: Counted, base: Interval) -> Interval | None:
    """The days that are meant, however late; the month or year, where months or years count."""
    if base.length > timedelta(days=_LENGTH[counted.unit]):
        return None
    first = base.first_day
    number = round(counted.days / DAYS_IN[counted.unit])
    if counted.unit is Precision.YEAR:
        return Interval.years(first.year + number)
    if counted.unit is Precision.MONTH:
        years, month = divmod(first.month - 1 + number, 12)
        return Interval.month(first.year + years, month + 1)
    moved = timedelta(days=counted.days)
    first, last = first + moved, base.last_day + moved  # of a night: two days
    nights = timedelta(days=counted.is_open)
    return Interval.days(min(first, first + nights), max(last, last + nights))


def _above(mark: Token) -> Iterator[Token]:
    """The words above a clause or phrase that *after* or *before* opens, with their subjects.

    They end with the clause that stands above: *said on Tuesday it had retaken the town, a day
    after rebels seized it* counts from the retaking, whose day is not that of the words. Where
    no clause stands above, the parser took its verb for a participle: *the envoy left on Friday*.
    """
    if mark.dep_ == "mark" and mark.head.dep_ == "ROOT":
        before = (one for one in mark.head.lefts if "subj" in one.dep_ and one.i < mark.i)
        yield from (verb for noun in before for verb in noun.children if verb.dep_ == "acl")
    for word in mark.ancestors if mark.dep_ == "prep" else mark.head.ancestors:
        told = clauses.told_before(word) or word
        yield told
        yield from (child for child in told.children if "subj" in child.dep_)
        if word.pos_ in {"VERB", "AUX"} and clauses.has_own_subject(word):
            return


def _words(noun: Token, mark: Token, sentence: ParsedSentence) -> tuple[Span, str]:
    """Where *two days before* stands, and its text."""
    first = noun.doc[noun.left_edge.i]
    start, end = sentence.token_span(first).start, sentence.token_span(mark).end
    return Span(start, end), noun.doc.words(first.i, mark.i + 1).text
