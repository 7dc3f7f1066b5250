"""Which words of a tree tell an event, by the frames of `lexicons/triggers.yml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Doc, Token

from timeline.events import clauses, nouns
from timeline.events.inflection import noun_forms, verb_forms
from timeline.events.wordlists import listed
from timeline.lexicons import read_lexicon

_ABOUT = frozenset({"on", "against", "of"})
_WITH = frozenset({"with"})
_PEOPLE = frozenset({"him", "her", "them", "us", "me"})
_CASUALTY = frozenset({"kill", "die", "slay", "wound", "injure"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """One entry of the trigger lexicon; the fields are explained at the top of that file."""

    lemma: str
    is_verb: bool
    type: str
    frame: str = "agent"
    generic: bool = False
    particle: str = ""
    object: frozenset[str] = frozenset()
    prep: frozenset[str] = frozenset()
    prep_ok: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    doer: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    unless_after: str = ""
    words: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    covers: frozenset[str] = frozenset()
    lethal: bool = False
    by_state: str = ""
    agentless: bool = False
    transitive: bool = False
    finite: bool = False
    strict: bool = False
    form: str = ""
    example: str = ""
    counterexample: str = ""

    @property
    def name(self) -> str:
        """The entry's name among the rules that fired."""
        return f"{'verb' if self.is_verb else 'noun'} {self.lemma}"

    @property
    def parts(self) -> tuple[str, ...]:
        """The words of the lemma, cut as the parser cuts them: *cease*, *-*, *fire*."""
        return tuple(self.lemma.replace("-", " - ").split())

    @property
    def is_casualty(self) -> bool:
        """Whether the verb says only that people were killed, and so may tell another's toll."""
        return self.is_verb and self.lemma in _CASUALTY

    @property
    def demands(self) -> int:
        """How much the entry asks for: the more demanding of two entries is tried first."""
        words = (self.particle, self.object, self.subject, self.words, self.means)
        loose = (self.prep, self.kinds)
        return 3 * sum(map(bool, words)) + sum(map(bool, loose)) + len(self.lemma.split())


