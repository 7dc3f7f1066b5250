"""Past or coming: the tense and mood of the words that govern a date.

No parser runs here: from the date towards the front of its sentence the nearest verb
that shows a time decides, and in front of a first verb the first one after it. What a word
shows is told by `verbs`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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

_WINDOW = 240  # characters on either side: no clause is longer
# "Friday's meeting will", "talks on Friday are to": the verb comes at once.
_NEXT = re.compile(r"(?:\s?['’]s\s+(?:\w+\s+){1,2}|\s+)(?:will|is to|are to|is expected|is due)\b")
_WOULD = re.compile(r"\s+would\b")  # "thought Friday would be her last day", not "on Friday"
_THAT = re.compile(r"\s+that\b")  # "told them in May that": the date is the verb's own
_OWNER = re.compile(r"\s?['’]s\b")  # "Wednesday's ruling": named after what happened
_PLANNED = re.compile(r"\s?['’]s\s+(?:planned|scheduled|upcoming|expected|proposed)\b")
# "set Friday as the deadline": the day is that of a limit, whenever it was set.
_AS_LIMIT = re.compile(
    r"\s+as\s+(?:the|a|an|its|his|her|their)\s+(?:\w+\s+){0,2}?(?:deadline|date|day|target|start|limit)\b"
)
_UNTIL = re.compile(
    r"\b(?:until|till|to|for|by|through|not? later than)[\"”]?\s+"
    r"(?:[\d:]+\s\S{1,5}\s(?:[A-Z]{3}\s)?)?$"
)
_ON = re.compile(
    r"\b(?:on|in|at|since|from|during|between|of|and|after|before|over|throughout)\s+(?:the\s+|a\s+)?(?:\w+\s+of\s+)?$",
    re.I,
)
_ON_DAY = re.compile(r"\bon\s+$")
_IN_SPEECH = re.compile(
    r"\b(?:in|during)\s+(?:an?|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?(?:speech|address|statement|"
    r"broadcast|interview|message|letter|post|sermon|video)\s+(?:(?:on|late|early)\s+){0,2}$"
)
_THE = re.compile(r"\bthe\s", re.I)
_SINCE_DATE = re.compile(r"\bsince\s+(?:the\s+)?$", re.I)  # what is to come has not begun
_HAS_UNTIL = re.compile(r"\b(?:has|have|is given|are given)\s+(?:until|till)\s+$")
# "before the vote on Sunday", "ahead of the summit in May"
_BEFORE_APPOINTED = re.compile(
    r"\b(?:before|ahead of|prior to|run-up to)\s+(?:(?:the|a|an|its|his|their|this)\s+)?"
    r"(?:[\w-]+\s+){0,2}?(?P<what>[\w-]+)\s+(?:on|in|at)\s+(?:the\s+)?$",
    re.I,
)
_AHEAD_OF = re.compile(r"\b(?:ahead of|before)\s+(?:the\s+)?(?:\w+\s+)?$", re.I)
_UNDER = re.compile(r"\bunder\s+(?:an?|the|its|his|her|their)\s+$")  # "under a June agreement"
_SINCE = re.compile(r"\b(?:after|since|following)\s+(?:[\w'’-]+\s+){1,8}(?:in|on)\s+$", re.I)
_NEW_CLAUSE = re.compile(
    r"\b(?:but|while|yet|whereas)\s+(?:(?:on|in|at|by|early|late)\s+){0,2}$", re.I
)
_CLAUSE_EDGE = re.compile(r"[,;:()\"“”]|''|\s(?:--|[-–—])\s")
_RELATIVES = ("who", "which", "that")
_VERB_NEXT = re.compile(r"\s+([a-z]+)\b")
_TAKING_PART = re.compile(r"\b(?:in|at|during)\s+$")
_CUE = 60  # characters: "during the demonstrations of" is among the longer ones
_SOON = 12  # words after a date within which its verb comes
_NEAR = 2  # words between "announced" and the day on which it was announced


def tense_at(text: str, start: int, end: int) -> Tense:
    """Read the tense at a date that stands from `start` to `end`; UNKNOWN if none shows.

    >>> text = "The council, which met on Monday, will vote on Friday."
    >>> tense_at(text, 26, 32), tense_at(text, 47, 53)
    (<Tense.PAST: 'past'>, <Tense.FUTURE: 'future'>)
    """
    before = text_before(text, start)
    beside = _of_neighbours(before, text, start, end)
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
    return sentence_end().split(text[max(0, start - _WINDOW) : start])[-1]


def text_after(text: str, start: int, end: int) -> str:
    """The words of a date's sentence that stand after it."""
    return sentence_end().split(text[start : end + _WINDOW])[0][end - start :]


def _of_neighbours(before: str, text: str, start: int, end: int) -> Tense | None:
    """Read what touches a date and decides by itself: "Friday's meeting", "under a June pact"."""
    if _NEXT.match(text, end, end + _WINDOW):
        return Tense.PAST if closes_relative(before) else Tense.FUTURE
    if _AS_LIMIT.match(text, end):
        return Tense.FUTURE
    if _WOULD.match(text, end) and not _ends_with(_ON, before):
        return Tense.FUTURE
    if _OWNER.match(text, end):
        planned = _PLANNED.match(text, end) is not None or _ends_with(_AHEAD_OF, before)
        return Tense.FUTURE if planned or _will_take_part(before) else Tense.PAST
    if _ends_with(_HAS_UNTIL, before):
        return Tense.FUTURE
    if _is_before_appointed(before):
        return Tense.LIKELY_FUTURE
    if _ends_with(_SINCE_DATE, before):
        return Tense.PAST
    if _is_of_deed(text, start, end) or _ends_with(_UNDER, before) or _follows_deed(before):
        return Tense.PAST
    if _has_past_verb(before, text, end):
        return Tense.PAST
    return None


