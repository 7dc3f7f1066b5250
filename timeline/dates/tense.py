"""Past or coming: the tense and mood of the words that govern a date.

No parser runs here: from the date towards the front of its sentence the nearest verb
that shows a time decides, and in front of a first verb the first one after it. What is
listed is in `lexicons/dates_tense.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.dates.context import Tense
from timeline.dates.ends import sentence_end
from timeline.lexicons import read_lexicon

_WINDOW = 240  # characters on either side: no clause is longer
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
# "Friday's meeting will", "talks on Friday are to": the verb comes at once.
_NEXT = re.compile(r"(?:\s?['’]s\s+(?:\w+\s+){1,2}|\s+)(?:will|is to|are to|is expected|is due)\b")
_WOULD = re.compile(r"\s+would\b")  # "thought Friday would be her last day", not "on Friday"
_THAT = re.compile(r"\s+that\b")  # "told them in May that": the date is the verb's own
_OWNER = re.compile(r"\s?['’]s\b")  # "Wednesday's ruling": named after what happened
_PLANNED = re.compile(r"\s?['’]s\s+(?:planned|scheduled|upcoming|expected|proposed)\b")
_UNTIL = re.compile(r"\b(?:until|till|to|for|by|through)\s+(?:[\d:]+\s\S{1,5}\s(?:[A-Z]{3}\s)?)?$")
_ON = re.compile(
    r"\b(?:on|in|at|since|from|during|between|of|and|after|before|over|throughout)\s+(?:the\s+|a\s+)?(?:\w+\s+of\s+)?$",
    re.I,
)
_AHEAD_OF = re.compile(r"\b(?:ahead of|before)\s+(?:the\s+)?(?:\w+\s+)?$")
_UNDER = re.compile(r"\bunder\s+(?:an?|the|its|his|her|their)\s+$")  # "under a June agreement"
_SINCE = re.compile(r"\b(?:after|since|following)\s+(?:[\w'’-]+\s+){1,8}(?:in|on)\s+$", re.I)
_CLAUSE_EDGE = re.compile(r"[,;:()\"“”]|''|\s(?:--|[-–—])\s")
_VERB_NEXT = re.compile(r"\s+([a-z]+)\b")
_TAKING_PART = re.compile(r"\b(?:in|at|during)\s+$")
_SHORTEST_ED = 4
_NO_INFINITIVE = re.compile(r"ing$|[^su]s$")  # "used to meeting", "set fire to houses"
_STATE = ("be", "stay", "stays", "remain", "remains", "keep")  # "will stay closed"
_ARRANGING = ("scheduled", "slated", "planned", "arranged", "invited")  # "has scheduled talks on"
_BE = ("is", "are", "be", "being", "was", "were", "been")
_CUE = 60  # characters: "during the demonstrations of" is among the longer ones
_CLAUSE = 6  # words from "meet" to the day on which they meet
_NEAR = 2  # words between "announced" and the day on which it was announced


def tense_at(text: str, start: int, end: int) -> Tense:
    """Read the tense at a date that stands from `start` to `end`; UNKNOWN if none shows.

    >>> text = "The council, which met on Monday, will vote on Friday."
    >>> tense_at(text, 26, 32), tense_at(text, 47, 53)
    (<Tense.PAST: 'past'>, <Tense.FUTURE: 'future'>)
    """
    before = sentence_end().split(text[max(0, start - _WINDOW) : start])[-1]
    if _NEXT.match(text, end, end + _WINDOW):
        return Tense.FUTURE
    if _WOULD.match(text, end) and not _ends_with(_ON, before):
        return Tense.FUTURE
    if _OWNER.match(text, end):
        planned = _PLANNED.match(text, end) is not None or _ends_with(_AHEAD_OF, before)
        return Tense.FUTURE if planned or _will_take_part(before) else Tense.PAST
    if _ends_with(_UNDER, before) or _follows_deed(before) or _has_past_verb(before, text, end):
        return Tense.PAST
    words = _words(before)
    nearest = _nearest(words)
    governing = None if nearest is None else _tense_of(words, nearest)
    if governing is Tense.PAST and _ends_with(_UNTIL, before):
        return (
            Tense.FUTURE if any(is_listed(word, "putting_off") for word in words) else Tense.UNKNOWN
        )
    if governing is None:
        after = sentence_end().split(text[start : end + _WINDOW])[0][end - start :]
        governing = _first(_words(after))
    if governing is Tense.PRESENT:
        return _of_present(words, nearest or 0, before)
    own = _THAT.match(text, end) is not None
    if governing is Tense.PAST and not own and not _tells_when(words, nearest, before):
        return Tense.LIKELY_PAST
    return governing or Tense.UNKNOWN


def _will_take_part(before: str) -> bool:
    """Tell whether words look ahead to what a day owns: "will vote in [Sunday]'s election"."""
    if not _ends_with(_TAKING_PART, before):
        return False
    words = _words(before)
    nearest = _nearest(words)
    return nearest is not None and _tense_of(words, nearest) is Tense.FUTURE


def _follows_deed(before: str) -> bool:
    """Tell whether a date is that of what was done before: "after the fall of the city in"."""
    since = _SINCE.search(before, len(before) - _CUE)
    return since is not None and any(
        is_listed(word, "unscheduled") for word in _words(since.group())
    )


def _has_past_verb(before: str, text: str, end: int) -> bool:
    """Tell whether a date stands between a subject and its verb: "the army Friday freed"."""
    verb = _VERB_NEXT.match(text, end)
    if verb is None or not is_past_verb(verb[1]):
        return False
    return _nearest(_words(_CLAUSE_EDGE.split(before)[-1])) is None


def is_aside(text: str, start: int, end: int) -> bool:
    """Tell whether a date is that of a report or of what had been, from which none goes on.

    So is one that only says which thing is meant: "Tuesday's barrage".

    >>> is_aside("Police said on Thursday that they knew.", 15, 23)
    True
    >>> is_aside("Troops had fled on Monday night.", 19, 31)
    True
    """
    if _OWNER.match(text, end):
        return True
    before = _words(sentence_end().split(text[max(0, start - _WINDOW) : start])[-1])
    verb = _nearest(before)
    if verb is not None:
        reports = is_listed(before[verb], "reporting") and len(before) - 1 - verb <= _NEAR
        return reports or _is_pluperfect(before, verb)
    after = _words(sentence_end().split(text[start : end + _WINDOW])[0][end - start :])
    first = next((i for i in range(len(after)) if _tense_ahead(after, i) is not None), None)
    return first is not None and _is_pluperfect(after, first + 1)


def _is_pluperfect(words: Sequence[str], verb: int) -> bool:
    return "had" in words[max(0, verb - 2) : verb]


def _of_present(words: Sequence[str], verb: int, before: str) -> Tense:
    """Read a date after "is" or "are": past or coming, unless something shows that it is ahead.

    That is an arrangement ("are gathering on Monday"), a limit ("can do by Friday"), or the
    date itself as what is told ("the vote is Friday").
    """
    after = words[verb + 1 :]
    goes_on = any(word.lower().endswith("ing") for word in after[:2]) and len(after) <= _CLAUSE
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


def is_listed(word: str, kind: str) -> bool:
    """Tell whether a list of `dates_tense.yml` holds a word, in any case."""
    return word.lower() in _listed(kind)


def is_past_verb(word: str) -> bool:
    """Tell whether a word is a verb in the past by its form or by the list."""
    return is_listed(word, "past") or _ends_in_ed(word.lower())


def _ends_in_ed(word: str) -> bool:
    return word.endswith("ed") and len(word) > _SHORTEST_ED and not is_listed(word, "no_verb")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'"))


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(read_lexicon("dates_tense")[kind]["words"])


@cache
def _showing() -> frozenset[str]:
    """Give all listed words that can show a tense, so that the others cost nothing."""
    kinds = "arranged", "coming", "past", "present", "timetable", "looking_ahead", "scheduling"
    return frozenset[str]().union(*map(_listed, kinds))


def _nearest(words: Sequence[str]) -> int | None:
    """Find the last word that shows a tense."""
    indexes = range(len(words) - 1, -1, -1)
    return next((index for index in indexes if _tense_of(words, index) is not None), None)


def _first(words: Sequence[str]) -> Tense | None:
    """Read the first word that shows a tense."""
    found = (_tense_ahead(words, index) for index in range(len(words)))
    return next((shown for shown in found if shown is not None), None)


def _tense_of(words: Sequence[str], index: int) -> Tense | None:
    """Read one word: a modal, a participle that looks ahead, an infinitive or a past tense."""
    if not _may_show(words, index):
        return None
    before = words[index - 1].lower() if index else ""
    return _tense_of_verb(words, index, words[index].lower(), before)


def _may_show(words: Sequence[str], index: int) -> bool:
    """Tell at little cost that most words show no tense at all."""
    word = words[index].lower()
    shows = word in _showing() or word.endswith(("ed", "'ll"))
    return shows or (index > 0 and words[index - 1].lower() == "to")


def _tense_of_verb(words: Sequence[str], index: int, word: str, before: str) -> Tense | None:
    """Read a word that may show a tense between its neighbours; `word`, `before` in small."""
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    if before == "to" and not is_listed(word, "article"):
        return _infinitive(words, index)
    if before in _STATE:
        return Tense.FUTURE if is_listed(word, "arranged") else None
    if word == "set" and before not in _BE and after not in ("", "to", "for"):
        return Tense.PAST  # "set fire to", "set off"
    if is_listed(word, "arranged"):
        return _arranged(words, index)
    if is_listed(word, "coming") or word.endswith("'ll"):
        return Tense.PAST if after == "have" else Tense.FUTURE
    if is_listed(word, "past"):
        return Tense.PAST
    if is_listed(word, "present"):
        return Tense.PRESENT
    if is_listed(word, "timetable"):
        return Tense.FUTURE if _is_timetable(words, index) else None
    if _looks_ahead(word, after):
        return Tense.FUTURE
    return Tense.PAST if _ends_in_ed(word) and not _describes(words, index) else None


def _looks_ahead(word: str, after: str) -> bool:
    """Tell whether what follows is still to come: "plans for a march", "plans another march"."""
    if after == "for":
        return is_listed(word, "looking_ahead")
    return is_listed(word, "scheduling") and is_listed(after, "article")


def _describes(words: Sequence[str], index: int) -> bool:
    """Tell whether a participle stands with a noun: "its announced", "a still unknown date"."""
    if index + 1 == len(words):
        return False
    first = index - 1 if index and _is_adverb(words[index - 1]) else index
    return first > 0 and is_listed(words[first - 1], "article")


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or is_listed(word, "adverb")


def _is_timetable(words: Sequence[str], index: int) -> bool:
    """Tell whether a verb near its date stands by itself, not in "did not meet" or a name."""
    governed = any(is_listed(word, "governing") for word in words[max(0, index - 5) : index])
    return words[index].islower() and not governed and len(words) - index <= _CLAUSE


def _tense_ahead(words: Sequence[str], index: int) -> Tense | None:
    """Read one word after the date, where "planned a visit" tells of the planning."""
    if not _may_show(words, index):
        return None
    if any(is_listed(words[index], kind) for kind in ("timetable", "present", "looking_ahead")):
        return None  # "May 5 - The council votes": chronicles are written in the present
    follows_be = index > 0 and words[index - 1].lower() in _BE
    if is_listed(words[index], "arranged") and not follows_be:
        return Tense.PAST if words[index].endswith("ed") else None
    return _tense_of(words, index)


def _arranged(words: Sequence[str], index: int) -> Tense | None:
    """Read "are scheduled", "planned for", "has planned talks on"; not "as planned"."""
    before = [word.lower() for word in words[max(0, index - 5) : index]]
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    if "had" in before:
        return Tense.PAST
    if {"as", "previously", "originally", "than"} & set(before):
        return None
    if after in ("to", "for") or (before and before[-1] in _BE):
        return Tense.FUTURE
    return Tense.FUTURE if after and words[index].lower() in _ARRANGING else None


def _infinitive(words: Sequence[str], index: int) -> Tense | None:
    """Read "to meet": still to come if what governs it looks ahead, else no sign by itself."""
    # Only what stands beside "to" is "set to": not "set fire to police cars".
    further = (word for word in words[max(0, index - 5) : index - 2] if word != "set")
    governors = [*further, *words[max(0, index - 2) : index - 1]]
    is_verb = words[index].islower() and not _NO_INFINITIVE.search(words[index])
    if not is_verb or not any(is_listed(word, "planning") for word in governors):
        return None
    return Tense.PAST if "had" in governors else Tense.FUTURE
