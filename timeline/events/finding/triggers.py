"""Which words of a tree tell an event, by the frames of `lexicons/triggers.yml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from spacy.tokens import Doc, Token

from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.ties import is_tied
from timeline.events.names.gazetteer import is_town
from timeline.events.names.pronouns import subject_above
from timeline.events.words.inflection import noun_forms
from timeline.events.words.trigger_entries import Trigger, triggers_by_form
from timeline.events.words.wordlists import listed

_ABOUT = frozenset({"on", "against", "of"})
_OF = frozenset({"of"})
_WITH = frozenset({"with"})
_PEOPLE = frozenset({"him", "her", "them", "us", "me"})
_LIVING = frozenset({"person", "crowd"})
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})  # "a counteroffensive", read as JJ


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found at a token of a tree."""

    token: Token
    trigger: Trigger


class _Word:
    """What a word is and what stands around it, looked up once for all entries of the word."""

    def __init__(self, token: Token) -> None:
        self._token = token

    @cached_property
    def is_verb(self) -> bool:
        """Whether the word is used as a verb."""
        token = self._token
        return token.tag_.startswith("VB") and token.dep_ != "amod" and not _is_gerund(token)

    @cached_property
    def is_noun(self) -> bool:
        """Whether the word is used as a noun that may tell an event."""
        return _is_noun(self._token)

    @cached_property
    def around(self) -> frozenset[str]:
        """The words beside the word in the tree."""
        return frozenset(_around(self._token))

    @cached_property
    def objects(self) -> list[Token]:
        """What is acted on by the word as a verb."""
        return clauses.objects(self._token)

    @cached_property
    def doers(self) -> list[Token]:
        """Who acts by the word as a verb."""
        return clauses.subjects(self._token)

    @cached_property
    def own(self) -> frozenset[str]:
        """The words that hang on the word as a verb."""
        return frozenset(word.lower_ for word in _own_words(self._token))


def find_triggers(tree: Doc) -> Iterator[Hit]:
    """Find the words that tell an event, in their order; each word tells at most one.

    >>> from timeline.syntax import parser
    >>> tree = parser()("Rebels shelled the port after the two firms struck a deal.")
    >>> [(hit.token.text, hit.trigger.type) for hit in find_triggers(tree)]
    [('shelled', 'shelling')]
    """
    lexicon = triggers_by_form()
    for token in tree:
        entries = lexicon.get(token.lower_)
        if entries is None:
            continue
        word = _Word(token)
        for trigger in entries:
            if _fits(token, trigger, word):
                yield Hit(_head(token, trigger), trigger)
                break


def _head(token: Token, trigger: Trigger) -> Token:
    """The noun that a trigger's phrase hangs on: *exchange* of an *exchange of fire*."""
    return token.head.head if trigger.parts[1:2] == ("of",) else token


def _fits(token: Token, trigger: Trigger, word: _Word) -> bool:
    if not _has_words(token, trigger, word):
        return False
    if trigger.unless_after and token.i and token.nbor(-1).lower_ == trigger.unless_after:
        return False
    if trigger.unless and not trigger.unless.isdisjoint(word.around):
        return False
    if trigger.particle and not _has_particle(token, trigger.particle):
        return False
    return _verb_fits(token, trigger, word) if trigger.is_verb else _noun_fits(token, trigger)


def _noun_fits(noun: Token, trigger: Trigger) -> bool:
    """Check what a noun asks for: *firing of rockets*, *fall of the town*, *threat to hit*."""
    if trigger.of_deed and not _is_done_to_its_kind(noun, trigger):
        return False
    if trigger.tied and not is_tied(noun):
        return False
    if trigger.act and not any(_is_infinitive(child) for child in noun.children):
        return False
    if not trigger.object:
        return True
    things = nouns.prepositional(noun, _OF)
    is_taken = trigger.frame == "loses" and any(is_town(thing.text) for thing in things)
    return is_taken or _any_word(things, trigger.object)


