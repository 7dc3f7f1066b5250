"""From a generic word to its type: what an *attack* was, by its weapon and its target."""

from __future__ import annotations

from functools import cache

from timeline.events.finding.triggers import Hit
from timeline.events.grammar import clauses, nouns, phrases
from timeline.events.names.actors import is_state
from timeline.events.names.fillers import Roles
from timeline.events.names.pronouns import subject_above
from timeline.events.names.resolving import resolve
from timeline.events.words.inflection import noun_forms
from timeline.events.words.trigger_entries import forms_in, spelt_out
from timeline.events.words.wordlists import listed
from timeline.lexicons import read_lexicon
from timeline.syntax import Token

_OF = frozenset({"of"})
_TO = frozenset({"to"})
_CAPTURES = frozenset({"abduction"})  # gunmen who capture somebody do not shoot
_OF_ANYBODY = frozenset({"other_violence", "shooting"})


@cache
def _weapons() -> dict[str, tuple[int, str]]:
    ranked: dict[str, tuple[int, str]] = {}
    for rank, entry in enumerate(read_lexicon("weapons")):
        for lemma in spelt_out(entry["words"]):
            for form in noun_forms(lemma):
                ranked.setdefault(form, (rank, entry["type"]))
    return ranked


def refine(hit: Hit, roles: Roles) -> tuple[str, str]:
    """Give the type and the rule that made a generic trigger finer (empty: none did)."""
    if hit.trigger.type == "arrest" and roles.actor is not None and _is_captor(roles.actor):
        return "abduction", "captors"
    if hit.trigger.lemma in listed("street_fights") and _is_of_crowd(roles):
        return "riot", "crowd"
    if hit.trigger.type == "seizure" and roles.target is not None and _is_one_person(roles.target):
        is_by_state = roles.actor is not None and _is_states(roles.actor)
        return ("arrest" if is_by_state else "abduction"), "one person taken"
    named = [_way_of(word) for word in _weapon_words(hit, roles)] if hit.trigger.generic else []
    way = min(named)[1] if named else hit.trigger.type
    if way in _OF_ANYBODY and _is_of_chosen(hit, roles):
        return "targeted_killing", "one who leads"
    if not hit.trigger.generic:
        return hit.trigger.type, ""
    if named and hit.trigger.type not in _CAPTURES:
        is_by_guns = hit.trigger.type == "shelling" and way == "shooting"
        return (hit.trigger.type, "") if is_by_guns else (way, "weapon")
    if hit.trigger.by_state and _is_by_state(hit, roles):
        return hit.trigger.by_state, "a state's forces"
    if roles.actor is not None and roles.target is not None:
        is_crowd = "crowd" in nouns.kinds_of(roles.actor)
        if is_crowd and roles.target.lower_ in listed("stormed"):
            return "storming", "crowd at an embassy"
    return hit.trigger.type, ""


def _is_of_chosen(hit: Hit, roles: Roles) -> bool:
    """*Gunmen shot dead the mayor*: whoever kills one who leads others has chosen him."""
    is_killing = hit.trigger.lethal or hit.trigger.lemma == "kill" or _is_dead_of(hit)
    target = roles.target
    if target is None or hit.trigger.tied or not is_killing:
        return False
    is_one = target.tag_ in {"NN", "NNP"} and not any(one.dep_ == "conj" for one in target.children)
    words = {word.lower_ for word in phrases.phrase(target)}
    return is_one and not words.isdisjoint(listed("leaders"))


def _is_dead_of(hit: Hit) -> bool:
    """*Shot dead*, *stabbed to death*."""
    return any(child.lower_ in {"dead", "death"} for child in _close(hit.token))


def _close(verb: Token) -> list[Token]:
    return [*verb.children, *nouns.prepositional(verb, _TO)]


def _is_by_state(hit: Hit, roles: Roles) -> bool:
    """*Police bundled three into vans*, *marchers were bundled into vans*: who else would."""
    if roles.actor is not None:
        return _is_states(roles.actor)
    is_arrest = hit.trigger.by_state == "arrest" and roles.target is not None
    return is_arrest and roles.target is not None and "crowd" in nouns.kinds_of(roles.target)


def _is_one_person(target: Token) -> bool:
    """*He was captured near Sirte*: a pronoun for one person is no town."""
    return target.lower_ in listed("single_persons")


