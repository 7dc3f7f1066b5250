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

from timeline.events.merging.kin import ANY_VIOLENCE, is_wider, related
from timeline.events.merging.names import share_name
from timeline.events.repetition.agreement import Agreement, compare_parties
from timeline.events.repetition.comparing import are_other_dead, compared, is_one_deed, same_kind
from timeline.events.repetition.described_again import fits, is_described_again, unclear
from timeline.events.repetition.history import is_history, looks_past_history
from timeline.events.repetition.told_closer import (
    has_as_many_dead,
    is_part,
    is_set_beside,
    is_told_closer,
)
from timeline.events.repetition.wording import is_vague, says_which
from timeline.events.told import LAST_TOLD, Told
from timeline.events.words.wordlists import listed
from timeline.model import EventMention, Problem

_RECENT = 12  # sentences that *the attack* can look back over
_OF_CROWDS = frozenset({"massacre", "slaughter", "shooting"})  # nouns of killing for many dead
_TOLL_FIRST = 10.0  # "25 were killed" belongs to the event told last, whatever else agrees
_NUMBER = 0.3  # "the strike" may mean "air strikes", but rather a single one
_ONLY_CAUSE = 0.3  # "the attack" is rather the news than what the news is said to answer
_SAME_WORD = 0.4  # "the strike" rather means a strike than an attack told a sentence later
_NEAR = 2  # sentences that a bare toll ("25 were killed") can look back over


@dataclass(slots=True, eq=False)
class _Known:
    """An event told so far."""

    tellings: list[Told] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.tellings[0].mention.id


@dataclass(frozen=True, slots=True)
class Repetitions:
    """The mentions of a document in text order, `same_as` set, and what stayed unclear."""

    mentions: tuple[EventMention, ...]
    problems: tuple[Problem, ...] = ()


def mark_repetitions(tellings: Sequence[Told], published: date | None = None) -> Repetitions:
    """Set `same_as` on each mention that repeats an earlier one, to that event's first mention.

    Also says which words take their event as known. Events told once and hollowly ("prefers
    cash to sanctions") are left out; what a text comes back to is spoken of and stays.
    A word that tells a deed only as the end of a link may repeat one, and is none to be repeated.
    """
    known: list[_Known] = []
    marked: list[EventMention] = []
    problems: list[Problem] = []
    for told in tellings:
        fitting = _told_before(told, _meant(told, known, published))
        if len(fitting) > 1:
            problems.append(unclear(told, [event.tellings[0] for event in fitting]))
        marked.append(_marked(told, fitting[0] if len(fitting) == 1 else None, known))
    hollow = {event.id for event in known if _is_passing(event)}
    kept = (mention for mention in marked if (mention.same_as or mention.id) not in hollow)
    return Repetitions(tuple(kept), tuple(problems))


def _meant(told: Told, known: Sequence[_Known], published: date | None) -> Sequence[_Known]:
    """The events told so far that a telling can mean: to one of the news, no history."""
    if published is None or told.described or _says_which(told):
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
    return [event for event in known if fits(told, event.tellings)]


def _marked(told: Told, found: _Known | None, known: list[_Known]) -> EventMention:
    """The mention of a telling, which is added to the event it repeats, or to `known` as new."""
    same_as = found.id if found is not None else ""
    definite = told.definite and not told.bare_toll
    mention = replace(told.mention, definite=definite, same_as=same_as)
    if mention.only_as_end:
        return mention
    if found is None:
        known.append(_Known([told]))
        return mention
    mention = _typed(mention, told, found)
    found.tellings.append(replace(told, mention=mention))
    return mention


def _typed(mention: EventMention, told: Told, event: _Known) -> EventMention:
    """Give a word that can stand for many kinds the kind of the event that it repeats.

    *Jets struck two depots. The bombardment …* was by jets, not by guns.
    """
    if is_part(told, event.tellings):
        return replace(mention, type=event.tellings[0].mention.type)
    can_be = is_wider if told.accompanies else related
    kinds = {other.mention.type for other in event.tellings}
    if all(mention.type == kind or can_be(mention.type, kind) for kind in kinds):
        return mention
    return replace(mention, type=event.tellings[0].mention.type)


def _is_passing(event: _Known) -> bool:
    """Tell whether nothing particular is said of an event that has at most one word of its own."""
    named = [told for told in event.tellings if told.word != "toll"]
    return len(named) < 2 and all(told.hollow for told in event.tellings)


