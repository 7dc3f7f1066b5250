"""A result in words for the screen: what was read, the chains it tells, what to look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from textwrap import wrap

import pandas as pd

from timeline.cli.terminal import shortened
from timeline.export.problem_kinds import problem_kinds
from timeline.model import Chain, Problem
from timeline.pipeline import Result
from timeline.rows import problem_of

_WIDTH = 88
_MOST_CHAINS, _MOST_PROBLEMS, _MOST_PLACES = 5, 12, 3


def summary(result: Result) -> Iterator[str]:
    """Write a result as lines: counts, the longest chains with their stories, the problems."""
    yield from _counts(result)
    if result.chains:
        yield ""
        yield f"{_number(len(result.chains), 'chain')}, longest first"
        for chain in islice(result.chains, _MOST_CHAINS):
            yield from _chain_lines(chain)
    problems = tuple(read_problems(result.problems))
    if problems:
        yield ""
        yield f"{_number(len(problems), 'problem')}"
        yield from problem_lines(problems)
    yield ""


def _counts(result: Result) -> Iterator[str]:
    dated = int((result.events["start"] != "").sum())
    undated = len(result.events) - dated
    yield f"{_number(len(result.documents), 'document')} read"
    yield f"{_number(len(result.events), 'event')}: {dated} dated, {undated} undated"
    yield _number(len(result.links), "link")


def _chain_lines(chain: Chain) -> Iterator[str]:
    yield f"  {shortened(chain.title or chain.id, _WIDTH)}"
    yield from (f"    {line}" for line in wrap(shortened(chain.story, 600), _WIDTH))


def read_problems(table: pd.DataFrame) -> Iterator[Problem]:
    """Give the rows of a problems table as values."""
    for row in table.itertuples(index=False):
        yield problem_of(row)


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Write problems as lines: of each kind what it is, the first places, and what to do."""
    kinds = problem_kinds(problems)
    for kind in kinds[:_MOST_PROBLEMS]:
        places = [_place(problem) for problem in kind.problems[:_MOST_PLACES]]
        more = len(kind.problems) - len(places)
        told = f"{'; '.join(places)}{f' and {more:,} more' if more else ''}"
        yield f"  {told}: {shortened(kind.message, 160)}"
        if kind.hint:
            yield f"    {kind.hint}"
    if len(kinds) > _MOST_PROBLEMS:
        yield f"  … and {len(kinds) - _MOST_PROBLEMS} more kinds; `load` writes all of them"


def _place(problem: Problem) -> str:
    """Name the place: a file's own name says it, else the document and where in it.

    >>> from timeline.model import Stage
    >>> _place(Problem(Stage.READ, "d", "published", "no date", "2019-02-30"))
    'd (published) “2019-02-30”'
    >>> _place(Problem(Stage.READ, "d", "d.txt, line 2", "not YAML"))
    'd.txt, line 2'
    """
    where = shortened(problem.where, 60)
    named = re.search(rf"(?<!\w){re.escape(problem.doc_id)}(?!\w)", where)
    if problem.doc_id and not named:
        where = f"{shortened(problem.doc_id, 40)} ({where})" if where else problem.doc_id
    value = f" “{shortened(problem.value, 40)}”" if problem.value not in ("", where) else ""
    return f"{where or problem.stage}{value}"


def _number(count: int, noun: str) -> str:
    """Count a noun.

    >>> _number(1, "event"), _number(1200, "event")
    ('1 event', '1,200 events')
    """
    return f"{count:,} {noun}{'s' * (count != 1)}"
