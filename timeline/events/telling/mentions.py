"""From a trigger to its mention: type, parties, places, tolls and count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.casualties.claimants import read_claimant
from timeline.events.casualties.constructions import Casualties
from timeline.events.casualties.counting import count_victims
from timeline.events.casualties.later_deaths import added_up, dies_later
from timeline.events.certainty.attempts import is_attempted
from timeline.events.finding.specifics import refine
from timeline.events.grammar import clauses, nouns
from timeline.events.names.actors import is_capital
from timeline.events.names.pronouns import resolve_party
from timeline.events.names.resolving import resolve
from timeline.events.participants.places import place_names
from timeline.events.participants.together import joined_parties, with_those_beside
from timeline.events.story import label_before
from timeline.events.telling.clues import Clue
from timeline.events.telling.scene import Scene
from timeline.events.told import HARMED
from timeline.events.words.numbers import toll_of
from timeline.events.words.trigger_entries import TOLL
from timeline.events.words.wordlists import listed
from timeline.model import Actor, EventMention, Place, Status, Toll
from timeline.syntax import Token


def read_mention(scene: Scene, clue: Clue, status: Status, status_rule: str) -> EventMention:
    """Give the mention that a trigger tells; `rules` says by what each part was found."""
    hit, roles = clue.hit, clue.roles
    text, span = scene.document.text, scene.sentence.token_span(hit.token)
    # When and where somebody died of a deed is not its day or place.
    later = dies_later(hit.token) or any(one.whole for one in clue.casualties)
    date = None if later else scene.dates.get(hit.token)
    type_key, type_rule = _tried(clue) or refine(hit, roles)
    target = _target(clue, type_key, scene.before)
    harmed = HARMED if target is not None and _are_only_harmed(clue) else ""
    dated = date.rule if date else ""
    rules = [hit.trigger.name, *roles.rules, harmed, status_rule, type_rule, dated]
    return EventMention(
        id=scene.id_of(hit.token),
        doc_id=scene.document.id,
        span=span,
        sentence=scene.sentence.span,
        trigger=text[slice(*span)],
        quote=text[slice(*scene.sentence.span)],
        type=type_key,
        status=status,
        date=date,
        actor=_author(clue, scene.before),
        target=target,
        places=() if later else tuple(_places(clue, target)) or _place_of_entry(scene),
        killed=_dead(clue, scene.before),
        injured=_toll([told for told in clue.casualties if not told.killed], scene.before),
        count=_count(hit.token) if not (hit.trigger.is_verb or hit.trigger == TOLL) else None,
        only_as_end=hit.trigger.tied,
        rules=tuple(rule for rule in rules if rule),
    )


def _tried(clue: Clue) -> tuple[str, str] | None:
    """*Tried to retake the town*: an assault, where *tried to depose the king* is a coup."""
    trigger = clue.hit.trigger
    is_of_place = "site" in trigger.kinds or "person" not in trigger.kinds
    is_open = trigger.type == "seizure" and is_of_place and is_attempted(clue.hit.token)
    return ("ground_assault", "tried to take") if is_open else None


def _tellers(clue: Clue) -> tuple[Token, ...]:
    """The words beside the trigger whose phrases are the event's: *set off a bomb in Kabul*.

    Those that tell its dead and hurt are among them: *exploded, wounding 13 people in Lyon*.
    """
    held = clauses.objects(clue.hit.token) if clue.hit.trigger.object else []
    harm = [told.word for told in clue.casualties if told.word.tag_ == "VBG"]
    return (*clue.carriers, *held, *harm)


def _party(noun: Token | None, before: str) -> Actor | None:
    return None if noun is None else resolve_party(noun, before)


def _actor(clue: Clue) -> Token | None:
    """Who acts: not one who only *died in fighting*, and is whom the clause is about."""
    roles = clue.roles
    is_only_slain = roles.target is None and roles.actor == victims_of(clue.casualties)
    return None if is_only_slain else roles.actor


def _author(clue: Clue, before: str) -> Actor | None:
    """Who acts, with those who act beside them."""
    doer = _actor(clue)
    actor = _party(doer, before)
    if doer is None or actor is None:
        return actor
    if _met_beside(clue):
        return actor
    return with_those_beside(actor, map(resolve, joined_parties(doer, [clue.roles.target])))


def _met_beside(clue: Clue) -> Token | None:
    """*Police and students clashed*: of two who fight or meet one is whom the other met."""
    doer = clue.roles.actor
    if clue.hit.trigger.type not in listed("mutual") or clue.roles.target or doer is None:
        return None
    others = joined_parties(doer)
    return others[0] if len(others) == 1 else None


def _target(clue: Clue, type_key: str, before: str) -> Actor | None:
    """Who or what is acted on, with what is hit beside it."""
    named = clue.roles.target or _met_beside(clue)
    struck = named or victims_of(clue.casualties)
    target = _party(named, before) or _resolved(victims_of(clue.casualties))
    if struck is None or target is None:
        return None
    others = [resolve(one) for one in joined_parties(struck, [clue.roles.actor])]
    is_blow = type_key not in listed("bloodless")
    hit = [_as_town(one) if is_blow and one is not None else one for one in (target, *others)]
    return with_those_beside(hit[0] or target, hit[1:])


def _as_town(struck: Actor) -> Actor:
    """A capital that is struck is the town, not its state."""
    return replace(struck, name=struck.text) if is_capital(struck.text) else struck


def _places(clue: Clue, target: Actor | None) -> Iterator[Place]:
    """Where it was; a capital that stands for its state ("threatened Tehran") is no place."""
    is_state_meant = target is not None and target.name != target.text and is_capital(target.text)
    for name in place_names(clue.hit.token, _tellers(clue), clue.roles.target):
        if target is None or not (is_state_meant and name == target.text):
            yield Place(name)


def _place_of_entry(scene: Scene) -> tuple[Place, ...]:
    """The place that stands before a sentence, as a heading: *Aleppo: Jets bombed a mill*."""
    name = label_before(scene.document.text, scene.sentence.span.start)
    return (Place(name),) if name else ()


def _are_only_harmed(clue: Clue) -> bool:
    """Tell whether whom a deed hit is said only by its toll: *the attack left two guards dead*.

    So it is where nobody is said to have killed them: *two guards were killed*.
    """
    trigger, roles = clue.hit.trigger, clue.roles
    is_toll = not trigger.is_verb or (trigger.is_casualty and roles.actor is None)
    return roles.target is None or (is_toll and roles.target == victims_of(clue.casualties))


def victims_of(casualties: Sequence[Casualties]) -> Token | None:
    """Whom the tolls of a trigger name as the dead or the hurt; None for nobody."""
    own = (told.victims for told in casualties if told.victims != told.word)
    return next((noun for noun in own if noun is not None and not nouns.is_nobody(noun)), None)


def _resolved(noun: Token | None) -> Actor | None:
    return None if noun is None else resolve(noun)


def _dead(clue: Clue, before: str) -> Toll | None:
    """The dead that a clue tells of, else those to whom a deed was done that kills."""
    told = _toll([told for told in clue.casualties if told.killed], before)
    is_lethal = clue.hit.trigger.lethal and not is_attempted(clue.hit.token)
    if told is not None or not is_lethal or clue.roles.target is None:
        return told
    toll = count_victims(clue.roles.target)
    return None if toll is None else _claimed(toll, clue.hit.token, before)


def _toll(casualties: Sequence[Casualties], before: str) -> Toll | None:
    """The first number that is told of some casualties with what adds to it, and who says so."""
    told = [one for one in casualties if not is_attempted(one.word)]
    toll = added_up(told)
    counted = next((one.word for one in told if one.toll is not None), None)
    return None if toll is None or counted is None else _claimed(toll, counted, before)


def _claimed(toll: Toll, word: Token, before: str) -> Toll:
    return replace(toll, claimant=read_claimant(word, before))


def _count(noun: Token) -> int | None:
    """How many events of the kind the trigger tells of: *11 attacks*, *five air strikes*."""
    for child in noun.children:
        if child.dep_ == "nummod":
            toll = toll_of(child.text)
            return toll.best if toll is not None else None
    return None