def _repeated(told: Told, known: Sequence[_Known]) -> _Known | None:
    """The event that a telling repeats: the best evidence wins, then the most recent."""
    graded = [
        (strength, index)
        for index, event in enumerate(known)
        if (strength := _strength(told, event)) > 0
    ]
    if not graded:
        return None
    # Of two told in one sentence, "the attack" and a bare toll are the main one's: the first;
    # "that attack" is the one told last.
    points_back = (told.bare_toll or told.definite) and not told.demonstrative
    best = max(graded, key=lambda one: (one[0], -one[1] if points_back else one[1]))
    return known[best[1]]


def _strength(told: Told, event: _Known) -> float:
    """How strongly the words say that `told` repeats `event`; 0: they do not."""
    if any(other.mention.id == told.accompanies for other in event.tellings):
        return 10.0
    if _is_counted_away(told) or not all(same_kind(told, other) for other in event.tellings):
        return 0.0
    last, respects = event.tellings[-1], [compared(told, other) for other in event.tellings]
    # "in reply to the raid on Homs. The raid on Homs was itself an answer": by word and place
    by_name = told.word == last.word and respects[-1]["place"] is Agreement.SAME
    answers_it = (_answers(told, event) and not by_name) or _strikes_back_at(told, event)
    if answers_it or any(_are_set_apart(told, other) for other in event.tellings):
        return 0.0
    if any(Agreement.DIFFERENT in one.values() for one in respects):
        return 0.0
    agreeing = {
        name for one in respects for name, agreement in one.items() if agreement is Agreement.SAME
    }
    return _worth(told, event, agreeing)


def _is_counted_away(told: Told) -> bool:
    """*The killing came four days after a missile wounded two men*: of a day not told before."""
    return told.lies_apart and told.mention.date is None and not told.definite


def _answers(told: Told, event: _Known) -> bool:
    """*The strikes come in retaliation*: no telling of what was told only as a cause so far."""
    caused = any(one.answered for one in event.tellings)
    return told.answers and caused and not any(one.answers for one in event.tellings)


def _strikes_back_at(told: Told, event: _Known) -> bool:
    """Tell whether a deed by which somebody answers can only be another than one told before."""
    is_before = event.tellings[-1].sentence < told.sentence
    actors = (other.mention.actor for other in event.tellings)
    known = any(compare_parties(told.mention.actor, one) is Agreement.SAME for one in actors)
    is_answer_too = any(one.strikes_back or one.answers for one in event.tellings)
    return told.strikes_back and is_before and not (known or is_answer_too)


def _are_set_apart(told: Told, other: Told) -> bool:
    """Tell whether the sentence of two deeds says that one answers the other, or came after it."""
    is_before_it = told.apart_from == LAST_TOLD and 0 < told.sentence - other.sentence <= _NEAR
    return is_before_it or any(
        one.mention.id in (two.answered_by, two.apart_from)
        for one, two in ((told, other), (other, told))
    )


def _worth(told: Told, event: _Known, agreeing: set[str]) -> float:
    """Weigh what agrees: each respect counts one, nearness in the text less than one."""
    distance = told.sentence - event.tellings[-1].sentence
    nearness = 1 / (2 + distance)
    same_type = any(_is_same_type(told, other) for other in event.tellings)
    covered = any(other.mention.type in told.covers for other in event.tellings)
    one_of_many = told.definite and not told.plural and _is_of_many(told, event)
    score = len(agreeing) + 0.5 * (same_type or covered) + nearness - _NUMBER * one_of_many
    score -= _ONLY_CAUSE * all(one.answered for one in event.tellings)
    score += _SAME_WORD * any(_ends_alike(told, other) for other in event.tellings)
    if told.bare_toll and distance <= _NEAR and _may_be_of_last(told, agreeing):
        of_many = all(one.plural and not one.definite for one in event.tellings)
        as_many = any(has_as_many_dead(told, other) for other in event.tellings)
        return _TOLL_FIRST + nearness + ("place" in agreeing) + as_many - of_many
    if told.definite:
        if agreeing == {"actor"} and not any(is_one_deed(told, other) for other in event.tellings):
            return 0.0
        is_last = distance <= _RECENT and not told.described and not _says_which(told)
        return score if agreeing or is_last else 0.0
    return _worth_of_news(told, event, agreeing, score)


