"""Who acts on whom: the nouns that fill a trigger's frame.

Frames (named in `lexicons/triggers.yml`): *agent* verbs act from subject on object, agent
nouns from owner, compound or "by" on "on", "against" or "at"; *suffers* nouns have their
victim in "of" or the owner; *happens* words have no actor but a claimed or blamed one;
*between* words have two parties.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from timeline.events import clauses, nouns
from timeline.events.actors import find_names
from timeline.events.gazetteer import is_town
from timeline.events.nouns import is_nobody
from timeline.events.tolls import Casualties
from timeline.events.triggers import Hit
from timeline.events.wordlists import listed, verbs

_OF = frozenset({"of"})
_BY = frozenset({"by"})
_TO = frozenset({"to"})
_ABOUT = frozenset({"of", "over", "to"})
_ON = frozenset({"on", "upon"})
_ACTING = frozenset({"person", "force", "crowd"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The nouns that fill a frame, and the rules that found them; `carrier` is the verb whose
    tense and polarity speak for the trigger (its own, or a light verb's).
    """

    actor: Token | None
    target: Token | None
    carrier: Token | None
    clause: Token | None = None
    means: Token | None = None
    rules: tuple[str, ...] = ()


def read_roles(hit: Hit) -> Roles:
    """Fill the frame of one trigger."""
    return _of_verb(hit) if hit.trigger.is_verb else _of_noun(hit)


def _of_verb(hit: Hit) -> Roles:
    verb, frame = hit.token, hit.trigger.frame
    actors = clauses.subjects(verb)
    targets = nouns.prepositional(verb, hit.trigger.prep) if hit.trigger.prep else []
    targets = targets or _held(hit) or _attacked(hit)
    if not targets and not hit.trigger.object:
        targets = clauses.objects(verb)
    if not targets:
        reached = nouns.prepositional(verb, listed("verb_towards") | hit.trigger.prep_ok)
        targets = [noun for noun in reached if noun.pos_ == "PROPN" or nouns.kinds_of(noun)]
    if frame == "threatens":
        targets = _threatened(verb, targets)
    rules = ["passive"] if clauses.is_passive(verb) else ["subject and object"]
    if frame == "happens":
        means = _first_party(actors)
        return Roles(_user(means), None, verb, verb, means, tuple(rules))
    if frame == "meets":
        return Roles(None, _first_party(actors), verb, verb, None, ("subject is hit",))
    if frame == "loses":
        takers = nouns.prepositional(verb, _TO)
        lost = _first_party(_held(hit) or clauses.objects(verb))
        return Roles(_first_party(takers), lost, verb, verb, None, ("loser told",))
    if frame in {"moves", "sends"}:
        targets = []
        actors = actors or (clauses.objects(verb) if frame == "moves" else [])
    doer, means = _doer_or_means(actors)
    if means is not None:
        doer = _owner(means, pronouns=True) or _user(means)
    return Roles(doer, _first_party(targets), verb, verb, means, tuple(rules))


def _held(hit: Hit) -> list[Token]:
    """What a phrase such as *took control of the port* or *laid siege to it* is about."""
    things = clauses.objects(hit.token) if hit.trigger.object else []
    about = [noun for thing in things for noun in nouns.prepositional(thing, _ABOUT)]
    about = [noun for noun in about if noun.pos_ == "PROPN" or nouns.kinds_of(noun) - {"weapon"}]
    return about if any(thing.lower_ in {"control", "siege"} for thing in things) else []


def _attacked(hit: Hit) -> list[Token]:
    """The object that a verb asks for, where it is the thing attacked: *downed a helicopter*."""
    if not hit.trigger.object or hit.trigger.type == "diplomatic_break":
        return []
    return [
        thing
        for thing in clauses.objects(hit.token)
        if nouns.kinds_of(thing) & {"site", "building"}
        or (hit.trigger.type in {"arrest", "abduction"} and "person" in nouns.kinds_of(thing))
    ]


def _threatened(verb: Token, targets: list[Token]) -> list[Token]:
    """Whom a threat is meant for: *threatened Israel*, *threatened to hit Israel*."""
    for clause in verb.children:
        if clause.dep_ == "xcomp" and clause.lower_ not in verbs("avenging"):
            return clauses.objects(clause) or nouns.prepositional(clause, listed("verb_towards"))
    return [noun for noun in targets if noun.pos_ == "PROPN" or nouns.kinds_of(noun) & _ACTING]


