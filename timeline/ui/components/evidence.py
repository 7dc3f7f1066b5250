"""What an event rests on: the arrows at it, the claims about it, every telling of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from timeline.figures.hover import BASIS_LABELS, KIND_LABELS, toll_words
from timeline.figures.rows import Row, rows
from timeline.pipeline import Result
from timeline.ui.components.quotes import marked, quoted
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


def links(event_id: str, result: Result) -> Markup:
    """The arrows that lead to the event and from it, each with its words."""
    into = result.links[result.links["effect_id"] == event_id]
    out = result.links[result.links["cause_id"] == event_id]
    others = {*into["cause_id"], *out["effect_id"]}
    named = titles(result.events[result.events["event_id"].isin(others)])
    sources = source_names(result.documents)
    sides = [("What led to it", into, "cause_id"), ("What it led to", out, "effect_id")]
    return Markup().join(
        Markup("<section><h4>{}</h4>{}</section>").format(
            name,
            Markup().join(link(row, named.get(row[end], ""), sources) for row in rows(arrows)),
        )
        for name, arrows, end in sides
        if len(arrows)
    )


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
    """Each toll and author as told, in order of publication, with who says so."""
    said = rows(result.claims[result.claims["event_id"] == event_id])
    if not said:
        return Markup()
    return Markup("<section><h4>What was claimed</h4>{}</section>").format(
        Markup().join(claim(row) for row in said)
    )


def claim(row: Row) -> Markup:
    """One claim on a line."""
    said_by = row["claimant"] or row["publisher"] or row["doc_id"]
    return Markup(
        '<p class="claim"><span>{}</span><span><strong>{}</strong> <small>{}</small></span></p>'
    ).format(
        when(day_of(row)) if row["published"] else "date unknown",
        f"by {row['value']}"
        if row["attribute"] == "author"
        else f"{row['value']} {row['attribute']}",
        said_by if said_by == row["publisher"] else f"{said_by}, in {row['publisher']}",
    )


def tellings(told: Sequence[Row]) -> Markup:
    """Every telling in order of publication: outlet, date, sentence, toll and who claims it."""
    ordered = sorted(told, key=lambda row: (row["published"], row["doc_id"], row["start_char"]))
    return Markup("<section><h4>Who reported it</h4>{}</section>").format(
        Markup().join(map(telling, ordered))
    )


def telling(row: Row) -> Markup:
    """One telling, its trigger word marked."""
    start = row["start_char"] - row["quote_start_char"]
    claim = toll_words(row)
    said_by = f", according to {row['claimant'].replace(';', ', ')}" if row["claimant"] else ""
    return Markup(
        '<div class="telling"><p class="source"><strong>{}</strong> {}</p>'
        "<blockquote>{}</blockquote>{}</div>"
    ).format(
        row["publisher"] or row["doc_id"],
        when(day_of(row)) if row["published"] else "publish date unknown",
        marked(row["quote"], [(start, start + row["end_char"] - row["start_char"])]),
        Markup('<p class="fine">{}{}</p>').format(claim, said_by) if claim else "",
    )
