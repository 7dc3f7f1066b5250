"""The ways in which one name is written: *al-Qa'ida*, *Al Qaida*, *FARC*, *Farc*."""

from __future__ import annotations

import re
from collections.abc import Iterator

_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
_INFIX = re.compile(r"(?<=[^\W\d_])[-/](?=[^\W\d_])|[()]")  # "SPLA-IO", but "M-19"
_ARTICLE = re.compile(r"\b[Aa]l[- ](?=[A-Z])")  # the Arabic article
_ARTICLES = ("al-", "Al-", "al ", "Al ")
_SHORTEST = 4  # "Eta", "Gam" and "Tak" are other words as often as acronyms


def spellings_of(name: str) -> Iterator[str]:
    """Give a name and the other ways to write it, each once.

    The Arabic article is written four ways; British papers write an acronym as a word.

    >>> list(spellings_of("al-Nusra")), list(spellings_of("FARC"))
    (['al-Nusra', 'Al-Nusra', 'al Nusra', 'Al Nusra'], ['FARC', 'Farc'])
    """
    articles = _ARTICLES if _ARTICLE.search(name) is not None else ()
    written = [name, *(_ARTICLE.sub(article, name) for article in articles)]
    if name.isalpha() and name.isupper() and len(name) >= _SHORTEST:
        written.append(name.capitalize())
    yield from dict.fromkeys(written)


def cut(name: str) -> tuple[str, ...]:
    """Cut a name as the parser cuts it: hyphens, strokes and possessive marks apart.

    >>> cut("People's Front-A")
    ('People', 's', 'Front', '-', 'A')
    """
    apart = _INFIX.sub(r" \g<0> ", name).replace("'s ", " 's ")
    return tuple(map(without_apostrophes, apart.replace("s' ", "s ' ").split()))


def without_apostrophes(word: str) -> str:
    """Leave out the marks that transliterations set or leave out: *Qa'ida*, *Qaida*.

    >>> without_apostrophes("Kata'ib"), without_apostrophes("'")
    ('Kataib', "'")
    """
    if word.isalnum():
        return word
    kept = "".join(letter for letter in word if letter not in _APOSTROPHES)
    return kept or "'"
