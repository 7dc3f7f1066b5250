"""Past or coming: the tense and mood of the words that govern a date.

No parser runs here: from the date towards the front of its sentence the nearest verb
that shows a time decides, and in front of a first verb the first one after it. What a word
shows is told by `verbs`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates.beside import CLAUSE_EDGE, ON, WINDOW, ends_with, tense_beside
from timeline.dates.context import Tense
from timeline.dates.ends import sentence_end
from timeline.dates.verbs import (
    CLAUSE,
    first_showing,
    is_listed,
    is_past_verb,
    is_pluperfect,
    is_rank,
    last_showing,
    names_timetable,
    tense_ahead,
    tense_of,
    words_in,
)

_THAT = re.compile(r"\s+that\b")  # "told them in May that": the date is the verb's own
_UNTIL = re.compile(
    r"\b(?:until|till|to|for|by|through|not? later than)[\"”]?\s+"
    r"(?:[\d:]+\s\S{1,5}\s(?:[A-Z]{3}\s)?)?$"
)
_ON_DAY = re.compile(r"\bon\s+$")
_IN_SPEECH = re.compile(
    r"\b(?:in|during)\s+(?:an?|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?(?:speech|address|statement|"
    r"broadcast|interview|message|letter|post|sermon|video)\s+(?:(?:on|late|early)\s+){0,2}$"
)
_NEW_CLAUSE = re.compile(
    r"\b(?:but|while|yet|whereas)\s+(?:(?:on|in|at|by|early|late)\s+){0,2}$", re.I
)
_SOON = 12  # words after a date within which its verb comes
_NEAR = 2  # words between "announced" and the day on which it was announced


def tense_at(text: str, start: int, end: int) -> Tense:
    """Read the tense at a date that stands from `start` to `end`; UNKNOWN if none shows.

    >>> text = "The council, which met on Monday, will vote on Friday."
    >>> tense_at(text, 26, 32), tense_at(text, 47, 53)
    (<Tense.PAST: 'past'>, <Tense.FUTURE: 'future'>)
    """
    before = text_before(text, start)
    beside = tense_beside(before, text, start, end)
    shown = _of_verb(before, text, start, end) if beside is None else beside
    if shown is Tense.FUTURE and not _is_told_now(before, text_after(text, start, end)):
        return Tense.THEN_FUTURE
    return shown


def _is_told_now(before: str, after: str) -> bool:
    """Tell whether what is ahead is so now: "will", "is due"; not "was due", "decided to"."""
    words = words_in(before)
    for index in reversed(range(len(words))):
        phrase = " ".join(words[index : index + 2])
        is_ahead = is_listed(words[index], "ahead_now") or is_listed(phrase, "ahead_now")
        is_bare = words[max(0, index - 1)] == "to"  # "were to open on Friday"
        if is_ahead or (names_timetable(words, index) and not is_bare):
            return True
        if is_past_verb(words[index]) and not is_listed(words[index], "arranged"):
            return False
    following = words_in(after)[:_SOON]
    return any(is_listed(word, "ahead_now") for word in following)


def text_before(text: str, start: int) -> str:
    """The words of a date's sentence that stand before it."""
    return sentence_end().split(text[max(0, start - WINDOW) : start])[-1]


def text_after(text: str, start: int, end: int) -> str:
    """The words of a date's sentence that stand after it."""
    return sentence_end().split(text[start : end + WINDOW])[0][end - start :]