def _is_done_to_its_kind(noun: Token, trigger: Trigger) -> bool:
    """Check what a verb's noun is *of*: *the blowing up of a bridge*, not *of a photograph*."""
    things = nouns.prepositional(noun, _OF)
    if not trigger.kinds:
        return bool(things)
    return any(_is_of(thing, trigger.kinds, trigger.strict) for thing in things)


def _is_infinitive(clause: Token) -> bool:
    is_clause = clause.dep_ in {"acl", "relcl", "xcomp", "ccomp"} and clause.tag_ == "VB"
    return is_clause and any(child.lower_ == "to" for child in clause.children)


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


def _has_words(token: Token, trigger: Trigger, word: _Word) -> bool:
    """Check the part of speech and, for "air strike", the words before the last."""
    if trigger.is_verb:
        return word.is_verb
    before = list(trigger.parts[:-1])
    if before and [w.lower_ for w in token.doc[max(0, token.i - len(before)) : token.i]] != before:
        return False
    return word.is_noun


def _is_noun(token: Token) -> bool:
    if token.tag_ == "VBG":
        return token.dep_ not in clauses.CLAUSE or _is_gerund(token)
    is_month = token.ent_type_ == "DATE" and token.tag_ == "NNP"  # "March 2015"
    is_noun = token.tag_.startswith("NN") or (token.tag_ == "JJ" and token.dep_ in _NOMINAL)
    return is_noun and not is_month and not _names_a_thing(token)


def _is_gerund(token: Token) -> bool:
    """*reported more shelling*: an -ing form that is counted, owned or described is a noun."""
    if token.tag_ != "VBG":
        return False
    if token.i == 0:
        return _opens_as_noun(token)
    has_object = any(child.dep_ == "dobj" for child in token.children)
    if _is_owned_by_subject(token):
        return True
    return token.nbor(-1).tag_ in {"JJR", "RBR", "JJ", "DT", "PRP$", "POS"} and not has_object


def _opens_as_noun(token: Token) -> bool:
    """*Fighting between the army and rebels raged*, *Shelling near the port killed two*."""
    rest = token.doc[1:2]
    return rest.text == "between" or (token.dep_ == "csubj" and rest[0].tag_ == "IN")


def _is_owned_by_subject(token: Token) -> bool:
    """*Rebel shelling killed a child*: the noun before, read as the subject, only says whose."""
    noun = token.head
    is_bare = token.dep_ == "acl" and noun.i == token.i - 1 and not any(token.children)
    return is_bare and noun.dep_ == "nsubj" and noun.head.i == token.i + 1


def _names_a_thing(token: Token) -> bool:
    """*an attack helicopter*, *a ceasefire plan*: what is named after an event is none."""
    head = token.head
    if token.dep_ not in {"compound", "nmod", "amod"} or head.i < token.i:
        return False
    return bool({head.lower_, head.lemma_.lower()} & listed("named_after_events"))


def _verb_fits(verb: Token, trigger: Trigger, word: _Word) -> bool:
    """Check the frame of a verb: its words, what its preposition leads to, who does it to what."""
    if not _has_its_words(verb, trigger, word):
        return False
    objects = _led_to(verb, trigger, word.objects) if trigger.prep else word.objects
    if (trigger.prep and not objects) or not _is_done_by(verb, trigger, word):
        return False
    if not trigger.kinds:
        return True
    if trigger.frame == "moves":
        objects = objects or word.doers
    return _is_of_kind(objects, word.doers, trigger)


def _is_done_by(verb: Token, trigger: Trigger, word: _Word) -> bool:
    """Check who acts, where that is asked; a passive may leave it unsaid for some."""
    if not trigger.doer or any(_is_of(thing, trigger.doer) for thing in word.doers):
        return True
    if word.doers or not clauses.is_passive(verb):
        return False
    return trigger.agentless or _befell(verb, trigger, word)


