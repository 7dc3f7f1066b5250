"""How strongly the words of a telling say that it repeats an event told before.

What contradicts rules the event out; then what agrees is weighed, and how the telling points
back: *the attack*, *this*, *the one*, or only by what it tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.merging.names import share_name
from timeline.events.repetition.agreement import Agreement, compare_dates
from timeline.events.repetition.alike import are_alike_only, hits_the_same
from timeline.events.repetition.areas import names_the_area
from timeline.events.repetition.comparing import are_other_dead, compared, is_one_deed
from timeline.events.repetition.crowds import is_of_its_crowd
from timeline.events.repetition.deaths import is_no_killing, is_same_death
from timeline.events.repetition.exclusion import are_set_apart, tells_of_another
from timeline.events.repetition.retelling import (
    is_from_heading,
    is_how_they_died,
    is_in_a_speakers_words,
    is_lead_in_full,
)
from timeline.events.repetition.suiting import suits
from timeline.events.repetition.told_closer import (
    has_as_many_dead,
    is_bare_beside,
    is_of_as_many,
    is_set_beside,
    is_told_closer,
)
from timeline.events.repetition.told_in_full import is_told_in_full
from timeline.events.repetition.wording import is_vague, says_which
from timeline.events.told import Told, has_own_date
from timeline.events.words.wordlists import listed
from timeline.lexicons.kin import ANY_VIOLENCE

_RECENT = 12  # sentences that *the attack* can look back over
_OF_CROWDS = frozenset({"massacre", "slaughter", "shooting"})  # nouns of killing for many dead
_TOLL_FIRST = 10.0  # "25 were killed" belongs to the event told last, whatever else agrees
_ONE_DEATH = 15.0  # whoever was killed by name before, was killed then
_WITH_IT = 20.0  # what its clause tells with a deed goes before any toll
_NUMBER = 0.3  # "the strike" may mean "air strikes", but rather a single one
_ONLY_CAUSE = 0.3  # "the attack" is rather the news than what the news is said to answer
_SAME_WORD = 0.4  # "the strike" rather means a strike than an attack told a sentence later
_MILDER = 0.6  # "25 were killed" is rather of the raid than of the shops burnt in it
_UNDER_HEADING = 5  # sentences over which a story goes on with what a heading told
_NEAR = 2  # sentences that a bare toll ("25 were killed") can look back over


def strength(told: Told, tellings: Sequence[Told]) -> float:
    """How strongly the words say that `told` repeats the event of `tellings`; 0: they do not.

    `tellings` are of one event, at least one, in text order.
    """
    if any(other.mention.id == told.accompanies for other in tellings):
        return _WITH_IT
    if is_same_death(told, tellings):
        return _ONE_DEATH + 1 / (2 + told.sentence - tellings[0].sentence)
    if _is_of_another_day(told, tellings) or tells_of_another(told, tellings):
        return 0.0
    respects = [compared(told, other) for other in tellings]
    if are_set_apart(told, tellings, respects[-1]["place"]):
        return 0.0
    if any(Agreement.DIFFERENT in one.values() for one in respects):
        return 0.0
    agreeing = {
        name for one in respects for name, agreement in one.items() if agreement is Agreement.SAME
    }
    return _worth(told, tellings, agreeing)


def _is_of_another_day(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether days rule an event out: asked first, for that is seen soonest."""
    day = told.mention
    return any(compare_dates(day, one.mention) is Agreement.DIFFERENT for one in tellings)


def _worth(told: Told, tellings: Sequence[Told], agreeing: set[str]) -> float:
    """Weigh what agrees: each respect counts one, nearness in the text less than one."""
    last = tellings[-1]
    distance = told.sentence - last.sentence
    nearness = 1 / (2 + distance)
    same_word = any(_ends_alike(told, other) for other in tellings)
    same_type = same_word or any(_is_same_type(told, other) for other in tellings)
    is_kind = told.mention.type != ANY_VIOLENCE
    covered = any(_covers(told, one) or (is_kind and _covers(one, told)) for one in tellings)
    one_of_many = told.definite and not told.plural and _is_of_many(told, tellings)
    score = len(agreeing) + 0.5 * (same_type or covered) + nearness - _NUMBER * one_of_many
    is_only_cause = all(one.answered or one.apart_from for one in tellings)
    score -= _ONLY_CAUSE * (is_only_cause and not told.demonstrative)  # "that attack": the last
    score += _SAME_WORD * same_word
    as_many = told.bare_toll and any(has_as_many_dead(told, other) for other in tellings)
    is_near = distance <= _NEAR or (as_many and _leaves_place_open(told, agreeing))
    is_other_blow = told.new_weapon and distance > 0 and not same_type
    if told.bare_toll and is_near and not is_other_blow and _may_be_of_last(told, agreeing):
        of_many = all(one.plural and not one.definite for one in tellings)
        is_mild = distance > 0 and all(one.mention.type in listed("milder") for one in tellings)
        fitting = ("place" in agreeing) + as_many - of_many - _MILDER * is_mild
        return _TOLL_FIRST + nearness + fitting
    if told.definite:
        if agreeing == {"actor"} and not any(is_one_deed(told, other) for other in tellings):
            return 0.0
        is_shown = told.demonstrative and distance <= _NEAR  # "this attack, to which they reply"
        says_which_one = told.described or says_itself_which(told) or _is_also_done(told)
        score += suits(told, tellings)
        was_told = any(one.definite or not one.hollow for one in tellings)
        is_last = is_shown or (distance <= _RECENT and was_told and not says_which_one)
        return score if agreeing or is_last else 0.0
    return _worth_of_news(told, tellings, agreeing, score)


