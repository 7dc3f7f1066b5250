"""Deeds told by any verb beside a weapon: *raked the bus with bullets*, *a shell tore into it*.

No list of verbs is ever complete. Where people or a building suffer what is done *with machetes*
or *by a mine*, or where a shell itself does something to them, the weapon says what the verb means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.grammar import clauses, nouns
from timeline.events.words.trigger_entries import forms_in
from timeline.events.words.wordlists import verbs
from timeline.syntax import Token

USING = frozenset({"with", "using"})
MOVING = frozenset({"into", "through", "onto"})
_IN = frozenset({"in", "into", "through"})
_NAMED = frozenset({"PROPN", "PRON", "NUM"})


def is_armed(verb: Token) -> bool:
    """Tell whether a verb tells a deed because of the weapon in its clause.

    >>> from timeline.syntax import parse
    >>> tree = parse("They finished the guard off with a machete and met people with flowers.")
    >>> [is_armed(word) for word in tree if word.pos_ == "VERB"]
    [True, False]
    """
    if not verb.tag_.startswith("VB") or verb.lower_ in verbs("not_striking"):
        return False
    if any(map(_is_arm, nouns.prepositional(verb, USING))):
        return _strikes(verb, _with_inner(clauses.objects(verb)))
    return _is_done_by_weapon(verb)


def _is_done_by_weapon(verb: Token) -> bool:
    """*A shell tore into the school*, *the pipeline was holed by explosives*."""
    if not any(map(_is_munition, clauses.subjects(verb))):
        return False
    moved_to = () if clauses.is_passive(verb) else nouns.prepositional(verb, MOVING)
    return _strikes(verb, (*clauses.objects(verb), *moved_to))


def _with_inner(things: Sequence[Token]) -> list[Token]:
    """The objects, and what they are made in: *punched a hole in the pipeline*."""
    return [*things, *(one for thing in things for one in nouns.prepositional(thing, _IN))]


def _strikes(verb: Token, things: Iterable[Token]) -> bool:
    """Tell whether somebody or something that can be struck is: a name may be either."""
    return any(
        thing.pos_ in _NAMED or nouns.kinds_of(thing) & nouns.STRUCK
        for thing in things
        if thing != verb and thing.ent_type_ != "DATE"
    )


def _is_arm(noun: Token) -> bool:
    return not forms_in("arm").isdisjoint(word.lower_ for word in nouns.phrase(noun))


def _is_munition(noun: Token) -> bool:
    return noun.lower_ in forms_in("munition") or noun.lower_ in forms_in("explosive")
