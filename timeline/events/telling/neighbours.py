"""How the deeds of one sentence stand to each other: which answers which, which came before."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.grammar import clauses
from timeline.events.grammar.answered import stands_as_cause
from timeline.events.grammar.ordering import set_before
from timeline.events.grammar.ties import is_brought_by, is_called_answer
from timeline.events.telling.clues import Clue
from timeline.syntax import Token

_IT = frozenset({"it", "this", "that"})


def answer_to(deed: Token, clues: Sequence[Clue]) -> Token | None:
    """The trigger that tells the answer to a deed of its sentence."""
    if not stands_as_cause(deed):
        return _brought_by(deed, clues)
    triggers = {word: clue.hit.token for clue in clues for word in clue.carriers}
    triggers |= {clue.hit.token: clue.hit.token for clue in clues}
    told = (word for one in deed.ancestors for word in (one, *_called_answer(one)))
    above = (triggers[word] for word in told if word in triggers)
    return next((word for word in above if word != deed and not stands_as_cause(word)), None)


def _brought_by(deed: Token, clues: Sequence[Clue]) -> Token | None:
    """*Fired rockets, drawing air strikes*: the deed that a participle says another one brought."""
    words = (clue.hit.token for clue in clues)
    return next((word for word in words if is_brought_by(word, deed)), None)


def _called_answer(verb: Token) -> list[Token]:
    """The subject of a clause that says what it answers: *the shelling was in reprisal for*."""
    return [one for one in clauses.grammatical_subjects(verb) if is_called_answer(one)]


def put_after(deed: Token, clues: Sequence[Clue]) -> Token | None:
    """The trigger that the sentence puts after a deed, or an *it* for what was told before."""
    triggers = {clue.hit.token for clue in clues}
    return next((word for word in set_before(deed) if word in triggers or is_it(word)), None)


def is_it(word: Token) -> bool:
    """Tell whether a word only points at what was told: *it*, *this*, *that*."""
    return word.lower_ in _IT
