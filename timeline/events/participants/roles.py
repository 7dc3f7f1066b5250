"""Who acts on whom: the nouns that fill a trigger's frame.

Frames (named in `lexicons/triggers/`): *agent* verbs act from subject on object, agent
nouns from owner, compound or "by" on "on", "against" or "at"; *suffers* nouns have their
victim in "of" or the owner; *happens* words have no actor but a claimed or blamed one;
*between* words have two parties.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.casualties.constructions import Casualties
from timeline.events.finding.triggers import Hit
from timeline.events.finding.verb_frames import reached_by
from timeline.events.grammar import clauses, nouns
from timeline.events.names.fillers import Roles, doer_or_means, first_party, owner_of, user_of
from timeline.events.participants.beside import doers_beside
from timeline.events.participants.blasts import struck_by_blast
from timeline.events.participants.diplomacy import broken_with
from timeline.events.participants.noun_roles import read_noun_roles
from timeline.events.participants.noun_targets import withstanding
from timeline.events.words.trigger_entries import forms_in
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_TO = frozenset({"to"})
_WITH = frozenset({"with"})
_INTO = frozenset({"into", "onto"})
_OF = frozenset({"of"})
_WHERE = frozenset({"at", "near", "outside", "in"})
_RELATIVE = frozenset({"which", "that"})  # "an attack which it said wounded three"
_ABOUT = frozenset({"of", "over", "to", "on", "against"})
_ON_PEOPLE = frozenset({"arrest", "abduction", "protest", "sanctions"})  # marches dispersed


def read_roles(hit: Hit) -> Roles:
    """Fill the frame of one trigger."""
    return _of_verb(hit) if hit.trigger.is_verb else read_noun_roles(hit)


def _of_verb(hit: Hit) -> Roles:
    verb = hit.token
    match hit.trigger.frame:
        case "happens" if _is_made_to(verb):
            return _acting(hit, clauses.subjects(verb), [])
        case "happens":
            means = first_party(clauses.subjects(verb))
            user = user_of(means) or _owner_of_weapon(means)
            return Roles(user, first_party(_blasted(hit, means)), verb, verb, means, _voice(verb))
        case "meets":
            struck = first_party(clauses.subjects(verb))
            return Roles(None, struck, verb, verb, None, ("subject is hit",))
        case "loses":
            lost = _held(hit) or clauses.objects(verb) or clauses.grammatical_subjects(verb)
            taker = first_party(_takers(verb))
            return Roles(taker, first_party(lost), verb, verb, None, ("loser told",))
        case "brings":
            return _acting(hit, clauses.objects(verb), [])
        case "moves" | "sends":
            return _acting(hit, clauses.subjects(verb) or _movers(hit), _reached_with(hit))
        case "threatens":
            return _acting(hit, clauses.subjects(verb), _threatened(verb, _targets(hit)))
        case _:
            return _acting(hit, clauses.subjects(verb), _targets(hit))


def _acting(hit: Hit, actors: list[Token], targets: list[Token]) -> Roles:
    """Give actor and target of a deed; a weapon as the doer is the means of whoever used it."""
    doer, means = doer_or_means(actors or doers_beside(hit.token))
    if doer is not None and hit.trigger.is_casualty and _is_only_a_place(doer):
        doer = None  # "hit a house beside the palace, killing six"
    if means is not None:
        doer = owner_of(means, pronouns=True) or user_of(means)
    return Roles(doer, first_party(targets), hit.token, hit.token, means, _voice(hit.token))


def _is_made_to(verb: Token) -> bool:
    """*An attacker detonated a jeep*: what can happen by itself, done by somebody."""
    is_done = bool(clauses.objects(verb)) and not clauses.is_passive(verb)
    return is_done and any(nouns.can_act(one) for one in clauses.subjects(verb))


def _owner_of_weapon(means: Token | None) -> Token | None:
    """*An IRA bomb went off* was the IRA's; *an Israeli bus exploded* says whom it hit."""
    is_weapon = means is not None and "weapon" in nouns.kinds_of(means)
    return owner_of(means) if means is not None and is_weapon else None


