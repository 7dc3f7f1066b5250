"""Names that a story uses as places, though no gazetteer knows them: *the edge of Bir al-Ghanam*.

Whoever *captured Bir al-Ghanam* took a place, and nobody captive, if the story elsewhere is *in*
it, on its outskirts or calls it a village.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from timeline.calendar_words import MONTHS, WEEKDAYS
from timeline.events.names.actors import find_names
from timeline.events.names.gazetteer import is_town
from timeline.events.words.wordlists import listed
from timeline.syntax import Token, Tree

_SHORTEST = 4  # letters: "in St. Petersburg", "said Col."
PLACE = "PLACE"  # as `ent_type_` of a word

_FIRST = re.compile(r"[ -]")
_PART = re.compile(r"[\w'’]+|-")  # as the parser's tokenizer cuts a name
_JOINT = r"(?:(?i:al|el|de|del|la|du|ad|an|ar|as|ash|az)[ -])"
_NAME = rf"({_JOINT}?[A-Z][\w'’-]+(?: {_JOINT}?[A-Z][\w'’-]+){{0,2}})"
_SIDES = r"(?:outskirts|edges?|north|south|east|west|centre|center|streets|surroundings|siege)"
# What may stand behind a name that ends its phrase: *in Nasr on Monday*, not *in Nasr barracks*.
_END = (
    r"(?=\s?[.,;:)\n]|\s(?:on|in|at|and|but|where|when|while|after|before|by|to|as|with|for|from|was"
    r"|were|is|are|has|had|have|said|since|late|early|last|this|over|near)\b)"
)


@lru_cache(maxsize=8)
def names_of_places(text: str) -> frozenset[str]:
    """Give the names of a text that stand where places do and that nothing else is known by.

    >>> sorted(names_of_places("On the edge of Bir al-Ghanam men shot at Ali. In May they left."))
    ['Bir al-Ghanam']
    """
    found = (match[1] for cue in (_BY_WORD, _by_noun()) for match in cue.finditer(text))
    return frozenset(name for one in found if _is_new(name := _DAY.split(one)[0]))


_BY_WORD = re.compile(rf"\b(?:in|near|outside|inside|around|towards?) {_NAME}{_END}")
_DAY = re.compile(rf" ?\b(?:{'|'.join((*WEEKDAYS, *MONTHS))})\b.*")


@lru_cache(maxsize=1)
def _by_noun() -> re.Pattern[str]:
    """*the village of Nasr*, *a settlement called Bir Shuaib*, *south of Sirte*."""
    kinds = "|".join(sorted(listed("regions")))
    return re.compile(rf"\b(?:(?:{kinds}),? (?:of|called|named)|{_SIDES} of) {_NAME}")


def _is_new(name: str) -> bool:
    """Not a town or state that is known, nor what bears a party's name (*in Fatah Square*)."""
    is_name = len(name) >= _SHORTEST and name.casefold() not in listed("placeless")
    return is_name and not is_town(name) and not any(find_names(name.split()))


def mark_places(tree: Tree, names: Collection[str]) -> None:
    """Mark the words of names that the story uses as places (`ent_type_` PLACE)."""
    by_first: dict[str, list[str]] = {}
    for name in names:
        by_first.setdefault(_FIRST.split(name)[0], []).append(name)
    for word in tree if by_first else ():
        if word.pos_ == "PROPN":
            _mark(word, by_first.get(word.text, ()))


def _mark(first: Token, names: Iterable[str]) -> None:
    """Mark the name that begins with a word, the longest of several."""
    for name in sorted(names, key=len, reverse=True):
        words = first.doc.words(first.i, first.i + len(_PART.findall(name)))
        if words.text == name:
            for word in words:
                word.ent_type_ = word.ent_type_ or PLACE
            return
