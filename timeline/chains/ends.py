"""The two ends of a link: from words of a sentence to the event mentions that they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.chains.looking_back import (
    can_be_answer,
    can_precede,
    last_threat,
    look_back,
    only_blow,
)
from timeline.chains.meant import cause_meant, effect_meant
from timeline.chains.naming import is_told_before, named_cause
from timeline.chains.tie import Tie, Triggers
from timeline.chains.told_elsewhere import (
    is_said_of_deed_before,
    known_by_its_word,
    told_elsewhere,
)
from timeline.chains.within import find_around, joined
from timeline.cues.finding import find_matches
from timeline.cues.match import CueMatch
from timeline.cues.rules import Rule
from timeline.model import EventMention, LinkKind

_BACK = 2  # sentences in which a reason was given


@dataclass(frozen=True, slots=True)
class Ends:
    """What a cue ties together; `looked_back` if the cause is not named beside the cue.

    `again` are the mentions whose words were found to mean a deed told elsewhere, each with that
    deed's; `doubtful` if one of them was found by little.
    """

    cause: EventMention
    effect: EventMention
    looked_back: bool = False
    again: tuple[tuple[str, str], ...] = ()
    doubtful: bool = False


def resolve_ends(tie: Tie) -> Iterator[Ends]:
    """Find the mentions that a cue ties together: none unless both ends are found.

    Where *and* joins several causes or effects, each cause is tied to each effect.
    """
    match, told = tie.match, tie.told
    named = named_cause(tie)
    effect = _effect(tie, named)
    if effect is None:
        return
    if named is None:
        cause = _cause_told_before(tie, effect) or _vague(tie)
        yield from (Ends(cause, one, True) for one in _all(effect, tie.triggers, match) if cause)
        return
    before = look_back(tie, effect) if _is_taken_for_answer(named, effect, tie) else None
    if before is not None:
        yield from (Ends(before, one, True) for one in _all(effect, tie.triggers, match))
        return
    for cause in _all(named, told, match):
        for one in _all(effect, tie.triggers, match):
            yield Ends(one, cause) if match.cue.reversed else _both_meant(cause, one, tie)


def _both_meant(cause: EventMention, effect: EventMention, tie: Tie) -> Ends:
    """Give for both ends the deeds of the report that their words mean."""
    other = _other_deed(effect, cause, tie)
    causes = cause_meant(cause, other, tie)
    meant = causes.mention if causes else cause
    effects = effect_meant(other, meant, tie)
    found = ((cause, causes), (other, effects))
    last = effects.mention if effects else other
    again = tuple((named.id, one.mention.id) for named, one in found if one)
    return Ends(
        meant,
        last,
        again=again or _deed_of_its_own(meant, last, tie),
        doubtful=any(one and not one.is_clear for _, one in found),
    )


def _deed_of_its_own(
    cause: EventMention, effect: EventMention, tie: Tie
) -> tuple[tuple[str, str], ...]:
    """The end that was taken for a deed told again, where the days of the two forbid that.

    *Jets bombed Raqqa on Sunday. Friday's murders were a response to the French air campaign*
    """
    if can_precede(cause, effect, tie.discourse):
        return ()
    undated = (one for one in (cause, effect) if one.interval is None and one.same_as)
    return tuple((one.id, "") for one in undated)[:1]


def _is_taken_for_answer(named: EventMention, effect: EventMention, tie: Tie) -> bool:
    """Tell whether *the attack* that a cue names as the cause was taken for its own answer.

    *Youths looted shops after herders burned a church. It was in response to the attack*
    """
    cause = tie.match.cause
    is_bare = cause is not None and not any(one.lower_ == "of" for one in cause.rights)
    is_pointer = cause is not None and is_bare and named.definite and is_told_before(cause)
    is_one = named.id != effect.id and tie.discourse.is_one_event(named, effect)
    return is_pointer and is_one and not (effect.same_as and effect.definite)


def _effect(tie: Tie, named: EventMention | None) -> EventMention | None:
    match = tie.match
    around = find_around(match, tie.triggers)
    return (
        (told_elsewhere(tie, named) if is_said_of_deed_before(match) else None)
        or (known_by_its_word(around, tie) if around is not None else None)
        or told_elsewhere(tie, named)
        or (tie.told.get(match.itself.i) if match.itself is not None else None)
    )


def open_answer(tie: Tie) -> EventMention | None:
    """Give the deed that is called an answer where the text has not told what to.

    *Raiders killed twelve in a revenge attack*, as the first words of a report.
    """
    match = tie.match
    if match.cue.kind is not LinkKind.RESPONSE or match.cause is not None or match.denied:
        return None
    effect = _effect(tie, None)
    return effect if effect is not None and _cause_told_before(tie, effect) is None else None


def _other_deed(effect: EventMention, cause: EventMention, tie: Tie) -> EventMention:
    """The effect; where its word was taken for the cause told again, the last deed of its kind.

    *Police killed a chief. Gunmen shot a mayor. The shooting avenged the chief*: not the killing.
    """
    discourse = tie.discourse
    if not (effect.same_as and effect.definite and discourse.is_one_event(effect, cause)):
        return effect
    told = discourse.before(tie.start, tie.start)
    of_kind = (one for one in told if one.type == effect.type and one.id != effect.id)
    return next((one for one in of_kind if not discourse.is_one_event(one, cause)), effect)


def _vague(tie: Tie) -> EventMention | None:
    """The cause that only a vague word names, where nothing was told before: "the violence"."""
    named = tie.told.get(tie.match.cause.i) if tie.match.cause is not None else None
    return named if named is not None and named.only_as_end else None


def _all(mention: EventMention, triggers: Triggers, match: CueMatch) -> list[EventMention]:
    """A mention and those that *and* joins to it in the sentence."""
    is_here = any(one.id == mention.id for one in triggers.values())
    return [mention, *(joined(mention, triggers, match) if is_here else ())]


def _cause_told_before(tie: Tie, effect: EventMention) -> EventMention | None:
    """The cause that the sentence leaves out or only points at."""
    match = tie.match
    if match.rule is Rule.VOW_KEPT:
        return last_threat(tie, effect)
    if match.cue.reversed:
        return None
    if match.cue.shared:
        return _reason_given_last(tie)
    if match.cause is None and match.rule is Rule.NOUN_KIND:
        told = look_back(tie, effect)
        if told is not None and tie.sentence.span.contains(told.span):
            return told
    is_pointer = match.cause is not None and is_told_before(match.cause)
    added = None if is_pointer else _added(tie, effect)
    if added is not None:
        return added
    if match.cause is not None and not is_pointer:
        return only_blow(tie, effect) if match.cause.pos_ == "PROPN" else None
    return look_back(tie, effect) or _added(tie, effect)


def _reason_given_last(tie: Tie) -> EventMention | None:
    """The cause named beside the last cue before *for the same reason*."""
    for sentence in tie.discourse.up_to(tie.sentence, _BACK):
        for match in reversed(find_matches(sentence.tree)):
            other = Tie(match, sentence, tie.discourse)
            if match.cause is not None and other.start < tie.start:
                return named_cause(other)
    return None


def _added(tie: Tie, effect: EventMention) -> EventMention | None:
    """The cause that the text adds behind: "in revenge. Police had shot two of them"."""
    kind = tie.match.cue.kind
    added = tie.discourse.explained_by(tie.sentence, tie.start)
    is_pointer = tie.match.cause is not None and is_told_before(tie.match.cause)
    is_tie = kind is LinkKind.RESPONSE or tie.match.cause is None or is_pointer
    if added is None or not is_tie or kind is LinkKind.FOLLOWS:
        return None
    return added if can_be_answer(added, effect, tie) else None
