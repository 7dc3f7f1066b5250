"""Which words of a tree are looked at for the deed that an end of a cue means, nearest first."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterator

from timeline.cues.entries import DEEPEST
from timeline.cues.grammar import child, is_own_clause, subtree
from timeline.cues.match import CueMatch
from timeline.cues.rules import Rule
from timeline.lexicons import word_list
from timeline.model import LinkKind
from timeline.syntax import Token

_NOT_WITHIN = frozenset({"relcl", "mark", "punct", "det"})  # what a noun is said *of*, not it
_HIGHEST = 5  # "…, killing two, in what Rome called revenge" is four steps up


def words_within(token: Token, barred: Container[int], deepest: int = DEEPEST) -> Iterator[Token]:
    """The words of a phrase, from its head down, without clauses that say more of a noun.

    >>> from timeline.syntax import parse
    >>> tree = parse("Guards fired on a crowd that had burned a bus.")
    >>> [word.text for word in words_within(tree[1], ())]
    ['fired', 'Guards', 'on', 'crowd']
    """
    waiting: deque[tuple[Token, int]] = deque([(token, 0)])
    while waiting:
        here, depth = waiting.popleft()
        yield here
        if depth < deepest:
            below = (one for one in here.children if one.i not in barred)
            waiting.extend((one, depth + 1) for one in below if not _is_beside(one))


def _is_beside(token: Token) -> bool:
    """Tell whether a word is said of a phrase, or is another clause joined to it."""
    is_clause = token.dep_ == "conj" and child(token, "nsubj", "nsubjpass") is not None
    return is_clause or token.dep_ in _NOT_WITHIN or _is_undone(token)


def _is_undone(token: Token) -> bool:
    """Tell whether a phrase is what was broken or ended: "breach of a truce", "halted raids"."""
    above = token.head.head if token.head.lower_ == "of" else token.head
    undoing = word_list("link_cues", "breaching") | word_list("link_cues", "halting")
    return token.dep_ in ("dobj", "pobj") and above.lemma_ in undoing


def barred_from_effect(match: CueMatch) -> frozenset[int]:
    """The words that are no part of a match's effect: its cause, and a phrase set beside it."""
    if match.rule is Rule.NOUN_BESIDE:
        return match.cause_words | subtree(match.itself)
    if match.rule is Rule.GROUND:  # "blaming Minsk for the raid, Warsaw expelled two envoys"
        return match.cause_words | subtree(match.words[0])
    return match.cause_words


def heads_of_effect(
    match: CueMatch, barred: Container[int], told: Container[int]
) -> Iterator[tuple[Token, bool]]:
    """The words at which an effect is looked for, and whether one was climbed to.

    Climbing ends with the clause that the cue belongs to; `barred` are the words that are no part
    of the effect, `told` those that tell a deed.
    """
    for token in match.effects:
        here = token
        for step in range(_HIGHEST if match.climbs else 1):
            if here.i not in barred:
                yield here, step > 0
            if _ends_climb(here, match, told):
                break
            here = here.head


def _ends_climb(clause: Token, match: CueMatch, told: Container[int]) -> bool:
    """Tell whether a cue can belong to nothing above a clause."""
    if clause.dep_ == "conj" and _looks_back(match):
        return True
    return is_set_in_time(clause) or (is_own_clause(clause) and not _only_adds(clause, told))


def is_set_in_time(clause: Token) -> bool:
    """Tell whether a clause with a subject is another deed: "left *after Chad broke ties in …*"."""
    opener = child(clause, "mark") if clause.dep_ == "advcl" else None
    is_apart = opener is not None and opener.lower_ in ("after", "before", "because", "although")
    return is_apart and child(clause, "nsubj", "nsubjpass") is not None


def _only_adds(clause: Token, told: Container[int]) -> bool:
    """Tell whether a clause without a deed is added to a deed: "was recalled and others left"."""
    return clause.dep_ == "conj" and clause.head.i in told


def _looks_back(match: CueMatch) -> bool:
    """Tell whether a cue names no cause and so ends its own verb: "and died as a result"."""
    return match.cause is None and match.cue.kind is LinkKind.BECAUSE