def _leaves_place_open(told: Told, agreeing: set[str]) -> bool:
    """*At least five died, a doctor said*, some sentences after a clash that killed five."""
    return "place" in agreeing or not told.mention.places


def _is_also_done(told: Told) -> bool:
    """*Loyalists' fire also hit Dehiba*: whose deed it is, and not that it was told before."""
    return told.doer is not None and told.doer.dep_ == "poss" and is_set_beside(told)


def _covers(told: Told, other: Told) -> bool:
    """*Jets pounded the town. The air raids …*: a word may stand for another one's kind."""
    return other.mention.type in told.covers


def _is_of_many(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether an event is many deeds, or the death of many where *the killing* is of one."""
    if tellings[0].plural:
        return True
    tolls = (one.mention.killed for one in tellings)
    is_death = told.word in listed("killings") - _OF_CROWDS and told.mention.killed is None
    return is_death and any(toll is not None and (toll.low or 0) > 1 for toll in tolls)


def _ends_alike(told: Told, other: Told) -> bool:
    """*A drone strike*, then *the strike*: told by the same noun."""
    is_noun = told.definite and not other.hollow and told.plural == other.plural
    return is_noun and told.word.split()[-1] == other.word.split()[-1]


def says_itself_which(told: Told) -> bool:
    """Tell whether a telling says itself which event it means, and so need not mean the last one.

    *The airport attack*; *the Indian raid of the day before*, with an author and a day.
    """
    is_given_whole = has_own_date(told.mention) and told.mention.actor is not None
    return is_given_whole or says_which(told.mention)


def _worth_of_news(told: Told, tellings: Sequence[Told], agreeing: set[str], score: float) -> float:
    """Weigh what does not point back itself; a headline, or "the attack" told first, may do."""
    distance = told.sentence - tellings[-1].sentence
    same_type = any(_is_same_type(told, other) for other in tellings)
    is_under_heading = distance <= _UNDER_HEADING or all(one.headline for one in tellings)
    if tellings[0].headline and is_under_heading and agreeing - {"date"}:
        return score
    is_new = told.another or is_set_beside(told) or are_other_dead(told, tellings)
    if distance > 0 and is_new:
        return 0.0
    if _is_told_again(told, tellings, agreeing):
        return score
    if "date" in agreeing:
        if are_alike_only(told, tellings, agreeing):
            return 0.0
        vague = distance <= _NEAR and any(is_vague(one.mention) for one in (told, *tellings))
        vague = vague and not is_no_killing(told, tellings)
        return score if same_type or vague or len(agreeing) > 1 else 0.0
    if told.mention.date is None and {"actor", "target"} <= agreeing:
        return score if distance <= _NEAR or hits_the_same(told, tellings) else 0.0
    if 0 < distance <= _NEAR and is_bare_beside(told, tellings):
        return score
    near = same_type and distance <= _NEAR and told.mention.date is None
    return score if near and "target" in agreeing else 0.0


def _is_told_again(told: Told, tellings: Sequence[Told], agreeing: set[str]) -> bool:
    """Tell whether a telling goes on with an event in one of the ways in which news do."""
    return (
        _is_once_more(told, tellings, agreeing)
        or is_told_closer(told, tellings)
        or is_lead_in_full(told, tellings, agreeing)
        or is_in_a_speakers_words(told, tellings, agreeing)
        or is_how_they_died(told, tellings, agreeing)
        or is_told_in_full(told, tellings)
        or is_of_its_crowd(told, tellings)
        or is_from_heading(told, tellings)
    )


def _is_once_more(told: Told, tellings: Sequence[Told], agreeing: set[str]) -> bool:
    """Tell whether a telling shares with an event what two deeds hardly would."""
    distance = told.sentence - tellings[-1].sentence
    same_type = any(_is_same_type(told, other) for other in tellings)
    if "target" in agreeing:
        known_before = all(one.definite and one.mention.date is None for one in tellings)
        is_named = "actor" in agreeing and same_type and _is_of_one_name(told, tellings)
        if known_before or is_named or _are_both_answered(told, tellings):
            return True
    if distance <= _NEAR and all(_is_finer(told, one) for one in tellings):
        return True
    if names_the_area(told, tellings):
        return True
    is_counted = is_of_as_many(told, tellings)
    return is_counted and ("date" in agreeing or told.bare_toll)


def _are_both_answered(told: Told, tellings: Sequence[Told]) -> bool:
    """*In reply to a raid on its consulate … in retaliation for an air strike on the consulate*."""
    return bool(told.answered_by) and any(
        one.answered_by and is_one_deed(told, one) for one in tellings
    )


def _is_of_one_name(told: Told, tellings: Sequence[Told]) -> bool:
    """*Fired at the Al-Asad base last month*, then: *on the 8th missiles struck Al-Asad*."""
    targets = [one.mention.target for one in tellings if one.mention.target is not None]
    return told.mention.target is not None and share_name([told.mention.target], targets)


def _is_finer(told: Told, other: Told) -> bool:
    """*Last month's shooting at two mosques*, then: *a gunman shot 50 people on the 15th*."""
    if not other.definite or other.plural or told.plural or told.word == "toll":
        return False
    coarse, fine = other.mention.interval, told.mention.interval
    if coarse is None or fine is None:
        return False
    is_finer = fine.length < coarse.length and coarse.overlaps(fine)
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
    by_nobody = told.mention.actor is None or told.doer is None  # who owned up is told elsewhere
    return by_nobody and (not has_own_date(told.mention) or "date" in agreeing)