def _of_verb(before: str, text: str, start: int, end: int) -> Tense:
    """Read the nearest verb before a date, or where there is none the first one after it."""
    words = words_in(before)
    nearest = last_showing(words)
    is_beyond = nearest is None or _opens_clause(before, text, end)
    governing = None if is_beyond or nearest is None else tense_of(words, nearest)
    if governing is Tense.PAST and _ends_with(_UNTIL, before):
        is_ahead = _is_put_off(words, nearest or 0)
        is_ahead = is_ahead or _of_what_follows(text, start, end) is Tense.FUTURE
        return Tense.FUTURE if is_ahead else Tense.UNKNOWN
    if governing is None:
        governing = _of_what_follows(text, start, end)
    if governing is Tense.PRESENT:
        return _of_present(words, nearest or 0, before)
    if governing is Tense.FUTURE and _ends_with(_ON_DAY, before) and _is_bidden(words, nearest):
        return Tense.PAST
    if governing is Tense.FUTURE and _ends_with(_IN_SPEECH, before) and _has_promised(words):
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


def closes_relative(before: str) -> bool:
    """Tell whether words end in what was done by those meant: "who were shot on Monday will be".

    >>> closes_relative("The men who were shot on ")
    True
    """
    words = words_in(before)
    verb = last_showing(words)
    if (
        verb is None
        or tense_of(words, verb) is not Tense.PAST
        or is_listed(words[verb], "reporting")
    ):
        return False
    return any(word in _RELATIVES for word in words[max(0, verb - 2) : verb])


def _opens_clause(before: str, text: str, end: int) -> bool:
    """Tell whether a verb is still to come: *ready to strike, but on Tuesday they were beaten*."""
    return _ends_with(_NEW_CLAUSE, before) and not _CLAUSE_EDGE.match(text, end)


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


def _will_take_part(before: str) -> bool:
    """Tell whether words look ahead to what a day owns: "will vote in [Sunday]'s election"."""
    if not _ends_with(_TAKING_PART, before):
        return False
    words = words_in(before)
    nearest = last_showing(words)
    return nearest is not None and tense_of(words, nearest) is Tense.FUTURE


def _follows_deed(before: str) -> bool:
    """Tell whether a date is that of what was done before: "after the fall of the city in"."""
    since = _SINCE.search(before, len(before) - _CUE)
    return since is not None and any(
        is_listed(word, "unscheduled") for word in words_in(since.group())
    )


def _is_of_deed(text: str, start: int, end: int) -> bool:
    """Tell whether a date says which of the deeds is meant: "a reply to the weekend bombing"."""
    deed = _VERB_NEXT.match(text, end)
    is_known = _THE.match(text, max(0, start - len("the "))) or _THE.match(text, start)
    return is_known is not None and deed is not None and is_listed(deed[1], "unscheduled")


def _is_before_appointed(before: str) -> bool:
    """Tell whether a date is that of what was fixed before: "killed before the vote on"."""
    found = _BEFORE_APPOINTED.search(before, max(0, len(before) - _CUE))
    if found is None or not is_listed(found["what"], "appointed"):
        return False
    words = words_in(before[: found.start()])
    verb = last_showing(words)
    return verb is None or not is_pluperfect(words, verb)


def _has_past_verb(before: str, text: str, end: int) -> bool:
    """Tell whether a date stands between a subject and its verb: "the army Friday freed"."""
    verb = _VERB_NEXT.match(text, end)
    if verb is None or not is_past_verb(verb[1]):
        return False
    return last_showing(words_in(_CLAUSE_EDGE.split(before)[-1])) is None


def is_ranked(text: str, start: int) -> bool:
    """Tell whether a length says among what something is the first or the worst.

    >>> text = "It will be the deadliest month for civilians in two years."
    >>> is_ranked(text, text.index("two years"))
    True
    """
    words = words_in(_CLAUSE_EDGE.split(text_before(text, start))[-1])
    verb = last_showing(words)
    return any(map(is_rank, words if verb is None else words[verb + 1 :]))


def _of_present(words: Sequence[str], verb: int, before: str) -> Tense:
    """Read a date after "is" or "are": past or coming, unless something shows that it is ahead.

    That is an arrangement ("are gathering on Monday"), a limit ("can do by Friday"), or the
    date itself as what is told ("the vote is Friday").
    """
    after = words[verb + 1 :]
    goes_on = any(word.lower().endswith("ing") for word in after[:2]) and len(after) <= CLAUSE
    arranged = goes_on and _ends_with(_ON, before)
    is_ahead = not after or arranged or _ends_with(_UNTIL, before)
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
    return _ends_with(_ON, before)


def _ends_with(cue: re.Pattern[str], before: str) -> bool:
    """Tell whether words end with a cue, of which none is longer than `_CUE`."""
    return cue.search(before, len(before) - _CUE) is not None