def _is_of_crowd(roles: Roles) -> bool:
    """*Protesters clashed with police*: a crowd on one side, and no armed group on the other."""
    parties = [one for one in (roles.actor, roles.target) if one is not None]
    crowds = [one for one in parties if "crowd" in nouns.kinds_of(one)]
    unarmed = forms_in("lawmen") | listed("organs")
    return bool(crowds) and all(one in crowds or one.lower_ in unarmed for one in parties)


def _is_captor(noun: Token) -> bool:
    """*Rebels arrested two nurses*: whoever has no office to arrest people carries them off."""
    return any(word.lower_ in forms_in("captors") for word in phrases.phrase(noun))


def _is_states(noun: Token) -> bool:
    """Tell whether a state or its armed forces are meant."""
    if noun.pos_ == "PRON":
        noun = subject_above(noun) or noun
    if noun.lower_ in listed("organs"):
        return True
    actor = resolve(noun)
    return actor is not None and is_state(actor.name)


def _is_used_in(verb: Token) -> bool:
    """*the bomb with which rebels killed two men*: the noun before the clause is the means."""
    return verb.dep_ == "relcl" and any(
        child.lower_ in listed("means") and any(inner.lower_ == "which" for inner in child.children)
        for child in verb.children
    )


def _strayed(verb: Token) -> list[Token]:
    """The *with* phrases of a verb that the parser hung on a noun of its object."""
    held = [word for thing in clauses.objects(verb) for word in thing.subtree]
    return [word for word in held if word.lower_ in {"with", "using"} and word.i > verb.i]


def _weapon_words(hit: Hit, roles: Roles) -> list[Token]:
    """Weapon words in the trigger's own phrase, its actor's, and "with", "by", "from"."""
    near = [*phrases.phrase(hit.token)] if not hit.trigger.is_verb else []
    for noun in (roles.actor, roles.means):
        near += phrases.phrase(noun) if noun is not None else []
    for means in nouns.prepositional(hit.token, listed("means")):
        near += phrases.phrase(means)
    if hit.trigger.is_verb:  # "struck a depot in Bryansk with drones"
        near += [word for phrase in _strayed(hit.token) for word in phrase.children]
    if hit.trigger.is_verb and hit.trigger.object:  # "lobbed mortar shells into the hills"
        near += [word for thing in clauses.objects(hit.token) for word in phrases.phrase(thing)]
    if hit.token.lower_ in listed("made_of"):  # "a barrage of rockets"
        near += [
            word for thing in nouns.prepositional(hit.token, _OF) for word in phrases.phrase(thing)
        ]
    if _is_used_in(hit.token):
        near += phrases.phrase(hit.token.head)
    near += [] if hit.trigger.is_verb else _fired_before(hit.token)
    return [word for word in near if word.lower_ in _weapons() and not _is_withstood(word)]


def _is_withstood(weapon: Token) -> bool:
    """*Anti-aircraft fire*, *anti-tank rounds*: what it is fired at, and not what fires it."""
    before = weapon.doc.words(max(0, weapon.i - 2), weapon.i).text.lower()
    return before.endswith(
        ("anti-", "anti", "petrol", "petrol -", "gasoline")
    )  # "petrol bombs" burn


def _way_of(word: Token) -> tuple[int, str]:
    """The rank and type of a weapon word; people who are bombers bring bombs."""
    return _weapons()["bomb" if _is_person(word) else word.lower_]


def _fired_before(strike: Token) -> list[Token]:
    """*Rockets were fired at the port, with one strike killing three*: one strike of rockets."""
    clause = strike.head if strike.dep_ == "nsubj" else strike
    if clause.dep_ not in {"pobj", "pcomp"} or clause.head.lower_ != "with":
        return []
    fired = clause.head.head
    things = clauses.objects(fired) if fired.pos_ == "VERB" else []
    made_of = [inner for thing in things for inner in nouns.prepositional(thing, _OF)]
    return [word for thing in (*things, *made_of) for word in phrases.phrase(thing)]


def _is_person(word: Token) -> bool:
    """*The bomber blew himself up*, *two female bombers*; *bombers*, *a B-52 bomber* are planes."""
    named = [left for left in word.lefts if left.dep_ in {"compound", "amod", "nmod"}]
    if word.lower_ == "bombers":
        return any(left.lower_ in listed("of_people") for left in named)
    is_plane = any(left.lower_ in listed("of_planes") or not left.text.isalpha() for left in named)
    return word.lower_ == "bomber" and not is_plane
