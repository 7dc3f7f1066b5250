"""Claims: who gives which toll or names which author, where and when; never averaged.

A claim is what one mention says of one attribute of its event. "8, then 26, then 31" is a
row each, in the order of publication, whatever the event's best number is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from timeline.model import Attribute, Claim, Event, EventMention, Toll


def read_claims(
    events: Iterable[Event], published: Mapping[str, str] | None = None
) -> tuple[Claim, ...]:
    """List the claims of all mentions of `events`, by event, attribute and publish date.

    `published` gives the ISO publish date of documents by id; a document without one comes
    after those that have one.
    """
    dates = published if published is not None else {}
    claims = (
        claim
        for event in events
        for mention in event.mentions
        for claim in _claims(event.id, mention, dates.get(mention.doc_id, ""))
    )
    return tuple(sorted(claims, key=_in_order))


def _claims(event_id: str, mention: EventMention, published: str) -> Iterator[Claim]:
    tolls = ((Attribute.KILLED, mention.killed), (Attribute.INJURED, mention.injured))
    for attribute, toll in tolls:
        if toll is not None:
            yield _claim(event_id, mention, published, attribute, toll)
    if mention.actor is not None:
        named = Toll(None, None, None, mention.actor.name, _claimant(mention))
        yield _claim(event_id, mention, published, Attribute.AUTHOR, named)


def _claim(
    event_id: str, mention: EventMention, published: str, attribute: Attribute, told: Toll
) -> Claim:
    return Claim(
        event_id=event_id,
        attribute=attribute,
        value=told.text or str(told.best),
        low=told.low,
        best=told.best,
        high=told.high,
        claimant=told.claimant,
        doc_id=mention.doc_id,
        published=published,
        mention_id=mention.id,
        span=mention.span,
        quote=mention.quote,
    )


def _claimant(mention: EventMention) -> str:
    """Who is behind the mention, as its tolls name them."""
    tolls = (mention.killed, mention.injured)
    return next((toll.claimant for toll in tolls if toll is not None and toll.claimant), "")


def _in_order(claim: Claim) -> tuple[object, ...]:
    attribute = list(Attribute).index(claim.attribute)
    undated = not claim.published
    return claim.event_id, attribute, undated, claim.published, claim.doc_id, claim.span
