"""Dates that make one stretch of time: *on 23 and 24 June*, *have been shelling since Monday*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.calendar_words import say_day
from timeline.events.dating.days import in_words
from timeline.events.dating.marking import Anchored
from timeline.events.grammar import clauses, tenses
from timeline.intervals import Interval, Precision, to_edtf
from timeline.model import DateMention, EventDate
from timeline.syntax import ParsedSentence, Token

_AND = re.compile(
    r"\s*,?\s+(?:and|into|(or))\s+(?:again\s+|then\s+)?"
    r"(?:(?:on|in|into|during|through|throughout)\s+)?",
    re.IGNORECASE,
)
_BOTH = ("dates_counted_up", "both dates")
_OR = ("either_date", "the text leaves open which of the dates")
_OWNER = re.compile(r"\s?['’]s?\b")


def join_dates(
    dates: Sequence[DateMention], sentence: ParsedSentence, text: str
) -> list[DateMention]:
    """Make one stretch of two neighbouring dates that the text counts up, else leave them.

    `dates` are those of one sentence, sorted by start; *in December and January* is both
    months, *on Monday or Tuesday* leaves open which day, *on Monday and Friday's raid* stays
    two dates, as does what opens a clause of its own: *fled on Monday, and on Tuesday jets came*.
    """
    joined: list[DateMention] = []
    for one in dates:
        whole = _both(joined[-1], one, text) if joined else None
        if whole is None or _opens_clause(one, joined[-1], sentence):
            joined.append(one)
        else:
            joined[-1] = whole
    return joined


def _both(first: DateMention, second: DateMention, text: str) -> DateMention | None:
    if first.interval is None or second.interval is None or second.precision is None:
        return None
    joining = _AND.fullmatch(text, first.end_char, second.start_char)
    if joining is None:
        return None
    if _OWNER.match(text, second.end_char) or not first.interval.start < second.interval.start:
        return None
    gap = (second.interval.first_day - first.interval.last_day).days
    if gap > 1 and not joining[1]:  # "on Monday and Friday" are two times, not the days between
        return None
    whole = Interval(first.interval.start, second.interval.end)
    words = text[first.start_char : second.end_char]
    rule, why = _OR if joining[1] else _BOTH
    return _stretch(second, whole, words, first.start_char, rule, why)


def _opens_clause(date: DateMention, before: DateMention, sentence: ParsedSentence) -> bool:
    """Tell whether a date stands at the head of another clause than that of the one before."""
    first, second = (sentence.words_in(one.span) for one in (before, date))
    if not first or not second:
        return False
    verb = clauses.governing_verb(second.root)
    return verb is not None and verb.i >= second.end and verb != clauses.governing_verb(first.root)


def date_since(
    verbs: Sequence[Token], anchored: Sequence[Anchored], today: date | None
) -> EventDate | None:
    """From the day named until publication: *police have arrested 40 men since Sunday*.

    `verbs` tell the event; only the present perfect reaches until the day of writing.
    """
    for mention, anchor in anchored:
        verb = _lasting_since(anchor)
        if today is None or verb not in verbs or not tenses.is_present_perfect(verb):
            continue
        if mention.interval is None:
            continue
        if mention.interval.first_day > today:
            continue
        until = Interval.day(today).end
        whole = Interval(mention.interval.start, until)
        why = f"from then until publication on {say_day(today)}"
        words = f"since {mention.text}"
        since = _stretch(mention, whole, words, mention.start_char, "since_until_publication", why)
        return EventDate(since, "since")
    return None


def _lasting_since(anchor: Token) -> Token | None:
    """*Have fled since Monday*, *have fled since rebels came on Monday*: the verb that lasts."""
    if anchor.head.lower_ == "since" and anchor.head.dep_ == "prep":
        return clauses.governing_verb(anchor.head)
    clause = clauses.governing_verb(anchor)
    if clause is None or clause.dep_ != "advcl" or clause.tag_ != "VBD":
        return None
    is_since = any(one.lower_ == "since" and one.dep_ == "mark" for one in clause.children)
    return clauses.governing_verb(clause.head) if is_since else None


def _stretch(
    named: DateMention, whole: Interval, words: str, start: int, rule: str, why: str
) -> DateMention:
    """A date mention that covers a stretch of time, made from one of its ends."""
    edtf = to_edtf(whole, Precision.SPAN)
    return replace(
        named,
        start_char=start,
        text=words,
        interval=whole,
        precision=Precision.SPAN,
        edtf=edtf,
        timex_value=edtf,
        rule=rule,
        explanation=f'"{words}" is {in_words(whole)}: {why}',
        alternatives=(),
    )
