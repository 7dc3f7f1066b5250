"""What a deed did to things, told by a clause of its own: *the office was demolished*.

Nobody is said to have done it, and no day is given: what a bomb, a raid or shells that were told
a few sentences before can destroy, they destroyed.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.told import Told, has_own_date
from timeline.events.words.wordlists import listed, verbs

_NEARBY = 6  # sentences between a deed and what it left behind


def is_its_damage(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether a clause without a doer says what the deed of `tellings` destroyed."""
    mention = told.mention
    is_damage = mention.type == "arson_or_destruction" and told.word in verbs("wrecking")
    if not is_damage or told.doer is not None or has_own_date(mention) or told.perfect_past:
        return False
    if told.struck is None or told.struck.pos_ == "PROPN" or told.struck.lower_ in listed("areas"):
        return False  # "a village was razed", beside a raid on another one
    is_near = 0 < told.sentence - tellings[-1].sentence <= _NEARBY
    return is_near and tellings[0].mention.type in listed("blasting")
