"""The whole of a result as one JSON document, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.export.records import json_text, records

if TYPE_CHECKING:
    from timeline.model import Chain
    from timeline.pipeline import Result

VERSION = 1  # raised when a key changes its meaning or goes


def case_json(result: Result) -> str:
    """Write all tables and the chains as one JSON object; null stands for what is unknown.

    The columns of a table are keys of its rows and mean the same as in the CSV files:
    dates are inclusive ISO text, several values in one cell are joined by `;`.

    >>> import json, timeline
    >>> article = timeline.Document("a1", "Rockets hit the air base on Friday.", "2019-12-31")
    >>> case = json.loads(case_json(timeline.load(article)))
    >>> case["events"][0]["start"], case["events"][0]["killed_best"], case["chains"]
    ('2019-12-27', None, [])
    """
    case = {
        "version": VERSION,
        "events": records(result.events),
        "links": records(result.links),
        "inferred": records(result.inferred),
        "chains": [_chain(chain) for chain in result.chains],
        "steps": records(result.steps),
        "claims": records(result.claims),
        "mentions": records(result.mentions),
        "problems": records(result.problems),
        "sources": records(result.documents),
        "rejected": records(result.rejected),
    }
    return json_text(case)


def _chain(chain: Chain) -> dict[str, object]:
    days = (chain.interval.first_day, chain.interval.last_day) if chain.interval else None
    return {
        "chain_id": chain.id,
        "title": chain.title,
        "start": days[0].isoformat() if days else None,
        "end": days[1].isoformat() if days else None,
        "sides": list(chain.sides),
        "event_ids": list(chain.event_ids),
        "link_ids": list(chain.link_ids),
        "branches": list(chain.branches),
        "story": chain.story,
        "weakest_link": chain.weakest_link or None,
    }
