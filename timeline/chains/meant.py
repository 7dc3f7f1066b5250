"""Which deed of the report the words at an end of a tie mean: one choice among all it tells.

*It expelled two envoys, answering Friday's raid by Iraqi troops on the residence. … The Iraqis
pushed into the compound at midday*: the raid is a row of its own for the merge, and no other
deed for the reader. Each deed is scored; the best one counts if it is good enough and clearly
better than the next; else the words tell a deed of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.chains.discourse import Discourse
from timeline.chains.likeness import Deed, Words, are_one_party, likeness
from timeline.chains.looking_back import can_precede
from timeline.chains.tie import Tie
from timeline.model import EventMention, LinkKind, Status
from timeline.syntax import ParsedSentence

_UNDONE = frozenset({Status.PLANNED, Status.THREATENED, Status.DENIED})
_BAR = 1.0  # from here up a deed is meant
_MARGIN = 0.4  # by which it is better than the next
_ALONE = 0.5  # for a known deed where a single one of its kind is told
_TAKEN_FOR_IT = 0.7  # a deed that the words were taken for already
_CLEAR = 2.0  # from here up nothing is taken off a link's confidence
_OWN_DEED, _BY_FOE, _ON_OWN_SIDE = -3.0, 0.5, 0.7


@dataclass(frozen=True, slots=True)
class Meant:
    """The deed that words mean, and whether that is beyond doubt."""

    mention: EventMention
    is_clear: bool


def cause_meant(named: EventMention, effect: EventMention, tie: Tie) -> Meant | None:
    """Choose the deed that the words of a cause mean; None if they tell one of their own."""
    return _meant(named, effect, tie, True)


def effect_meant(named: EventMention, cause: EventMention, tie: Tie) -> Meant | None:
    """Choose the deed that the words of an effect mean; None if they tell one of their own."""
    return _meant(named, cause, tie, False)


def _meant(named: EventMention, other: EventMention, tie: Tie, is_cause: bool) -> Meant | None:
    at = _noun_at(named, other, tie)
    if at is None:
        return None
    words = Words(tie.sentence.tree[at], named, other)
    scored = []
    for deed in deeds(tie, named):
        pair = (deed.mention, other) if is_cause else (other, deed.mention)
        is_taken = tie.discourse.is_one_event(deed.mention, other)
        can_be = is_cause or (words.known and deed.distance > 0)  # "prompted a raid" is news
        if can_be and not is_taken and can_precede(*pair, tie.discourse):
            worth = likeness(words, deed) + _as_exchange(*pair, tie)
            worth += _TAKEN_FOR_IT * tie.discourse.is_one_event(deed.mention, named)
            scored.append((worth, deed))
    found = _best(scored, words.known)
    is_news = found is not None and not tie.discourse.is_one_event(found.mention, named)
    return found if is_news else None


def _best(scored: list[tuple[float, Deed]], is_known: bool) -> Meant | None:
    ranked = sorted(scored, key=lambda one: -one[0])
    if not ranked:
        return None
    (best, deed), second = ranked[0], max([0.0, *(score for score, _ in ranked[1:2])])
    best += _ALONE * (is_known and second == 0.0 and deed.distance > 0)
    is_found = best >= _BAR and best - second >= _MARGIN
    return Meant(deed.mention, best >= _CLEAR) if is_found else None


def _noun_at(named: EventMention, other: EventMention, tie: Tie) -> int | None:
    """The noun at which a mention was read; none if its event is told beside or behind it."""
    discourse = tie.discourse
    is_first = discourse.event_of(named) == named.id
    here = [one for one in tie.told.values() if discourse.is_one_event(one, named)]
    is_beside = len(here) > 1 and not discourse.is_one_event(named, other)
    if is_beside or (is_first and not discourse.is_told_once(named)):
        return None
    at = next((place for place, one in tie.told.items() if one.id == named.id), None)
    return at if at is not None and tie.sentence.tree[at].pos_ == "NOUN" else None


def _as_exchange(cause: EventMention, effect: EventMention, tie: Tie) -> float:
    """Whether one can answer the other: a blow by the foe, or on one's own side."""
    if tie.match.cue.kind is LinkKind.FOLLOWS:
        return 0.0
    is_own = are_one_party(cause.actor, effect.actor) is True
    worth = _OWN_DEED * (is_own and tie.match.cue.kind is LinkKind.RESPONSE)
    worth += _BY_FOE * (are_one_party(cause.actor, effect.target) is True)
    return worth + _ON_OWN_SIDE * (are_one_party(cause.target, effect.actor) is True)


def deeds(tie: Tie, named: EventMention) -> Iterator[Deed]:
    """Each event that the report tells as done outside the sentence of a cue and its words."""
    for tellings in tie.discourse.tellings.values():
        first = tellings[0]
        outside = [one for one in tellings if not tie.sentence.span.contains(one.span)]
        if outside and not first.only_as_end and first.status not in _UNDONE:
            yield _deed(outside, tie)


def _deed(tellings: Sequence[EventMention], tie: Tie) -> Deed:
    """Gather what is told of an event in the sentences of some tellings."""
    discourse = tie.discourse
    here = discourse.place_of(tie.sentence.span.start)
    places = sorted({discourse.place_of(one.span.start) for one in tellings})
    nearest = max((at for at in places if at < here), default=places[0])
    beside = {at + step for at in places for step in (-1, 1)} - {here}
    sentences = discourse.sentences
    return Deed(
        discourse.whole(tellings[0]),
        tuple(tellings),
        tuple(word for at in places for word in _own_words(tellings[0], sentences[at], discourse)),
        frozenset(
            word.text for at in beside if 0 <= at < len(sentences) for word in sentences[at].tree
        ),
        here - nearest,
    )


def _own_words(
    deed: EventMention, sentence: ParsedSentence, discourse: Discourse
) -> Iterator[Token]:
    """The words of a sentence that hang on a deed of it, or on none."""
    told = discourse.triggers(sentence)
    for word in sentence.tree:
        nearest = next((told[one.i] for one in (word, *word.ancestors) if one.i in told), None)
        if nearest is None or discourse.is_one_event(nearest, deed):
            yield word
