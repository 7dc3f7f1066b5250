"""How the deeds of one sentence stand to each other: which answers which, which came before."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from timeline.events.grammar.answered import stands_as_cause
from timeline.events.grammar.ordering import set_before
from timeline.events.telling.clues import Clue

_IT = frozenset({"it", "this", "that"})


def answer_to(deed: Token, clues: Sequence[Clue]) -> Token | None:
    """The trigger that tells the answer to a deed of its sentence."""
    if not stands_as_cause(deed):
        return None
    triggers = {word: clue.hit.token for clue in clues for word in clue.carriers}
    triggers |= {clue.hit.token: clue.hit.token for clue in clues}
    above = (triggers[word] for word in deed.ancestors if word in triggers)
    return next((word for word in above if word != deed and not stands_as_cause(word)), None)


def put_after(deed: Token, clues: Sequence[Clue]) -> Token | None:
    """The trigger that the sentence puts after a deed, or an *it* for what was told before."""
    triggers = {clue.hit.token for clue in clues}
    return next((word for word in set_before(deed) if word in triggers or is_it(word)), None)


def is_it(word: Token) -> bool:
    """Tell whether a word only points at what was told: *it*, *this*, *that*."""
    return word.lower_ in _IT
