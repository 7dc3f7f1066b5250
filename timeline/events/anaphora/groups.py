"""*The group*, *the militants*, *the alliance*: the one that was named last.

Only a general noun with *the*, *this* or *that* and nothing that says more of it: *the group
that …* and *a group* introduce somebody. Where two could be meant, nobody is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from timeline.events.anaphora.words import taken_up_by
from timeline.events.names.actors import Entry, find_names, is_state
from timeline.lexicons import read_lexicon
from timeline.model import Actor
from timeline.syntax import Token, Tree

_POINTING = frozenset({"the", "this", "that", "these", "those"})
_SAYS_MORE = frozenset({"relcl", "acl", "appos", "poss", "compound", "nummod"})


def named_before(noun: Token, before: Sequence[Tree]) -> Actor | None:
    """Say which known group or body a general noun takes up; None if unclear.

    `before` are the sentences before the noun's, the nearest first.

    >>> from timeline.syntax import parse
    >>> tree = parse("The group attacked a barracks.")
    >>> named_before(tree[1], [parse("Boko Haram freed 20 girls.")]).name
    'Boko Haram'
    """
    if not is_general(noun):
        return None
    of_kind = _is_alliance if noun.lower_ in taken_up_by("alliances") else _is_group
    own, *others = [[word.text for word in tree] for tree in (noun.doc, *before)]
    named = [list(_names(words, of_kind)) for words in (own[: noun.i], *others)]
    nearest = next((entries for entries in named if entries), [])
    if len({entry.name for entry in nearest}) != 1:
        return None
    return Actor(nearest[0].name, nearest[0].side, noun.text)


def is_general(noun: Token) -> bool:
    """Tell whether a noun points back to a group or an alliance by a general word alone."""
    general = noun.lower_ in taken_up_by("groups") | taken_up_by("alliances")
    if not general or not any(child.lower_ in _POINTING for child in noun.children):
        return False
    return not any(
        child.dep_ in _SAYS_MORE or (child.dep_ == "prep" and child.lower_ == "of")
        for child in noun.children
    )


def _names(words: Sequence[str], of_kind: Callable[[Entry], bool]) -> Iterator[Entry]:
    return (found.entry for found in find_names(words) if of_kind(found.entry))


def _is_group(entry: Entry) -> bool:
    """Tell whether a name is that of an armed group or movement."""
    others = taken_up_by("people") | taken_up_by("bodies")
    return not is_state(entry.name) and entry.name not in others


def _is_alliance(entry: Entry) -> bool:
    return entry.name in _alliances()


@cache
def _alliances() -> frozenset[str]:
    return frozenset(read_lexicon("anaphors")["alliances"]["bodies"])
