"""A title of a few words for an event: "US airstrikes on Kataib Hezbollah"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.lexicons import read_lexicon
from timeline.model import Actor, EventMention, Place


def title(
    event_type: str,
    mentions: Sequence[EventMention],
    actor: Actor | None,
    target: Actor | None,
    places: Sequence[Place],
) -> str:
    """Name an event by what, by whom, against whom and, when no target is known, where."""
    entry: dict[str, Any] = read_lexicon("event_titles")[event_type]
    noun = _noun(entry, mentions)
    by = f"{actor.name} " if actor is not None else ""
    against = f" {entry['to']} {target.name}" if target is not None else ""
    where = f" in {places[0].name}" if places and target is None else ""
    return _capitalised(f"{by}{noun}{against}{where}")


def _noun(entry: dict[str, Any], mentions: Sequence[EventMention]) -> str:
    noun = str(entry["noun"])
    for mention in mentions:
        told = f"{mention.trigger} {mention.quote}".casefold()
        for word, closer in entry.get("variants", {}).items():
            if word in told:
                return _numbered(closer, entry, mentions)
    return _numbered(noun, entry, mentions)


def _numbered(noun: str, entry: dict[str, Any], mentions: Sequence[EventMention]) -> str:
    """The noun in the plural when any telling speaks of several."""
    last = noun.rpartition(" ")[2]
    several = any(
        (one.count is not None and one.count > 1) or one.trigger.casefold().endswith(last + "s")
        for one in mentions
    )
    return f"{noun}s" if several and not entry.get("mass") else noun


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
