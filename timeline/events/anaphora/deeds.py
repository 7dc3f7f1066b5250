"""Which deed a claim of responsibility, or blame, is for; and giving it its author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.anaphora.context import Context
from timeline.events.anaphora.responsibility import Statement, is_contested, may_state, statement_in
from timeline.events.anaphora.words import taken_up_by
from timeline.events.names.actors import is_state
from timeline.events.told import Told
from timeline.events.words.wordlists import listed
from timeline.lexicons import event_types
from timeline.model import Actor, Span
from timeline.syntax import Token

_BACK = 3  # sentences between a deed and the claim of it
CLAIMED, BLAMED = "claimed nearby", "blamed nearby"
_HOSTILE = -7.0  # PLOVER's score of what is owned up to or blamed on somebody


def name_responsible(
    tellings: Sequence[Told], context: Context, statements: Sequence[Span]
) -> list[Told]:
    """Give deeds without a known author the one who answers for them in a sentence nearby."""
    named = list(tellings)
    found = [(span, statement_in(context.trees[span], context.before(span))) for span in statements]
    for claimed in (True, False):
        for span, statement in found:
            if statement is None or statement.claimed != claimed:
                continue
            if claimed or not _is_contested(span, context):
                for index in _deeds(span, named, context):
                    if claimed or not _is_of_other_camp(named[index].mention.actor, statement):
                        named[index] = _by(named[index], statement)
    return named


def statements_for(text: str, tellings: Sequence[Told], context: Context) -> list[Span]:
    """Find the sentences near a deed without a known author that may say who did it."""
    told_at = {context.places[told.mention.sentence] for told in tellings if _is_open_deed(told)}
    near = {near for place in told_at for near in range(place, place + _BACK + 1)}
    within = (context.spans[place] for place in sorted(near) if place < len(context.spans))
    return [span for span in within if may_state(text[slice(*span)])]


def _is_contested(span: Span, context: Context) -> bool:
    """Tell whether the blame is turned back in its own sentence or the next one."""
    place = context.places[span]
    trees = [context.trees.get(one) for one in context.spans[place : place + 2]]
    return any(is_contested(tree) for tree in trees if tree is not None)


def _deeds(span: Span, tellings: Sequence[Told], context: Context) -> list[int]:
    """The open deeds of the sentence itself, else those of the nearest sentence before it."""
    place = context.places[span]
    for sentence in reversed(context.spans[max(0, place - _BACK) : place + 1]):
        found = [
            index
            for index, told in enumerate(tellings)
            if told.mention.sentence == sentence and _is_deed(told)
        ]
        if found:
            return [index for index in found if _is_open_deed(tellings[index])]
    return []


def _is_deed(told: Told) -> bool:
    """Tell whether somebody may answer for a deed; for what they avenged by theirs, others do.

    Nor is an arrest theirs that the police make of it.
    """
    kind = told.mention.type
    is_hostile = event_types()[kind].score <= _HOSTILE and kind != "arrest"
    return is_hostile and not told.answered and not _strikes_assailants(told)


def _strikes_assailants(told: Told) -> bool:
    """*Two of the assailants were shot*: whoever sent them did not shoot them."""
    target = told.mention.target
    words = target.name.lower().split()[-1:] if target is not None else []
    return any(word.removesuffix("s") in listed("assailants") for word in words)


def _is_open_deed(told: Told) -> bool:
    return _is_deed(told) and not (is_known(told.mention.actor) or _is_somebodys(told.doer))


def _is_somebodys(doer: Token | None) -> bool:
    """*His men*, *the group's gunmen*: whose they are is told."""
    return doer is not None and any(child.dep_ == "poss" for child in doer.children)


def is_known(actor: Actor | None) -> bool:
    """Tell whether an actor is more than somebody with a weapon: *gunmen*, *jets*.

    >>> is_known(Actor("masked gunmen")), is_known(Actor("army")), is_known(None)
    (False, True, False)
    """
    if actor is None:
        return False
    word = actor.name.split()[-1].lower()
    lists = listed("unaligned", "perpetrators"), *map(taken_up_by, ("anybody", "machines"))
    forms = {word, word.removesuffix("s")}
    return bool(actor.side) or all(map(forms.isdisjoint, lists))


def _is_of_other_camp(actor: Actor | None, blamed: Statement) -> bool:
    """*Rebels torched 60 schools. The movement blamed the army*: who is told to have done it did.

    Of gunmen nobody knows whose they are, and they may be the army's.
    """
    if actor is None:
        return False
    words = blamed.actor.name.lower().split()
    is_of_state = is_state(blamed.actor.side) or not listed("organs").isdisjoint(words)
    last = actor.name.lower().split()[-1]
    return is_of_state and last.removesuffix("s") in listed("against_states")


def _by(told: Told, statement: Statement) -> Told:
    mention = told.mention
    rule = CLAIMED if statement.claimed else BLAMED
    return replace(
        told, mention=replace(mention, actor=statement.actor, rules=(*mention.rules, rule))
    )
