"""How well the words at an end of a tie fit a deed that the report tells: one score.

Kind, words, parties, day, toll and place in the text each give or take some; a contradiction
rules a deed out. The weights were set by counting on reports whose ends people had marked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from timeline.chains.candidates import Deed, EndWords
from timeline.chains.within import WORDS_ONLY
from timeline.lexicons import read_lexicon, word_list
from timeline.lexicons.kin import ANY_VIOLENCE, is_wider, related
from timeline.model import Actor, EventMention
from timeline.syntax import Token

RULED_OUT = -99.0
_SAME_TYPE, _WIDER, _KIN, _ANY, _LOOSE = 1.5, 1.0, 0.8, 0.5, 0.3
_VAGUER = -0.5  # "the invasion" is hardly what was told as an attack
_OTHER_TYPE = -2.0  # "the bombing" is no arrest, unless much else agrees
_STEM, _LETTERS = 1.0, 4  # killed, the killing: one stem of so many letters
_WORD, _FAMILY, _NAME_NEARBY, _NAME_ABSENT, _WORDS_AT_MOST = 1.0, 0.6, 0.5, -0.7, 2.5
_PARTY, _PLACE, _OTHER_PLACE, _DAY = 1.0, 1.0, -1.5, 1.2
_DEAD, _OTHER_DEAD, _DEADLY, _MILD = 1.5, -2.0, 0.5, -0.5
_PER_SENTENCE, _FARTHEST = -0.1, -0.6
_TOLD_BEFORE, _NEWS_AGAIN = 0.4, -3.0  # "an attack" is news where one was told before it
_MANY_OR_ONE = -0.4  # "the attacks" are rather several than one
# "The offensive" of a war is also one from the air; "the incursion", a house that was stormed.
_CAMPAIGN = "ground_assault"
_OF_CAMPAIGNS = frozenset(
    {"airstrike", "shelling", "missile_or_rocket_attack", "storming", "naval_incident"}
)
_WORDS = re.compile(r"\w+")


def likeness(words: EndWords, deed: Deed) -> float:
    """How well words fit a deed; about `RULED_OUT` where something told contradicts that."""
    named, told = words.named, deed.mention
    parts = (
        _by_type(named, told),
        _by_stem(words, deed),
        _by_words(words, deed),
        _by_party(named.actor, told.actor),
        _by_party(named.target, told.target),
        _by_day(words, deed),
        _by_places(named, deed),
        _by_toll(words, deed),
        _by_place_in_text(words, deed),
    )
    return sum(parts)


def _by_type(named: EventMention, told: EventMention) -> float:
    """An attack may be of any violent kind, a bombing no arrest."""
    if named.type == told.type:
        return _SAME_TYPE if named.type != ANY_VIOLENCE else _ANY
    if related(named.type, told.type):
        is_vaguer = told.type == ANY_VIOLENCE
        return _VAGUER if is_vaguer else _WIDER if is_wider(named.type, told.type) else _KIN
    if named.type == ANY_VIOLENCE and told.type in word_list("event_words", "deadly"):
        return _ANY
    if told.type in WORDS_ONLY:
        return RULED_OUT  # whoever accuses another of a deed tells of it in the same words
    is_loose = named.type == _CAMPAIGN and told.type in _OF_CAMPAIGNS
    return _LOOSE if is_loose else _OTHER_TYPE


def _by_stem(words: EndWords, deed: Deed) -> float:
    stem = words.head.lemma_.casefold()[: max(_LETTERS, len(words.head.lemma_) - 3)]
    told = {word for one in deed.tellings for word in _WORDS.findall(one.trigger.casefold())}
    return _STEM if len(stem) >= _LETTERS and any(one.startswith(stem) for one in told) else 0.0


def _by_words(words: EndWords, deed: Deed) -> float:
    """Words of the phrase with which the deed is told, or others of their kind."""
    lemmas, forms = deed.words
    nouns = list(words.nouns)
    worth = 0.0
    for noun in (one for one in nouns if not _is_name(one)):
        lemma = noun.lemma_.casefold()
        worth += _WORD if lemma in lemmas else _FAMILY * _has_kin(lemma, lemmas)
    names = [part for one in nouns if _is_name(one) for part in _WORDS.findall(one.text)]
    parties = (words.named.actor, words.named.target)
    of_sides = {part for one in parties if one and one.side for part in _WORDS.findall(one.text)}
    return min(worth + _of_names(set(names) - of_sides, forms, deed), _WORDS_AT_MOST)


def _has_kin(lemma: str, lemmas: frozenset[str]) -> bool:
    """Tell whether some words have one of the same finer kind."""
    kinds = _families().get(lemma, frozenset())
    return any(not kinds.isdisjoint(_families().get(one, ())) for one in lemmas if kinds)


def _of_names(names: set[str], forms: frozenset[str], deed: Deed) -> float:
    """One name is enough to know a deed by: its first name may be left out later."""
    if not names:
        return 0.0
    if names & forms:
        return _WORD
    if names & deed.nearby:
        return _NAME_NEARBY
    return _NAME_ABSENT if any(one.places for one in deed.tellings) else 0.0


def _is_name(noun: Token) -> bool:
    return noun.pos_ == "PROPN" and noun.text[:1].isupper()


def _by_party(one: Actor | None, other: Actor | None) -> float:
    same = are_one_party(one, other)
    return 0.0 if same is None else _PARTY if same else RULED_OUT


def are_one_party(one: Actor | None, other: Actor | None) -> bool | None:
    """Tell whether two parties are the same, by side or by name; None where it is not known.

    >>> from timeline.model import Actor
    >>> are_one_party(Actor("Tehran", "Iran"), Actor("Iranian troops", "Iran"))
    True
    >>> are_one_party(Actor("gunmen"), Actor("Iranian troops", "Iran")) is None
    True
    """
    if one is None or other is None:
        return None
    if one.side and other.side:
        return one.side == other.side
    words, others = (party.name.casefold().split()[-1:] for party in (one, other))
    return True if words == others else None


def _by_day(words: EndWords, deed: Deed) -> float:
    """A day of its own; one that the words share with the other end may be that one's only."""
    day = words.named.interval
    days = [one.interval for one in deed.tellings if one.interval is not None]
    if day is None or not days or day == words.other.interval:
        return 0.0
    return _DAY if any(day.overlaps(one) for one in days) else RULED_OUT


