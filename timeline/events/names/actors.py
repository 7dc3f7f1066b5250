"""Which actors a row of words names: by whole words, the longest name first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.events.names.spellings import cut, spellings_of, without_apostrophes
from timeline.events.words.wordlists import listed
from timeline.lexicons import read_lexicon
from timeline.lexicons.sides import usual_side

_ARTICLE = len("the")
_JOINING = frozenset({"al", "el", "ul", "e", "i"})  # of Arabic and Persian names


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexicon's answer for a name; `is_adjective` for *Iranian*, which only gives a side."""

    name: str
    side: str
    is_adjective: bool = False
    is_capital: bool = False
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """An entry met in a row of words: half-open positions within that row."""

    start: int
    end: int
    entry: Entry


@cache
def _names() -> dict[tuple[str, ...], Entry]:
    names: dict[tuple[str, ...], Entry] = {}
    for state, entry in read_lexicon("states").items():
        for adjective in entry["adjectives"]:
            names[cut(adjective)] = Entry(state, state, is_adjective=True)
        for name in (state, *entry.get("also", ())):
            names[cut(name)] = Entry(state, state)
        if "capital" in entry and "until" not in entry:  # else it means the later state first
            names.setdefault(cut(entry["capital"]), Entry(state, state, is_capital=True))
    actors: dict[tuple[str, ...], Entry] = {}
    written: dict[tuple[str, ...], Entry] = {}
    for actor, entry in read_lexicon("actors").items():
        for name in entry["names"]:
            is_person = entry.get("person", False)
            known = Entry(actor, usual_side(actor), is_person=is_person)
            actors.setdefault(cut(name), known)  # of two actors of one name the first
            for spelling in spellings_of(name):
                written.setdefault(cut(spelling), known)
    return written | names | actors  # what the lexicons spell out goes before what was built


@cache
def _longest() -> dict[str, int]:
    """How many words the longest name has that begins with a word; few words begin any."""
    longest: dict[str, int] = {}
    for name in _names():
        longest[name[0]] = max(len(name), longest.get(name[0], 0))
    return longest


def find_names(words: Sequence[str]) -> Iterator[Found]:
    """Find actors' names in a row of words, the longest first, none inside another.

    >>> [found.entry.name for found in find_names(["Kataib", "Hezbollah", "and", "Hezbollah"])]
    ['Kataib Hezbollah', 'Hezbollah']
    """
    longest, at = _longest(), 0
    words = [without_apostrophes(word) for word in words]
    while at < len(words):
        found = _found_at(words, at) if words[at] in longest else None
        if found is not None:
            if not _is_only_origin(words[found.end : found.end + 2]) and not _is_of_longer(
                found, words
            ):
                yield found
            at = found.end - 1
        at += 1


def _found_at(words: Sequence[str], at: int) -> Found | None:
    """The longest name that begins at a word; None where none does."""
    names = _names()
    for length in range(min(_longest().get(words[at], 0), len(words) - at), 0, -1):
        entry = names.get(tuple(words[at : at + length]))
        if entry is not None:
            return Found(at, at + length, entry)
    return None


def _is_of_longer(found: Found, words: Sequence[str]) -> bool:
    """Tell whether a name is but a part of a longer one that no list knows.

    *Fatah al-Intifada* is not Fatah, nor *Lashkar-e-Islam* a Lashkar; *the National Security
    Council* is no council of the United Nations, nor *Egyptian Islamic Jihad* Palestinian.
    """
    if found.entry.is_adjective or is_state(found.entry.name):
        return False
    if _goes_on(words[found.end : found.end + 2]):
        return _found_at(words, found.end) is None
    if not _is_made_of_common_words(words[found.start : found.end]):
        return False
    before = words[found.start - 1] if found.start else ""
    if before[:1].isupper() and len(before) > _ARTICLE and before.lower() in listed("organising"):
        return True
    after = words[found.end : found.end + 2]
    of = after[1] if len(after) == 2 and after[0] == "of" else ""
    return any(_is_of_another_state(name, found.entry) for name in (before, of))


def _is_of_another_state(word: str, entry: Entry) -> bool:
    """*Egyptian Islamic Jihad*, *the People's Liberation Army of Namibia*, which is not China's."""
    owner = _names().get((word,))
    return owner is not None and is_state(entry.side) and owner.side != entry.side


def _goes_on(after: Sequence[str]) -> bool:
    """Tell whether *al-* or *-ul-* follows, which join the parts of Arabic and Persian names."""
    first, second = after if len(after) == 2 else ("", "")
    return (second == "-" and first in {"al", "el"}) or (first == "-" and second in _JOINING)


def _is_made_of_common_words(name: Sequence[str]) -> bool:
    return len(name) > 1 and all(word.lower() in listed("organising") for word in name)


def _is_only_origin(after: Sequence[str]) -> bool:
    """*Israeli-built jets*, *US-supplied rockets*: who made a thing need not have used it."""
    return list(after[:1]) == ["-"] and after[-1] in listed("made")


@dataclass(frozen=True, slots=True)
class Named:
    """The words of a sentence, with the actors' names among them."""

    words: Sequence[str]
    names: Sequence[Found]


def names_in(words: Sequence[str]) -> Named:
    """Find the names of a sentence once, for all who ask for them."""
    return Named(words, tuple(find_names(words)))


def is_state(name: str) -> bool:
    """Tell whether a name is that of a state (not of its capital).

    >>> is_state("Iraq"), is_state("Baghdad")
    (True, False)
    """
    return name in read_lexicon("states")


def is_capital(name: str) -> bool:
    """Tell whether a name is that of a capital, which may stand for its state.

    >>> is_capital("Baghdad"), is_capital("Iraq")
    (True, False)
    """
    entry = _names().get(cut(name))
    return entry is not None and entry.is_capital


def is_person(words: Sequence[str]) -> bool:
    """Tell whether a row of words ends in the name of a person whom the lexicon knows.

    >>> is_person(["President", "Putin"]), is_person(["Hamas"]), is_person(["Putin", "ally"])
    (True, False, False)
    """
    found = list(find_names(words))
    named = found[-1] if found and found[-1].end == len(words) else None
    return named is not None and named.entry.is_person


def is_actor(name: str) -> bool:
    """Tell whether a name is that of an actor who is no state, and so no place either.

    >>> is_actor("al-Shabaab"), is_actor("Somalia")
    (True, False)
    """
    found = list(find_names(cut(name)))
    return any(not is_state(one.entry.name) for one in found)
