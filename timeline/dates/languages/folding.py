"""Text folded to the letters that carry meaning, with the way back to the original.

Case, accents, vowel points, the stretched and joined forms of Arabic letters and the
digits of every script are spelling, not meaning: "MIÉRCOLES" is "miercoles", "٢٧" is "27".
Unicode's own compatibility decomposition (UAX #15, NFKD) does most of it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_STRETCH = "\u0640"  # the tatweel of Arabic script, which lengthens the letter before it

_OPENERS = ".!?…:\"'„“”»«‚‘(–—-\n"
_LOOK_BACK = 4  # characters

# What decomposition leaves apart although readers take one for the other.
_SAME_LETTERS = {
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ە": "ه",  # Arabic and Persian keyboards
    "ı": "i", "ё": "е", "ґ": "г",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "׳": "'", "′": "'",
    "״": '"', "־": "-", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-",
    "،": ",", "、": ",",
    "\u200c": " ",  # the half-space of Persian parts the words of a compound
    _STRETCH: "",
}  # fmt: skip


class _Fold(dict[str, str]):
    """Characters and what they fold to, filled as they are met."""

    def __missing__(self, character: str) -> str:
        folded = self[character] = _fold_character(character)
        return folded


def _fold_character(character: str) -> str:
    if character in _SAME_LETTERS:
        return _SAME_LETTERS[character]
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    parts = unicodedata.normalize("NFKD", character.casefold())
    kept = (part for part in parts if unicodedata.category(part) not in ("Mn", "Me", "Cf"))
    return "".join(_SAME_LETTERS.get(part, part) for part in kept)


_FOLD = _Fold()


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; `offsets[i]` is where character i of it stands in `original`."""

    text: str
    original: str
    offsets: Sequence[int]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        r"""Give the half-open span in the original of a half-open, non-empty folded span.

        >>> fold("Cafe\u0301 27").original_span(0, 4)
        (0, 5)
        """
        stop = self.offsets[end - 1] + 1
        while stop < len(self.original) and _belongs_to_letter(self.original[stop]):
            stop += 1
        return self.offsets[start], stop

    def has_capital_within(self, start: int) -> bool:
        """Tell whether a capital stands at folded `start` and no sentence begins there.

        >>> fold("Am Morgen").has_capital_within(3), fold("Morgen.").has_capital_within(0)
        (True, False)
        """
        at = self.offsets[start]
        before = self.original[max(0, at - _LOOK_BACK) : at].rstrip()
        return self.original[at].isupper() and before != "" and before[-1] not in _OPENERS


def _belongs_to_letter(character: str) -> bool:
    return character == _STRETCH or unicodedata.combining(character) > 0


def fold(text: str) -> Folded:
    """Fold `text`. Linear in its length.

    >>> fold("MIÉRCOLES ٢٧").text
    'miercoles 27'
    """
    pieces = [_FOLD[character] for character in text]
    folded = "".join(pieces)
    if len(folded) == len(text) and "" not in pieces:
        return Folded(folded, text, range(len(text)))
    return Folded(folded, text, [at for at, piece in enumerate(pieces) for _ in piece])
