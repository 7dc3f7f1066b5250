"""What an analyst should know of, by kind: each kind opens to its rows, each row to its subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from timeline.export.problem_kinds import ProblemKind, problem_kinds
from timeline.model import Problem
from timeline.pipeline import Result
from timeline.rows import problem_of
from timeline.tables import JOINER
from timeline.ui.address import choose_event, choose_source
from timeline.ui.escape import plain
from timeline.ui.words import several, source_names

ROWS = 62  # pixels: messages are sentences, and are shown in up to three lines
LONGEST = 110  # characters of a heading
COLUMNS = {
    "What": st.column_config.TextColumn(width=520),
    "As written": st.column_config.TextColumn(width=380),
    "Where": st.column_config.TextColumn(width=180),
    "Source": st.column_config.TextColumn(width=160),
}
_HERE = {"published": "Set the publish date on the page Sources."}  # by the field in doubt
_INSIDE = ("event", "chain", "characters")  # places that the chosen row leads to by itself


def problem_table(result: Result) -> None:
    """List the kinds of problems with their numbers, and the rows of those that are opened."""
    if not result.duplicates.empty:
        pairs = several(len(result.duplicates), "pair")
        st.caption(f"{pairs} of rows may be one event told twice: decide in Review → Told twice?")
    if result.problems.empty:
        st.caption("Nothing was left out or doubted.")
        return
    st.caption("Open a kind to see its cases. Choosing one opens the event or source it is about.")
    for kind in problem_kinds(problems_of(result.problems)):
        _show(kind, result)


def _show(kind: ProblemKind, result: Result) -> None:
    key = f"problems-{kind.problems[0].stage}-{kind.hint}"
    box = st.expander(heading(kind), key=key, on_change="rerun")
    if box.open:
        with box:
            st.dataframe(
                problem_rows(kind.problems, source_names(result.documents)),
                key=f"{key}-rows",
                hide_index=True,
                on_select=lambda: _open_row(f"{key}-rows", kind, result),
                selection_mode="single-row",
                row_height=ROWS,
                column_config=COLUMNS,
                alt=f"Problems of one kind: {kind.message}",
            )


def heading(kind: ProblemKind) -> str:
    r"""Say how many there are, what is wrong with them and what to do.

    >>> from timeline.model import Stage
    >>> empty = Problem(Stage.READ, "a", "a.txt", "the file is empty", hint="paste the article.")
    >>> heading(ProblemKind("the file is empty", "paste the article.", (empty,)))
    '**1** · The file is empty  :gray[Paste the article\\.]'
    """
    message = kind.message if len(kind.message) <= LONGEST else f"{kind.message[:LONGEST]} …"
    words = f"**{len(kind.problems):,}** · {plain(_sentence(message))}"
    return f"{words}  :gray[{plain(_sentence(kind.hint))}]" if kind.hint else words


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def problem_rows(problems: Sequence[Problem], sources: Mapping[str, str]) -> pd.DataFrame:
    """Lay problems out for reading; a column in which nothing stands is left out.

    `sources` names the documents by their ids.
    """
    table = pd.DataFrame(
        {
            "What": [_sentence(one.message) for one in problems],
            "As written": [as_written(one, sources) for one in problems],
            "Where": [place(one) for one in problems],
            "Source": [sources.get(one.doc_id, one.doc_id) for one in problems],
        },
        dtype="str",
    )
    return table.loc[:, (table != "").any()]


def problems_of(table: pd.DataFrame) -> list[Problem]:
    """Take the rows of a table of problems as values; what to do is told for this screen."""
    problems = map(problem_of, table.itertuples(index=False))
    return [replace(one, hint=_HERE.get(one.where, one.hint)) for one in problems]


def as_written(problem: Problem, sources: Mapping[str, str]) -> str:
    """What a problem quotes; where that is sources, their names.

    >>> from timeline.model import Stage
    >>> several = Problem(Stage.MERGE, "a1", "event e1", "reports differ", "a1;a2")
    >>> as_written(several, {"a1": "Gazette", "a2": "Courier"}), as_written(several, {})
    ('Gazette, Courier', 'a1, a2')
    """
    return ", ".join(sources.get(part, part) for part in problem.value.split(JOINER))


def place(problem: Problem) -> str:
    """Name the place of a problem, where it is one that a person can go to.

    >>> from timeline.model import Stage
    >>> place(Problem(Stage.READ, "a", "a.csv, line 3", "no text"))
    'a.csv, line 3'
    >>> place(Problem(Stage.MERGE, "", "event e1", "reports differ"))
    ''
    """
    return "" if problem.where.partition(" ")[0] in (*_INSIDE, *_HERE) else problem.where


def subject(problem: Problem, result: Result) -> str:
    """Give the id of the event that a problem is about: of a chain the first; empty if of none."""
    kind, _, name = problem.where.partition(" ")
    if kind == "event":
        return name
    if kind == "chain":
        return next((chain.event_ids[0] for chain in result.chains if chain.id == name), "")
    if kind != "characters":
        return ""
    start, _, end = name.partition("-")
    told = result.mentions[result.mentions["doc_id"] == problem.doc_id]
    inside = told["start_char"].between(int(start), int(end) - 1)
    return next(iter(told.loc[inside, "event_id"]), "")


def _open_row(key: str, kind: ProblemKind, result: Result) -> None:
    """Open what the chosen row is about: its event's card, else its source."""
    for number in st.session_state[key]["selection"]["rows"]:
        problem = kind.problems[number]
        event_id = subject(problem, result)
        if event_id:
            choose_event(event_id)
        elif problem.doc_id in set(result.documents["doc_id"]):
            choose_source(problem.doc_id)
