"""Words of war where no arms are meant: *an attack on his record*, *the battle against polio*."""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.words.wordlists import listed
from timeline.syntax import Token

_AT = frozenset({"on", "upon", "at", "against", "with"})
_FOR = frozenset({"for"})  # "the battle for votes"


def is_picture(word: Token) -> bool:
    """Tell whether what a deed is directed at is an idea, an ill or a problem.

    >>> from timeline.syntax import parse
    >>> tree = parse("Rivals launched an attack on his record after an attack on a bus.")
    >>> [is_picture(token) for token in tree if token.text == "attack"]
    [True, False]
    """
    if word.tag_.startswith("VB"):
        at = clauses.objects(word) or nouns.prepositional(word, _AT)
    else:
        at = nouns.prepositional(word, _AT | _FOR)
    return bool(at) and at[0].lower_ in listed("ideas")
