"""The tense that one word shows among its neighbours: a modal, a participle, a past tense.

No parser runs here. What is listed is in `lexicons/dates_tense.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.dates.context import Tense
from timeline.lexicons import word_list

CLAUSE = 6  # words from "meet" to the day on which they meet

_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_SHORTEST_ED = 4
_NO_INFINITIVE = re.compile(r"ing$|[^su]s$")  # "used to meeting", "set fire to houses"
_WHO = ("it", "they", "he", "she", "we", "who", "which")
_WAS = ("was", "were")
_ABOUT = ("about", "preparing")
_OTHERWISE = ("open", "vote", "elect")  # verbs of a timetable only in "Talks open on Friday"
_OF = ("of", "in", "on", "at", "to", "for", "from", "by", "with", "near", "into", "over")
_GOVERNS_BARE = ("to", "will", "would", "must", "should", "may", "might", "shall")
_BE = ("is", "are", "be", "being", "was", "were", "been")


def words_in(text: str) -> list[str]:
    """Give the words of a text in order, an ending after an apostrophe with its word.

    >>> words_in("On 3 May, Israel’s army won't leave.")
    ['On', 'May', "Israel's", 'army', "won't", 'leave']
    """
    return _WORD.findall(text.replace("’", "'"))


def is_listed(word: str, kind: str) -> bool:
    """Tell whether a list of `dates_tense.yml` holds a word, in any case.

    >>> is_listed("Said", "reporting")
    True
    """
    return word.lower() in word_list("dates_tense", kind)


def is_rank(word: str) -> bool:
    """Tell whether a word puts something first, last or worst among others.

    >>> is_rank("deadliest"), is_rank("Only"), is_rank("deadly")
    (True, True, False)
    """
    return word.endswith("iest") or word.lower() in word_list("dates_words", "SUPERLATIVE")


def _is_ranked(words: Sequence[str], index: int) -> bool:
    """Tell whether an infinitive tells what is ranked: "the strongest quake to strike"."""
    if index > 1 and is_rank(words[index - 2]):
        return True
    near = words[max(0, index - 4) : max(0, index - 2)]
    return any(is_rank(word) and word.endswith("est") for word in near)


def is_past_verb(word: str) -> bool:
    """Tell whether a word is a verb in the past by its form or by the list.

    >>> is_past_verb("shelled"), is_past_verb("fell"), is_past_verb("hundred")
    (True, True, False)
    """
    return is_listed(word, "past") or _ends_in_ed(word.lower())


def _ends_in_ed(word: str) -> bool:
    return word.endswith("ed") and len(word) > _SHORTEST_ED and not is_listed(word, "no_verb")


@cache
def _showing() -> frozenset[str]:
    """Give all listed words that can show a tense, so that the others cost nothing."""
    kinds = "arranged", "coming", "past", "present", "timetable", "looking_ahead", "scheduling"
    phrases = word_list("dates_tense", "timetable_phrase")
    beginnings = frozenset(phrase.split()[0] for phrase in phrases)
    return beginnings.union(*(word_list("dates_tense", kind) for kind in kinds))


def last_showing(words: Sequence[str]) -> int | None:
    """Find the last word that shows a tense.

    >>> last_showing(["the", "army", "said", "it", "will", "withdraw"])
    4
    """
    indexes = range(len(words) - 1, -1, -1)
    return next((index for index in indexes if tense_of(words, index) is not None), None)


def first_showing(words: Sequence[str]) -> int | None:
    """Find the first word after a date that shows a tense.

    >>> first_showing(["the", "council", "planned", "a", "visit"])
    2
    """
    return next((i for i in range(len(words)) if tense_ahead(words, i) is not None), None)


def is_pluperfect(words: Sequence[str], verb: int) -> bool:
    """Tell whether a verb among words stands in the past perfect.

    >>> is_pluperfect("more than 40 had been detained".split(), 5)
    True
    """
    return "had" in words[max(0, verb - 2) : verb]


def tense_of(words: Sequence[str], index: int) -> Tense | None:
    """Read one word: a modal, a participle that looks ahead, an infinitive or a past tense.

    >>> tense_of(["troops", "will", "leave"], 1)
    <Tense.FUTURE: 'future'>
    """
    if not _may_show(words, index):
        return None
    before = words[index - 1].lower() if index else ""
    return _tense_of_verb(words, index, words[index].lower(), before)


def _may_show(words: Sequence[str], index: int) -> bool:
    """Tell at little cost that most words show no tense at all: the month of May does not."""
    if words[index] == "May":
        return False
    word = words[index].lower()
    shows = word in _showing() or word.endswith(("ed", "'ll"))
    return shows or (index > 0 and words[index - 1].lower() == "to")


def _tense_of_verb(words: Sequence[str], index: int, word: str, before: str) -> Tense | None:
    """Read a word that may show a tense between its neighbours; `word`, `before` in small."""
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    if before == "to" and not is_listed(word, "article"):
        return _infinitive(words, index)
    if is_listed(before, "staying"):
        return Tense.FUTURE if is_listed(word, "arranged") else None
    if word == "set" and after not in ("", "to", "for"):
        return Tense.PAST  # "set fire to", "set off", "was set ablaze"
    if is_listed(word, "arranged"):
        return _arranged(words, index)
    if is_listed(word, "coming") or word.endswith("'ll"):
        return Tense.PAST if after == "have" else Tense.FUTURE
    if is_listed(word, "past"):
        return Tense.PAST
    if is_listed(word, "present"):
        return Tense.PRESENT
    if names_timetable(words, index):
        return Tense.FUTURE if _is_timetable(words, index) else None
    if _looks_ahead(before, word, after):
        return Tense.FUTURE
    return Tense.PAST if _ends_in_ed(word) and not _describes(words, index) else None


def _looks_ahead(before: str, word: str, after: str) -> bool:
    """Tell whether what follows is still to come: "plans for a march", "it plans more marches"."""
    if after == "for":
        return is_listed(word, "looking_ahead")
    is_verb = before in _WHO or is_listed(after, "article") or is_listed(after, "scheduled")
    return is_listed(word, "scheduling") and is_verb


def _describes(words: Sequence[str], index: int) -> bool:
    """Tell whether a participle stands with a noun: "its announced", "a still unknown date"."""
    if index + 1 == len(words):
        return False
    first = index - 1 if index and _is_adverb(words[index - 1]) else index
    if _follows_infinitive(words, index):
        return True
    if first == 0 or not is_listed(words[first - 1], "article"):
        return False
    # "the gas that killed dozens" tells what was done; "in that disputed town" does not.
    is_relative = words[first - 1].lower() == "that" and first > 1
    return not is_relative or words[first - 2].lower() in _OF


def _follows_infinitive(words: Sequence[str], index: int) -> bool:
    """*Is set to meet embattled leaders*: what stands beside a verb to come is no past tense."""
    if index < 2 or not words[index - 1].islower():
        return False
    before, verb = words[index - 2].lower(), words[index - 1]
    if before == "to" and _infinitive(words, index - 1) is None:
        return False  # "on the road to town killed two"
    is_helper = verb in _BE or verb in ("have", "get") or is_listed(verb, "article")
    is_helper = is_helper or is_listed("".join(words[index + 1 : index + 2]), "article")
    return before in _GOVERNS_BARE and not is_helper and not verb.endswith(("ed", "ly"))


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or is_listed(word, "adverb")


def names_timetable(words: Sequence[str], index: int) -> bool:
    """Tell whether a word says by itself, or with the next one, what is on a timetable.

    >>> names_timetable(["law", "takes", "effect"], 1), names_timetable(["it", "takes", "men"], 1)
    (True, False)
    """
    phrase = " ".join(words[index : index + 2])
    return is_listed(words[index], "timetable") or is_listed(phrase, "timetable_phrase")


def _is_timetable(words: Sequence[str], index: int) -> bool:
    """Tell whether a verb near its date stands by itself, not in "did not meet" or a name."""
    subject = words[max(0, index - 1)]
    if words[index] in _OTHERWISE and (not subject.endswith("s") or subject.endswith("'s")):
        return False  # "kept the road open on Friday", "the council's vote on Friday"
    governed = any(is_listed(word, "governing") for word in words[max(0, index - 5) : index])
    return words[index].islower() and not governed and len(words) - index <= CLAUSE


def tense_ahead(words: Sequence[str], index: int) -> Tense | None:
    """Read one word after the date, where "planned a visit" tells of the planning.

    >>> tense_ahead(["the", "council", "planned", "a", "visit"], 2)
    <Tense.PAST: 'past'>
    """
    if not _may_show(words, index):
        return None
    if any(is_listed(words[index], kind) for kind in ("present", "looking_ahead")):
        return None
    if names_timetable(words, index):  # "May 5 - The council votes" may be a chronicle
        return Tense.LIKELY_FUTURE if _is_told_ahead(words, index) else None
    follows_be = index > 0 and words[index - 1].lower() in _BE
    if is_listed(words[index], "arranged") and not follows_be:
        return Tense.PAST if words[index].endswith("ed") else None
    return tense_of(words, index)


def _is_told_ahead(words: Sequence[str], index: int) -> bool:
    """Tell a verb of a timetable from a noun: "the ministers meet", not "the votes were"."""
    subject, after = words[max(0, index - 1)].lower(), words[index + 1 : index + 2]
    is_singular = words[index].endswith("s") and not words[index].endswith("ss")
    agrees = subject.endswith("s") != is_singular and not is_listed(subject, "article")
    agrees = agrees and not subject.endswith("'s")
    is_noun = any(is_past_verb(word) or is_listed(word, "present") for word in after)
    return index > 0 and words[index].islower() and agrees and not is_noun


def _arranged(words: Sequence[str], index: int) -> Tense | None:
    """Read "are scheduled", "planned for", "has planned talks on"; not "as planned".

    "The planned visit in May" is likely ahead.
    """
    if words[-1] == "in" and index and is_listed(words[index - 1], "article"):
        return Tense.LIKELY_FUTURE
    before = [word.lower() for word in words[max(0, index - 5) : index]]
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    if "had" in before:
        return Tense.PAST
    if {"as", "previously", "originally", "than"} & set(before):
        return None
    if after in ("to", "for") or (before and before[-1] in _BE):
        return Tense.FUTURE
    return Tense.FUTURE if after and is_listed(words[index], "arranging") else None


def _infinitive(words: Sequence[str], index: int) -> Tense | None:
    """Read "to meet": still to come if what governs it looks ahead, else no sign by itself."""
    # Only what stands beside "to" is "set to": not "set fire to police cars".
    further = (word for word in words[max(0, index - 5) : index - 2] if word != "set")
    governors = [*further, *words[max(0, index - 2) : index - 1]]
    is_verb = words[index].islower() and not _NO_INFINITIVE.search(words[index])
    if not is_verb:
        return None
    if _is_ranked(words, index):
        return None
    if index > 1 and words[index - 2].lower() in _WAS:  # "were to open", "was to have opened"
        return Tense.PAST if words[index] == "have" else Tense.FUTURE
    if not any(is_listed(word, "planning") for word in governors):
        return None
    if index > 2 and words[index - 2] in _ABOUT and words[index - 3] in _WAS:
        return None  # "hit men who were preparing to fire early on Saturday"
    return Tense.PAST if "had" in governors else Tense.FUTURE
