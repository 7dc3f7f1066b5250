"""The sentences of a story as the event rules want them: datelines cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from timeline.events.names.actors import is_actor, is_state
from timeline.events.names.gazetteer import is_town
from timeline.events.names.regions import state_within
from timeline.events.words.wordlists import listed
from timeline.lexicons import word_list
from timeline.model import Span
from timeline.sentences import split_sentences

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
# "BAGHDAD, Dec 27 (Agency) -", "-LRB- CNN -RRB- --", "KYIV –"
_PLACE = r"[A-Z][A-Z'’.\-]+(?:[ ,/]+(?:(?:of|the|and) )*[A-Z][\w'’.\-]*){0,5}"
_AGENCY = r"(?:\([^()\n]{2,40}\)|-LRB-[^\n]{2,30}?-RRB-)"
_DAY = r"(?:,?\s+(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?)?"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_DAY}\s*,?\s*(?:{_AGENCY})?|{_AGENCY}|[A-Z][\w ,.]{{1,40}}{_AGENCY})"
    r"\s*(?:(?:--|—|–|-|:)\s+|_+\s*)"  # older agency copy has "BAGHDAD _" and "BAGHDAD_Two"
)
# "Khartoum, Oct 7 At least nine people", "MAIDUGURI, Nigeria, 3 Sept Gunmen came": nothing but
# a day stands between place and story.
_NAME = r"[A-Z][\w'’.\-]+(?: [A-Z][\w'’.\-]+){0,2}"
_BARE_DATELINE = re.compile(
    rf"{_NAME}(?:, {_NAME}){{0,2}}, (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}),? (?=[A-Z])"
)
# "KABUL Gunmen came", "GAZA/JERUSALEM Jets came", "TAIPEI, Taiwan Ships came":
# a known place in capitals.
_SHOUTED = re.compile(
    r"([A-Z]{4,}(?:[ -][A-Z]{2,}){0,2})(?:/[A-Z]{4,})?(?:, ([A-Z][a-z]+))? (?=[A-Z] ?[a-z])"
)
_ENTRY_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?: ?,? \d{{4}}| ?, \d{{4}})?"
# "February 24 - Militias take the town", "3 May 2011: Troops …": an entry of a chronology.
_ENTRY = re.compile(
    rf"(?:[A-Z][a-z]+day,? )?{_ENTRY_DAY}(?:,? \(?[A-Z][a-z]+day\)?)?"
    r"\s*(?:[–—-]{1,2}|:)\s+(?=[A-Z\"“])"
)
# "KABUL | Wed Oct 19, 2011 11:59 pm BST KABUL (Agency) - Troops …": all that a page puts before.
_STAMPED = re.compile(
    r"(?=[A-Z])(?:(?:[A-Z\d][\w.'’:-]*|[ap]\.?m\.?|[|,/])[ ,]+){3,24}"
    + _AGENCY
    + r"\s*(?:--|—|–|-)\s+"
)
# "(Update 12:49 p.m. Friday in Cairo) More protesters gathered".
_UPDATED = re.compile(
    r"(?:\(|-LRB- ?)(?:[Uu]pdate|[Pp]osted|UPDATE)[^()\n]{0,80}?(?:\)|-RRB-)\s+(?=[A-Z\"“])"
)
# "* Blasts heard By Jane Doe TRIPOLI, April 29 (Agency) - Fighting spilled over": a headline, a
# caption or a name run together with the dateline behind it.
_SIGNED = re.compile(rf"{_AGENCY}\s*(?:--|—|–|-)\s+(?=[A-Z\"“`‘'])")
# "the base fell last week -LRB- CNN -RRB- -- Satellite images": an agency, and no place before it.
_WIRED = re.compile(
    r"(?:[a-z\d]|'') (?:\(|-LRB- )[A-Z]\w*(?: [A-Z]\w*)?(?:\)| -RRB-)\s*(?:--|—|–)\s+$"
)
_PLACED = re.compile(
    r"([A-Z][\w'’/\\-]+(?: [A-Z][\w'’/\\-]+){0,2})(?: ?, (?:[A-Z][\w'’.-]+ ?){1,2})?"
    rf"(?: ?, (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}))? *$"
)
_GOES_ON = re.compile(
    r"\b(?:[Oo]f|[Ii]n|[Ff]rom|[Tt]o|[Nn]ear|[Aa]t|[Ff]or|[Ww]ith|[Bb]y|and|or|[Tt]he|what|that|as"
    r"|who|whom|when|where|how|why|while|because|if|than|but|on|after|before|since|into|over) $"
)
# "Aleppo: Jets bombed a mill", "Tall Abyad: 12 shells fell": where an entry's deeds were.
_LABEL = re.compile(r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}): (?=[A-Z\d])")
_LABEL_BEFORE = re.compile(_LABEL.pattern.partition("(?=")[0] + "$")
_TELLING = r"(?:[A-Z][\w'’-]+ ){1,2}(?:says?|said|is|are|has|have|was|were|will|calls?)\b"
_LONGEST_LABEL = 60  # characters
_LONGEST_DATELINE = 80  # characters
_LONGEST_HEADING = 1500  # characters
_BULLET = re.compile(r"[•‣▪●◦*·–—-]\s+(?=[\w\"“‘'])")
# "**12:05** Jets came", "*Monday 8 October.* Jets came", "**Access.** Roads …": in Markdown.
_HEAD = re.compile(r"([*_]{1,3})(?:[^*_\n]{1,60}[.:]|\d{1,2}[:.]\d{2})\1:?\s+(?=[\w\"“‘'])")
_SEMICOLON = re.compile(r"\s*;\s+(?=[\w\"“‘'])")
_CLOCK = re.compile(
    r"[*_]{0,3}\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{3,4}\b)?[*_]{0,3}\s*(?:[—–:-]\s*)?(?=[A-Z\"“])"
)
# "0900: Troops shelled the town": hours and minutes run together, as on a 24-hour clock. What
# may be a year ("2011: Troops …") counts only where another entry's figures are none.
_HOURS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?::| ?(?:GMT|BST|UTC|hrs?|h)\b:?)\s+(?=[A-Z\"“])")
_NO_YEAR = re.compile(r"^(?:0\d|1[0-7])[0-5]\d(?::| ?(?:GMT|BST|UTC|hrs?|h)\b)", re.MULTILINE)


def story_sentences(text: str, story: Sequence[Span]) -> Iterator[Span]:
    """Give the sentences of the story spans, without dateline or live-report clock.

    >>> text = "KYIV – Shells fell on Monday. Two died."
    >>> [text[start:end] for start, end in story_sentences(text, [Span(0, len(text))])]
    ['Shells fell on Monday.', 'Two died.']
    """
    for start, end in story:
        for first, last in split_sentences(text[start:end]):
            begin = _after_dateline(text, _after_bullet(text, start + first), start + last)
            for one in _around_dateline(text, begin, start + last):
                yield from _clauses(text, *one)


def _around_dateline(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut what stands before a dateline from the sentence behind it, where no line parts them."""
    for signed in _SIGNED.finditer(text, start, end):
        place = _place_at_end(text[max(start, signed.start() - _LONGEST_DATELINE) : signed.start()])
        if place or _WIRED.search(text, start, signed.end()):
            yield from _run_together(text, start, signed.start() - len(place))
            start = signed.end()
    yield Span(start, end)