def _of_verb(before: str, text: str, start: int, end: int) -> Tense:
    """Read the nearest verb before a date, or where there is none the first one after it."""
    words = words_in(before)
    nearest = last_showing(words)
    is_beyond = nearest is None or _opens_clause(before, text, end)
    governing = None if is_beyond or nearest is None else tense_of(words, nearest)
    if governing is Tense.PAST and ends_with(_UNTIL, before):
        is_ahead = _is_put_off(words, nearest or 0)
        is_ahead = is_ahead or _of_what_follows(text, start, end) is Tense.FUTURE
        return Tense.FUTURE if is_ahead else Tense.UNKNOWN
    if governing is None:
        governing = _of_what_follows(text, start, end)
    if governing is Tense.PRESENT:
        return _of_present(words, nearest or 0, before)
    if governing is Tense.FUTURE and ends_with(_ON_DAY, before) and _is_bidden(words, nearest):
        return Tense.PAST
    if governing is Tense.FUTURE and ends_with(_IN_SPEECH, before) and _has_promised(words):
        return Tense.PAST
    own = _THAT.match(text, end) is not None
    if governing is Tense.PAST and not own and not _tells_when(words, nearest, before):
        return Tense.LIKELY_PAST
    return governing or Tense.UNKNOWN


def _is_put_off(words: Sequence[str], verb: int) -> bool:
    """*Extended until Friday*; what *had been closed by Friday* was, on that day."""
    if words[-1] == "by" and is_pluperfect(words, verb):
        return False
    return any(is_listed(word, "putting_off") for word in words)


def _opens_clause(before: str, text: str, end: int) -> bool:
    """Tell whether a verb is still to come: *ready to strike, but on Tuesday they were beaten*."""
    return ends_with(_NEW_CLAUSE, before) and not CLAUSE_EDGE.match(text, end)


def _is_bidden(words: Sequence[str], verb: int | None) -> bool:
    """Tell whether an infinitive is what somebody was told to do at once.

    "It ordered the troops to withdraw on Thursday": the day is that of the order.
    """
    if verb is None or not is_listed(words[verb], "at_once"):
        return False
    return any(is_listed(word, "bidding") for word in words[max(0, verb - CLAUSE) : verb])


def _has_promised(words: Sequence[str]) -> bool:
    """Tell whether the last infinitive is what somebody promised: the speech was held then.

    "It vowed to hit back in a speech on Friday"; "it promised to explain in a speech" may be ahead.
    """
    to = next((index for index in range(len(words) - 2, 0, -1) if words[index] == "to"), None)
    if to is None or is_listed(words[to + 1], "speaking"):
        return False
    return is_listed(words[to - 1], "promised")


def _of_what_follows(text: str, start: int, end: int) -> Tense | None:
    """Read the first verb after a date: "said that by Friday the troops would be gone"."""
    words = words_in(text_after(text, start, end))
    first = first_showing(words)
    return None if first is None else tense_ahead(words, first)


def is_ranked(text: str, start: int) -> bool:
    """Tell whether a length says among what something is the first or the worst.

    >>> text = "It will be the deadliest month for civilians in two years."
    >>> is_ranked(text, text.index("two years"))
    True
    """
    words = words_in(CLAUSE_EDGE.split(text_before(text, start))[-1])
    verb = last_showing(words)
    return any(map(is_rank, words if verb is None else words[verb + 1 :]))


def _of_present(words: Sequence[str], verb: int, before: str) -> Tense:
    """Read a date after "is" or "are": past or coming, unless something shows that it is ahead.

    That is an arrangement ("are gathering on Monday"), a limit ("can do by Friday"), or the
    date itself as what is told ("the vote is Friday").
    """
    after = words[verb + 1 :]
    goes_on = any(word.lower().endswith("ing") for word in after[:2]) and len(after) <= CLAUSE
    arranged = goes_on and ends_with(ON, before)
    is_ahead = not after or arranged or ends_with(_UNTIL, before)
    return Tense.FUTURE if is_ahead else Tense.UNKNOWN


def _tells_when(words: Sequence[str], verb: int | None, before: str) -> bool:
    """Tell whether a date is surely that of the past verb: "ended Oct. 31", "fell on Oct. 31".

    What was announced may lie ahead: "told companies of a cutback in September".
    """
    between = 0 if verb is None else len(words) - 1 - verb
    if verb is not None and is_listed(words[verb], "announcing") and between > _NEAR:
        return False
    if verb is not None and not between and is_listed(words[verb], "dated"):
        return True
    return ends_with(ON, before)