def _is_of_many(told: Told, event: _Known) -> bool:
    """Tell whether an event is many deeds, or the death of many where *the killing* is of one."""
    if event.tellings[0].plural:
        return True
    tolls = (one.mention.killed for one in event.tellings)
    is_death = told.word in listed("killings") - _OF_CROWDS and told.mention.killed is None
    return is_death and any(toll is not None and (toll.low or 0) > 1 for toll in tolls)


def _ends_alike(told: Told, other: Told) -> bool:
    """*A drone strike*, then *the strike*: told by the same noun."""
    is_noun = told.definite and not other.hollow
    return is_noun and told.word.split()[-1] == other.word.split()[-1]


def _says_which(told: Told) -> bool:
    """Tell whether a telling says itself which event it means, and so need not mean the last one.

    *The airport attack*; *the Indian raid of the day before*, with an author and a day.
    """
    date = told.mention.date
    has_day = date is not None and date.rule == "own phrase"
    return says_which(told.mention) or (has_day and told.mention.actor is not None)


def _worth_of_news(told: Told, event: _Known, agreeing: set[str], score: float) -> float:
    """Weigh what does not point back itself; a headline, or "the attack" told first, may do."""
    distance = told.sentence - event.tellings[-1].sentence
    same_type = any(_is_same_type(told, other) for other in event.tellings)
    if event.tellings[0].headline and agreeing - {"date"}:
        return score
    is_other = is_set_beside(told) or are_other_dead(told, event.tellings)
    if distance > 0 and is_other:
        return 0.0
    known_before = all(one.definite and one.mention.date is None for one in event.tellings)
    if known_before and "target" in agreeing:
        return score
    if {"actor", "target"} <= agreeing and same_type and _is_of_one_name(told, event):
        return score
    if distance <= _NEAR and all(_is_finer(told, one) for one in event.tellings):
        return score
    if is_told_closer(told, event.tellings):
        return score
    if "target" in agreeing and _are_both_answered(told, event):
        return score
    if "date" in agreeing:
        vague = distance <= _NEAR and any(is_vague(one.mention) for one in (told, *event.tellings))
        return score if same_type or vague or len(agreeing) > 1 else 0.0
    if told.mention.date is None and {"actor", "target"} <= agreeing:
        return score
    near = same_type and distance <= _NEAR and told.mention.date is None
    return score if near and "target" in agreeing else 0.0


def _are_both_answered(told: Told, event: _Known) -> bool:
    """*In reply to a raid on its consulate … in retaliation for an air strike on the consulate*."""
    return bool(told.answered_by) and any(
        one.answered_by and is_one_deed(told, one) for one in event.tellings
    )


def _is_of_one_name(told: Told, event: _Known) -> bool:
    """*Fired at the Al-Asad base last month*, then: *on the 8th missiles struck Al-Asad*."""
    targets = [one.mention.target for one in event.tellings if one.mention.target is not None]
    return told.mention.target is not None and share_name([told.mention.target], targets)


def _is_finer(told: Told, other: Told) -> bool:
    """*Last month's shooting at two mosques*, then: *a gunman shot 50 people on the 15th*."""
    if not other.definite or other.plural or told.plural or told.word == "toll":
        return False
    dates = [one.mention.date.mention.interval for one in (other, told) if one.mention.date]
    if len(dates) < 2 or dates[0] is None or dates[1] is None:
        return False
    is_finer = dates[1].length < dates[0].length and dates[0].overlaps(dates[1])
    return is_finer and _is_same_type(told, other)


def _is_same_type(told: Told, other: Told) -> bool:
    """Tell whether two tellings name one kind of deed; "raid" and "27 dead" only seem to."""
    one_word = told.word == other.word or {told.word, other.word} <= listed("killings")
    generic = told.mention.type == ANY_VIOLENCE and not one_word
    return told.mention.type == other.mention.type and not generic


def _may_be_of_last(told: Told, agreeing: set[str]) -> bool:
    """Tell whether deaths may be those of the event told last: with no author or day of their own.

    *Andi was killed on 11 February*, after an attack of another day, is an event of its own.
    """
    date = told.mention.date
    has_day = date is not None and date.rule == "own phrase"
    return told.mention.actor is None and (not has_day or "date" in agreeing)
