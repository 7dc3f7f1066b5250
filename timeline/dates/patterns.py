"""The notation of the grammar file, turned into regular expressions over classes of words.

A pattern reads like the phrase it finds:

    amount:NUMBER unit:UNIT ago

Small letters are words, capitals are classes of words (`WEEKDAY`, `NUMBER`), `label:` keeps
what stands there, a space is a gap, `+` joins without one; `( | )?` group, choose and make
optional and `(?<= )`, `(?! )` look around as in a regular expression; `{name}` is a pattern
given under `macros`.

Every word of a text becomes one character that stands for all classes the word belongs
to, so a pattern over classes is an ordinary regular expression over that string: no
repetition is unbounded, hence no backtracking worth the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# Gaps keep their own characters: a space, or a line break for the end of a paragraph.
GAP, BREAK = " ", "\n"
_GAPS = {" ": GAP, "BREAK": BREAK}
_FIRST_CODE = 0xE000  # Unicode's private use area: no character of a pattern can clash

_PIECE = re.compile(r"\{(?P<macro>\w+)\}|(?:(?P<label>[a-z_]+):)?(?P<name>\(|[A-Za-z_]+|\d+)")
_LOOK = re.compile(r"\(\?<?[=!]")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: the expression, and the label and class behind every group."""

    regex: re.Pattern[str]
    groups: Mapping[str, tuple[str, str]]


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """Replace `{name}` by the pattern of that name, in brackets; raises KeyError if unknown.

    >>> expand("{n} ago", {"n": "a|NUMBER"})
    '(a|NUMBER) ago'
    """
    while "{" in pattern:
        pattern = re.sub(r"\{(\w+)\}", lambda found: f"({macros[found[1]]})", pattern)
    return pattern


def names_in(pattern: str) -> Iterable[str]:
    """Give every word and class that an expanded pattern mentions."""
    for piece in _PIECE.finditer(pattern):
        if piece["name"] not in ("(", None):
            yield piece["name"]


class Alphabet:
    """One character for every set of classes that some word belongs to."""

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}
        self._by_class: dict[str, list[str]] = {}

    def code(self, classes: Iterable[str]) -> str:
        """Give the character of a set of classes, a new one if there is none yet."""
        key = frozenset(classes)
        if key not in self._codes:
            code = self._codes[key] = chr(_FIRST_CODE + len(self._codes))
            for name in key:
                self._by_class.setdefault(name, []).append(code)
        return self._codes[key]

    def codes_of(self, name: str) -> list[str]:
        """Give the characters of all words of class `name`; ValueError if there are none."""
        if name in _GAPS:
            return [_GAPS[name]]
        if name not in self._by_class:
            raise ValueError(f"no word and no rule belongs to {name!r}: misspelt in the grammar?")
        return self._by_class[name]

    def any_of(self, name: str) -> str:
        """Give a character set that matches every word of class `name`."""
        return f"[{''.join(self.codes_of(name))}]"


def compile_pattern(pattern: str, alphabet: Alphabet) -> Pattern:
    """Compile an expanded pattern. Raises ValueError for a class that does not exist."""
    groups: dict[str, tuple[str, str]] = {}

    def piece(found: re.Match[str]) -> str:
        label, name = found["label"], found["name"]
        inner = "(?:" if name == "(" else alphabet.any_of(name)
        if label is None:
            return inner
        group = f"g{len(groups)}"
        groups[group] = (label, name)
        return f"(?P<{group}>" if name == "(" else f"(?P<{group}>{inner})"

    parts = _LOOK.split(pattern)
    looks = _LOOK.findall(pattern)
    source = _PIECE.sub(piece, parts[0])
    for look, part in zip(looks, parts[1:], strict=True):
        source += look + _PIECE.sub(piece, part)
    try:
        return Pattern(re.compile(source.replace("+", "")), groups)
    except re.error as error:
        raise ValueError(f"the pattern {pattern!r} does not compile: {error}") from None
