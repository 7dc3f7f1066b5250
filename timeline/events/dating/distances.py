"""How far the words set one event from another: *a day after*, *two weeks before*, *the eve of*."""

from __future__ import annotations

from timeline.events.grammar import clauses
from timeline.events.words.numbers import read_number
from timeline.events.words.wordlists import listed
from timeline.intervals import Precision
from timeline.syntax import Token

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_PARTS = ("night", "evening", "afternoon", "morning")
# "On the eve of the raid", which came a day later.
_DAYS_OF = {"day": 0, "eve": 1, **dict.fromkeys(_PARTS, 0)}
LONGER = {
    "month": Precision.MONTH,
    "months": Precision.MONTH,
    "year": Precision.YEAR,
    "years": Precision.YEAR,
}
DAYS_IN = {Precision.DAY: 1, Precision.MONTH: 30, Precision.YEAR: 365}  # days to a unit
_SAME_DAY = frozenset({"hours", "minutes"})  # uncounted: "hours after the rebels had left"
_WITHIN_HOURS = frozenset({"hour", "minute", "minutes", "moments", "seconds"})  # "an hour after"
_FEW_HOURS = 6
MARKS = frozenset({"after", "before"})

Time = tuple[Token, int]  # a noun of time, and how many days it makes


def of_noun(trigger: Token) -> tuple[Token, Time] | None:
    """*a day after the bombing of a hotel*: the preposition and what is counted before it."""
    mark = trigger.head
    if trigger.dep_ == "pobj" and mark.lower_ == "of":
        return _of_its_day(mark)
    if trigger.dep_ != "pobj" or mark.lower_ not in MARKS:
        return None
    days = counted_before(mark) or _time(mark.head)
    return (mark, days) if days is not None else None


def _of_its_day(of: Token) -> tuple[Token, Time] | None:
    """*On the eve of the raid*; not *on the third day of the siege*."""
    noun = of.head
    count = _DAYS_OF.get(noun.lower_) if noun.dep_ in {"pobj", "npadvmod"} else None
    is_bare = all(child.dep_ in {"det", "prep"} for child in noun.children)
    return (of, (noun, count)) if count is not None and is_bare else None


def of_clause(trigger: Token) -> tuple[Token, Time] | None:
    """*a day after rebels captured the town*: the mark and what is counted before it."""
    clause = clauses.governing_verb(trigger)
    in_phrase = trigger.dep_ == "pobj" and trigger.head.lower_ in listed("going_along")
    tells = trigger.head.head if in_phrase else trigger.head
    if clause is not None and clause.dep_ == "advcl" and _opens_at_once(clause):
        clause = tells = clause.head  # "two weeks after four were killed when they stormed a base"
    if clause is None or not (trigger == clause or tells == clause):
        return None
    marks = (one for one in clause.children if one.lower_ in MARKS and not before_that(one))
    mark = next((one for one in marks if all(child.dep_ != "pobj" for child in one.children)), None)
    days = counted_before(mark or clause) or counted_before(clause)
    if mark is not None and days is None:
        days = _right_before(mark)
    return (mark, days) if mark is not None and days is not None else None


def before_that(mark: Token) -> bool:
    """*A month before that a post was burned down*, which is a month before what was told."""
    return mark.i + 1 < len(mark.doc) and mark.nbor().lower_ == "that"


def _right_before(mark: Token) -> Time | None:
    """*It came a day after rebels fled*: what a parser may hang on the verb above, as if it went
    on for a day.
    """
    noun = mark.nbor(-1) if mark.i else mark
    return _time(noun) if noun.dep_ == "npadvmod" else None


def _opens_at_once(clause: Token) -> bool:
    """Tell whether a clause is of the same time as the one above: *when they stormed a base*."""
    return any(child.lower_ in listed("at_once") for child in clause.children)


def counted_before(word: Token) -> Time | None:
    """The noun of time before *after*, and how many days it makes."""
    for child in word.children:
        if child.dep_ in {"npadvmod", "advmod", "nsubj", "dobj"} and (found := _time(child)):
            return found
    return None


def _time(noun: Token) -> Time | None:
    """A noun of time and how many days it makes: *a day*, *two weeks*."""
    if noun.lower_ in _SAME_DAY and all(child.dep_ == "advmod" for child in noun.children):
        return noun, 0  # "hours after", "just hours after"
    if noun.lower_ in _WITHIN_HOURS or _is_some_hours(noun):
        return noun, 0
    days = _DAYS.get(noun.lower_) or DAYS_IN.get(LONGER.get(noun.lower_, Precision.SPAN))
    if days is None:
        return None
    amount = next((c for c in noun.children if c.dep_ in {"nummod", "det"}), None)
    number = read_number(amount.text) if amount is not None else None
    return (noun, number * days) if number is not None else None


def _is_some_hours(noun: Token) -> bool:
    """*Three hours after they had taken the airport*: of the same day, if there are but a few."""
    count = next((one for one in noun.children if one.dep_ == "nummod"), None)
    number = read_number(count.text) if noun.lower_ == "hours" and count is not None else None
    return number is not None and number <= _FEW_HOURS
