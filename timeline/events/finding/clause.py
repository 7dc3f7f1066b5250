"""What stands around a word: who acts on what by it, and of what kind they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from typing import TypeAlias

from timeline.events.finding.word_class import is_noun, is_verb
from timeline.events.grammar import clauses, nouns, phrases
from timeline.events.names.actors import is_person
from timeline.events.names.gazetteer import is_town
from timeline.events.names.pronouns import subject_above
from timeline.events.names.toponyms import PLACE
from timeline.events.words.inflection import noun_forms
from timeline.events.words.trigger_entries import Trigger
from timeline.syntax import Token

TOWN = "town"
_PEOPLE = frozenset(
    {"him", "her", "his", "them", "us", "me", "others", "those", "everybody", "everyone"}
)
_LIVING = frozenset({"person", "crowd"})
_WHO = frozenset({"who", "whom"})
_WITH = frozenset({"with"})
_ABOUT = frozenset({"on", "against", "of"})
_WITHIN = frozenset({"in", "at", "into", "near"})

KindTest: TypeAlias = Callable[[Token, frozenset[str]], bool]


class Clause:
    """What a word is and what stands around it, looked up once for all entries of the word."""

    def __init__(self, word: Token) -> None:
        self.word = word

    @cached_property
    def is_verb(self) -> bool:
        """Whether the word is used as a verb."""
        return is_verb(self.word)

    @cached_property
    def is_noun(self) -> bool:
        """Whether the word is used as a noun that may tell an event."""
        return is_noun(self.word)

    @cached_property
    def around(self) -> frozenset[str]:
        """The words beside the word in the tree."""
        return frozenset(_around(self.word))

    @cached_property
    def own(self) -> frozenset[str]:
        """The words that hang on the word as a verb."""
        return frozenset(word.lower_ for word in _own_words(self.word))

    @cached_property
    def objects(self) -> list[Token]:
        """What is acted on."""
        return clauses.objects(self.word)

    @cached_property
    def doers(self) -> list[Token]:
        """Who acts."""
        return clauses.subjects(self.word)

    @cached_property
    def object_words(self) -> frozenset[str]:
        """The words for what is acted on."""
        return words_for(self.objects)

    @cached_property
    def doer_words(self) -> frozenset[str]:
        """The words for who acts."""
        return words_for(self.doers)

    @cached_property
    def means_words(self) -> frozenset[str]:
        """The words for what is used: *with* a knife."""
        return words_for(nouns.prepositional(self.word, _WITH))

    @cached_property
    def party_words(self) -> frozenset[str]:
        """The words of those who take part: the objects, what they are about, the subjects."""
        about = [noun for thing in self.objects for noun in nouns.prepositional(thing, _ABOUT)]
        things = (*self.objects, *about, *clauses.grammatical_subjects(self.word))
        return frozenset(word.lower_ for thing in things for word in phrases.phrase(thing))

    @cached_property
    def is_passive(self) -> bool:
        """Whether the subject suffers what the verb tells."""
        return clauses.is_passive(self.word)

    @cached_property
    def who(self) -> Token | None:
        """The noun that a *who* or *whom* of the clause stands for: *the treasurer, who*."""
        is_of_people = any(child.lower_ in _WHO for child in self.word.children)
        return self.word.head if is_of_people and self.word.dep_ == "relcl" else None

    def has_doer(self, kinds: frozenset[str]) -> bool:
        """Tell whether somebody of one of the kinds acts."""
        return any(is_of(one, kinds) or self._is_person(one, kinds) for one in self.doers)

    def strikes(self, things: Iterable[Token], kinds: frozenset[str], is_kind: KindTest) -> bool:
        """Tell whether one of the things acted on is of one of the kinds, by a test for that."""
        return any(is_kind(one, kinds) or self._is_person(one, kinds) for one in things)

    def strikes_people(self, kinds: frozenset[str]) -> bool:
        """Tell whether people are known to be acted on, where the kinds have people."""
        people = kinds & _LIVING
        return bool(people) and any(
            nouns.kinds_of(one) & people or self._is_person(one, people) for one in self.objects
        )

    def _is_person(self, thing: Token, kinds: frozenset[str]) -> bool:
        """*its treasurer, who was shot*; *three were led away*: whom only people can be."""
        if "person" not in kinds:
            return False
        if thing == self.who:
            return True
        return thing.pos_ == "NUM" and (thing.dep_ == "nsubjpass" or self._is_by_force(thing))

    def _is_by_force(self, number: Token) -> bool:
        """*Gunmen led away nine*: a number on which those under arms act counts people."""
        is_object = number.dep_ == "dobj" and not number.ent_type_
        return is_object and any("force" in nouns.kinds_of(one) for one in self.doers)


def _around(token: Token) -> Iterator[str]:
    """The words beside a token in the tree: what hangs on it, also by a preposition; its head."""
    yield token.head.lower_
    for near in token.children:
        yield near.lower_
        if near.dep_ == "prep":
            yield from (deep.lower_ for deep in near.children if not _is_aside(deep))


def _is_aside(word: Token) -> bool:
    """*in the heart of the town* is no attack of the heart; *on what it called camps* no call."""
    return word.dep_ == "pcomp" or _is_part(word)


def _is_part(noun: Token) -> bool:
    is_within = noun.dep_ == "pobj" and noun.head.lower_ in _WITHIN
    return is_within and any(child.lower_ == "of" for child in noun.children)


def _own_words(verb: Token) -> Iterator[Token]:
    """The words that hang on a verb, without those of the verbs joined to it."""
    yield verb
    for child in verb.children:
        if child.dep_ != "conj" or child.pos_ not in {"VERB", "AUX"}:
            yield from child.subtree


def kind_test(trigger: Trigger) -> KindTest:
    """Give the test for the kinds that an entry asks for; a strict one must know a name."""
    return is_surely_of if trigger.strict else is_of


def is_surely_of(thing: Token, kinds: frozenset[str]) -> bool:
    """Tell whether a thing is known to be of a kind: a pronoun for people, a full name."""
    known = nouns.kinds_of(thing)
    if known & kinds or thing.lower_ in _PEOPLE:
        return True
    return "person" in kinds and (_is_known_person(thing) or _is_full_name(thing, known))


def is_of(thing: Token, kinds: frozenset[str]) -> bool:
    """Tell whether a thing is of a kind; names and pronouns may be of any."""
    if (called := nouns.called(thing)) is not None:
        return bool(called & kinds)
    is_open = thing.pos_ in {"PROPN", "PRON", "NUM"} or thing.lower_ in _PEOPLE
    return is_open or bool(nouns.kinds_of(thing) & kinds)


def _is_known_person(thing: Token) -> bool:
    return thing.pos_ == "PROPN" and is_person([word.text for word in phrases.phrase(thing)])


def _is_full_name(thing: Token, known: frozenset[str]) -> bool:
    """*Jason Baylosis*: two capital words that are no town; *the Stena Impero* is a ship."""
    if thing.pos_ != "PROPN" or known or thing.ent_type_ == PLACE:
        return False
    if any(child.dep_ == "det" for child in thing.children):
        return False
    words = [word for word in phrases.phrase(thing) if word.pos_ != "ADJ"]  # "Israeli Sgt. Ali"
    is_name = len(words) > 1 and all(word.pos_ == "PROPN" for word in words)
    return is_name and not any(is_town(name) for name in (phrases.phrase(thing).text, thing.text))


def words_for(things: Iterable[Token]) -> frozenset[str]:
    """Give the words for what some things are, are made of, or stand for.

    >>> from timeline.syntax import parse
    >>> tree = parse("The rebels said that they had pulled back with dozens of tanks.")
    >>> sorted(words_for([tree[4], tree[9]]))
    ['dozens', 'rebels', 'tanks', 'they']
    """
    return frozenset(word for thing in things for word in _words_for(thing))


def _words_for(thing: Token) -> Iterator[str]:
    if nouns.is_pit(thing):
        return  # a gold mine is no mine that goes off
    yield thing.lower_
    if thing.pos_ == "PRON" and thing.lower_ != "what":
        thing = subject_above(thing) or thing
    yield from (word.lower_ for word in phrases.phrase(nouns.content_noun(thing)))
    if thing.ent_type_ == PLACE or (thing.pos_ == "PROPN" and is_town(phrases.proper_name(thing))):
        yield TOWN  # "took Bukavu": its name stands for what it is


def has_any(words: frozenset[str], lemmas: frozenset[str]) -> bool:
    """Tell whether one of some words is a form of one of some nouns."""
    return not words.isdisjoint(_forms_of(lemmas))


@cache
def _forms_of(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in noun_forms(lemma))
