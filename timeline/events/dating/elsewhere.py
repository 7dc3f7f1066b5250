"""Dates that stand in one clause or phrase and are of another one, or of a thing that they name."""

from __future__ import annotations

import re

from timeline.calendar_words import WEEKDAYS
from timeline.events.dating.days import DAY_OR_FINER
from timeline.events.dating.marking import LIMITS, is_limited, is_of_service
from timeline.events.grammar import clauses
from timeline.events.words.inflection import verb_forms
from timeline.events.words.numbers import ORDINALS
from timeline.events.words.wordlists import listed, verbs
from timeline.model import DateMention
from timeline.syntax import Token

_AFTER = frozenset({"after", "following", "heels", "wake"})
_BOUNDS = frozenset({"since", "until", "till", "before"})
_FOLLOWING = frozenset(verb_forms("follow"))
_AHEAD = ("coming_weekday", "coming_date", "next_weekday")  # rules of dates still to come
_NAMING = re.compile(
    r"\b(?:(?:an?|the|its|his|her|their)|since (?:[\w'’-]+ ){1,9}in) $", re.IGNORECASE
)
_HAD = re.compile(r"\bhad (?:[\w'’-]+ ){1,10}(?:on |in |at |during )?$")
_CLAUSE = 80  # characters
_CLAUSE_WORDS = 12
_BEST = frozenset({"JJS", "RBS"})
_DESCRIBING = re.compile(
    r"(?:(?:,|\w) (?:[a-z]+ of )?(?:who|whom|whose|which|where)"
    r"|\bthe (?:[\w-]+ )?[a-z-]+ that (?:[a-z]+ed|hit|struck|left|shot|took|began|broke|fell))"
    r"\s[^,;:.()“”\"]*$"
)


def is_of_one_before(anchor: Token) -> bool:
    """*The massacre came on the heels of a theft a week earlier*: the day is that of the theft.

    So is any that ends what a deed is said to have come after: *it followed a raid on Monday*.
    """
    verb = clauses.governing_verb(anchor)
    if verb is not None and verb.lower_ in _FOLLOWING:
        named = verb.doc[verb.i + 1 : max(verb.i + 1, anchor.left_edge.i)]
        return any(word.dep_ == "dobj" and word.head == verb for word in named)
    if verb is None or verb.lower_ not in verbs("occurring") or is_of_service(anchor):
        return False
    between = verb.doc[verb.i + 1 : max(verb.i + 1, min(verb.i + 5, anchor.left_edge.i))]
    return any(word.lower_ in _AFTER and not _is_hour(word, anchor) for word in between)


def _is_hour(after: Token, anchor: Token) -> bool:
    """*Began shortly after nine on Monday*: of that day; not *after Monday's raid*."""
    first = after.nbor()
    return first.ent_type_ == "DATE" and anchor.dep_ != "poss" and anchor.is_ancestor(first)


def is_of_a_limit(date: DateMention, anchor: Token) -> bool:
    """*Raging since a coup in 2021*, *left before the vote on Sunday*: the limit's day.

    What came *after a war in 1998* may have come any time after; on Sunday, after Sunday's vote.
    """
    bounds = _BOUNDS if date.precision in DAY_OR_FINER else _BOUNDS | _AFTER
    for word in anchor.ancestors:
        if word.dep_ == "prep" and word.lower_ in bounds:
            return word != anchor.head
        if word.pos_ in {"VERB", "AUX"}:
            return False
    return False


def ranks_among(limit: Token, anchor: Token) -> bool:
    """*Its heaviest raid since the start of the war on Monday*: a weekday is that of the raid.

    The war began too long ago to be told by the day of the week.
    """
    is_weekday = limit.lower_ == "since" and anchor.text in WEEKDAYS and anchor.i > limit.i + 2
    before = limit.doc[max(0, limit.i - _CLAUSE_WORDS) : limit.i]
    return is_weekday and any(word.tag_ in _BEST or word.lower_ in ORDINALS for word in before)


def stands_above(anchor: Token) -> bool:
    """*Was the second this week after rebels shelled a camp*: that week is not of the shelling.

    Nor is what is counted from it: *came two days after rebels had shelled a camp*.
    """
    marks = (child for child in anchor.head.children if child.dep_ == "mark")
    return any(mark.lower_ in LIMITS and anchor.i <= mark.i for mark in marks)


def is_of_one_above(date: DateMention, anchor: Token, words: set[int]) -> bool:
    """Tell whether a date below a clause is that of the clause above it.

    *Raided a camp two days after rebels shelled a town*, *told the envoy to leave on Monday*.
    """
    clause = clauses.governing_verb(anchor)
    if clause is None or clause.head.i not in words:
        return False
    is_bidden = clause.dep_ in {"xcomp", "ccomp"} and clause.head.lower_ in verbs("bidding")
    is_done = is_bidden and clause.tag_ == "VB" and not is_to_come(date)
    return stands_above(anchor) or (is_done and not is_limited(date, anchor))


def is_to_come(date: DateMention) -> bool:
    """Tell whether a date was read as one still ahead when the report was written."""
    return date.rule.endswith(_AHEAD)


def names_another(word: Token) -> bool:
    """Tell whether a date says which thing is meant, and that thing is not of the event's day.

    *blame rebels for Monday's fires*, *talks between guarantors of a 1942 treaty*; but whoever
    is killed at Monday's rally is killed on Monday.
    """
    if word.ent_type_ != "DATE" or word.dep_ not in {"poss", "nummod", "compound", "nmod"}:
        return False
    thing = word.head
    if thing.ent_type_ == "DATE" or thing.pos_ not in {"NOUN", "PROPN"} or is_of_service(word):
        return False
    if thing.lower_ in listed("agreed_on"):
        return True
    return thing.dep_ == "pobj" and thing.head.lower_ not in listed("scenes")


def is_in_a_name(date: DateMention, text: str) -> bool:
    """*A 2003 truce*, *since the bombing of a base in 1983*: the year says which one is meant."""
    return _leads_to(date, text, _NAMING)


def is_of_description(date: DateMention, text: str) -> bool:
    """Tell whether a date is that of a clause which says who or what is meant.

    >>> from timeline.dates import find_dates
    >>> text = "Men from Lamu, which rebels left in 2011, fled on 3 May 2014."
    >>> [is_of_description(date, text) for date in find_dates(text)]
    [True, False]
    """
    return _leads_to(date, text, _DESCRIBING)


def is_of_past_before(date: DateMention, text: str) -> bool:
    """*They had mined the road the night before*: what follows need not be of that night.

    >>> from timeline.dates import find_dates
    >>> text = "Men had mined the road on 2 May 2014, and on 3 May 2014 they came."
    >>> [is_of_past_before(date, text) for date in find_dates(text)]
    [True, False]
    """
    return _leads_to(date, text, _HAD)


def _leads_to(date: DateMention, text: str, words: re.Pattern[str]) -> bool:
    """Tell whether the characters of a clause before a date end in some words."""
    return words.search(text, max(0, date.start_char - _CLAUSE), date.start_char) is not None