def _is_only_a_place(noun: Token) -> bool:
    """Tell whether a noun is a building or a site, and none that stands for a force."""
    kinds = nouns.kinds_of(noun)
    return bool(kinds) and noun.pos_ == "NOUN" and kinds <= {"building", "site"}


def _voice(verb: Token) -> tuple[str, ...]:
    return ("passive",) if clauses.is_passive(verb) else ("subject and object",)


def _targets(hit: Hit) -> list[Token]:
    """What the frame's preposition reaches, else the object, else what the verb goes towards."""
    verb, trigger = hit.token, hit.trigger
    if trigger.type == "diplomatic_break":
        return broken_with(verb)
    if any(map(nouns.is_reciprocal, clauses.objects(verb))):
        return clauses.subjects(verb)[1:]  # "Kyiv and Moscow accused each other"
    reached = [one for one in reached_by(verb, trigger) if one.lower_ not in listed("streets")]
    targets = reached or _held(hit) or _attacked(hit)
    if not targets and not trigger.object:
        targets = clauses.objects(verb)
    return targets or _aimed_at(hit) or _blasted(hit, None)


def _blasted(hit: Hit, means: Token | None) -> list[Token]:
    """What a bomb went off beside: *blew himself up among recruits*, *exploded under a lorry*."""
    is_bomb = hit.trigger.type in {"bombing", "suicide_bombing"}
    return struck_by_blast(hit.token, means) if is_bomb else []


def _aimed_at(hit: Hit) -> list[Token]:
    """What a verb goes towards, or what it sends: *sent a swarm of drones toward the port*."""
    sent = clauses.objects(hit.token) if hit.trigger.object else []
    towards = listed("verb_towards")
    reached = nouns.reached(hit.token, towards | hit.trigger.prep_ok)
    reached = [one for one in reached if not _is_used(one)]
    for thing in dict.fromkeys((*sent, *map(nouns.content_noun, sent))):
        reached += nouns.prepositional(thing, towards - _WITH)
    return _parties(reached)


def _is_used(noun: Token) -> bool:
    """*Opened fire with artillery*: what it was done with, and not to."""
    return noun.head.lower_ in _WITH and noun.lower_ in forms_in("arm")


def _movers(hit: Hit) -> list[Token]:
    """The force moved, where nobody is named as moving it: *troops were sent north*."""
    things = clauses.objects(hit.token)
    if hit.trigger.frame == "moves":
        return things
    forces = [thing for thing in things if "force" in nouns.kinds_of(thing)]
    return forces if clauses.is_passive(hit.token) else []


def _parties(found: Sequence[Token]) -> list[Token]:
    """Names, and nouns of a kind that can be struck or met."""
    return [noun for noun in found if noun.pos_ == "PROPN" or nouns.kinds_of(noun)]


def _reached_with(hit: Hit) -> list[Token]:
    """*struck back with missiles on two bases*, *retaliated with mortars into the port*."""
    if not hit.trigger.means:
        return []
    means = nouns.prepositional(hit.token, _WITH)
    reached = [
        noun
        for word in (hit.token, *means)
        for noun in nouns.prepositional(word, listed("towards") | _INTO)
    ]
    return _parties(reached)


def _takers(verb: Token) -> list[Token]:
    """Who has what was lost: *fell to the rebels*, *fell into the hands of the rebels*."""
    hands = [noun for noun in nouns.prepositional(verb, _INTO) if noun.lower_ == "hands"]
    return [
        *nouns.prepositional(verb, _TO),
        *(one for noun in hands for one in nouns.prepositional(noun, _OF)),
    ]


def _held(hit: Hit) -> list[Token]:
    """What a phrase such as *took control of the port* or *declared war on it* is about."""
    things = clauses.objects(hit.token)
    if not any(thing.lower_ in {"control", "siege", "war"} for thing in things):
        return []
    about = (noun for thing in things for noun in nouns.prepositional(thing, _ABOUT))
    return [noun for noun in about if noun.pos_ == "PROPN" or nouns.kinds_of(noun) - {"weapon"}]


