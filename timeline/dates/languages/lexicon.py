"""What a language file says, checked and compiled: its words, its phrases, its habits.

The files are `lexicons/languages/<code>.yml`, one for each language, with the same keys:

    name      what the language is called in English
    numbers   the order of figures in 27.12.2019: DMY, MDY or YMD
    spaced    false where words are written without spaces
    prefixes  letters that are written together with the word that follows, by class
    joined    classes whose words may be written together with the word that follows
    endings   what may be added to every word of a class
    words     class → meaning → the ways of writing it
    small     classes whose words have a capital only where a sentence begins
    since     words after which no date is to come
    coming    words, and endings of words, that tell of what is to come; `written` are endings with
              their accents ("saldrá"), `beginnings` what such words begin with, `except` what
              words begin with that only look so
    past      words, and endings of words, that tell of what was; `written` as for `coming`
    week_starts the day on which people count weeks from, Monday where nothing is said
    verb_last true where the verb of a sentence comes last
    compounds how a number is put together from tens and ones
    names     what looks like a date and is the name of something else
    phrases   means (a function of `readings`), say (a pattern over classes), examples

A pattern is written in the notation of `timeline.dates.patterns`; what carries a label is
part of the date, what carries none only has to stand there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.dates.expressions import Expression
from timeline.dates.languages import readings
from timeline.dates.languages.figures import figure_codes
from timeline.dates.languages.folding import fold
from timeline.dates.languages.known import FOLDER, supported
from timeline.dates.languages.numerals import CHINESE_FIGURES
from timeline.dates.languages.vocabulary import vocabulary_of
from timeline.dates.languages.words import WEEKDAYS, with_endings, words_of
from timeline.dates.patterns import Alphabet, Pattern, compile_pattern, expand
from timeline.lexicons import read_lexicon

# A gap, a run of letters, a run of digits, or a mark; no branch can backtrack.
_PIECES = re.compile(r"\s+|[^\W\d_]+|\d+|.", re.DOTALL)

_NEVER = re.compile(r"(?!)")
Meanings = Mapping[str, Any]  # class → what the word means as a member of it
Pieces = tuple[str, ...]
Entry = tuple[Pieces, str, Meanings]  # how it is written, its character, what it means


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a language: what it looks like and the reading that it builds."""

    means: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a kind: by their letters without accents, and some only as they are written."""

    folded: re.Pattern[str]
    written: re.Pattern[str]

    def is_in(self, text: str, folded: str) -> bool:
        """Tell whether one stands in a text, which is given folded as well."""
        return bool(self.folded.search(folded) or self.written.search(text.lower()))


@dataclass(frozen=True, slots=True)
class Language:
    """A language file, compiled. `entries` maps a first piece to the longest entries first."""

    code: str
    name: str
    entries: Mapping[str, tuple[Entry, ...]]
    prefixes: Mapping[str, tuple[str, Meanings]]
    longest_prefix: int
    phrases: tuple[Phrase, ...]
    figures: Mapping[frozenset[str], str]
    splitter: re.Pattern[str]
    small: frozenset[str]
    coming: Cue
    since: Cue
    past: Cue
    verb_last: bool
    week_starts: int

    def read(self, phrase: Phrase, caught: Mapping[str, Any]) -> Expression | None:
        """Build what a phrase means out of what its labels caught."""
        reading: Callable[..., Expression | None] = getattr(readings, phrase.means)
        expression = reading(**caught)
        if self.week_starts == 0 or expression is None:
            return expression
        return readings.with_weeks_from(self.week_starts, expression)


@cache
def read_language(code: str) -> Language:
    """Read and compile the file of a language.

    Raises ValueError for a class, meaning or phrase that does not exist, naming it.

    >>> read_language("es").name
    'Spanish'
    """
    source = _source(code)
    alphabet = Alphabet()
    words = words_of(source)
    past: Mapping[str, list[str]] = source.get("past", {})
    since = {"words": source.get("since", [])}
    prefixes = _prefixes(source, words, alphabet)
    unspaced = not source.get("spaced", True)
    return Language(
        code=code,
        name=source["name"],
        entries=_entries(words, alphabet),
        prefixes=prefixes,
        longest_prefix=max(map(len, prefixes), default=0),
        figures=figure_codes(alphabet),
        phrases=tuple(_phrases(source, alphabet)),
        splitter=_splitter(words) if unspaced else _PIECES,
        small=frozenset(source.get("small", ())),
        coming=_coming(source, unspaced),
        since=_cue(since, unspaced),
        past=_cue(past, unspaced),
        verb_last=source.get("verb_last", False),
        week_starts=WEEKDAYS.index(source.get("week_starts", "monday")),
    )


def _source(code: str) -> Mapping[str, Any]:
    """Read the file of a language; where there is none, what dateparser knows of it."""
    if code in supported():
        source: Mapping[str, Any] = read_lexicon(f"{FOLDER}/{code}")
        return source
    known = vocabulary_of(code)
    if known is None:
        raise ValueError(f"no words for dates are known in the language {code!r}")
    words = {name: listed for name, listed in known["words"].items() if listed}
    phrases = [
        phrase for phrase in read_lexicon(f"{FOLDER}/_others") if words.keys() >= {*phrase["needs"]}
    ]
    return {**known, "words": words, "phrases": phrases}


def pieces_of(text: str) -> Pieces:
    """Cut a folded entry into the pieces that a text is cut into; gaps become one space."""
    return tuple(" " if piece.isspace() else piece for piece in _PIECES.findall(text))


# ---------------------------------------------------------------- words


def _entries(
    words: Mapping[str, dict[str, Any]], alphabet: Alphabet
) -> dict[str, tuple[Entry, ...]]:
    by_first: dict[str, list[Entry]] = {}
    for spelled, meanings in words.items():
        pieces = pieces_of(spelled)
        by_first.setdefault(pieces[0], []).append((pieces, alphabet.code(meanings), meanings))
    longest_first = {
        first: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry[0])))
        for first, entries in by_first.items()
    }
    return longest_first


def _prefixes(
    source: Mapping[str, Any], words: Mapping[str, dict[str, Any]], alphabet: Alphabet
) -> dict[str, tuple[str, Meanings]]:
    """Give what may be written together with the word that follows, two prefixes included."""
    single: dict[str, tuple[str, Meanings]] = {
        fold(prefix).text: (alphabet.code({name}), {})
        for name, prefixes in source.get("prefixes", {}).items()
        for prefix in prefixes
    }
    double = {first + second: single[second] for first in single for second in single}
    joined = {
        word: (alphabet.code(meanings), meanings)
        for word, meanings in words.items()
        if meanings.keys() & set(source.get("joined", ()))
    }
    return {**joined, **double, **single}


def _splitter(words: Mapping[str, Any]) -> re.Pattern[str]:
    """Cut text without spaces: at every place the longest known word, else one character."""
    known = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
    return re.compile(rf"\s+|[A-Za-z]+|\d+|{known}|[{CHINESE_FIGURES}]+|.", re.DOTALL)


def _coming(source: Mapping[str, Any], unspaced: bool) -> Cue:
    """Compile the words, and the endings of words, that tell of what is to come."""
    listed: Mapping[str, list[str]] = source.get("coming", {})
    next_words = source["words"].get("SHIFT", {}).get("next", []) if not unspaced else []
    declined = with_endings(next_words, source.get("endings", {}).get("SHIFT", []))
    return _cue({**listed, "words": [*listed.get("words", ()), *declined]}, unspaced)


def _cue(listed: Mapping[str, list[str]], unspaced: bool) -> Cue:
    """Compile what finds any of some words, or of the words with some endings."""
    known = [re.escape(fold(word).text) for word in listed.get("words", ())]
    known += [rf"\w{{2,}}{re.escape(fold(ending).text)}" for ending in listed.get("endings", ())]
    known += [rf"{re.escape(fold(start).text)}\w{{3,}}" for start in listed.get("beginnings", ())]
    written = [rf"\w{{2,}}{re.escape(ending)}" for ending in listed.get("written", ())]
    excepted = [fold(word).text for word in listed.get("except", ())]
    return Cue(
        _any_of(known, excepted, unspaced), _any_of(written, listed.get("except", ()), unspaced)
    )


def _any_of(choices: Sequence[str], excepted: Iterable[str], unspaced: bool) -> re.Pattern[str]:
    if not choices:
        return _NEVER
    barred = "".join(f"(?!{re.escape(word)})" for word in excepted)
    choice = "|".join(choices)
    return re.compile(choice if unspaced else rf"\b{barred}(?:{choice})\b")


# ---------------------------------------------------------------- phrases


def _phrases(source: Mapping[str, Any], alphabet: Alphabet) -> Iterator[Phrase]:
    macros = source.get("macros", {})
    shared = read_lexicon(f"{FOLDER}/_figures")
    for entry in (*source["phrases"], *shared["any"], *shared.get(source["numbers"], ())):
        if not hasattr(readings, entry["means"]):
            raise ValueError(f"no reading is called {entry['means']!r}")
        say = expand(entry["say"], macros)
        spaced = say if source.get("spaced", True) else say.replace(" ?", " ").replace(" ", "( )?")
        pattern = compile_pattern(spaced, alphabet)
        yield Phrase(entry["means"], pattern)
