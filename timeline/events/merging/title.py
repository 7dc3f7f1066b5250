"""A title of a few words for an event: "American airstrikes on Kataib Hezbollah"."""

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
    before, after = _author(actor)
    against = f" {entry['to']} {target.name}" if target is not None else ""
    where = f" in {places[0].name}" if places and target is None else ""
    return _capitalised(f"{before}{noun}{against}{where}{after}")


def _author(actor: Actor | None) -> tuple[str, str]:
    """The author as words before and after: a state's adjective, a name, "by gunmen"."""
    if actor is None:
        return "", ""
    state = read_lexicon("states").get(actor.name)
    if state is not None:
        return f"{state['adjectives'][0]} ", ""
    is_name = actor.name[:1].isupper()
    return (f"{actor.name} ", "") if is_name else ("", f" by {actor.name}")


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
    if entry.get("mass") or not any(_is_several(noun, mention) for mention in mentions):
        return noun
    return f"{noun}es" if noun.endswith("sh") else f"{noun}s"


def _is_several(noun: str, mention: EventMention) -> bool:
    """Tell whether a mention counts several or uses the plural: "strikes" of an airstrike."""
    if mention.count is not None and mention.count > 1:
        return True
    plural = mention.trigger.casefold()
    return any(
        plural.endswith(ending) and noun.endswith(plural.removesuffix(ending))
        for ending in ("s", "es")
    )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
