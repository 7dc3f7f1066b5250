"""Which words of a sentence tell an event of their own, with their parties and casualties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.events.casualties import tolls
from timeline.events.casualties.accidents import is_by_accident
from timeline.events.casualties.constructions import Casualties
from timeline.events.casualties.lives import is_total
from timeline.events.casualties.toll_owners import find_owners
from timeline.events.finding.triggers import Hit, find_triggers
from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.light_verbs import light_verb, telling_verbs
from timeline.events.grammar.ties import is_tied
from timeline.events.names.fillers import Roles
from timeline.events.participants.roles import read_roles, with_killer, with_slain
from timeline.events.words.trigger_entries import TOLL
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import ParsedSentence, Token

_WITH = frozenset({"with"})


@dataclass(frozen=True, slots=True)
class Clue:
    """A trigger with what the sentence says of it: roles, casualties, the verbs that carry it."""

    hit: Hit
    roles: Roles
    casualties: tuple[Casualties, ...]
    carriers: tuple[Token, ...]


def clues_in(sentence: ParsedSentence) -> Iterator[Clue]:
    """Each trigger that tells an event of its own: a toll or a telling verb goes to its noun."""
    hits = _telling_hits(sentence)
    deadly = (hit for hit in hits if hit.trigger.type not in listed("bloodless"))
    full = (hit for hit in deadly if not hit.trigger.tied)  # "violence in which police shot two"
    deeds = (hit for hit in full if not hit.trigger.is_casualty)
    triggers = [hit.token for hit in deeds if not _goes_with_killing(hit)]
    casualties = tolls.find_casualties(sentence.tree)
    owners = find_owners(casualties, triggers)
    for hit in hits:
        if hit.trigger.is_casualty and _is_only_a_toll(hit, owners, len(triggers)):
            continue
        own = _own_casualties(hit, casualties, owners)
        roles = with_killer(hit, with_slain(hit, read_roles(hit), own), own)
        yield _clue(hit, roles, own)
    yield from _bare_tolls({hit.token for hit in hits}, casualties, owners)


def _goes_with_killing(hit: Hit) -> bool:
    """*Gunmen killed 12 men, torching their huts*: the dead are not those of the fire."""
    word, killing = hit.token, hit.token.head
    is_beside = word.tag_ == "VBG" and word.dep_ == "advcl" and killing.lower_ in verbs("killing")
    is_milder = hit.trigger.type in listed("milder")
    return is_beside and is_milder and not clauses.is_passive(killing)


def _clue(hit: Hit, roles: Roles, casualties: Sequence[Casualties]) -> Clue:
    """Add the verbs that tell an event: its own or light verb, then those of the toll."""
    carrier = [roles.carrier] if roles.carrier is not None else []
    telling = [*carrier, *telling_verbs(hit.token), *(told.word for told in casualties)]
    return Clue(hit, roles, tuple(casualties), tuple(dict.fromkeys(telling)))


def _telling_hits(sentence: ParsedSentence) -> list[Hit]:
    """The triggers of a sentence without those that only serve another one's telling."""
    hits = _without_carriers(list(find_triggers(sentence.tree)))
    nouns_told = {hit.token for hit in hits if not hit.trigger.is_verb}
    taken = _nouns_of_verbs(hits)
    hits = [hit for hit in hits if hit.token not in taken and not _tells_another(hit, nouns_told)]
    tokens = {hit.token for hit in hits}
    return [hit for hit in hits if not _describes_weapon(hit, tokens)]


def _without_carriers(hits: Sequence[Hit]) -> list[Hit]:
    """Leave out *launched* of *launched missile strikes*: the noun tells the deed, of its type.

    *Fire* of *opened fire* is a word of the verb's own.
    """
    nouns_told = [hit for hit in hits if not hit.trigger.is_verb]
    carried = {light_verb(hit.token): hit for hit in nouns_told}
    return [hit for hit in hits if not _only_carries(hit, carried.get(hit.token))]


def _only_carries(verb: Hit, noun: Hit | None) -> bool:
    if noun is None or verb.trigger.type != noun.trigger.type:
        return False
    return not {noun.token.lower_, noun.token.lemma_} & verb.trigger.object


def _is_only_a_toll(hit: Hit, owners: Mapping[Token, Token | None], deeds: int) -> bool:
    """Tell whether *killed* tells the dead of another deed, of an accident or of a whole war.

    `deeds` is how many deeds the sentence tells: beside one, nothing happened by accident.
    """
    by_accident = not deeds and is_by_accident(hit.token)
    return by_accident or is_total(hit.token) or owners.get(hit.token) is not None


def _own_casualties(
    hit: Hit, casualties: Sequence[Casualties], owners: Mapping[Token, Token | None]
) -> list[Casualties]:
    """The tolls of a trigger; a verb of killing has those that no other trigger owns."""
    if not hit.trigger.is_casualty:
        return [told for told in casualties if owners[told.word] == hit.token]
    free = (told for told in casualties if owners[told.word] is None)
    return [told for told in free if hit.token in (told.word, told.word.head)]


def _bare_tolls(
    tokens: set[Token],
    casualties: Sequence[Casualties],
    owners: Mapping[Token, Token | None],
) -> Iterator[Clue]:
    """The tolls that no trigger of the sentence owns: *Twelve people are dead*."""
    free = [told for told in casualties if owners[told.word] is None and told.toll is not None]
    for word in dict.fromkeys(told.word for told in free):
        if not tokens & {word, word.head}:
            roles = Roles(None, None, None, clauses.governing_verb(word))
            yield _clue(Hit(word, TOLL), roles, [told for told in free if told.word == word])


def _nouns_of_verbs(hits: Sequence[Hit]) -> set[Token]:
    """Nouns that a verb needs for its own meaning: *broke off the talks*, *a bomb exploded*.

    What somebody is accused of stays a deed of its own: *blamed the bombing on rebels*.
    """
    found: set[Token] = set()
    for hit in hits:
        is_charge = hit.trigger.type == "accusation"  # "blamed the raid on them": two deeds
        if hit.trigger.is_verb and hit.trigger.object and not (is_charge or hit.trigger.tied):
            found.update(clauses.objects(hit.token))
        if hit.trigger.means:  # "answered with artillery fire"
            found.update(nouns.prepositional(hit.token, _WITH))
        if hit.trigger.is_verb and hit.trigger.type == "diplomatic_break":
            found.update(word for word in hit.token.subtree if word.lower_ in hit.trigger.words)
        if hit.trigger.frame == "happens" and hit.trigger.is_verb:
            found.update(clauses.grammatical_subjects(hit.token))
    return found


def _tells_another(hit: Hit, nouns_told: set[Token]) -> bool:
    """*The strikes hit three sites*: the verb only tells the noun's event."""
    if not hit.trigger.is_verb or hit.token.lower_ not in verbs("telling_verbs"):
        return False
    told = map(nouns.content_noun, clauses.subjects(hit.token))  # "a wave of strikes hit Kharkiv"
    return not nouns_told.isdisjoint(told)


def _describes_weapon(hit: Hit, triggers: set[Token]) -> bool:
    """*Rockets fired from Gaza hit a house*: the firing is the hit.

    *Bombed it in response to rockets fired from Gaza*: there it is a deed of its own.
    """
    verb = hit.token
    if is_tied(verb.head):
        return False
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or "weapon" not in nouns.kinds_of(verb.head):
        return False
    return verb.head.dep_ in {"nsubj", "pobj"} and not triggers.isdisjoint(verb.head.ancestors)
