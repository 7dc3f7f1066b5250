"""A small timeline made by hand: two events, one link, and text that means harm."""

from __future__ import annotations

from timeline import tables
from timeline.model import Chain, Step, Trend
from timeline.pipeline import Result

HOSTILE = '<img src=x onerror="alert(1)">[x](javascript:alert(2)) ![y](https://evil.example)'


def row(columns, **known):
    """Fill a row: what is not told is empty text, or unknown where the column is no text."""
    empty = {"str": "", "bool": False}
    return {name: known.get(name, empty.get(dtype)) for name, dtype in columns.items()}


def event(event_id, start, **known):
    return row(tables.EVENTS, event_id=event_id, start=start, end=start, **known)


ROCKETS = event(
    "e1", "2019-12-27", precision="day", type="missile_or_rocket_attack", title="Rockets on K-1",
    actor="Kataib Hezbollah", actor_side="Iran", target="US forces", target_side="United States",
    place="Kirkuk;Iraq", killed_low=1, killed_best=1, killed_high=1, status="claimed",
    date_text="Friday", date_rule="latest weekday;own phrase", confidence=0.9, doc_ids="a1",
    date_explanation='"Friday" is 27 December 2019', quote=f"Rockets fell on Friday. {HOSTILE}",
)  # fmt: skip
STRIKES = event(
    "e2", "2019-12-29", precision="day", type="airstrike", title=HOSTILE,
    actor="United States", actor_side="United States", target_side="Iran", place="Syria",
    confidence=0.6, doc_ids="a1;a2", quote="Jets struck.", status="happened",
)  # fmt: skip
UNDATED = event("e3", "", type="talks", title="Talks", confidence=0.4, doc_ids="a2")
LINK = row(
    tables.LINKS, link_id="l1", cause_id="e1", effect_id="e2", kind="response", basis="actor",
    cue="in response to", quote=f"It was in response to it. {HOSTILE}", doc_id="a1;a2",
    confidence=0.9, lag_days=2, chain_id="c1",
)  # fmt: skip
TOLD = row(
    tables.MENTIONS, mention_id="m1", event_id="e1", doc_id="a1", publisher=HOSTILE,
    published="2019-12-28", start_char=100, end_char=107, date_start_char=116, date_end_char=122,
    date_text="Friday", date_anchor="publication", date_alternatives="2019-12-20: a week before",
    quote_start_char=100, quote=f"Rockets fell on Friday. {HOSTILE}", killed_low=1,
    killed_best=1, killed_high=1, claimant="the coalition", confidence=0.9,
)  # fmt: skip
RETOLD = TOLD | {
    "mention_id": "m2", "doc_id": "a2", "publisher": "Late", "published": "2020-01-01",
    "quote": "Rockets, fired from lorries, fell on K-1.",
}  # fmt: skip
CHAIN = Chain(
    "c1", "Rockets → strikes", ("e1", "e2"), ("l1",), "story",
    steps=(
        Step("e1", 0, -9.5, Trend.UNKNOWN, 1, Trend.UNKNOWN),
        Step("e2", 2, -9.5, Trend.LEVEL, None, Trend.UNKNOWN),
    ),
)  # fmt: skip

EVENTS = tables.table(tables.EVENTS, [ROCKETS, STRIKES, UNDATED])
LINKS = tables.table(tables.LINKS, [LINK])
RESULT = Result(
    events=EVENTS,
    links=LINKS,
    mentions=tables.table(tables.MENTIONS, [RETOLD, TOLD]),
    problems=tables.table(tables.PROBLEMS, []),
    documents=tables.table(tables.DOCUMENTS, []),
    rejected=tables.table(tables.EVENTS, []),
    chains=[CHAIN],
)
