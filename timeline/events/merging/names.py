"""Names that tell which event is meant: of people who died in it, of the one thing it hit.

Nobody is killed twice, and there is one embassy of a state in a town: such a name ties two
tellings where a side ("American troops") or a common noun ("a checkpoint") would not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product

from timeline.events.names.actors import find_names, is_actor, is_state
from timeline.events.names.gazetteer import is_town
from timeline.events.words.inflection import noun_forms
from timeline.events.words.numbers import read_number
from timeline.events.words.wordlists import listed
from timeline.lexicons import read_lexicon, word_list
from timeline.model import Actor, Toll

_NAME = re.compile(r"[\w'’-]+")
_SUM = " + "  # between the counts of a toll that was added up

Victim = frozenset[str]  # the words of a name, in small letters, without titles


def victims_of(tolls: Iterable[Toll | None]) -> frozenset[Victim]:
    """The people whom tolls name: *General Soleimani + nine others* names one.

    >>> [sorted(name) for name in victims_of([Toll(10, 10, 10, "President Sadat + nine others")])]
    [['sadat']]
    >>> victims_of([Toll(1, 1, 1, "an American contractor")])
    frozenset()
    """
    counted = (toll for toll in tolls if toll is not None and toll.best)
    parts = (part for toll in counted for part in toll.text.split(_SUM))
    return frozenset(name for part in parts if (name := _person(part)))


@lru_cache(maxsize=1 << 14)
def _person(text: str) -> Victim:
    """The proper name that ends a count of people; empty where it is a number or a people."""
    words = _NAME.findall(text)
    begin = len(words)
    while begin and (_is_name(words[begin - 1]) or _is_given(words, begin - 1)):
        begin -= 1
    named = words[begin:]
    found = list(find_names(named))
    if found and found[-1].end == len(named):
        entry = found[-1].entry
        if entry.is_adjective or is_state(entry.name):
            return frozenset()
        named = _NAME.findall(entry.name)
    return frozenset(word.casefold() for word in named)


def share_victim(one: Iterable[Victim], other: Iterable[Victim]) -> bool:
    """Tell whether a person is killed in both: by the same name, or by a part of it.

    >>> share_victim([frozenset({"soleimani"})], [frozenset({"qassem", "soleimani"})])
    True
    """
    return any(a <= b or b <= a for a, b in product(one, other))


def name_others(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    """Tell whether both name people, and nobody whom the other one names.

    >>> name_others([Actor("President Sadat")], [Actor("Sadat's brother Atef")])
    True
    >>> name_others([Actor("President Sadat")], [Actor("two officers")])
    False
    """
    named, others = _people_in(one), _people_in(other)
    return bool(named and others) and not share_victim(named, others)


def name_one_person(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    """Tell whether both name one person and nobody else.

    >>> name_one_person([Actor("President Sadat")], [Actor("Anwar Sadat")])
    True
    >>> name_one_person([Actor("three officers")], [Actor("officers")])
    False
    """
    named, others = _people_in(one), _people_in(other)
    return bool(named and others) and all(share_victim([a], [b]) for a in named for b in others)


def _people_in(parties: Sequence[Actor]) -> list[Victim]:
    return [person for party in parties if (person := _person(party.name))]


def share_name(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    """Tell whether targets share a name that is neither a side's, a group's nor a town's.

    A building of which a side has one is as good as a name: *US embassy*.

    >>> base, same = Actor("Al-Asad air base", "United States"), Actor("Al-Asad", "United States")
    >>> share_name([base], [same])
    True
    >>> share_name([Actor("US troops", "United States")], [Actor("troops", "United States")])
    False
    """
    return any(own_names(a) & own_names(b) or _is_the_one(a, b) for a, b in product(one, other))


def _is_the_one(one: Actor, other: Actor) -> bool:
    """*the embassy* and *the US embassy*, in reports of the same days."""
    return "" in (one.side, other.side) and any(
        word in word_list("event_kin", "sole") and word in _NAME.findall(other.name)
        for word in _NAME.findall(one.name)
    )


def share_thing(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    """Tell whether targets are called by one noun: *a school bus*, *the bus*; *18 officers*.

    A noun for many places (*town*, *base*) or for anybody (*soldiers*, *people*) says too little.

    >>> share_thing([Actor("school bus")], [Actor("buses")])
    True
    >>> share_thing([Actor("five soldiers")], [Actor("soldiers")])
    False
    """
    called = {noun for party in one if (noun := _calling(party.name)) is not None}
    return any(_calling(party.name) in called for party in other)


def share_office(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the one person killed is called by one office in both.

    >>> share_office(["the military commander"], ["the top Hamas commander"])
    True
    >>> share_office(["a soldier"], ["a soldier"])
    False
    """
    offices = read_lexicon("event_kin")["offices"]["words"]
    held = [{text.split()[-1].lower() for text in slain if text} for slain in (one, other)]
    return not held[0].isdisjoint(held[1].intersection(offices))


@lru_cache(maxsize=1 << 14)
def _calling(name: str) -> str | None:
    """The noun that ends a name, without ending; None where it could be anything."""
    last = _NAME.findall(name)[-1:]
    return _callings().get(last[0].casefold()) if last else None


@lru_cache(maxsize=1)
def _callings() -> Mapping[str, str]:
    """The nouns for people and things that are not just anybody or anywhere, by each form."""
    kinds = ("person", "building", "site")
    words = {word.lower() for kind in kinds for word in word_list("kinds", kind)}
    particular = words - listed("areas", "anybody")
    return {form: word for word in sorted(particular) for form in noun_forms(word)}


@lru_cache(maxsize=1 << 14)
def own_names(party: Actor) -> frozenset[str]:
    """The words of a target that mean it and no other of its side."""
    if is_actor(party.name) or is_state(party.name) or is_town(party.name):
        return frozenset()
    words = _NAME.findall(party.name)
    of_others = {word for found in find_names(words) for word in words[found.start : found.end]}
    named = {word.casefold() for word in words if _is_name(word) and word not in of_others}
    sole = {word for word in words if party.side and word in word_list("event_kin", "sole")}
    return frozenset(named | {f"{party.side} {word}" for word in sole})


def _is_name(word: str) -> bool:
    """Tell whether a word is a proper name; a common noun may begin a sentence or a title."""
    is_common = word.lower() in _common() or read_number(word) is not None
    return word[:1].isupper() and len(word) > 1 and not is_common and not is_town(word)


def _is_given(words: Sequence[str], at: int) -> bool:
    """*Omar* of *Omar Zaidi*: a name before a name, though a town is called so, too."""
    word = words[at]
    is_followed = at + 1 < len(words) and _is_name(words[at + 1])
    return is_followed and word[:1].isupper() and word.lower() not in _common()


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """All forms of the nouns for people, forces and things: *General*, *Troops*."""
    kinds = read_lexicon("kinds").values()
    return frozenset(form for kind in kinds for word in kind["words"] for form in noun_forms(word))
