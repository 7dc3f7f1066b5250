"""Who is meant: names to actors and sides, by whole words, the longest name first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from timeline.events.grammar import nouns
from timeline.events.names.spellings import cut, spellings_of, without_apostrophes
from timeline.events.words.wordlists import listed, verbs
from timeline.lexicons import read_lexicon
from timeline.model import Actor

_ARTICLE = len("the")
_JOINING = frozenset({"al", "el", "ul", "e", "i"})  # of Arabic and Persian names


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexicon's answer for a name; `is_adjective` for *Iranian*, which only gives a side."""

    name: str
    side: str
    is_adjective: bool = False
    is_capital: bool = False


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
        if "capital" in entry:
            names.setdefault(cut(entry["capital"]), Entry(state, state, is_capital=True))
    written: dict[tuple[str, ...], Entry] = {}
    for actor, entry in read_lexicon("actors").items():
        for name in entry["names"]:
            names[cut(name)] = known = Entry(actor, entry.get("side", actor))
            for spelling in spellings_of(name):
                written.setdefault(cut(spelling), known)
    return written | names  # what the lexicon spells out goes before what was built


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


def is_actor(name: str) -> bool:
    """Tell whether a name is that of an actor who is no state, and so no place either.

    >>> is_actor("al-Shabaab"), is_actor("Somalia")
    (True, False)
    """
    found = list(find_names(cut(name)))
    return any(not is_state(one.entry.name) for one in found)


def resolve(noun: Token) -> Actor | None:
    """Say who a noun phrase means; None for a pronoun.

    >>> from timeline.syntax import parser
    >>> tree = parser()("The Iranian-backed militia shelled the U.S. military.")
    >>> resolve(tree[4]), resolve(tree[8])  # doctest: +NORMALIZE_WHITESPACE
    (Actor(name='Iranian-backed militia', side='Iran', text='Iranian-backed militia'),
     Actor(name='United States', side='United States', text='U.S. military'))
    """
    noun = nouns.content_noun(noun)
    if noun.pos_ == "PRON" or noun.lower_ in {"one", "ones"}:
        return None
    holder = _holder(noun)
    if holder is not None:
        return resolve(holder)
    named = _apposition(noun)
    if named is not None:
        return named
    if (town := _of_region(noun)) is not None:
        return resolve(town)
    words = nouns.full_name(noun)
    text = words.text
    found = list(find_names([word.text for word in words]))
    if not found:
        return _of_owner(noun, text)
    return _from_names(noun, text, found, len(words))


def _of_region(noun: Token) -> Token | None:
    """The name that a region bears: *the southern city of Beersheba*."""
    if noun.lower_ not in listed("regions"):
        return None
    named = nouns.prepositional(noun, frozenset({"of"}))
    return next((one for one in named if one.pos_ == "PROPN" and one.dep_ == "pobj"), None)


def _from_names(noun: Token, text: str, found: list[Found], length: int) -> Actor:
    """Read a phrase by its last name: who it is if the name is its head, else whose."""
    last = found[-1]
    words = [word.lower_ for word in nouns.full_name(noun)]
    is_head = last.end == length
    if is_head and last.entry.is_adjective and _is_some_of_them(noun, words[: last.start]):
        foreign = any(word.pos_ == "PROPN" for word in nouns.phrase(noun)[: last.start])
        return Actor(text, "" if foreign else last.entry.side, text)
    if is_head and not last.entry.is_adjective:
        return Actor(last.entry.name, last.entry.side, text)
    if "anti" in words[: last.start] or _are_of_several(found):
        return Actor(text, "", text)
    if "pro" in words[: last.start] or listed("backing") & set(words[last.end : last.end + 2]):
        return Actor(text, last.entry.side, text)
    if noun.lower_ in listed("organs") or is_head:
        return Actor(last.entry.name, last.entry.side, text)
    if last.entry.is_adjective and _is_unaligned(noun):
        return Actor(text, "", text)
    return Actor(text, last.entry.side, text)


def _is_some_of_them(noun: Token, before: Sequence[str]) -> bool:
    """*seven Kenyans*, *Tzotzil Indians*: people, whom their state's name would not tell."""
    return noun.tag_ in {"NNS", "NNPS"} and bool(before)


def _are_of_several(found: list[Found]) -> bool:
    """*US and Iraqi troops*, *Indian and Pakistani jets*: no one side's."""
    before = found[-2:-1] if found[-1].entry.is_adjective else []
    return any(
        one.entry.side != found[-1].entry.side and found[-1].start - one.end == 1 for one in before
    )


def _is_unaligned(noun: Token) -> bool:
    """*Libyan rebels*, *Iraqi protesters*: where they are from, not whose side they are on."""
    return bool({noun.lower_, noun.lemma_.lower()} & listed("unaligned"))


def _apposition(noun: Token) -> Actor | None:
    """*the group, Kataib Hezbollah*: the name that explains a common noun."""
    for child in noun.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            name = [word.text for word in nouns.phrase(child)]
            for found in find_names(name):
                if found.entry.is_adjective:
                    break  # "200 people, nearly all Kenyans"
                return Actor(found.entry.name, found.entry.side, nouns.phrase(child).text)
            if noun.lower_ in listed("groups"):
                return Actor(" ".join(name), "", nouns.phrase(child).text)
    return None


def _holder(noun: Token) -> Token | None:
    """*targets controlled by the group*: a site stands for those who hold it."""
    for site in (noun, *noun.conjuncts):
        for clause in site.children:
            if clause.dep_ == "acl" and clause.lower_ in verbs("holding"):
                for by in clause.children:
                    if by.dep_ == "agent":
                        return next((child for child in by.children if child.dep_ == "pobj"), None)
    return None


def _of_owner(noun: Token, text: str) -> Actor:
    """Whose *bases housing American troops* or *militants of the group* are: the first name."""
    words = {noun.lower_, noun.lemma_.lower()}
    serves = bool(words & (listed("unaligned") | listed("organs")))
    for child in noun.children:
        if not _tells_owner(child, serves):
            continue
        for found in find_names([word.text for word in child.subtree]):
            entry = found.entry
            if child.lower_ == "from" and is_state(entry.name):
                break  # where they come from, and not whose they are
            is_group = serves and child.dep_ == "prep" and not entry.is_adjective
            is_named = is_group and not is_state(entry.name)
            return Actor(entry.name if is_named else text, entry.side, text)
    return Actor(text, "", text)


def _tells_owner(child: Token, serves: bool) -> bool:
    """Tell whether a phrase says whose a noun is; whom fighters fight is not their owner."""
    if child.dep_ == "acl":
        return not (serves and any(inner.dep_ == "dobj" for inner in child.children))
    return child.dep_ == "poss" or child.lower_ in {"of", "from", "loyal"}