def _run_together(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut highlights that lost the line ends between them: *was a command center The city fell*."""
    for opening in _openings().finditer(text, start, end):
        if _GOES_ON.search(text, start, opening.start()) is None:
            yield _without_blank(text, start, opening.start())
            start = opening.start()
    yield _without_blank(text, start, end)


def _without_blank(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))


@cache
def _openings() -> re.Pattern[str]:
    """A word that begins a sentence, or who says or is so, where a plain word stands before it."""
    openers = "|".join(sorted(word_list("abbreviations", "openers")))
    return re.compile(rf"(?<=[a-z\d] )(?:(?:{openers})\b|NEW ?:|{_TELLING})")


@lru_cache(maxsize=8)
def heading_end(text: str) -> int:
    """Where the dateline stands under a heading, standfirst and captions; 0 where none does.

    >>> text = "Rebels take port. Jets strike. ZAWIYA, Libya (Agency) -- Rebels took the port."
    >>> text[: heading_end(text)]
    'Rebels take port. Jets strike. '
    >>> heading_end("ZAWIYA, Libya (Agency) -- Rebels took the port.")
    0
    """
    for signed in _SIGNED.finditer(text, 0, _LONGEST_HEADING):
        place = _place_at_end(text[max(0, signed.start() - _LONGEST_DATELINE) : signed.start()])
        before = text[: signed.start()].rstrip(" ")
        if place or before[-1:] in {".", "\n"} or _WIRED.search(text, 0, signed.end()):
            return signed.start() - len(place)
    return 0


def _place_at_end(tail: str) -> str:
    """What a dateline has before its agency: a known place or one in capitals, and a day.

    >>> _place_at_end("Blasts heard By Jane Doe TRIPOLI, April 29 ")
    'TRIPOLI, April 29 '
    >>> _place_at_end("the leaders of Iran ")
    ''
    """
    found = _PLACED.search(tail)
    words = found[1].split() if found is not None else []
    for first in range(len(words)):
        name = " ".join(words[first:])
        town = re.split(r"[/\\]", name)[0]
        start = tail.rindex(name)
        if name.isupper() and len(town) > 3:
            return tail[start:]
        if (is_town(town) or is_state(town)) and _GOES_ON.search(tail, 0, start) is None:
            return tail[start:]
    return ""


def _clauses(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut at semicolons: what follows one is told as a sentence of its own."""
    for semicolon in _SEMICOLON.finditer(text, start, end):
        yield Span(start, semicolon.start())
        start = semicolon.end()
    yield Span(start, end)


def _after_bullet(text: str, start: int) -> int:
    """Where a line begins after the mark of a list: *• Jets bombed a depot*.

    So it does after words that are set apart as its head, as in Markdown.
    """
    bullet = _BULLET.match(text, start)
    begin = start if bullet is None else bullet.end()
    head = _HEAD.match(text, begin)
    return begin if head is None else head.end()


def _after_dateline(text: str, start: int, end: int) -> int:
    for opening in (_DATELINE, _BARE_DATELINE, _CLOCK, _ENTRY, _STAMPED, _UPDATED):
        found = opening.match(text, start, end)
        if found is not None and found.end() < end:
            return _after_label(text, found.end(), end)
    return _after_label(text, _after_shouted(text, start, end), end)


def _after_label(text: str, start: int, end: int) -> int:
    label = _LABEL.match(text, start, end)
    return label.end() if label is not None and _is_place_label(label[1]) else start


def _is_place_label(name: str) -> bool:
    """Tell whether what stands before a colon is where: no *Police*, *Hamas* or *Killed*."""
    is_party = is_actor(name) or is_state(name) or name.lower() in listed("organs")
    return not is_party and (is_town(name) or state_within(name) is not None)


def label_before(text: str, start: int) -> str:
    """The place with which an entry opens that goes on at `start`; empty where none does.

    >>> label_before("Aleppo: Jets bombed a mill.", 8)
    'Aleppo'
    """
    label = _LABEL_BEFORE.search(text, max(0, start - _LONGEST_LABEL), start)
    return label[1] if label is not None and _is_place_label(label[1]) else ""


def _after_shouted(text: str, start: int, end: int) -> int:
    shouted = _SHOUTED.match(text, start, end)
    return shouted.end() if shouted is not None and _is_shouted_place(shouted) else start


def _is_shouted_place(opening: re.Match[str]) -> bool:
    name, state = opening[1].title(), opening[2]
    return (is_town(name) or is_state(name)) and (state is None or is_state(state))


def is_live_entry(text: str, at: int) -> bool:
    """Tell whether the paragraph around a character opens with a clock, as in live reports.

    >>> is_live_entry("18:00 The army attacked.", 10)
    True
    """
    start = text.rfind("\n", 0, at) + 1
    if _CLOCK.match(text, start) is not None:
        return True
    return _HOURS.match(text, start) is not None and _NO_YEAR.search(text) is not None
