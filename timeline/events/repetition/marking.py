"""Which mentions of a document tell an event that it has told before.

Method: mentions are taken in the order of the text; each is held against the events told so
far, the latest first. What contradicts (dates, sides, targets, places, a tally of many
against one) rules an event out; then the wording decides: *the attack*, *this*, *the one*
point back, an indefinite telling only repeats what it agrees with in date or in both sides.
A definite one that agrees with nothing is held against what stands near (`described_again`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from timeline.events.repetition.described_again import fits, is_described_again, unclear
from timeline.events.repetition.history import is_history, looks_past_history
from timeline.events.repetition.strength import says_itself_which, strength
from timeline.events.repetition.told_closer import is_part
from timeline.events.repetition.told_in_full import is_act_in, is_told_in_full
from timeline.events.told import Told, is_spoken_of
from timeline.events.words.trigger_entries import TOLL
from timeline.lexicons.kin import is_wider, related
from timeline.model import EventMention, Problem

_HELD = 48  # tellings of one event that the next one is held against, beside the first


@dataclass(slots=True, eq=False)
class _Known:
    """An event told so far: its first telling and the latest; no real report has told more."""

    tellings: list[Told] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.tellings[0].mention.id

    @property
    def is_only_end(self) -> bool:
        """Whether it is none yet but for a link: *the unrest*, *a push into the north*."""
        return all(one.mention.only_as_end for one in self.tellings)


@dataclass(frozen=True, slots=True)
class Repetitions:
    """The mentions of a document in text order, `same_as` set, and what stayed unclear."""

    mentions: tuple[EventMention, ...]
    problems: tuple[Problem, ...] = ()


def mark_repetitions(tellings: Sequence[Told], published: date | None = None) -> Repetitions:
    """Set `same_as` on each mention that repeats an earlier one, to that event's first mention.

    Also says which words take their event as known. Events told once and hollowly ("prefers
    cash to sanctions") are left out; what a text comes back to is spoken of and stays.
    A word that tells a deed only as the end of a link may repeat one, and is itself none to be
    repeated, unless a clause tells in full what it names.
    """
    known: list[_Known] = []
    marked: list[EventMention] = []
    problems: list[Problem] = []
    for told in tellings:
        fitting = _told_before(told, _meant(told, known, published))
        if len(fitting) > 1:
            problems.append(unclear(told, [event.tellings[0] for event in fitting]))
        if told.bare_figure and len(fitting) != 1:
            continue  # a number that goes on from nothing
        marked.append(_marked(told, fitting[0] if len(fitting) == 1 else None, known))
    hollow = {event.id for event in known if _is_passing(event)}
    kept = (mention for mention in marked if (mention.same_as or mention.id) not in hollow)
    return Repetitions(_as_deeds(tuple(kept)), tuple(problems))


def _as_deeds(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Take a word for a deed, whether or not a link ends at it, where a clause told it in full."""
    in_full = {mention.same_as for mention in mentions}
    return tuple(
        replace(one, only_as_end=False) if one.only_as_end and one.id in in_full else one
        for one in mentions
    )


def _meant(told: Told, known: Sequence[_Known], published: date | None) -> Sequence[_Known]:
    """The events told so far that a telling can mean: to one of the news, no history."""
    if published is None or told.described or says_itself_which(told):
        return known
    if not looks_past_history(told, [event.tellings[0] for event in known], published):
        return known
    return [event for event in known if not is_history(told, event.tellings, published)]


def _told_before(told: Told, known: Sequence[_Known]) -> list[_Known]:
    """The event that a telling repeats, or those of which it may repeat any."""
    found = _repeated(told, known)
    if found is not None:
        return [found]
    if not is_described_again(told):
        return []
    deeds = (event for event in known if not event.is_only_end)
    return [event for event in deeds if fits(told, event.tellings)]


def _marked(told: Told, found: _Known | None, known: list[_Known]) -> EventMention:
    """The mention of a telling, which is added to the event it repeats, or to `known` as new."""
    same_as = found.id if found is not None else ""
    definite = told.definite and not told.bare_toll
    mention = replace(told.mention, definite=definite, same_as=same_as)
    if mention.only_as_end and (found is not None or not told.by_noun):
        return mention
    if found is None:
        known.append(_Known([told]))
        return mention
    mention = _without_day_of_words(_typed(mention, told, found), found)
    found.tellings.append(replace(told, mention=mention))
    del found.tellings[1:-_HELD]
    return mention


def _typed(mention: EventMention, told: Told, event: _Known) -> EventMention:
    """Give a word that can stand for many kinds the kind of the event that it repeats.

    *Jets struck two depots. The bombardment …* was by jets, not by guns.
    """
    is_act = is_told_in_full(told, event.tellings) and is_act_in(told, event.tellings)
    if is_act or is_part(told, event.tellings):
        return replace(mention, type=event.tellings[0].mention.type)
    can_be = is_wider if told.accompanies else related
    kinds = {other.mention.type for other in event.tellings}
    if all(mention.type == kind or can_be(mention.type, kind) for kind in kinds):
        return mention
    return replace(mention, type=event.tellings[0].mention.type)


def _without_day_of_words(mention: EventMention, event: _Known) -> EventMention:
    """Take off a day that is not the deed's: *bombed it on Monday … claimed it on Thursday*."""
    if not is_spoken_of(mention) or mention.interval is None:
        return mention
    days = [one.mention.interval for one in event.tellings if not is_spoken_of(one.mention)]
    is_other = any(day is not None and not day.overlaps(mention.interval) for day in days)
    return replace(mention, date=None) if is_other else mention


def _is_passing(event: _Known) -> bool:
    """Tell whether nothing particular is said of an event that is nowhere taken as known.

    *The bombing suspect*, told twice, is of a bombing; *fighting*, told twice, is of none.
    """
    named = [told for told in event.tellings if told.word != TOLL.lemma]
    is_known = len(named) > 1 and any(told.definite for told in named)
    return not is_known and all(told.hollow for told in event.tellings)


def _can_be_told(told: Told, event: _Known) -> bool:
    """Tell whether an event may be repeated; one that a mere word named, only by its full story."""
    return not event.is_only_end or is_told_in_full(told, event.tellings)


def _repeated(told: Told, known: Sequence[_Known]) -> _Known | None:
    """The event that a telling repeats: the best evidence wins, then the most recent."""
    graded = [
        (grade, index)
        for index, event in enumerate(known)
        if (grade := strength(told, event.tellings)) > 0 and _can_be_told(told, event)
    ]
    if not graded:
        return None
    # Of two told in one sentence, "the attack" and a bare toll are the main one's: the first;
    # "that attack" is the one told last.
    points_back = (told.bare_toll or told.definite) and not told.demonstrative
    best = max(graded, key=lambda one: (one[0], -one[1] if points_back else one[1]))
    return known[best[1]]
