"""A title of a few words for an event: "American airstrikes on Kataib Hezbollah"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from timeline.events.words.inflection import noun_forms
from timeline.events.words.numbers import read_number
from timeline.lexicons import read_lexicon
from timeline.model import Actor, Event, EventMention, Place

_MOST_NAMES = 2
# What a sentence may begin with before a common noun, and no name does.
_LEADING = {"some", "several", "about", "around", "nearly", "almost", "many", "up", "more", "over"}
_LEADING |= {"special", "armed", "masked", "unidentified", "unknown", "young", "local", "foreign"}
_OWNERS = frozenset({"its", "their", "his", "her", "our", "my", "your"})


def title(
    event_type: str,
    mentions: Sequence[EventMention],
    actor: Actor | None,
    target: Actor | None,
    places: Sequence[Place],
) -> str:
    """Name an event by what, by whom, against whom and, when no target is known, where.

    >>> title("storming", (), Actor("gunmen"), Actor("Westgate mall"), ())
    'Storming of Westgate mall by gunmen'
    >>> title("airstrike", (), Actor("France", beside=("Turkey",)), Actor("a mill"), ())
    'French and Turkish airstrike on a mill'
    """
    entry: dict[str, Any] = read_lexicon("event_titles")[event_type]
    noun, to = _closest(entry, mentions)
    before, after = _author(actor)
    if target is not None and actor is not None and target.name == actor.name:
        target = None  # "Russia mobilised its army"
    against = f" {to} {_both(map(_within, _shown(target)))}" if target is not None else ""
    where = f" in {places[0].name}" if places and target is None else ""
    return _capitalised(f"{before}{_numbered(noun, entry, mentions)}{against}{where}{after}")


def title_of(event: Event) -> str:
    """The title that the values of an event make, whatever it has; a side alone names nobody."""
    actor, target = (
        party if party is not None and party.name else None for party in (event.actor, event.target)
    )
    return title(event.type, event.mentions, actor, target, event.places)


def _author(actor: Actor | None) -> tuple[str, str]:
    """The author as words before and after: "French and Turkish ", " by Hamas and gunmen"."""
    if actor is None:
        return "", ""
    names = _shown(actor)
    authors = [_of_author(name) for name in names]
    if all(before for before, _ in authors):
        return f"{_both(before for before, _ in authors)} ", ""
    after = (by or name for (_, by), name in zip(authors, names, strict=True))
    return "", f" by {_both(after)}"


def _of_author(name: str) -> tuple[str, str]:
    """One author as a word before or after *by*: a state's adjective, a name, "gunmen".

    >>> _of_author("Government troops"), _of_author("Syrian Army")
    (('', 'government troops'), ('Syrian Army', ''))
    >>> _of_author("Some 300 people")
    ('', 'some 300 people')
    >>> _of_author("Royal Marines"), _of_author("Two Moldovan MiG-29s")
    (('', 'Royal Marines'), ('', 'two Moldovan MiG-29s'))
    """
    name = _unowned(name)
    state = read_lexicon("states").get(name)
    if state is not None:
        return next(iter(state["adjectives"]), name), ""  # of some states there is none
    first, last = name.split()[0], name.split()[-1]
    rest = name.removeprefix(first)
    if last.casefold() in _common_nouns() and (last.islower() or last == name):
        # "Gunmen" and "Government troops" at the head of a sentence are nobody's name.
        is_plain = first.casefold() in _common_nouns() | _LEADING or read_number(first) is not None
        begins = first.casefold() if is_plain else first
        return "", f"{begins}{rest}"
    is_counted = bool(rest) and read_number(first) is not None
    if is_counted or (rest and last.endswith("s")):  # "Royal Marines seizure"
        return "", f"{first.casefold() if is_counted else first}{rest}"
    return (name, "") if name[:1].isupper() else ("", name)


def _unowned(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in _OWNERS else name


def _shown(party: Actor) -> tuple[str, ...]:
    """The names of a party that a title has room for."""
    return party.names if len(party.names) <= _MOST_NAMES else (party.name, "others")


def _both(names: Iterable[str]) -> str:
    return " and ".join(names)


def _within(name: str) -> str:
    """A name as it stands within a title, where a sentence began with it or called it *their*.

    >>> _within("Four civilians"), _within("their house"), _within("Two Rivers"), _within("Sirte")
    ('four civilians', 'house', 'Two Rivers', 'Sirte')
    """
    words = _unowned(name).split()
    if len(words) > 1 and words[-1].islower() and read_number(words[0]) is not None:
        words[0] = words[0].casefold()
    return " ".join(words)


@cache
def _common_nouns() -> frozenset[str]:
    """The words that stand for people or things and are nobody's name, in both numbers."""
    words = (word for entry in read_lexicon("kinds").values() for word in entry["words"])
    return frozenset(form for word in words if word.islower() for form in noun_forms(word))


def _closest(entry: dict[str, Any], mentions: Sequence[EventMention]) -> tuple[str, str]:
    """The noun that the words of the tellings ask for, and the word before the target."""
    to = str(entry["to"])
    if "to_victims" in entry and any(_has_victims(mention) for mention in mentions):
        to = str(entry["to_victims"])
    triggers = [mention.trigger.casefold() for mention in mentions]
    quotes = [f"{mention.trigger} {mention.quote}".casefold() for mention in mentions]
    for told, closer in ((triggers, "by_trigger"), (quotes, "by_words")):
        for words in told:
            for key, names in entry.get(closer, {}).items():
                if _key(key).search(words):
                    return names[0], names[1] if len(names) > 1 else to
    return str(entry["noun"]), to


@cache
def _key(key: str) -> re.Pattern[str]:
    """A key of the lexicon as a word in either number, or, with a hyphen, as the head of one.

    >>> bool(_key("mine").search("two mines")), bool(_key("mine").search("the prime minister"))
    (True, False)
    """
    begin = re.escape(key.removesuffix("-"))
    return re.compile(rf"\b{begin}" if key.endswith("-") else rf"\b{begin}s?\b")


def _has_victims(mention: EventMention) -> bool:
    return any(toll is not None and toll.best for toll in (mention.killed, mention.injured))


def _numbered(noun: str, entry: dict[str, Any], mentions: Sequence[EventMention]) -> str:
    """The noun in the plural when any telling speaks of several."""
    if entry.get("mass") or not any(_is_several(noun, mention) for mention in mentions):
        return noun
    return noun_forms(noun)[1]


def _is_several(noun: str, mention: EventMention) -> bool:
    """Tell whether a mention counts several or uses the plural: "strikes" of an airstrike."""
    if mention.count is not None and mention.count > 1:
        return True
    last = noun.rpartition(" ")[2]
    return mention.trigger.casefold().endswith(noun_forms(last)[1])


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
