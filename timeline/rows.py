"""Values to rows: one mapping per row of the tables in `timeline.tables`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.lexicons import event_types
from timeline.model import (
    Alternative,
    Chain,
    Claim,
    Document,
    Event,
    EventDate,
    EventMention,
    Link,
    PossibleDuplicate,
    Problem,
    Publication,
    Stage,
    Toll,
)
from timeline.tables import joined

Row = dict[str, object]


def event_row(event: Event) -> Row:
    """Lay an event out under `tables.EVENTS`."""
    kind = event_types()[event.type]
    return {
        "event_id": event.id,
        **_date_cells(event.date),
        "edtf": event.date.mention.edtf if event.date else "",
        "type": event.type,
        "title": event.title,
        "plover": kind.plover,
        "cameo": kind.cameo,
        "acled": kind.acled,
        "score": kind.score,
        "actor": joined(event.actor.names) if event.actor else "",
        "actor_side": event.actor.side if event.actor else "",
        "target": joined(event.target.names) if event.target else "",
        "target_side": event.target.side if event.target else "",
        "place": joined(place.name for place in event.places),
        **_toll_cells("killed", event.killed),
        **_toll_cells("injured", event.injured),
        "count": event.count,
        "status": event.status.value,
        "quote": event.mentions[0].quote,
        "confidence": round(event.confidence, 3),
        "doc_ids": joined(sorted(mention.doc_id for mention in event.mentions)),
        "mention_ids": joined(mention.id for mention in event.mentions),
    }


def mention_row(mention: EventMention, event_id: str, source: Mapping[str, str]) -> Row:
    """Lay one telling out under `tables.MENTIONS`; `source` holds its publisher and date."""
    claimants = (toll.claimant for toll in (mention.killed, mention.injured) if toll)
    return {
        "mention_id": mention.id,
        "event_id": event_id,
        "doc_id": mention.doc_id,
        "publisher": source["publisher"],
        "published": source["published"],
        "start_char": mention.span.start,
        "end_char": mention.span.end,
        "trigger": mention.trigger,
        "type": mention.type,
        "status": mention.status.value,
        **_date_cells(mention.date),
        **_written_cells(mention.date),
        "actor": joined(mention.actor.names) if mention.actor else "",
        "target": joined(mention.target.names) if mention.target else "",
        "place": joined(place.name for place in mention.places),
        **_toll_cells("killed", mention.killed),
        **_toll_cells("injured", mention.injured),
        "claimant": joined(claimants),
        "count": mention.count,
        "quote_start_char": mention.sentence.start,
        "quote_end_char": mention.sentence.end,
        "quote": mention.quote,
        "confidence": round(mention.confidence, 3),
        "background": mention.background,
        "rules": joined(mention.rules),
    }


def link_row(link: Link) -> Row:
    """Lay an arrow out under `tables.LINKS`; its surest sentence lends cue, quote and rule.

    One that a person drew is told in their own words.
    """
    surest = max(link.mentions, key=lambda m: (m.confidence, m.doc_id, m.span), default=None)
    return {
        "link_id": link.id,
        "cause_id": link.cause,
        "effect_id": link.effect,
        "kind": link.kind.value,
        "basis": link.basis.value,
        "cue": surest.cue if surest else "",
        "quote": surest.quote if surest else link.reason,
        "doc_id": joined(sorted(mention.doc_id for mention in link.mentions)),
        "rule": surest.rule if surest else link.kind.value,
        "confidence": round(link.confidence, 3),
        "lag_days": link.lag_days,
        "chain_id": link.chain_id,
    }


def step_rows(chain: Chain, titles: Mapping[str, str]) -> list[Row]:
    """Lay a chain out under `tables.STEPS`; `titles` names its events, `link_id` led to each."""
    return [
        {
            "chain_id": chain.id,
            "step": number,
            "event_id": step.event_id,
            "title": titles[step.event_id],
            "link_id": link_id,
            "day": step.day,
            "score": step.score,
            "score_trend": step.score_trend.value,
            "killed": step.killed,
            "killed_trend": step.killed_trend.value,
        }
        for number, (step, link_id) in enumerate(
            zip(chain.steps, ("", *chain.link_ids), strict=True), start=1
        )
    ]


def duplicate_row(pair: PossibleDuplicate) -> Row:
    """Lay two events that may be one out under `tables.DUPLICATES`."""
    return {"event_id": pair.one, "other_id": pair.other, "agree": joined(pair.agree)}


def claim_row(claim: Claim, publisher: str) -> Row:
    """Lay what one source says of a toll or an author out under `tables.CLAIMS`."""
    return {
        "event_id": claim.event_id,
        "attribute": claim.attribute.value,
        "value": claim.value,
        "low": claim.low,
        "best": claim.best,
        "high": claim.high,
        "claimant": claim.claimant,
        "doc_id": claim.doc_id,
        "publisher": publisher,
        "published": claim.published,
        "mention_id": claim.mention_id,
        "quote": claim.quote,
    }


def place_rows(event: Event) -> list[Row]:
    """Lay the places of an event whose coordinates are known out under `tables.PLACES`."""
    return [
        {
            "event_id": event.id,
            "place": place.name,
            "latitude": place.latitude,
            "longitude": place.longitude,
        }
        for place in event.places
        if place.latitude is not None
    ]


def problem_row(problem: Problem) -> Row:
    """Lay a problem out under `tables.PROBLEMS`."""
    return {
        "stage": problem.stage.value,
        "doc_id": problem.doc_id,
        "where": problem.where,
        "message": problem.message,
        "value": problem.value,
        "hint": problem.hint,
    }


def problem_of(row: Iterable[object]) -> Problem:
    """Read a row of `tables.PROBLEMS` back, its cells in order."""
    stage, *told = map(str, row)
    return Problem(Stage(stage), *told)


def document_row(document: Document, dates: int, mentions: int) -> Row:
    """Lay a document's metadata and what was found in it out under `tables.DOCUMENTS`."""
    return {
        "doc_id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "author": document.author,
        "published": iso_text(document.publication),
        "timezone": document.timezone,
        "language": document.language,
        "url": document.url,
        "path": document.path,
        "words": len(document.text.split()),
        "dates": dates,
        "mentions": mentions,
    }


