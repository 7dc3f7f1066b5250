"""When that happened from which a date is counted: "two days after the raids".

The same phrase may say it ("after the raids on Friday", "after Friday's raids"), else
another sentence that names the same thing with its day ("Raids struck Mosul on Friday").
A sentence in which another verb stands between the two dates something else, and is not
taken: "On Friday the army denied the raids".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from itertools import islice

from timeline.dates.context import Told
from timeline.dates.verbs import is_listed, is_past_verb
from timeline.dates.words import read_words
from timeline.lexicons import word_list
from timeline.model import Anchor, DateMention, Span
from timeline.sentences import split_sentences

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NAMED = re.compile(r"\s+(?:the|a|an|his|her|its|their|this|that|these|those|\w+['’]s)\s+", re.I)
_DEED = re.compile(
    r"\s+(?P<who>he|she|they|it|(?:[A-Z][\w'’-]+\s+){0,4}[A-Z][\w'’-]+)\s+"
    r"(?:(?:was|were|had|been)\s+){0,2}(?P<deed>[a-z]+)\b"
)
_NEXT = re.compile(r"\s*([^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_CLAUSE_END = re.compile(r"[,;:!?()\[\]\"“”—–]|\.\s|\n")
_BESIDE = re.compile(r",\s+|\s*[-–—(]\s*")  # "on 3 May, two days after", "3 May (the day after"
_OWNS = re.compile(r"(?:\s?['’]s)?\s+(?:[\w-]+\s+){0,3}")  # "Friday's dawn [raids]"
_ENDINGS = ("ing", "ed", "ion", "er", "e")
_SHORTEST_STEM = 4
_PHRASE = 60  # characters between "after the" and the date of the same phrase
_CLAUSE = 120  # characters between an event and its date
_LONGEST_NAME = 6  # words
_NEAR = 200  # characters from what was told of somebody to "he"
_MOST = 20  # sentences that are asked about one name
_NAMES = 200  # names that are asked about, so that any text is read in linear time


def dated_events(text: str, mentions: Sequence[DateMention]) -> Mapping[int, Told]:
    """Give for each date that is counted from an event when that was, where the text tells it.

    Keys are the starts of the dates; `mentions` are all dates of the text in order. Where
    several days are told of what has one name, none is given.
    """
    counted = [index for index, each in enumerate(mentions) if _is_open(each)]
    if not counted:
        return {}
    tellings = _Tellings(text, mentions)
    found = {mentions[at].start_char: _dated(text, mentions, at, tellings) for at in counted}
    return {start: told for start, told in found.items() if told is not None}


def _is_open(mention: DateMention) -> bool:
    return mention.anchor is Anchor.EVENT and mention.interval is None


class _Tellings:
    """The days on which a text puts what has a name, looked up once for each name."""

    def __init__(self, text: str, mentions: Sequence[DateMention]) -> None:
        self._text = text
        self._mentions = mentions
        self._known: dict[str, list[tuple[Span, Told]]] = {}

    @cached_property
    def homes(self) -> Sequence[Span]:
        """The sentence of each date; few texts name an event from which they count, so late."""
        sentences = split_sentences(self._text)
        starts = [each.start for each in sentences]
        return [
            sentences[max(0, bisect_right(starts, each.start_char) - 1)] for each in self._mentions
        ]

    @cached_property
    def _told(self) -> Sequence[tuple[DateMention, Span, Told]]:
        days = map(_told_by, self._mentions)
        told = zip(self._mentions, self.homes, days, strict=True)
        return [(each, home, day) for each, home, day in told if day is not None]

    def of(self, event: str) -> Sequence[tuple[Span, Told]]:
        """Give the first sentences that put what has this name on a day, and the days."""
        if event not in self._known and len(self._known) == _NAMES:
            return ()
        if event not in self._known:
            naming = (
                (home, day)
                for each, home, day in self._told
                if _names(self._text, home, each, event)
            )
            self._known[event] = list(islice(naming, _MOST))
        return self._known[event]


def _dated(
    text: str, mentions: Sequence[DateMention], index: int, tellings: _Tellings
) -> Told | None:
    if _is_told_beside(text, mentions, index):
        return _named_beside(mentions, index)
    told = _told_in_phrase(text, mentions, index)
    return _told_elsewhere(text, mentions, index, tellings) if told is None else told


def _told_by(mention: DateMention) -> Told | None:
    if mention.interval is None or mention.precision is None or mention.timex_type == "DURATION":
        return None
    return Told(mention.interval, mention.precision)


def _is_told_beside(text: str, mentions: Sequence[DateMention], index: int) -> bool:
    """Tell whether the day reached stands there: "on Friday, two days after the raids"."""
    if index == 0:
        return False
    before, own = mentions[index - 1], mentions[index]
    return _BESIDE.fullmatch(text, before.end_char, own.start_char) is not None


def _named_beside(mentions: Sequence[DateMention], index: int) -> Told | None:
    """Give the day that "the day after the raids" is, not a length like "two days after"."""
    told = _told_by(mentions[index - 1])
    is_day = mentions[index].timex_type == "DATE"
    return replace(told, beside=True) if told is not None and is_day else None


def _told_in_phrase(text: str, mentions: Sequence[DateMention], index: int) -> Told | None:
    """Read "after the raids on Friday" and "after Friday's raids"."""
    if index + 1 == len(mentions):
        return None
    between = text[mentions[index].end_char : mentions[index + 1].start_char]
    if len(between) > _PHRASE or _CLAUSE_END.search(between):
        return None
    if any(is_listed(word, "telling") for word in _WORD.findall(between)):
        return None
    return _told_by(mentions[index + 1])


def _told_elsewhere(
    text: str, mentions: Sequence[DateMention], index: int, tellings: _Tellings
) -> Told | None:
    """Find the one day on which other sentences put what has the same name."""
    own = tellings.homes[index]
    event = _event_after(text, mentions[index].end_char)
    if event is None:
        named = _told_of_deed(text, mentions[index].end_char, own, tellings)
    else:
        named = [told for home, told in tellings.of(event) if home != own]
    named.sort(key=lambda told: told.interval.length)
    same = all(each.interval.overlaps(named[0].interval) for each in named)
    return named[0] if named and same else None


def _told_of_deed(text: str, end: int, own: Span, tellings: _Tellings) -> list[Told]:
    """Give the days that other sentences tell of "he was shot" or "Haddad stepped down"."""
    deed = _DEED.match(text, end)
    if deed is None or not is_past_verb(deed["deed"]) or is_listed(deed["deed"], "reporting"):
        return []
    name = deed["who"].split()[-1]
    tellings_of_it = tellings.of(stem(deed["deed"]))
    return [told for home, told in tellings_of_it if _is_of(text, name, home, own)]


def _is_of(text: str, name: str, home: Span, own: Span) -> bool:
    """Tell whether a sentence tells of the one named; of "he" if it stands shortly before."""
    if name.islower():
        return 0 <= own.start - home.end <= _NEAR
    return home != own and name in text[home.start : home.end]


def _event_after(text: str, end: int) -> str | None:
    """Give the stem of the noun that heads what stands after "after"; None if there is none.

    >>> _event_after("two days after the deadly embassy bombings in Nairobi", 14)
    'bomb'
    """
    named = _NAMED.match(text, end)
    if named is None:
        return None
    head = ""
    for word in _words_from(text, named.end()):
        if head and _is_verb(word):
            return stem(head) if is_listed(word, "beginning") else None
        if _is_grammar(word):
            break
        head = word
    return stem(head) if head and not is_listed(head, "edge") else None


def _words_from(text: str, start: int) -> Iterator[str]:
    """Give the words of a name, up to a mark."""
    for _ in range(_LONGEST_NAME):
        found = _NEXT.match(text, start)
        if found is None:
            return
        yield found[1]
        start = found.end()


def _is_verb(word: str) -> bool:
    return is_past_verb(word) or is_listed(word, "present")


def _is_grammar(word: str) -> bool:
    return word.lower() in read_words().meanings["GRAMMAR_WORD"]


def stem(word: str) -> str:
    """Cut the endings that tell "raids" from "raid" and "bombing" from "bombed".

    >>> stem("raids"), stem("Bombings"), stem("bombed")
    ('raid', 'bomb', 'bomb')
    """
    bare = word.lower()
    if bare.endswith("s") and not bare.endswith("ss"):
        bare = bare[:-1]
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST_STEM:
            return bare[: -len(ending)]
    return bare


@cache
def _stems_of_killing() -> frozenset[str]:
    return frozenset(map(stem, word_list("dates_tense", "killing")))


def _same_event(event: str) -> frozenset[str]:
    """Give the stems by which an event may be named: a murder is a killing too.

    >>> _same_event("raid"), "shot" in _same_event("murder")
    (frozenset({'raid'}), True)
    """
    killing = _stems_of_killing()
    return killing if event in killing else frozenset({event})


def _names(text: str, home: Span, date: DateMention, event: str) -> bool:
    """Tell whether a sentence names the event as what happened on the date."""
    stems = _same_event(event)
    beginnings = {each[:_SHORTEST_STEM] for each in stems}
    for word in _WORD.finditer(text, home.start, home.end):
        if word.group()[:_SHORTEST_STEM].lower() not in beginnings:
            continue  # no stem is cut shorter
        if stem(word.group()) not in stems:
            continue
        if word.start() >= date.end_char:
            if _OWNS.fullmatch(text, date.end_char, word.start()):
                return True
        elif word.end() <= date.start_char:
            between = text[word.end() : date.start_char]
            if len(between) <= _CLAUSE and _happened(word.group(), between):
                return True
    return False


def _happened(event: str, between: str) -> bool:
    """Tell whether no verb but one of happening stands between an event and a date."""
    if _CLAUSE_END.search(between):
        return False
    verbs = [word for word in _WORD.findall(between) if is_past_verb(word)]
    if is_past_verb(event):
        return not verbs
    return all(is_listed(verb, "happening") for verb in verbs)
