"""In which respects two tellings of a document agree or differ, and whether they can be one.

Each respect is compared by itself in `agreement`; here what a telling adds to its mention
counts too: the noun's article, the words of its quote, plural and tally.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.grammar.nouns import kinds_of
from timeline.events.repetition.agreement import (
    Agreement,
    compare_dates,
    compare_parties,
    is_tally,
    lie_abroad,
)
from timeline.events.repetition.nearby import compare_where
from timeline.events.repetition.wording import compare_wording
from timeline.events.told import Told
from timeline.events.words.wordlists import listed
from timeline.lexicons.kin import is_wider, related
from timeline.model import EventMention, Status
from timeline.syntax import Token

_NEAR = 2  # sentences that the dead of a deed are told within
_NEW = frozenset({"a", "an"})
_WORD = re.compile(r"\w[\w\-]*")
_NO_NAME = frozenset({"the", "a", "an", "its", "his", "her", "their", "people", "men", "sites"})


def compared(told: Told, other: Told) -> dict[str, Agreement]:
    """Compare a telling with an earlier one in each respect, by name."""
    one, two = told.mention, other.mention
    actor = compare_parties(one.actor, two.actor)
    target = compare_parties(one.target, two.target)
    place = compare_where(one, two)
    is_news = not (told.definite or told.plural or other.definite or other.plural)
    if is_news and lie_abroad(one.places, two.places):
        place = Agreement.DIFFERENT  # one campaign may reach several states, one deed does not
    if target is Agreement.SAME and place is Agreement.SAME:
        # Two may be blamed for what is clearly one event.
        actor = Agreement.OPEN if actor is Agreement.DIFFERENT else actor
    return {
        "date": compare_dates(one, two),
        "actor": actor,
        "target": _named_again(told, other) if target is Agreement.OPEN else target,
        "words": compare_wording(told.mention, other.mention) if told.definite else Agreement.OPEN,
        "place": place,
        "tally": _compare_tallies(told, other),
        "status": Agreement.OPEN if _ahead(one) == _ahead(two) else Agreement.DIFFERENT,
    }


def same_kind(told: Told, other: Told) -> bool:
    """Tell whether two tellings can be of one event by their words."""
    one, two = told.mention.type, other.mention.type
    is_other = told.specific != other.specific and not (told.bare_toll or other.bare_toll)
    if is_other and not {told.word, other.word} & listed("any_deed"):
        return False
    return related(one, two) or two in told.covers or one in other.covers or _cost(told, other)


def _cost(told: Told, other: Told) -> bool:
    """*Rebels seized the base. Four men died in the attack*: people die in a seizure, too."""
    is_toll = told.bare_toll or (told.definite and told.word in listed("any_deed"))
    is_next = 0 < told.sentence - other.sentence <= _NEAR
    return is_toll and is_next and other.mention.type in listed("deadly")


def is_one_deed(told: Told, other: Told) -> bool:
    """Tell whether one word stands for the other; mere kin do not: an offensive, a seizure."""
    one, two = told.mention.type, other.mention.type
    is_covered = two in told.covers or one in other.covers
    return one == two or is_wider(one, two) or is_covered


def are_other_dead(told: Told, tellings: Sequence[Told]) -> bool:
    """*Rebels killed nine soldiers. Two policemen were killed by rebels*: other people, counted."""
    counts = {_dead(other) for other in tellings} - {None}
    if told.struck is None or _dead(told) in counts | {None}:
        return False
    callings = {_calling(other.struck) for other in tellings} - {""}
    own = _calling(told.struck)
    return bool(counts and callings and own) and own not in callings


def _dead(told: Told) -> int | None:
    return told.mention.killed.best if told.mention.killed is not None else None


def _calling(struck: Token | None) -> str:
    """*Soldier* of *nine soldiers*; empty for a name, a number or a thing."""
    is_calling = struck is not None and struck.pos_ == "NOUN" and "person" in kinds_of(struck)
    return struck.lemma_ if struck is not None and is_calling else ""


def _named_again(told: Told, other: Told) -> Agreement:
    """Look for the target of *the bombing of the airport* among the words of an earlier telling.

    That one may name it as the place or the whole: *bombed the runways of Beirut airport*.
    *The murder of a prefect* is of one who was not told of before.
    """
    target = told.mention.target
    is_new = told.struck is not None and any(one.lower_ in _NEW for one in told.struck.children)
    if target is None or is_new or not (told.definite and told.described):
        return Agreement.OPEN
    words = set(_WORD.findall(target.name.casefold())) - _NO_NAME
    is_there = words and words <= set(_WORD.findall(_said_before(told, other).casefold()))
    return Agreement.SAME if is_there else Agreement.OPEN


def _said_before(told: Told, other: Told) -> str:
    """The sentence of an earlier telling; of one and the same, what stands before the noun."""
    is_same_sentence = told.sentence == other.sentence
    return told.mention.said_before if is_same_sentence else other.mention.quote


def _compare_tallies(told: Told, other: Told) -> Agreement:
    """A tally (*11 attacks over two months*) is only repeated by a plural without a date."""
    tally, repeat = (other, told) if is_tally(other.mention) else (told, other)
    if not is_tally(tally.mention):
        return Agreement.OPEN
    if is_tally(repeat.mention):
        same = tally.mention.count == repeat.mention.count
        return Agreement.SAME if same else Agreement.DIFFERENT
    loose = repeat.plural and repeat.mention.date is None
    return Agreement.OPEN if loose else Agreement.DIFFERENT


def _ahead(mention: EventMention) -> bool:
    return mention.status in {Status.PLANNED, Status.THREATENED}
