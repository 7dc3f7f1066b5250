"""Deeds told by any verb beside a weapon: *raked the bus with bullets*, *a shell tore into it*.

No list of verbs is ever complete. Where people or a building suffer what is done *with machetes*
or *by a mine*, or where a shell itself does something to them, the weapon says what the verb means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.grammar import clauses, nouns, phrases
from timeline.events.words.trigger_entries import forms_in
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

USING = frozenset({"with", "using"})
MOVING = frozenset({"into", "through", "onto"})
FLYING = frozenset({"into", "through", "onto", "on", "at", "near", "over", "around", "outside"})
FLYING |= frozenset({"across", "among", "towards", "toward", "beside", "against", "in", "upon"})
_IN = frozenset({"in", "into", "through"})
_WITH = frozenset({"with"})
_OF = frozenset({"of"})
_NAMED = frozenset({"PROPN", "PRON", "NUM"})
_ROUNDS = frozenset({"round", "rounds"})  # "a tank round", "mortar rounds"


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
    return _is_done_by_weapon(verb) or _flies(verb)


def _flies(verb: Token) -> bool:
    """*Rockets streaked into the town*, *a shell whistled over the camp*: what it came down on."""
    if verb.lower_ not in verbs("flying") or clauses.is_passive(verb):
        return False
    if not any(map(_is_munition, clauses.subjects(verb))):
        return False
    return bool(nouns.reached(verb, FLYING)) and not _is_harmless(verb)


def sends_off(verb: Token) -> bool:
    """Tell whether a verb says that what flies and hits was sent.

    >>> from timeline.syntax import parse
    >>> tree = parse("They flung shells at the market and sent shells to a museum.")
    >>> [sends_off(word) for word in tree if word.pos_ == "VERB"]
    [True, False]
    """
    is_sent = verb.tag_.startswith("VB") and verb.lower_ in verbs("sending_off")
    if not is_sent or _is_harmless(verb):
        return False
    sent = (*clauses.objects(verb), *nouns.prepositional(verb, _WITH))
    made_of = (inner for one in sent for inner in nouns.prepositional(one, _OF))
    if not any(map(_is_munition, (*sent, *made_of))):
        return False
    aimed = (holder for holder in (verb, *sent) if nouns.reached(holder, FLYING))
    return clauses.is_passive(verb) or any(aimed)


def _is_harmless(verb: Token) -> bool:
    """*Fired a missile in a test*, *a rocket roared into space*."""
    return any(word.lower_ in listed("harmless_flights") for word in verb.subtree)


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
    return not forms_in("arm").isdisjoint(word.lower_ for word in phrases.phrase(noun))


def _is_munition(noun: Token) -> bool:
    if noun.lower_ in forms_in("munition") or noun.lower_ in forms_in("explosive"):
        return True
    words = {word.lower_ for word in phrases.phrase(noun)}
    return noun.lower_ in _ROUNDS and not forms_in("gun").isdisjoint(words)
