"""Claims: what one mention says of one attribute of its event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.spans import Span


class Attribute(StrEnum):
    """What a claim is about."""

    KILLED = "killed"
    INJURED = "injured"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about one event. `value` is as told: a number, a range, a name.

    `claimant` is empty where the document says it in its own voice; `published` is ISO text,
    empty if unknown.
    """

    event_id: str
    attribute: Attribute
    value: str
    low: int | None
    best: int | None
    high: int | None
    claimant: str
    doc_id: str
    published: str
    mention_id: str
    span: Span
    quote: str