def _befell(verb: Token, trigger: Trigger, word: _Word) -> bool:
    """*Two teachers were snatched*: people are struck, and no storm or crash is spoken of."""
    people = trigger.kinds & _LIVING
    is_struck = any(nouns.kinds_of(thing) & people for thing in word.objects)
    return is_struck and not any(word.lower_ in listed("calamities") for word in verb.subtree)


def _led_to(verb: Token, trigger: Trigger, objects: list[Token]) -> list[Token]:
    """What the preposition of a verb's frame leads to: *fired on a patrol*."""
    if trigger.kinds and not trigger.object and clauses.is_passive(verb):
        is_struck = any(_is_of(thing, trigger.kinds) for thing in objects)
        if is_struck and nouns.prepositional(verb, trigger.prep):
            return []  # "was shot dead on the front line": where, and not at what
    led_to = reached_by(verb, trigger)
    return [one for one in led_to if not (trigger.kinds and _is_setting(one))]


def reached_by(verb: Token, trigger: Trigger) -> list[Token]:
    """What the prepositions of a frame lead to, from the verb or from the object it asks for.

    *blamed the massacre on the rebels*: the parser may hang the phrase on the object.
    """
    holders = (verb, *clauses.objects(verb)) if trigger.object else (verb,)
    return [one for holder in holders for one in nouns.reached(holder, trigger.prep)]


def _is_setting(noun: Token) -> bool:
    """*shot on 6 January*, *shot on the road*: when or where, and not at what."""
    return noun.ent_type_ == "DATE" or noun.lower_ in listed("grounds")


def _has_its_words(verb: Token, trigger: Trigger, word: _Word) -> bool:
    """Check the words that a verb needs beside it, and those that make it something else."""
    if (trigger.transitive and not word.objects) or (trigger.finite and verb.dep_ == "acl"):
        return False
    if trigger.means and not _any_word(nouns.prepositional(verb, _WITH), trigger.means):
        return False
    if trigger.object and not _any_word(word.objects, trigger.object):
        return False
    if trigger.subject and not _any_word(word.doers, trigger.subject):
        return False
    if trigger.unless and not trigger.unless.isdisjoint(_of_parties(verb, word.objects)):
        return False
    return not trigger.words or not trigger.words.isdisjoint(word.own)


def _of_parties(verb: Token, objects: list[Token]) -> Iterator[str]:
    """The words of those who take part: the objects, what they are about, the subjects."""
    about = [noun for thing in objects for noun in nouns.prepositional(thing, _ABOUT)]
    for thing in (*objects, *about, *clauses.grammatical_subjects(verb)):
        yield from (word.lower_ for word in nouns.phrase(thing))


def _is_of_kind(objects: list[Token], doers: list[Token], trigger: Trigger) -> bool:
    """Check what kind of thing is acted on."""
    if any(_is_of(thing, trigger.kinds, trigger.strict) for thing in objects):
        return True
    if trigger.strict or not trigger.kinds & {"site", "building"}:
        return False
    # What an armed force attacks may be a thing that no list knows.
    armed = any("force" in nouns.kinds_of(doer) for doer in doers)
    return armed and any(
        not nouns.kinds_of(thing) and thing.pos_ == "NOUN" and thing.lower_ not in trigger.words
        for thing in objects
    )


def _any_word(things: list[Token], lemmas: frozenset[str]) -> bool:
    """Tell whether one of the things is, is made of, or stands for one of the words."""
    forms = _forms_of(lemmas)
    for thing in things:
        if thing.lower_ in forms:
            return True
        if thing.pos_ == "PRON":  # "the rebels said that they had pulled back"
            thing = subject_above(thing) or thing
        if any(word.lower_ in forms for word in nouns.phrase(nouns.content_noun(thing))):
            return True
    return False


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
    if (called := nouns.called(thing)) is not None:
        return bool(called & kinds)
    return bool(nouns.kinds_of(thing) & kinds) or thing.pos_ in {"PROPN", "PRON", "NUM"}