def _attacked(hit: Hit) -> list[Token]:
    """The object that a verb asks for, where it is the thing attacked: *downed a helicopter*."""
    if not hit.trigger.object or hit.trigger.frame == "between":
        return []  # "the armies traded artillery fire": nobody attacked the artillery
    things = clauses.objects(hit.token)
    attacked = [
        thing
        for thing in things
        if (nouns.kinds_of(thing) & {"site", "building"} and thing.lower_ not in listed("grounds"))
        or _is_aircraft(thing)
        or (thing.lower_ in listed("pieces") and "person" in nouns.kinds_of(thing))
        or (hit.trigger.type in _ON_PEOPLE and nouns.can_act(thing))
        or hit.trigger.type == "cyberattack"
    ]
    # "took Jabrail and several villages"
    return [one for one in things if one in attacked or (attacked and one.pos_ == "PROPN")]


def _is_aircraft(thing: Token) -> bool:
    """*downed an F-16*; *launched a drone* says what was sent."""
    return thing.lower_ in forms_in("aircraft") and thing.lower_ not in forms_in("munition")


def _threatened(verb: Token, targets: list[Token]) -> list[Token]:
    """Whom a threat is meant for: *threatened Israel*, *threatened to hit Israel*."""
    for clause in verb.children:
        if clause.dep_ == "xcomp" and clause.lower_ not in verbs("avenging"):
            hit = [one for one in clauses.objects(clause) if one.pos_ != "NOUN" or _is_thing(one)]
            return hit or nouns.prepositional(clause, listed("verb_towards"))
    return [noun for noun in targets if noun.pos_ == "PROPN" or nouns.can_act(noun)]


def _is_thing(noun: Token) -> bool:
    return bool(nouns.kinds_of(noun))


def with_slain(hit: Hit, roles: Roles, casualties: Sequence[Casualties]) -> Roles:
    """Give *killed the general in a strike at the airport* the one it killed, not where it was."""
    at = roles.target is not None and roles.target.head.lower_ in _WHERE
    if hit.trigger.is_verb or not at:
        return roles
    for told in casualties:
        is_means = hit.token.dep_ == "pobj" and hit.token.head.head == told.word
        if is_means and told.killed and told.victims is not None and _is_one(told.victims):
            return replace(roles, target=told.victims, rules=(*roles.rules, "killed in"))
    return roles


def _is_one(noun: Token) -> bool:
    return noun.tag_ in {"NN", "NNP"}


def _is_only_counted(killing: Token) -> bool:
    """*The group documented 24 strikes, killing 87*: whoever counts the dead killed nobody."""
    is_shared = killing.dep_ == "advcl" and not clauses.has_own_subject(killing)
    return is_shared and killing.head.lower_ in verbs("counting")


def with_killer(hit: Hit, roles: Roles, casualties: Sequence[Casualties]) -> Roles:
    """Give a noun without an actor the one who killed: *aircraft killed 46 in an attack*."""
    if hit.trigger.is_verb or roles.actor is not None:
        return roles
    for told in casualties:
        kills = told.word.pos_ == "VERB" and told.word.lemma_ not in {"die", "perish", "lose"}
        kills = kills and not _is_only_counted(told.word)
        doers = clauses.subjects(told.word) if kills else []
        if hit.token in map(nouns.content_noun, doers):
            continue  # "a wave of attacks killed nine"
        doer, means = doer_or_means([one for one in doers if one.lower_ not in _RELATIVE])
        if doer is not None and doer in (roles.target, withstanding(hit.token)):
            continue  # "an attack on a post that killed 17 soldiers", "repelled a raid, killing"
        if doer is not None or means is not None:
            return replace(roles, actor=doer, means=means, rules=(*roles.rules, "killer"))
    return roles
