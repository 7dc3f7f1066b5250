"""*A day after the rebels had captured the town*: one event dated by another's date."""

from __future__ import annotations

from datetime import timedelta

from spacy.tokens import Token

from timeline.events.dating.sharing import ClauseDates
from timeline.events.grammar import clauses
from timeline.events.words.numbers import read_number
from timeline.intervals import Interval, Precision
from timeline.model import Anchor, DateMention, EventDate
from timeline.syntax import ParsedSentence

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_SAME_DAY = frozenset({"hours", "minutes"})  # uncounted: "hours after the rebels had left"


def count_from_clause(
    trigger: Token, dated: ClauseDates, sentence: ParsedSentence
) -> EventDate | None:
    """Count days from the event of the clause above, when the text counts them.

    The trigger's clause opens with *N days after* (or *before*), and the clause above tells
    an event whose day is known: that day, less (or plus) the days counted.
    """
    mark, days = _of_noun(trigger) or _of_clause(trigger) or (None, None)
    if mark is None or days is None:
        return None
    above = mark.ancestors if mark.dep_ == "prep" else mark.head.ancestors
    known = (dated.found.get(word) or dated.of_clause(word) for word in above)
    base = next((date.mention.interval for date in known if date is not None), None)
    if base is None or base.length > timedelta(days=1):
        return None
    step = -1 if mark.lower_ == "after" else 1
    return _counted_date(days[0], mark, base, step * days[1], sentence)


def _of_clause(trigger: Token) -> tuple[Token, tuple[Token, int]] | None:
    """*a day after rebels captured the town*: the mark and what is counted before it."""
    clause = clauses.governing_verb(trigger)
    if clause is None or not (trigger == clause or trigger.head == clause):
        return None
    mark = next((c for c in clause.children if c.lower_ in {"after", "before"}), None)
    days = _counted(mark or clause) or _counted(clause)
    return (mark, days) if mark is not None and days is not None else None


def _of_noun(trigger: Token) -> tuple[Token, tuple[Token, int]] | None:
    """*a day after the bombing of a hotel*: the preposition and what is counted before it."""
    mark = trigger.head
    if trigger.dep_ != "pobj" or mark.lower_ not in {"after", "before"}:
        return None
    days = _counted(mark) or _time(mark.head)
    return (mark, days) if days is not None else None


def _counted(word: Token) -> tuple[Token, int] | None:
    """The noun of time before *after*, and how many days it makes."""
    for child in word.children:
        if child.dep_ in {"npadvmod", "advmod", "nsubj", "dobj"} and (found := _time(child)):
            return found
    return None


def _time(noun: Token) -> tuple[Token, int] | None:
    """A noun of time and how many days it makes: *a day*, *two weeks*."""
    if noun.lower_ in _SAME_DAY and not list(noun.children):
        return noun, 0
    if noun.lower_ not in _DAYS:
        return None
    amount = next((c for c in noun.children if c.dep_ in {"nummod", "det"}), None)
    number = read_number(amount.text) if amount is not None else None
    return (noun, number * _DAYS[noun.lower_]) if number is not None else None


def _counted_date(
    noun: Token, mark: Token, base: Interval, days: int, sentence: ParsedSentence
) -> EventDate:
    day = base.first_day + timedelta(days=days)
    start, _ = sentence.token_span(noun.doc[noun.left_edge.i])
    _, end = sentence.token_span(mark)
    text = noun.doc[noun.left_edge.i : mark.i + 1].text
    mention = DateMention(
        start,
        end,
        text=text,
        interval=Interval.day(day),
        precision=Precision.DAY,
        edtf=day.isoformat(),
        timex_type="DATE",
        timex_value=day.isoformat(),
        anchor=Anchor.EVENT,
        rule="days_counted_from_event",
        explanation=(
            f'"{text}" is {day:%d %B %Y}: counted from the event of the same sentence'
            f" on {base.first_day:%d %B %Y}"
        ),
    )
    return EventDate(mention, "counted from another event")
