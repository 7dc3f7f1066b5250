"""What an event rests on: the arrows at it, the claims about it, every telling of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

import pandas as pd
from markupsafe import Markup

from timeline.figures.hover import BASIS_LABELS, KIND_LABELS, toll_words
from timeline.figures.rows import Row, rows
from timeline.model import LinkKind
from timeline.pipeline import Result
from timeline.tables import JOINER
from timeline.ui.components.quotes import quoted, telling_marked
from timeline.ui.words import (
    confidence_words,
    day_of,
    dotted,
    lag_words,
    parts,
    source_names,
    titles,
    when,
)

# By kind of arrow, empty for those that the text states: over those in, and over those out.
HEADS: Mapping[str, tuple[str, str]] = {
    "": ("What led to it", "What it led to"),
    LinkKind.FOLLOWS: ("What came before it", "What came after it"),
    LinkKind.INFERRED: ("What may have led to it", "What it may have led to"),
}


def links(event_id: str, result: Result) -> Markup:
    """The arrows that lead to the event and from it, each with its words.

    Mere order and what is only inferred stand apart from what the text calls a cause.
    """
    into = result.links[result.links["effect_id"] == event_id]
    out = result.links[result.links["cause_id"] == event_id]
    others = {*into["cause_id"], *out["effect_id"]}
    named = titles(result.events[result.events["event_id"].isin(others)])
    sources = source_names(result.documents)
    sides = [
        (heads[place], arrows[_shade(arrows) == shade], end)
        for place, (arrows, end) in enumerate(((into, "cause_id"), (out, "effect_id")))
        for shade, heads in HEADS.items()
    ]
    return Markup().join(
        Markup("<section><h3>{}</h3>{}</section>").format(
            name,
            Markup().join(link(row, named.get(row[end], ""), sources) for row in rows(arrows)),
        )
        for name, arrows, end in sides
        if len(arrows)
    )


def _shade(arrows: pd.DataFrame) -> pd.Series:
    """The kind of each arrow that is a kind of its own on the card, else empty."""
    return arrows["kind"].where(arrows["kind"].isin(HEADS), "")


def link(row: Row, other: str, sources: Mapping[str, str]) -> Markup:
    """One arrow: the event at its other end, kind, cue in its sentence, basis, confidence.

    `sources` names the documents by their ids.
    """
    said_in = dict.fromkeys(sources.get(name, name) for name in parts(row["doc_id"]))
    return Markup(
        '<div class="link {}"><p><strong>{}</strong></p>{}<p class="fine">{}</p></div>'
    ).format(
        row["kind"],
        other,
        _sentence(row),
        dotted(
            (
                KIND_LABELS.get(row["kind"], row["kind"]),
                lag_words(row["lag_days"]),
                BASIS_LABELS.get(row["basis"], row["basis"]),
                confidence_words(row["confidence"]),
                ", ".join(said_in),
            )
        ),
    )


def _sentence(row: Row) -> Markup:
    """The words that an arrow rests on; an inferred one rests on none."""
    if not row["quote"]:
        return Markup()
    return Markup("<blockquote>{}</blockquote>").format(quoted(row["quote"], row["cue"]))


def claims(event_id: str, result: Result) -> Markup:
    """What was said of toll and author, each thing once, with all who say so.

    Things stand in order of their first publication, and so do those who say them.
    """
    said = rows(result.claims[result.claims["event_id"] == event_id])
    if not said:
        return Markup()
    sources = source_names(result.documents)
    same: dict[str, list[Row]] = {}
    for row in sorted(said, key=_publication):
        same.setdefault(claim_words(row).casefold(), []).append(row)
    return Markup("<section><h3>What was claimed</h3>{}</section>").format(
        Markup().join(claim(alike, sources) for alike in same.values())
    )


def claim(alike: Sequence[Row], sources: Mapping[str, str]) -> Markup:
    """One thing that was claimed, and who claims it when; `sources` names documents by ids."""
    return Markup('<p class="claim"><strong>{}</strong> <small>{}</small></p>').format(
        claim_words(alike[0]),
        dotted(dict.fromkeys(f"{said_by(row, sources)}, {publish_day(row)}" for row in alike)),
    )


def claim_words(row: Row) -> str:
    """What a claim says.

    >>> claim_words({"attribute": "author", "value": "the militia"})
    'by the militia'
    >>> claim_words({"attribute": "killed", "value": "31 soldiers"})
    '31 soldiers killed'
    """
    is_author = row["attribute"] == "author"
    return f"by {row['value']}" if is_author else f"{row['value']} {row['attribute']}"


def said_by(row: Row, sources: Mapping[str, str]) -> str:
    """Name who makes a claim, and the source that tells of it.

    >>> said_by({"claimant": "the army", "doc_id": "a1"}, {"a1": "Gazette"})
    'the army, in Gazette'
    >>> said_by({"claimant": "", "doc_id": "a1"}, {})
    'a1'
    """
    source = sources.get(row["doc_id"], row["doc_id"])
    return f"{row['claimant']}, in {source}" if row["claimant"] else source


def publish_day(row: Row) -> str:
    """When the source of a row appeared.

    >>> publish_day({"published": "2019-12-28"}), publish_day({"published": ""})
    ('Sat 28 Dec 2019', 'publish date unknown')
    """
    return when(day_of(row)) if row["published"] else "publish date unknown"


def _publication(row: Row) -> tuple[str, str]:
    return row["published"], row["doc_id"]


def tellings(told: Sequence[Row], sources: Mapping[str, str]) -> Markup:
    """Every telling in order of publication, those of one source together under its name.

    `sources` names the documents by their ids.
    """
    ordered = sorted(told, key=lambda row: (*_publication(row), row["start_char"]))
    return Markup("<section><h3>Who reported it</h3>{}</section>").format(
        Markup().join(
            _told_by(sources.get(doc_id, doc_id), list(of_one))
            for (_, doc_id), of_one in groupby(ordered, _publication)
        )
    )


def _told_by(source: str, told: Sequence[Row]) -> Markup:
    return Markup(
        '<div class="telling"><p class="source"><strong>{}</strong> {}</p>{}</div>'
    ).format(source, publish_day(told[0]), Markup().join(map(telling, told)))


def telling(row: Row) -> Markup:
    """The sentence of one telling, its trigger word marked, and the toll that it gives."""
    toll = toll_words(row)
    by = f", according to {row['claimant'].replace(JOINER, ', ')}" if row["claimant"] else ""
    return Markup("<blockquote>{}</blockquote>{}").format(
        telling_marked(row),
        Markup('<p class="fine">{}{}</p>').format(toll, by) if toll else "",
    )
