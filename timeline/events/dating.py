"""Which date is an event's own: the tie runs through the tree, never by nearness alone.

The date of the statement ("said on Tuesday") is not the event's. The rules, surest first,
are named in `EventDate.rule`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Token

from timeline.events import clauses
from timeline.events.wordlists import listed
from timeline.model import DateMention, EventDate
from timeline.syntax import ParsedSentence


def dates_within(dates: Sequence[DateMention], sentence: ParsedSentence) -> list[DateMention]:
    """The dates of one sentence that have a place on the calendar (`dates` sorted by start)."""
    first = bisect_left(dates, sentence.span.start, key=lambda date: date.start_char)
    found = []
    for date in dates[first:]:
        if date.start_char >= sentence.span.end:
            break
        if date.interval is not None and date.timex_type != "SET":
            found.append(date)
    return found


def attach_date(
    trigger: Token,
    carriers: Sequence[Token],
    sentence: ParsedSentence,
    dates: Sequence[DateMention],
) -> EventDate | None:
    """Find the date that governs a trigger within its sentence.

    `carriers` are the verbs that tell the trigger's happening (light verb, "killed in …").
    """
    own = {trigger.i, *(carrier.i for carrier in carriers)}
    anchored = [(date, _anchor(date, sentence)) for date in dates]
    for date, anchor in anchored:
        if anchor is not None and _governor(anchor, own) is not None:
            return EventDate(date, "own phrase")
    clause = _clause(trigger, carriers)
    for date, anchor in anchored:
        if anchor is None or clause is None or clauses.governing_verb(anchor) != clause:
            continue
        if not _is_saying(clause) or clause.i in own:
            return EventDate(date, "same clause")
    return _from_upper_clause(clause, anchored)


def _anchor(date: DateMention, sentence: ParsedSentence) -> Token | None:
    """The word of the sentence on which a date expression hangs (its root)."""
    start = date.start_char - sentence.span.start
    end = date.end_char - sentence.span.start
    words = sentence.tree.char_span(start, end, alignment_mode="expand")
    if words is None:
        return None
    root: Token = words.root
    return root


def _governor(anchor: Token, own: set[int]) -> Token | None:
    """Climb from a date through prepositions and nouns of time to a word of the event."""
    token = anchor
    for _ in range(4):
        if token.i in own:
            return token
        if token.pos_ in {"VERB", "AUX"} or token.head == token:
            return None
        if token != anchor and token.dep_ in clauses.CLAUSE:
            return None
        token = token.head
    return token if token.i in own else None


def _clause(trigger: Token, carriers: Sequence[Token]) -> Token | None:
    return carriers[0] if carriers else clauses.governing_verb(trigger)


def _is_saying(verb: Token) -> bool:
    return verb.lemma_ in listed("saying")


def _from_upper_clause(
    clause: Token | None, anchored: list[tuple[DateMention, Token | None]]
) -> EventDate | None:
    """A clause without a date takes that of the clause it belongs to, if that is no statement."""
    while clause is not None and clause.head != clause:
        if _stands_apart(clause):
            return None
        upper = clauses.governing_verb(clause.head)
        if upper is None or _is_saying(upper):
            return None
        for date, anchor in anchored:
            if anchor is not None and clauses.governing_verb(anchor) == upper:
                return EventDate(date, "upper clause")
        clause = upper
    return None


def _stands_apart(clause: Token) -> bool:
    """Tell whether a clause is set at another time: *after*, *before*, *since* it."""
    marks = [child.lower_ for child in clause.children if child.dep_ in {"mark", "advmod"}]
    if clause.dep_ == "pcomp":
        marks.append(clause.head.lower_)
    return bool(listed("apart") & set(marks))
