"""Rows that may be one event told twice, side by side: one press makes them one, or keeps both."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from timeline.figures.rows import Row, rows
from timeline.model import EditKind
from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.changes import Change
from timeline.ui.components.deciding import save
from timeline.ui.components.quotes import shown, telling_marked
from timeline.ui.words import parts, several, source_names, titles, when

SHOWN = 12  # pairs on the screen at once, the likeliest first
_AGREE = {
    "type": "kind",
    "date": "day",
    "actor": "who did it",
    "target": "whom it hit",
    "place": "place",
    "toll": "number of dead",
    "victim": "who died",
    "name": "name of what was hit",
    "thing": "what was hit",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One row of a pair: its finest mention, what it is called, what it tells."""

    mention: str
    name: str
    told: Markup


def told_twice(case: Case, result: Result) -> None:
    """Put each two rows that may be one event to the analyst, with a reason."""
    if result.duplicates.empty:
        st.caption("No two rows look like one event told twice.")
        return
    st.caption(
        f"{several(len(result.duplicates), 'pair')} of rows that may be one event told in other "
        "words, the likeliest first. Nothing was joined: say for each what it is."
    )
    why = st.text_input("Reason", key=f"why-twice-{case.key}")
    pairs = rows(result.duplicates.head(SHOWN))
    sides = _sides(result, {pair[end] for pair in pairs for end in ("event_id", "other_id")})
    for pair in pairs:
        _ask(case, sides[pair["event_id"]], sides[pair["other_id"]], in_common(pair["agree"]), why)
    if len(result.duplicates) > SHOWN:
        left = len(result.duplicates) - SHOWN
        st.caption(f"{several(left, 'less likely pair')} follow when these are decided.")


def _sides(result: Result, wanted: Collection[str]) -> dict[str, Side]:
    events = result.events[result.events["event_id"].isin(wanted)]
    names, sources = titles(events), source_names(result.documents)
    told = result.mentions[result.mentions["event_id"].isin(wanted)]
    quoted = {(one["event_id"], one["quote"]): telling_marked(one) for one in rows(told)}
    return {
        row["event_id"]: Side(
            parts(row["mention_ids"])[0],
            names[row["event_id"]],
            telling(row, names[row["event_id"]], sources, quoted),
        )
        for row in rows(events)
    }


def _ask(case: Case, one: Side, other: Side, common: str, why: str) -> None:
    """One pair: what each row says and who says it, what they share, and the two answers."""
    target = (one.mention, other.mention)
    with st.container(border=True):
        for column, side in zip(st.columns(2), (one, other), strict=True):
            column.html(side.told)
        with st.container(horizontal=True, vertical_alignment="center"):
            key = "-".join(target)
            if st.button("One event", key=f"one-{key}"):
                save(case, [Change(EditKind.MERGE, target, "", one.name, other.name)], why)
            if st.button("Two events", key=f"two-{key}"):
                save(case, [Change(EditKind.APART, target, "", "", "two events")], why)
            st.caption(common)


def telling(
    row: Row, title: str, sources: Mapping[str, str], quoted: Mapping[tuple[str, str], Markup]
) -> Markup:
    """What a row says: its title, when it was, the sentence and who wrote it.

    `quoted` holds sentences by event and words, what tells of the event marked in them.
    """
    quote = quoted.get((row["event_id"], row["quote"]), shown(row["quote"]))
    said_by = ", ".join(dict.fromkeys(sources.get(one, one) for one in parts(row["doc_ids"])))
    return Markup(
        '<div class="card"><h3>{}</h3><p><strong>{}</strong></p><blockquote>{}</blockquote>'
        '<p class="fine">{}</p></div>'
    ).format(when(row), title, quote, said_by)


def in_common(agree: str) -> str:
    """Say what two rows have in common.

    >>> in_common("type;date")
    'In common: kind, day.'
    """
    return f"In common: {', '.join(_AGREE[name] for name in parts(agree))}."
