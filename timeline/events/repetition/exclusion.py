"""What rules out that a telling repeats an event told before.

It is of another kind, number or day, or the text says that the one answered the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.repetition.agreement import Agreement, compare_parties
from timeline.events.repetition.comparing import same_kind
from timeline.events.repetition.deaths import has_dead, is_other_killing
from timeline.events.repetition.told_closer import is_part
from timeline.events.told import LAST_TOLD, Told
from timeline.lexicons.kin import ANY_VIOLENCE

_STEM = 4  # letters of a verb by which its noun is known: shoot, the shooting
_SEVERAL = 2
_NEAR = 2  # sentences that "it came a day after a raid" can look back over


def tells_of_another(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether its kind, number, day or dead show that a telling is of another event."""
    is_kind = all(same_kind(told, other) for other in tellings) or is_part(told, tellings)
    is_other = is_other_killing(told, tellings) or _is_of_more(told, tellings)
    is_loose = told.bare_figure and not any(map(has_dead, tellings))
    return _is_counted_away(told) or not is_kind or is_other or is_loose


def are_set_apart(told: Told, tellings: Sequence[Told], place: Agreement) -> bool:
    """Tell whether the text makes two deeds of them: one answers the other, or came after it.

    `place` is how the place of the telling agrees with the one told last.
    """
    # "in reply to the raid on Homs. The raid on Homs (that raid) was itself an answer"
    is_shown = told.demonstrative or place is Agreement.SAME
    by_name = told.word == tellings[-1].word and is_shown
    answers_it = (_answers(told, tellings) and not by_name) or _strikes_back_at(told, tellings)
    return answers_it or any(
        _is_what_it_answers(told, one) or _is_set_apart(told, one) for one in tellings
    )


def _is_counted_away(told: Told) -> bool:
    """*The killing came four days after a missile wounded two men*: of a day not told before."""
    return told.lies_apart and told.mention.date is None and not told.definite


def _is_of_more(told: Told, tellings: Sequence[Told]) -> bool:
    """*Militias have carried out 11 attacks*: no one of them, which was told before.

    *Four killings* count the dead of one.
    """
    count = told.mention.count
    if count is None or count < _SEVERAL or told.definite or told.bare_toll:
        return False
    return not any(one.plural or one.mention.count is not None for one in tellings)


def _answers(told: Told, tellings: Sequence[Told]) -> bool:
    """*The strikes come in retaliation*: no telling of what was told only as a cause so far.

    *The retaliatory strikes* are none either of what came before, *after Iran struck*.
    """
    caused = any(one.answered or one.apart_from for one in tellings)
    return told.answers and caused and not any(one.answers for one in tellings)


def _strikes_back_at(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether a deed by which somebody answers can only be another than one told before."""
    if not told.strikes_back or any(one.strikes_back or one.answers for one in tellings):
        return False
    if told.mention.actor is None and tellings[-1].sentence >= told.sentence:
        return False
    actors = (one.mention.actor for one in tellings)
    return all(compare_parties(told.mention.actor, one) is not Agreement.SAME for one in actors)


def _is_what_it_answers(told: Told, other: Told) -> bool:
    """*Men shot a chief … The raid was in revenge for the shooting*: it is another."""
    is_kind = other.mention.type != ANY_VIOLENCE and len(other.word) >= _STEM
    return bool(told.answers_what) and is_kind and told.answers_what.startswith(other.word)


def _is_set_apart(told: Told, other: Told) -> bool:
    """Tell whether the sentence of two deeds says that one answers the other, or came after it."""
    is_before_it = told.apart_from == LAST_TOLD and 0 < told.sentence - other.sentence <= _NEAR
    return is_before_it or any(
        one.mention.id in (two.answered_by, two.apart_from)
        for one, two in ((told, other), (other, told))
    )