# A sentence that only gives a toll: "The number of the dead has risen to 27."
TOLL = Trigger("toll", is_verb=False, type="other_violence", generic=True)


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found at a token of a tree."""

    token: Token
    trigger: Trigger


def _triggers(type_key: str, entry: dict[str, Any]) -> Iterator[Trigger]:
    """One trigger for each lemma of an entry."""
    lemmas = entry.get("verb") or entry["noun"]
    for lemma in lemmas if isinstance(lemmas, list) else [lemmas]:
        yield _trigger(type_key, lemma, entry)


def _trigger(type_key: str, lemma: str, entry: dict[str, Any]) -> Trigger:
    fields: dict[str, Any] = {"type": type_key}
    for name, value in entry.items():
        if name not in {"verb", "noun", "not"}:
            fields[name] = frozenset(map(str, value)) if isinstance(value, list) else value
    counterexample = entry.get("not", "")
    return Trigger(lemma, "verb" in entry, counterexample=counterexample, **fields)


@cache
def read_triggers() -> tuple[Trigger, ...]:
    """All entries of the trigger lexicon, the most demanding first."""
    entries = [
        trigger
        for type_key, listed in read_lexicon("triggers").items()
        for entry in listed
        for trigger in _triggers(type_key, entry)
    ]
    return tuple(sorted(entries, key=lambda trigger: -trigger.demands))


@cache
def triggers_by_form() -> dict[str, tuple[Trigger, ...]]:
    """Look triggers up by the lower-case form of their last word (a verb's only word)."""
    found: dict[str, list[Trigger]] = {}
    for trigger in read_triggers():
        head = trigger.parts[-1]
        forms = verb_forms(head) if trigger.is_verb else noun_forms(head)
        for form in (trigger.form,) if trigger.form else dict.fromkeys(forms):
            found.setdefault(form, []).append(trigger)
    return {form: tuple(entries) for form, entries in found.items()}


def find_triggers(tree: Doc) -> Iterator[Hit]:
    """Find the words that tell an event, in their order; each word tells at most one.

    >>> from timeline.syntax import parser
    >>> tree = parser()("Rebels shelled the port after the two firms struck a deal.")
    >>> [(hit.token.text, hit.trigger.type) for hit in find_triggers(tree)]
    [('shelled', 'shelling')]
    """
    lexicon = triggers_by_form()
    for token in tree:
        for trigger in lexicon.get(token.lower_, ()):
            if _fits(token, trigger):
                yield Hit(_head(token, trigger), trigger)
                break


def _head(token: Token, trigger: Trigger) -> Token:
    """The noun that a trigger's phrase hangs on: *exchange* of an *exchange of fire*."""
    return token.head.head if trigger.parts[1:2] == ("of",) else token


def _fits(token: Token, trigger: Trigger) -> bool:
    if not _has_words(token, trigger):
        return False
    if trigger.unless_after and token.i and token.nbor(-1).lower_ == trigger.unless_after:
        return False
    if trigger.unless and not trigger.unless.isdisjoint(_around(token)):
        return False
    if trigger.particle and not _has_particle(token, trigger.particle):
        return False
    return not trigger.is_verb or _verb_fits(token, trigger)


def _around(token: Token) -> Iterator[str]:
    """The words beside a token in the tree: what hangs on it, also by a preposition; its head."""
    yield token.head.lower_
    for near in token.children:
        yield near.lower_
        if near.dep_ == "prep":
            yield from (deep.lower_ for deep in near.children)


def _has_particle(token: Token, particle: str) -> bool:
    """Tell whether a verb has its particle, or a noun is followed by it (*the shooting down*)."""
    if any(child.lower_ == particle for child in token.children):
        return True
    is_last = token.i + 1 == len(token.doc)
    return token.pos_ == "NOUN" and not is_last and token.nbor(1).lower_ == particle


def _has_words(token: Token, trigger: Trigger) -> bool:
    """Check the part of speech and, for "air strike", the words before the last."""
    if trigger.is_verb:
        return token.tag_.startswith("VB") and token.dep_ != "amod" and not _is_gerund(token)
    before = list(trigger.parts[:-1])
    if [word.lower_ for word in token.doc[max(0, token.i - len(before)) : token.i]] != before:
        return False
    if token.tag_ == "VBG":
        return token.dep_ not in clauses.CLAUSE or _is_gerund(token)
    is_month = token.ent_type_ == "DATE" and token.tag_ == "NNP"  # "March 2015"
    return token.tag_.startswith("NN") and not is_month and not _names_a_thing(token)


def _is_gerund(token: Token) -> bool:
    """*reported more shelling*: an -ing form that is counted, owned or described is a noun."""
    if token.tag_ != "VBG" or not token.i:
        return False
    has_object = any(child.dep_ == "dobj" for child in token.children)
    return token.nbor(-1).tag_ in {"JJR", "RBR", "JJ", "DT", "PRP$", "POS"} and not has_object


def _names_a_thing(token: Token) -> bool:
    """*an attack helicopter*, *a ceasefire plan*: what is named after an event is none."""
    head = token.head
    if token.dep_ not in {"compound", "nmod", "amod"} or head.i < token.i:
        return False
    return bool({head.lower_, head.lemma_.lower()} & listed("named_after_events"))


def _verb_fits(verb: Token, trigger: Trigger) -> bool:
    objects = clauses.objects(verb)
    doers = clauses.subjects(verb)
    if not _has_its_words(verb, trigger, objects, doers):
        return False
    if trigger.prep:
        # "blamed the massacre on the rebels": the parser may hang the phrase on the object
        holders = (verb, *objects) if trigger.object else (verb,)
        objects = [one for holder in holders for one in nouns.prepositional(holder, trigger.prep)]
        if not objects:
            return False
    unsaid = trigger.agentless and not doers and clauses.is_passive(verb)
    if trigger.doer and not unsaid and not any(_is_of(thing, trigger.doer) for thing in doers):
        return False
    if trigger.frame == "moves":
        objects = objects or doers
    return _is_of_kind(objects, doers, trigger)


def _has_its_words(verb: Token, trigger: Trigger, objects: list[Token], doers: list[Token]) -> bool:
    """Check the words that a verb needs beside it, and those that make it something else."""
    if (trigger.transitive and not objects) or (trigger.finite and verb.dep_ == "acl"):
        return False
    if trigger.means and not _any_word(nouns.prepositional(verb, _WITH), trigger.means):
        return False
    if trigger.object and not _any_word(objects, trigger.object):
        return False
    if trigger.subject and not _any_word(doers, trigger.subject):
        return False
    if trigger.unless and not trigger.unless.isdisjoint(_of_parties(verb, objects)):
        return False
    return not trigger.words or bool(trigger.words & {word.lower_ for word in _own_words(verb)})


def _of_parties(verb: Token, objects: list[Token]) -> Iterator[str]:
    """The words of those who take part: the objects, what they are about, the subjects."""
    about = [noun for thing in objects for noun in nouns.prepositional(thing, _ABOUT)]
    for thing in (*objects, *about, *clauses.grammatical_subjects(verb)):
        yield from (word.lower_ for word in nouns.phrase(thing))


def _is_of_kind(objects: list[Token], doers: list[Token], trigger: Trigger) -> bool:
    """Check what kind of thing is acted on."""
    if not trigger.kinds:
        return True
    if any(_is_of(thing, trigger.kinds, trigger.strict) for thing in objects):
        return True
    if trigger.strict or not trigger.kinds & {"site", "building"}:
        return False
    # What an armed force attacks may be a thing that no list knows.
    armed = any("force" in nouns.kinds_of(doer) for doer in doers)
    return armed and any(not nouns.kinds_of(thing) and thing.pos_ == "NOUN" for thing in objects)


def _any_word(things: list[Token], lemmas: frozenset[str]) -> bool:
    """Tell whether one of the things is, or is made of, one of the words."""
    forms = _forms_of(lemmas)
    return any(
        thing.lower_ in forms
        or any(word.lower_ in forms for word in nouns.phrase(nouns.content_noun(thing)))
        for thing in things
    )


@cache
def _forms_of(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in noun_forms(lemma))


def _own_words(verb: Token) -> Iterator[Token]:
    """The words that hang on a verb, without those of the verbs joined to it."""
    yield verb
    for child in verb.children:
        if child.dep_ != "conj" or child.pos_ not in {"VERB", "AUX"}:
            yield from child.subtree


def _is_of(thing: Token, kinds: frozenset[str], strict: bool = False) -> bool:
    """Tell whether a thing is of a kind; unless strict, names and pronouns may be of any."""
    if strict:
        return bool(nouns.kinds_of(thing) & kinds) or thing.lower_ in _PEOPLE
    return bool(nouns.kinds_of(thing) & kinds) or thing.pos_ in {"PROPN", "PRON", "NUM"}
