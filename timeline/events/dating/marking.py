"""Time expressions in a tree: which ones a sentence holds, and on which word each hangs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.events.words.wordlists import listed
from timeline.intervals import Precision
from timeline.model import DateMention
from timeline.syntax import ParsedSentence, Token, Words

LIMITS = frozenset({"by", "until", "till", "since", "before", "after", "than"})
_WITHIN_DAY = frozenset({"by", "before", "after", "following"})
_FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY})

Anchored = tuple[DateMention, Token]  # a date and the word of the tree on which it hangs


def begin_between(dates: Sequence[DateMention], start: int, end: int) -> slice:
    """Which of `dates` (sorted by start) begin between two characters, half-open.

    >>> from timeline.dates import find_dates
    >>> dates = find_dates("Shells fell on 3 May 2014, mines went off on 5 May 2014.")
    >>> begin_between(dates, 20, 56)
    slice(1, 2, None)
    """
    first = bisect_left(dates, start, key=lambda date: date.start_char)
    return slice(first, bisect_left(dates, end, lo=first, key=lambda date: date.start_char))


def dates_within(dates: Sequence[DateMention], sentence: ParsedSentence) -> list[DateMention]:
    """The time expressions of one sentence (`dates` sorted by start)."""
    within = begin_between(dates, *sentence.span)
    first = within.start
    if first and dates[first - 1].end_char > sentence.span.start:
        first -= 1  # "08:00 Yesterday", where the clock is no part of the sentence
    return list(dates[first : within.stop])


def mark_dates(sentence: ParsedSentence, dates: Sequence[DateMention]) -> None:
    """Mark the words of time expressions in the tree (`ent_type_` DATE): they are no parties."""
    if not dates:
        return
    found = [sentence.words_in(date.span) for date in dates]
    sentence.tree.mark_times(found)


def anchored_dates(dates: Sequence[DateMention], sentence: ParsedSentence) -> list[Anchored]:
    """The dates that have a place on the calendar, each with the word on which it hangs."""
    return [
        (date, _hanging(words))
        for date in dates
        if date.interval is not None and date.timex_type != "SET"
        if (words := sentence.words_in(date.span))
    ]


def _hanging(words: Words) -> Token:
    """The word by which an expression hangs: its noun, where the parser tears it in two.

    *shells that hit a village the evening before*: the parser may hang *before* far above.
    """
    root: Token = words.root
    relative = _relative_before(words)
    if relative is not None:
        return relative
    nouns = (word for word in words if word.pos_ == "NOUN" and word.head not in words)
    return next(nouns, root) if root.pos_ in {"ADV", "ADP"} else root


def _relative_before(words: Words) -> Token | None:
    """*A village where, on Monday, men burned a mill*: the parser may hang the day far above."""
    first: Token = words[0]
    before = [one for one in first.doc[max(0, first.i - 3) : first.i] if one.text != ","]
    if before and before[-1].lower_ in {"on", "in", "at"}:
        before = before[:-1]
    if not before or before[-1].tag_ not in {"WRB", "WDT", "WP"} or before[-1].i > first.i - 2:
        return None
    return before[-1] if before[-1].head.pos_ == "VERB" else None


def counts_from(word: Token, anchor: Token) -> bool:
    """Tell whether a limit is part of a date that counts from it: *five days after that*."""
    return word == anchor and word.left_edge.i < word.i


def is_limited(date: DateMention, anchor: Token) -> bool:
    """Tell whether a date is only the edge of a stretch of time: *since Monday*, *by Friday*.

    *Before dawn on Friday*, *by noon on Friday* and *after Friday prayers* are of that Friday.
    """
    before = anchor.doc[anchor.left_edge.i - 1].lower_ if anchor.left_edge.i else ""
    above = anchor.head.lower_ if anchor.dep_ == "pobj" else ""
    own = "" if counts_from(anchor, anchor) else anchor.lower_
    limits = LIMITS & {own, above, before}
    is_within_day = date.precision in _FINE or is_of_service(anchor)
    return bool(limits - _WITHIN_DAY if is_within_day else limits)


def is_of_service(word: Token) -> bool:
    """*Friday prayers*, *Sunday mass*: the day as an hour of it is called."""
    return word.head.lower_ in listed("services") and word.i < word.head.i


def bounds_day(limit: Token) -> bool:
    """*After Friday prayers*: within that day, and no limit of it."""
    is_bound = limit.lower_ in _WITHIN_DAY
    return is_bound and any(one.lower_ in listed("services") for one in limit.children)
