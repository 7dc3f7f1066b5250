"""Who is meant: names to actors and sides, by whole words, the longest name first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from timeline.events import nouns
from timeline.events.wordlists import listed
from timeline.lexicons import read_lexicon
from timeline.model import Actor


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexicon's answer for a name; `is_adjective` for *Iranian*, which only gives a side."""

    name: str
    side: str
    is_adjective: bool = False


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
            names[_words(adjective)] = Entry(state, state, is_adjective=True)
        for name in (state, entry.get("capital"), *entry.get("also", ())):
            if name:
                names[_words(name)] = Entry(state, state)
    for actor, entry in read_lexicon("actors").items():
        for name in entry["names"]:
            names[_words(name)] = Entry(actor, entry.get("side", actor))
    return names


def _words(name: str) -> tuple[str, ...]:
    """Cut a name as the parser cuts it: hyphens apart, possessive marks apart."""
    return tuple(name.replace("-", " - ").replace("'s ", " 's ").split())


@cache
def _longest() -> int:
    return max(map(len, _names()))


def find_names(words: Sequence[str]) -> Iterator[Found]:
    """Find actors' names in a row of words, the longest first, none inside another.

    >>> [found.entry.name for found in find_names(["Kataib", "Hezbollah", "and", "Hezbollah"])]
    ['Kataib Hezbollah', 'Hezbollah']
    """
    names, at = _names(), 0
    while at < len(words):
        for length in range(min(_longest(), len(words) - at), 0, -1):
            entry = names.get(tuple(words[at : at + length]))
            if entry is not None:
                yield Found(at, at + length, entry)
                at += length - 1
                break
        at += 1


def resolve(noun: Token) -> Actor | None:
    """Say who a noun phrase means; None for a pronoun.

    >>> from timeline.syntax import parser
    >>> tree = parser()("The Iranian-backed militia shelled the U.S. military.")
    >>> resolve(tree[4]), resolve(tree[8])  # doctest: +NORMALIZE_WHITESPACE
    (Actor(name='Iranian-backed militia', side='Iran', text='Iranian-backed militia'),
     Actor(name='United States', side='United States', text='U.S. military'))
    """
    noun = nouns.content_noun(noun)
    if noun.pos_ == "PRON":
        return None
    named = _apposition(noun)
    if named is not None:
        return named
    words = nouns.phrase(noun)
    text = words.text
    found = list(find_names([word.text for word in words]))
    if not found:
        return Actor(text, _side_of_owner(noun), text)
    return _from_names(noun, text, found, len(words))


def _from_names(noun: Token, text: str, found: list[Found], length: int) -> Actor:
    last = found[-1]
    is_head = last.end == length
    if is_head and not last.entry.is_adjective:
        return Actor(last.entry.name, last.entry.side, text)
    follows = [word.lower_ for word in nouns.phrase(noun)[last.end : last.end + 2]]
    if listed("backing") & set(follows):
        return Actor(text, last.entry.side, text)
    if noun.lower_ in listed("organs") or is_head:
        return Actor(last.entry.name, last.entry.side, text)
    return Actor(text, last.entry.side, text)


def _apposition(noun: Token) -> Actor | None:
    """*the group, Kataib Hezbollah*: the name that explains a common noun."""
    for child in noun.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            name = [word.text for word in nouns.phrase(child)]
            for found in find_names(name):
                return Actor(found.entry.name, found.entry.side, nouns.phrase(child).text)
            if noun.lower_ in listed("groups"):
                return Actor(" ".join(name), "", nouns.phrase(child).text)
    return None


def _side_of_owner(noun: Token) -> str:
    """The side of *bases housing American troops*, *a member of Hezbollah*: the first name."""
    words = [word.text for word in noun.subtree]
    for found in find_names(words):
        return found.entry.side
    return ""
