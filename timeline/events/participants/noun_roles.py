"""Who acts on whom in a noun: *an attack by rebels on the base*, *Israel's strike*."""

from __future__ import annotations

from timeline.events.finding.triggers import Hit
from timeline.events.grammar import clauses
from timeline.events.grammar.light_verbs import (
    light_verb,
    telling_verbs,
)
from timeline.events.names.fillers import Roles
from timeline.events.participants.noun_actors import actor_of
from timeline.events.participants.noun_targets import target_of


def read_noun_roles(hit: Hit) -> Roles:
    """Fill the frame of a noun trigger.

    >>> from timeline.events.finding.triggers import find_triggers
    >>> from timeline.syntax import parse
    >>> hit = next(find_triggers(parse("An attack by rebels on the base failed.")))
    >>> roles = read_noun_roles(hit)
    >>> roles.actor, roles.target, roles.rules
    (rebels, base, ('by', 'on'))
    """
    noun = hit.token
    carrier = light_verb(noun) or next(iter(telling_verbs(noun)), None)
    rules: list[str] = []
    actor, rule = actor_of(hit, carrier)
    rules += [rule] if actor is not None else []
    target, rule = target_of(hit, carrier, actor)
    rules += [rule] if target is not None else []
    return Roles(
        actor, target, carrier, carrier or clauses.governing_verb(noun), None, tuple(rules)
    )
