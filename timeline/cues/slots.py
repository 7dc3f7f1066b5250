"""Which words of a sentence are an end of a tie: what a cue says was answered, or came of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from timeline.cues.finding import find_matches
from timeline.cues.match import CueMatch
from timeline.cues.rules import Rule
from timeline.model import LinkKind
from timeline.syntax import Token, Tree


@lru_cache(maxsize=4)  # asked for several words of a tree in a row
def ends_of_ties(tree: Tree) -> frozenset[int]:
    """Give the positions of the words at which a cue's cause or effect stands.

    Mere order ("after the raid") is no tie.

    >>> from timeline.syntax import parse
    >>> tree = parse("Jets hit the port in retaliation for an attack.")
    >>> [tree[at].text for at in sorted(ends_of_ties(tree))]
    ['hit', 'attack']
    """
    ties = (one for one in find_matches(tree) if one.cue.kind is not LinkKind.FOLLOWS)
    return frozenset(end.i for one in ties for end in _ends(one))


@lru_cache(maxsize=4)
def causes_of_ties(tree: Tree) -> frozenset[int]:
    """Give the positions of the words at which a cue's cause stands, where it is not denied.

    >>> from timeline.syntax import parse
    >>> tree = parse("They called a strike in response to the killing.")
    >>> [tree[at].text for at in sorted(causes_of_ties(tree))]
    ['killing']
    """
    ties = (one for one in find_matches(tree) if one.cue.kind is not LinkKind.FOLLOWS)
    return frozenset(one.cause.i for one in ties if one.cause is not None and not one.denied)


def _ends(match: CueMatch) -> Iterator[Token]:
    """The words of both ends; what a preposition hangs on need be no deed ("a strike over pay")."""
    if match.cause is not None:
        yield match.cause
    is_loose = match.rule is Rule.CONNECTIVE
    yield from (end for end in match.effects if not (is_loose and end.pos_ == "NOUN"))