def with_killer(hit: Hit, roles: Roles, casualties: Sequence[Casualties]) -> Roles:
    """Give a noun without an actor the one who killed: *aircraft killed 46 in an attack*."""
    if hit.trigger.is_verb or roles.actor is not None:
        return roles
    for told in casualties:
        kills = told.word.pos_ == "VERB" and told.word.lemma_ not in {"die", "perish"}
        doers = clauses.subjects(told.word) if kills else []
        doer, means = _doer_or_means([noun for noun in doers if noun != hit.token])
        if (doer is not None or means is not None) and hit.token not in doers:
            return replace(roles, actor=doer, means=means, rules=(*roles.rules, "killer"))
    return roles


def _of_noun(hit: Hit) -> Roles:
    noun = hit.token
    carrier = _light_verb(noun) or next(iter(telling_verbs(noun)), None)
    rules: list[str] = []
    actor, rule = _noun_actor(hit, carrier)
    rules += [rule] if actor is not None else []
    target, rule = _noun_target(hit, carrier, actor)
    rules += [rule] if target is not None else []
    return Roles(
        actor, target, carrier, carrier or clauses.governing_verb(noun), None, tuple(rules)
    )


def _noun_actor(hit: Hit, carrier: Token | None) -> tuple[Token | None, str]:
    noun, frame = hit.token, hit.trigger.frame
    by = _first_party(nouns.prepositional(noun, _BY))
    if by is not None and (by.pos_ == "PROPN" or nouns.kinds_of(by) & _ACTING):
        return by, "by"
    doer = _doer_in_clause(noun)
    if doer is not None:
        return doer, "carried out by"
    if frame == "between" and (parties := nouns.prepositional(noun, listed("between"))):
        return _first_party(parties), "between"
    owner = _owner(noun, pronouns=frame != "suffers")
    if owner is not None and (frame != "suffers" or _acts_by(owner, hit)):
        return owner, "owner"
    if carrier is not None and noun.dep_ == "pobj" and noun.head.lower_ == "under":
        return None, ""  # "came under attack"
    if carrier is not None and noun not in clauses.grammatical_subjects(carrier):
        doer = _first_party(clauses.subjects(carrier))
        return doer, "light verb"
    return _answerable(noun)


def _doer_in_clause(noun: Token) -> Token | None:
    """*an airstrike carried out by the army*, *an attack that rebels claimed*."""
    speaking = verbs("light") | verbs("claiming_responsibility") | verbs("blaming")
    for clause in noun.children:
        if clause.dep_ in {"acl", "relcl"} and clause.lower_ in speaking:
            doers = clauses.subjects(clause)
            if doers and noun not in doers:
                return _first_party(doers)
            if clause.lower_ in verbs("blaming"):
                return _first_party(nouns.prepositional(clause, _ON))
    for clause in noun.subtree:  # "the attack on the base, for which the rebels took the blame"
        if clause.dep_ == "relcl" and clause.lower_ in verbs("claiming_responsibility"):
            return _first_party(clauses.subjects(clause))
    return None


def _acts_by(owner: Token, hit: Hit) -> bool:
    """*NATO bombing of Tripoli*: the name before a noun with a victim of its own, or of a force."""
    if nouns.prepositional(hit.token, _OF):
        return True
    return not hit.trigger.lethal and owner.dep_ != "poss" and not is_town(owner.text)


def _answerable(noun: Token) -> tuple[Token | None, str]:
    """Who claimed responsibility for the event, or is blamed for it."""
    verb = clauses.governing_verb(noun)
    if verb is None or noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return None, ""
    if verb.lower_ in verbs("claiming_responsibility"):
        return _first_party(clauses.subjects(verb)), "claimed by"
    if verb.lower_ in verbs("blaming"):
        return _first_party(clauses.objects(verb)), "blamed on"
    return None, ""


def _noun_target(hit: Hit, carrier: Token | None, actor: Token | None) -> tuple[Token | None, str]:
    noun, frame = hit.token, hit.trigger.frame
    agents = nouns.prepositional(noun, _BY)  # "an attack by militants on a checkpoint"
    reached = [
        one for word in (noun, *agents) for one in nouns.prepositional(word, listed("towards"))
    ]
    towards = _first_party(reached)
    if towards is not None:
        return towards, "on"
    if frame == "between":
        parties = nouns.prepositional(noun, listed("between"))
        return (parties[1] if len(parties) > 1 else None), "between"
    if frame == "suffers" or noun.lower_.endswith("ing"):
        victim = _first_party(nouns.prepositional(noun, _OF)) or _owner(noun)
        if victim is not None and victim != actor:
            return victim, "of"
    for verb in telling_verbs(noun):
        hit_ones = _first_party(clauses.objects(verb))
        if hit_ones is not None and verb.lower_ in verbs("telling_verbs"):
            return hit_ones, "telling verb"
    if carrier is None:
        return None, ""
    if carrier.lower_ in verbs("suffering") and noun.dep_ == "pobj":
        return _first_party(clauses.subjects(carrier)), "came under"
    return _first_party(_loose_targets(noun, carrier)), "on"


