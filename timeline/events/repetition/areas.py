"""An area that was told by a common noun, and is told again by its name.

*Shells killed five people in a border town. The town of Akcakale was hit at noon*: the article
says that the town is known, and the name which it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.repetition.comparing import is_one_deed
from timeline.events.told import Told
from timeline.events.words.wordlists import listed
from timeline.syntax import Token

_NEARBY = 3  # sentences over which a town stays without its name
_NEW = frozenset({"a", "an"})


def names_the_area(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether a telling names the town, village or the like where `tellings` put their deed.

    One of them must have told it as new (*a border town*), and by the same noun.
    """
    noun = _named(told.struck) if told.struck is not None else ""
    if not noun or told.plural or told.another:
        return False
    near = (one for one in tellings if 0 < told.sentence - one.sentence <= _NEARBY)
    return any(_brings_in(noun, one.struck) and is_one_deed(told, one) for one in near)


def _named(struck: Token) -> str:
    """*Town* of *the town of Akcakale*; empty where no name stands beside such a noun."""
    of = struck.head
    area = of.head if struck.dep_ == "pobj" and of.lower_ == "of" else struck
    if area.lemma_ not in listed("regions") or not any(one.lower_ == "the" for one in area.lefts):
        return ""
    named = (name for one in area.rights if one.lower_ == "of" for name in one.children)
    return area.lemma_ if any(name.pos_ == "PROPN" for name in named) else ""


def _brings_in(noun: str, struck: Token | None) -> bool:
    """Tell whether the sentence of a deed tells such an area as new: *in a Turkish border town*."""
    if struck is None:
        return False
    areas = (word for word in struck.doc if word.lemma_ == noun and word.tag_ == "NN")
    return any(child.lower_ in _NEW for area in areas for child in area.lefts)