def iso_text(publication: Publication | None) -> str:
    """Write a publish date as ISO text, to the minute where one is known, empty if unknown.

    >>> iso_text(Publication.parse("2020-01-03T01:20"))
    '2020-01-03T01:20'
    """
    if publication is None:
        return ""
    if publication.has_time:
        return publication.moment.isoformat(timespec="minutes")
    return publication.day.isoformat()


def _date_cells(dated: EventDate | None) -> Row:
    if dated is None:
        return dict.fromkeys(
            ("start", "end", "precision", "date_text", "date_rule", "date_explanation"), ""
        )
    written = dated.mention
    start = end = ""
    if written.interval is not None and written.precision is not None:
        start, end = written.interval.inclusive(written.precision)
    return {
        "start": start,
        "end": end,
        "precision": written.precision.value if written.precision else "",
        "date_text": written.text,
        "date_rule": joined((written.rule, dated.rule)),
        "date_explanation": written.explanation,
    }


def _written_cells(dated: EventDate | None) -> Row:
    """Where a date is written, from what it counts, and how else it can be read."""
    written = dated.mention if dated else None
    return {
        "date_start_char": written.start_char if written else None,
        "date_end_char": written.end_char if written else None,
        "date_anchor": written.anchor.value if written else "",
        "date_alternatives": joined(map(_alternative, written.alternatives)) if written else "",
    }


def _alternative(other: Alternative) -> str:
    first, last = other.interval.inclusive(other.precision)
    when = first if first == last else f"{first} to {last}"
    return f"{when}: {other.reason}"


def _toll_cells(kind: str, toll: Toll | None) -> Row:
    return {
        f"{kind}_low": toll.low if toll else None,
        f"{kind}_best": toll.best if toll else None,
        f"{kind}_high": toll.high if toll else None,
    }