def _loose_targets(noun: Token, carrier: Token) -> list[Token]:
    """*carried out attacks over two months on bases*: the phrase strayed in the tree."""
    return [
        inner
        for word in carrier.subtree
        if word.lower_ in {"on", "against"} and word.i > noun.i and word.head != noun
        for inner in word.children
        if inner.dep_ == "pobj" and nouns.kinds_of(inner)
    ]


def _owner(noun: Token, pronouns: bool = False) -> Token | None:
    """*Israel's strike*, *the US strike*, *an Iranian attack*, *a militia attack*."""
    for child in noun.children:
        if child.dep_ == "poss" and child.ent_type_ != "DATE":
            return child if pronouns or child.pos_ != "PRON" else None
    for child in noun.children:
        if child.ent_type_ == "DATE":
            continue
        if child.dep_ in {"compound", "amod", "nmod"} and child.i < noun.i:
            words = [word.text for word in child.subtree]
            if list(find_names(words)) or "force" in nouns.kinds_of(child):
                return child
    return None


def telling_verbs(noun: Token) -> list[Token]:
    """The verbs whose subject the event is: *the strikes hit …*, *the offensive, which began …*."""
    telling = verbs("telling_verbs") | verbs("occurring")
    found = [noun.head] if noun.dep_ == "nsubj" and noun.head.lower_ in telling else []
    for clause in noun.children:
        is_telling = clause.dep_ == "relcl" and clause.lower_ in telling
        if is_telling and noun in clauses.grammatical_subjects(clause):
            found.append(clause)
    for word in noun.subtree:  # "the offensive in Waziristan, which began in June"
        if word.dep_ == "relcl" and word.lower_ in verbs("occurring") and word.head != noun:
            found.append(word)
    return found


def _light_verb(noun: Token) -> Token | None:
    """The verb that only says that the noun was done: *carried out an attack*."""
    if noun.dep_ == "pobj" and noun.head.head.lower_ in listed("measures"):
        return _light_verb(noun.head.head)  # "a series of attacks"
    head = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"} and head.lower_ in verbs("light"):
        return head
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ in {"with", "by"}
        and noun.head.head.lower_ in verbs("responding")
    ):
        return noun.head.head
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "under"
        and noun.head.head.lower_ in verbs("suffering")
    ):
        return noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ == "agree":
        return noun.head.head
    if (clause := _light_clause(noun)) is not None:
        return clause
    return _light_verb(noun.head) if noun.dep_ == "conj" else None


def _light_clause(noun: Token) -> Token | None:
    """*an attack carried out by rebels*, *the truce that Tripoli declared yesterday*."""
    for clause in noun.children:
        is_light = clause.dep_ in {"acl", "relcl"} and clause.lower_ in verbs("light")
        if is_light and (clause.dep_ == "acl" or noun in clauses.objects(clause)):
            return clause
    return None


def _doer_or_means(things: list[Token]) -> tuple[Token | None, Token | None]:
    """Who acts, or with what: *rockets hit the base* does not say who did."""
    party = _first_party(things)
    if party is None:
        return None, None
    kinds = nouns.kinds_of(party)
    is_weapon = "weapon" in kinds and "force" not in kinds
    return (None, party) if is_weapon or party.lower_ in listed("lifeless") else (party, None)


def _user(means: Token | None) -> Token | None:
    """Who used a weapon: *a bomb planted by the group*, *a blast blamed on the group*."""
    for clause in means.children if means is not None else ():
        if clause.dep_ in {"acl", "relcl"} and clauses.is_passive(clause):
            blamed = nouns.prepositional(clause, _ON) if clause.lower_ in verbs("blaming") else []
            user = _first_party([*clauses.subjects(clause), *blamed])
            if user is not None:
                return user
    return None


def _first_party(things: list[Token]) -> Token | None:
    """The first noun that can be a party; an action stands for who owns it."""
    for thing in things:
        if thing.ent_type_ == "DATE" or thing.pos_ == "VERB" or is_nobody(thing):
            continue
        if thing.lower_ in listed("toll_nouns"):
            continue  # "killed, by the militia's own count"
        if thing.lower_ in listed("actions") and (owner := _owner(thing)) is not None:
            return owner
        return thing
    return None
