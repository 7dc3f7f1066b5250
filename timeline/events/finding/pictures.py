"""Words of war where no arms are meant: *an attack on his record*, *stormed a mock village*."""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.words.wordlists import listed
from timeline.syntax import Token

_AT = frozenset({"on", "upon", "at", "against", "with"})
_FOR = frozenset({"for"})  # "the battle for votes"
_IN = frozenset({"in"})
_IN_OR_ON = frozenset({"in", "on"})  # "fired on a range"; an attack *on* a range struck it
_SELF = frozenset({"himself", "herself", "themselves", "itself", "myself"})


def is_picture(word: Token) -> bool:
    """Tell whether what a deed is directed at is an idea or an ill, or the deed is only played.

    >>> from timeline.syntax import parse
    >>> tree = parse("Rivals launched an attack on his record after an attack on a bus.")
    >>> [is_picture(token) for token in tree if token.text == "attack"]
    [True, False]
    """
    if word.tag_.startswith("VB"):
        at = clauses.objects(word) or nouns.prepositional(word, _AT)
    else:
        at = nouns.prepositional(word, _AT | _FOR)
    if at and (at[0].lower_ in listed("ideas") or _is_mock(at[0])):
        return True
    return _is_played(word)


def _is_mock(target: Token) -> bool:
    """*Stormed a mock village*, *dropped dummy bombs*."""
    return any(child.lower_ in listed("mock") for child in target.lefts)


def _is_played(word: Token) -> bool:
    """*Fired two missiles in a test*, *clashed in the final*: practised, tried out or sport."""
    settings = nouns.prepositional(word, _IN_OR_ON if word.tag_.startswith("VB") else _IN)
    return any(one.lower_ in listed("play") for one in settings)


def harms_only_itself(verb: Token) -> bool:
    """*The banker shot himself*: nobody attacked him, where no bomb is spoken of.

    >>> from timeline.syntax import parse
    >>> tree = parse("He shot himself after he had shot a guard.")
    >>> [harms_only_itself(token) for token in tree if token.text == "shot"]
    [True, False]
    """
    harmed = clauses.objects(verb)
    return bool(harmed) and all(one.lower_ in _SELF for one in harmed)
