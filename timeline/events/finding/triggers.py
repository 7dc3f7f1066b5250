"""Which words of a tree tell an event, by the frames of `lexicons/triggers/`."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from timeline.events.finding.armed import is_armed, sends_off
from timeline.events.finding.clause import Clause
from timeline.events.finding.noun_frames import noun_fits
from timeline.events.finding.pictures import harms_only_itself, is_picture
from timeline.events.finding.spoken import threatened_by
from timeline.events.finding.tied import tied_deeds
from timeline.events.finding.verb_frames import verb_fits
from timeline.events.grammar import nouns
from timeline.events.words.trigger_entries import (
    ARMED,
    SENT,
    THREAT,
    Trigger,
    forms_in,
    triggers_by_form,
)
from timeline.events.words.wordlists import listed
from timeline.lexicons.kin import is_violence
from timeline.syntax import Token, Tree


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found at a token of a tree."""

    token: Token
    trigger: Trigger


def find_triggers(tree: Tree) -> Iterator[Hit]:
    """Find the words that tell an event, in their order; each word tells at most one.

    >>> from timeline.syntax import parse
    >>> tree = parse("Rebels shelled the port after the two firms struck a deal.")
    >>> [(hit.token.text, hit.trigger.type) for hit in find_triggers(tree)]
    [('shelled', 'shelling')]
    """
    known = list(_known(tree))
    deeds = {hit.token for hit in known}
    named = {hit.token.i - 1 for hit in known if hit.trigger.before}  # "arson" of "arson attack"
    hits = [hit for hit in known if hit.token.i not in named and not _only_meets(hit, deeds)]
    tied = dict(tied_deeds(tree, {hit.token.i for hit in hits}))
    hits += [Hit(verb, trigger) for verb, trigger in tied.items()]
    yield from sorted(_with_threats(hits), key=lambda hit: hit.token.i)


def _with_threats(hits: Sequence[Hit]) -> Iterator[Hit]:
    """*Said it would shell the port*: the shelling is to come, the threat is what happened."""
    told = {hit.token for hit in hits}
    for hit in hits:
        is_meant = hit.trigger.spoken or is_violence(hit.trigger.type)
        said = threatened_by(hit.token) if is_meant else None
        if said is None:
            yield hit
        elif said not in told:
            told.add(said)
            yield Hit(said, THREAT)


def _known(tree: Tree) -> Iterator[Hit]:
    """The words that an entry knows, and the verbs beside a weapon."""
    lexicon = triggers_by_form()
    words = [token.lower_ for token in tree]
    has_arms = not forms_in("arm").isdisjoint(words)
    for token, word in zip(tree, words, strict=True):
        trigger = _fitting(token, lexicon[word]) if word in lexicon else None
        if trigger is not None:
            yield Hit(_head(token, trigger), trigger)
        elif has_arms and sends_off(token):
            yield Hit(token, SENT)
        elif has_arms and is_armed(token):
            yield Hit(token, ARMED)


def _only_meets(hit: Hit, deeds: Container[Token]) -> bool:
    """*Came under artillery fire*: the noun tells what sort of fire, and the verb nothing more."""
    if hit.trigger.frame != "meets" or not hit.trigger.words:
        return False
    met = nouns.reached(hit.token, hit.trigger.prep)
    return any(noun in deeds and noun.lower_ in hit.trigger.words for noun in met)


def _fitting(token: Token, entries: Sequence[Trigger]) -> Trigger | None:
    """The first of a word's entries whose frame fits."""
    clause = Clause(token)
    fitting = next((trigger for trigger in entries if _fits(trigger, clause)), None)
    if fitting is None or not is_violence(fitting.type) or fitting.type in listed("milder"):
        return fitting  # "riots against prices" are riots
    is_nobodys = fitting.type != "suicide_bombing" and harms_only_itself(token)
    return None if is_nobodys or is_picture(token) else fitting


def _head(token: Token, trigger: Trigger) -> Token:
    """The noun that a trigger's phrase hangs on: *exchange* of an *exchange of fire*."""
    return token.head.head if trigger.parts[1:2] == ("of",) else token


def _fits(trigger: Trigger, clause: Clause) -> bool:
    """Check the part of speech, the words beside, and then what the entry's frame asks for."""
    token = clause.word
    if not (clause.is_verb if trigger.is_verb else clause.is_noun):
        return False
    if trigger.before and not _follows(token, trigger.before):
        return False
    if trigger.unless_after and token.i and token.nbor(-1).lower_ == trigger.unless_after:
        return False
    if trigger.unless and not trigger.unless.isdisjoint(clause.around):
        return False
    if trigger.particle and not _has_particle(token, trigger.particle):
        return False
    if trigger.spoken and threatened_by(token) is None:
        return False
    if trigger.is_verb:
        return verb_fits(trigger, clause)
    has_words = not trigger.words or not trigger.words.isdisjoint(clause.around)
    return has_words and noun_fits(token, trigger)


def _follows(token: Token, before: tuple[str, ...]) -> bool:
    """Tell whether some words stand before a token: *air* strike, *exchanges of* fire."""
    start = token.i - len(before)
    return start >= 0 and all(
        word.lower_ == wanted or ("of" in before and word.lemma_.lower() == wanted)
        for word, wanted in zip(token.doc[start : token.i], before, strict=True)
    )


def _has_particle(token: Token, particle: str) -> bool:
    """Tell whether a verb has its particle, or a noun is followed by it (*the shooting down*)."""
    if any(child.lower_ == particle for child in token.children):
        return True
    is_last = token.i + 1 == len(token.doc)
    return token.pos_ == "NOUN" and not is_last and token.nbor(1).lower_ == particle
