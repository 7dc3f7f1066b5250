"""The words that say what became of people who are counted: *not survive*, *suffer burns*."""

from __future__ import annotations

import re
from functools import cache

from timeline.events.words.inflection import noun_forms, verb_forms
from timeline.events.words.numbers import NUMERALS
from timeline.events.words.wordlists import listed

NUMBER = "#"  # stands for any number among the words of a sentence
_DIGIT = re.compile(r"\d")
_NOT = frozenset({"not", "n't", "never"})
NOBODY = frozenset({"none", "neither", "nobody"})  # "none of the 14 guards survived"
RISING_TO = frozenset({"to", "at"})  # "rose to 27", "put at 27"
THE_FIGURE = frozenset({"it", "that", "this"})  # "it had climbed to 44"

Phrase = tuple[frozenset[str], ...]


@cache
def phrases(name: str) -> tuple[Phrase, ...]:
    """Give the phrases of one list, each word in all its forms.

    >>> any({"lose", "lost"} <= phrase[0] and "leg" in phrase[-1] for phrase in phrases("harms"))
    True
    """
    return tuple(tuple(map(_forms, entry.split())) for entry in sorted(listed(name)))


@cache
def phrases_from(name: str) -> dict[str, tuple[Phrase, ...]]:
    """Give the phrases of one list by each form of their first word.

    >>> "survived" in phrases_from("fatal_ends")["never"][-1][-1]
    True
    """
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases(name):
        for form in phrase[0]:
            found.setdefault(form, []).append(phrase)
    return {form: tuple(several) for form, several in found.items()}


def _forms(word: str) -> frozenset[str]:
    return _NOT if word == "not" else frozenset({word, *verb_forms(word), *noun_forms(word)})


def has_number(sentence: str, words: frozenset[str]) -> bool:
    """Tell whether a sentence of these words has a number in figures or in words.

    >>> has_number("Two died.", frozenset({"two", "died"})), has_number("He died.", frozenset())
    (True, False)
    """
    return _DIGIT.search(sentence) is not None or not words.isdisjoint(NUMERALS)
