"""Whom *it*, *him* or *them* means where it is struck: what was struck last, or is spoken of.

The object of a clause is never its own subject: in *the PKK said that it had killed them* the
PKK is not among *them*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.anaphora.agreement import pronoun_of, pronouns_for
from timeline.events.anaphora.pronouns import antecedent
from timeline.events.anaphora.titles import bearer, is_title
from timeline.events.grammar.nouns import kinds_of_word
from timeline.events.names.actors import is_state
from timeline.events.names.resolving import resolve
from timeline.events.told import Told
from timeline.model import Actor, EventMention
from timeline.syntax import Token, Tree

STRUCK = "pronoun struck"
TITLE = "title struck"
_TAKING = frozenset({"capture", "seize", "take", "grab"})
_PEOPLE = {"person"}
_BACK = 2  # parsed sentences
_STRUCK = frozenset({"dobj", "nsubjpass", "pobj"})


def name_struck(told: Told, before: Sequence[Tree], earlier: Sequence[Told]) -> Told:
    """Name the target of a telling that has only a pronoun or a title for it.

    What a pronoun means is None where it is unclear; a title stays as it is written.
    `earlier` are the tellings before it, in their order.
    """
    word = told.struck
    if word is None:
        return told
    if is_title(word):
        return _with_target(told, bearer(word, before) or told.mention.target, TITLE)
    return _with_target(told, _meant(told, word, before, earlier), STRUCK)


def _meant(
    told: Told, pronoun: Token, before: Sequence[Tree], earlier: Sequence[Told]
) -> Actor | None:
    """Whom the pronoun for the one struck takes up."""
    if pronoun.dep_ == "nsubj" and (party := _spoken_of(told, before)) is not None:
        return party  # "the soldiers were on their way when they came under attack"
    actor = told.mention.actor
    beside = [noun for noun in _beside(pronoun) if not _is_same(resolve(noun), actor)]
    if beside:
        return resolve(noun) if (noun := _parallel(beside, pronoun)) is not None else None
    return _struck_before(told, earlier) or _spoken_of(told, before)


def _with_target(told: Told, found: Actor | None, rule: str) -> Told:
    mention = told.mention
    rules = mention.rules if found in (None, mention.target) else (*mention.rules, rule)
    mention = replace(mention, target=found, rules=rules)
    return replace(told, mention=_as_capture(mention) if told.word in _TAKING else mention)


def _as_capture(mention: EventMention) -> EventMention:
    """*They were captured by rebels*, of two nurses: people are abducted, by a state arrested."""
    held, taker = mention.target, mention.actor
    words = held.text.lower().split() if held is not None else []
    if mention.type != "seizure" or not words or kinds_of_word(words[-1]) != _PEOPLE:
        return mention
    is_by_state = taker is not None and is_state(taker.name)
    return replace(mention, type="arrest" if is_by_state else "abduction")


def _beside(pronoun: Token) -> list[Token]:
    """The nouns of the pronoun's own sentence that it may take up, but those that act."""
    kind = pronoun_of(pronoun)
    return [
        noun
        for noun in pronoun.doc[: pronoun.i]
        if noun.pos_ in {"NOUN", "PROPN"}
        and noun.dep_ in _STRUCK
        and noun.ent_type_ != "DATE"
        and kind in pronouns_for(noun)
        and noun.head != pronoun.head
    ]


def _parallel(nouns: Sequence[Token], pronoun: Token) -> Token | None:
    """The one in the same place of a joined clause, else the last that is itself acted upon.

    *They attacked the house, where people took shelter, and burned it*: the house.
    """
    struck = [noun for noun in nouns if noun.dep_ in {"dobj", "nsubjpass"}]
    joined = [noun for noun in struck if noun.head == pronoun.head.head]
    return next(reversed(joined or struck), None)


def _is_same(one: Actor | None, other: Actor | None) -> bool:
    if one is None or other is None:
        return False
    return one.name == other.name or (bool(one.side) and one.side == other.side)


def _struck_before(told: Told, earlier: Sequence[Told]) -> Actor | None:
    """What the last telling struck that has a target, if the pronoun can take that up."""
    for other in reversed(earlier):
        if told.sentence - other.sentence > _BACK:
            return None
        target, actor = other.mention.target, told.mention.actor
        if other.struck is None or target is None or pronoun_of(other.struck) is not None:
            continue
        fits = told.struck is not None and pronoun_of(told.struck) in pronouns_for(other.struck)
        return target if fits and not _is_same(actor, target) else None
    return None


def _spoken_of(told: Told, before: Sequence[Tree]) -> Actor | None:
    """The party that the pronoun takes up, unless that is the one who acts."""
    party = antecedent(told.struck, before) if told.struck is not None else None
    if party is None or _is_same(told.mention.actor, party.actor):
        return None
    return party.actor
