"""What a bomb was meant for, where only what it stood beside, among or under is told."""

from __future__ import annotations

from timeline.events.grammar import nouns
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_OF = frozenset({"of"})
_TO = frozenset({"to"})
_IN = frozenset({"in"})


def struck_by_blast(verb: Token, means: Token | None) -> list[Token]:
    """What a bomb was aimed at or laid under, else what it went off among, beside or inside.

    >>> from timeline.syntax import parse
    >>> struck_by_blast(parse("A bomb went off among the guests.")[2], None)
    [guests]
    >>> struck_by_blast(parse("A bomb exploded in a street near the border.")[2], None)
    []
    """
    placed = [child for child in means.children if child.dep_ == "acl"] if means is not None else []
    laid = (clause for clause in placed if clause.lower_ in verbs("placing"))
    meant = [one for clause in laid for one in _near(clause, listed("blast_at"))]
    around = nouns.prepositional(verb, listed("blast_at"))
    return [
        *(meant or _near(verb, frozenset())),
        *(one for one in around if _can_be_struck(one, frozenset())),
    ]


def _near(verb: Token, more: frozenset[str]) -> list[Token]:
    """What stands as close as *among* and *under*, or after a preposition of `more`."""
    close = nouns.prepositional(verb, listed("blast_beside") | more)
    things = frozenset({"site", "force"})
    return [one for one in (*close, *_next_to(verb)) if _can_be_struck(one, things)]


def _next_to(verb: Token) -> list[Token]:
    """*Next to a bus*, *in front of it*, *in the middle of a crowd*."""
    fronts = [one for one in nouns.prepositional(verb, _IN) if one.lower_ in listed("spots")]
    beside = [one for one in verb.children if one.lower_ in {"next", "close"}]
    return [
        *(noun for one in fronts for noun in nouns.prepositional(one, _OF)),
        *(noun for one in beside for noun in nouns.prepositional(one, _TO)),
    ]


def _can_be_struck(noun: Token, more: frozenset[str]) -> bool:
    """Tell whether a noun is people or a building, or of `more` kinds; no street or square."""
    head = nouns.content_noun(noun)
    is_ground = head.lower_ in listed("grounds", "open_grounds")
    return not is_ground and bool(nouns.kinds_of(head) & {"building", "person", "crowd", *more})
