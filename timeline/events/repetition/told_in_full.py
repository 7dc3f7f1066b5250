"""A deed that a sentence tells in passing, and a clause after it tells in full.

*Jets bombed Tyre in reply to a raid on Haifa. Gunmen had stormed the port on Friday*: what moved
to the news, came before it or went on around it is told beside it at first, most often by a noun,
and the clause that follows says who did it, and how.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.dating.scenes import opens_elsewhere
from timeline.events.grammar.nouns import kinds_of
from timeline.events.repetition.agreement import Agreement
from timeline.events.repetition.comparing import compared, is_one_deed
from timeline.events.repetition.described_again import are_two_numbers, have_two_tolls
from timeline.events.told import Told, has_own_date
from timeline.events.words.wordlists import listed
from timeline.lexicons.kin import ANY_VIOLENCE
from timeline.model import Status

_MANY = frozenset({"NNS", "NNPS"})
_NEXT = 2  # sentences from the noun to the clause


def is_told_in_full(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether a clause tells what has only been told beside the story so far."""
    if told.by_noun or not _is_beside_story(told, tellings):
        return False
    is_next = told.sentence - tellings[-1].sentence <= _NEXT
    is_news = told.mention.status is Status.HAPPENED and not (told.plural or told.another)
    if not (is_next and is_news) or opens_elsewhere(told):
        return False
    if is_act_in(told, tellings):
        return True
    if tellings[0].word in listed("lasting_deeds") | listed("street_fights"):
        return False  # *the siege* goes on through deeds of all sorts and sides
    says_more = told.doer is not None or told.mention.type != ANY_VIOLENCE
    is_open = not any(_is_milder(told, one) or _are_counted_apart(told, one) for one in tellings)
    return says_more and is_open and _has_no_other_day(told, tellings)


def _is_beside_story(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether nouns, or one clause just before, told a deed beside what was the news.

    *Rescuers dug on Tuesday after a bomb flattened a clinic. A van was blown up on Monday.*
    """
    first = tellings[0]
    if first.backbone or all(one.by_noun for one in tellings):
        return not first.backbone
    is_just_before = len(tellings) == 1 == told.sentence - first.sentence
    is_one = is_one_deed(told, first) and not _struck_others(told, first)
    return is_just_before and is_one and not first.perfect_past


def is_act_in(told: Told, tellings: Sequence[Told]) -> bool:
    """*The riots*, then *crowds burned schools*: one act of what it does not give its own kind."""
    whole = tellings[0].mention.type
    is_whole = whole in listed("leading") and whole not in listed("company") - {"riot"}
    return told.mention.type in listed("company") - {whole} and is_whole and whole != ANY_VIOLENCE


def _struck_others(told: Told, other: Told) -> bool:
    """*Drones hit 200 targets*, then *a base*; *who killed four guards*, then *shot the men*."""
    if told.struck is None or other.struck is None:
        return False
    is_one_of_many = other.struck.tag_ in _MANY and told.struck.tag_ not in _MANY
    are_people = "person" in kinds_of(told.struck) & kinds_of(other.struck)
    return is_one_of_many or (are_people and told.struck.lemma_ != other.struck.lemma_)


def _has_no_other_day(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether the nouns left the day open, or gave the very day of the clause."""
    if not (tellings[0].by_noun or has_own_date(told.mention)):
        return True
    dated = [one for one in tellings if one.mention.date is not None]
    return not dated or any(compared(told, one)["date"] is Agreement.SAME for one in dated)


def _is_milder(told: Told, other: Told) -> bool:
    """*The murder of a nun*, then *a mob burned a court*: no killing was told by it."""
    return other.word in listed("killings") and told.mention.type in listed("milder")


def _are_counted_apart(told: Told, other: Told) -> bool:
    """*The killing of a pilot*, then *two prisoners were hanged*."""
    return are_two_numbers(told, other) or have_two_tolls(told.mention, other.mention)
