"""Arrows between events, on whose word they stand, and the chains they make."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.intervals import Interval
from timeline.model.spans import Span


class LinkKind(StrEnum):
    """What an arrow claims. `inferred` rests on no words and is never mixed with the rest."""

    RESPONSE = "response"
    BECAUSE = "because"
    FOLLOWS = "follows"
    INFERRED = "inferred"


class Basis(StrEnum):
    """On whose word an arrow stands."""

    ACTOR = "actor"
    SOURCE = "source"
    INFERENCE = "inference"
    ANALYST = "analyst"


@dataclass(frozen=True, slots=True)
class LinkMention:
    """One sentence that ties two event mentions of its document together."""

    doc_id: str
    cause: str  # mention id
    effect: str  # mention id
    kind: LinkKind
    basis: Basis
    cue: str
    quote: str
    span: Span  # the cue's
    rule: str
    confidence: float
    denied: bool = False
    cause_told_before: bool = False  # the cue does not name it: "struck back"
    again: tuple[tuple[str, str], ...] = ()  # mentions at its ends, each with the one it repeats


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two events, cause first, with every sentence that it rests on.

    `lag_days` counts from the cause's first day to the effect's first day; None if either
    is undated. `reason` is what the person wrote who drew it by hand.
    """

    id: str
    cause: str  # event id
    effect: str  # event id
    kind: LinkKind
    basis: Basis
    confidence: float
    mentions: tuple[LinkMention, ...] = ()
    lag_days: int | None = None
    chain_id: str = ""
    reason: str = ""


class Trend(StrEnum):
    """How a step compares with the one before it; unknown where either does not say."""

    UP = "up"
    LEVEL = "level"
    DOWN = "down"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a chain: its place in time, its hostility, its dead.

    `day` counts from the first dated event of the chain, so that chains of different crises
    can be laid over each other; None if undated. `score` is PLOVER's (−10 to +10); its trend
    is that of hostility: up where the score falls. `killed` is the best number, None if no
    text gives one.
    """

    event_id: str
    day: int | None
    score: float
    score_trend: Trend
    killed: int | None
    killed_trend: Trend


@dataclass(frozen=True, slots=True)
class Chain:
    """Events that lead to one another, in order, along the links that say so.

    `event_ids` is one path, `link_ids` the arrows between neighbours; `branches` holds the
    events of the same connected exchange that are not on the path. `steps` are the events of
    the path, each compared with the one before it.
    """

    id: str
    title: str
    event_ids: tuple[str, ...]
    link_ids: tuple[str, ...]
    story: str
    interval: Interval | None = None
    sides: tuple[str, ...] = ()
    weakest_link: str = ""
    branches: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
