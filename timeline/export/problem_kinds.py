"""Problems by kind: what many rows have in common is said once, with their number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import reduce
from itertools import islice

from timeline.model import Problem, Stage

_FEWEST = 3  # words in common that still say something
_ENOUGH = 50  # messages that are compared: more do not change what they share
_GAP = "…"


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """Problems that ask for the same: what their messages share, what to do, all of them."""

    message: str
    hint: str
    problems: tuple[Problem, ...]


def problem_kinds(problems: Iterable[Problem]) -> list[ProblemKind]:
    """Group problems by the step that met them and by what to do; none is left out.

    Kinds stand in order of the steps, those of one step the rarer first.
    """
    groups: dict[tuple[Stage, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.stage, problem.hint), []).append(problem)
    kinds = [
        ProblemKind(in_common(list(map(_doubt, group))) or hint, hint, tuple(group))
        for (_, hint), group in groups.items()
    ]
    return sorted(kinds, key=_urgency)


def _doubt(problem: Problem) -> str:
    """What is wrong; of a chain's doubt without the chain's title, whose words say nothing of it.

    >>> title = "Raid by rebels → Raid by rebels"
    >>> _doubt(Problem(Stage.DOUBTS, "", "chain c1", f"{title}: a step has no date"))
    'a step has no date'
    """
    of_chain = problem.stage is Stage.DOUBTS
    return problem.message.rpartition(": ")[2] if of_chain else problem.message


def _urgency(kind: ProblemKind) -> tuple[int, int, str]:
    stage = kind.problems[0].stage
    return tuple(Stage).index(stage), len(kind.problems), kind.hint


def in_common(messages: Sequence[str]) -> str:
    """Give the words that all messages share, in order; empty where they share too little.

    >>> in_common(["A → B: a step has no date", "A raid → C: a step has no date"])
    'a step has no date'
    >>> in_common(["reports of “A” differ on the toll", "reports of “B C” differ on the day"])
    'reports of … differ on the …'
    >>> in_common(["the file is empty"]), in_common(["it is gone", "they are here"])
    ('the file is empty', '')
    """
    different = dict.fromkeys(messages)
    if len(different) == 1:
        return messages[0]
    texts = [_words(message) for message in islice(different, _ENOUGH)]
    shared = reduce(_shared, texts)
    return "" if len(shared) < _FEWEST else _with_gaps(shared, next(iter(different)).split())


def _words(message: str) -> list[str]:
    """The words of a message that can be common to many: no numbers, quotes or brackets."""
    return [word for word in message.split() if word[0].isalpha()]


def _shared(left: list[str], right: list[str]) -> list[str]:
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    runs = (left[block.a : block.a + block.size] for block in blocks)
    return [word for run in runs if len(run) > 1 for word in run]  # one word alone is chance


def _with_gaps(shared: list[str], words: list[str]) -> str:
    """Show where `words`, which hold the shared ones in order, say something of their own."""
    told: list[str] = []
    waiting = iter(shared)
    wanted = next(waiting, None)
    for word in words:
        if word == wanted:
            told.append(word)
            wanted = next(waiting, None)
        elif told and told[-1] != _GAP:
            told.append(_GAP)
    return " ".join(told)