def _by_places(named: EventMention, deed: Deed) -> float:
    names = {place.name for place in named.places}
    told = {place.name for one in deed.tellings for place in one.places}
    if not names or not told:
        return 0.0
    return _PLACE if names & told else _OTHER_PLACE


def _by_toll(words: EndWords, deed: Deed) -> float:
    """As many dead; *the deaths* are none of a deed that only broke things."""
    count = words.named.killed.best if words.named.killed is not None else None
    told = {one.killed.best for one in deed.tellings if one.killed is not None} - {None}
    if count is not None and told:
        return _DEAD if count in told else _OTHER_DEAD
    if words.head.lemma_.casefold() not in word_list("event_words", "killings"):
        return 0.0
    is_mild = not told and deed.mention.type in word_list("event_words", "milder")
    return _DEADLY * bool(told) + _MILD * is_mild


def _by_place_in_text(words: EndWords, deed: Deed) -> float:
    """What is known was told before; news is told in full behind it, if anywhere."""
    worth = max(_PER_SENTENCE * (abs(deed.distance) - 1), _FARTHEST)
    is_before = deed.distance > 0
    worth += is_before * (_TOLD_BEFORE if words.known else _NEWS_AGAIN)
    is_one = all(one.count is None or one.count < 2 for one in deed.tellings)
    return worth + _MANY_OR_ONE * (words.head.tag_ == "NNS" and is_one)


@cache
def _families() -> Mapping[str, frozenset[str]]:
    """Finer kinds that nouns are of: an embassy and a mission are *posts*, a ship and a tanker."""
    found: dict[str, set[str]] = {}
    for family, entry in read_lexicon("noun_families").items():
        for word in entry["words"]:
            found.setdefault(word.casefold(), set()).add(family)
    for word in read_lexicon("kinds")["building"]["words"]:
        found.setdefault(word.casefold(), set()).add("building")
    return {word: frozenset(kinds) for word, kinds in found.items()}
