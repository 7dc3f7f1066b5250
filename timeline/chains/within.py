"""From words of a tree to the event mentions that they tell: below a word, around it, beside it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from timeline.cues.entries import DEEPEST
from timeline.cues.grammar import child, is_own_clause, subtree
from timeline.cues.match import CueMatch
from timeline.cues.rules import Rule
from timeline.lexicons import read_lexicon
from timeline.model import EventMention, LinkKind

_NOT_WITHIN = frozenset({"relcl", "mark", "punct", "det"})  # what a noun is said *of*, not it
_HIGHEST = 5  # "…, killing two, in what Rome called revenge" is four steps up
_STATEMENT = "accusation"
# What is broken is a rule, and the breach the deed: "detained for breaking sanctions".
_BREACHES = frozenset({"violate", "violation", "breach", "break", "evade", "evasion", "flout",
                       "defy", "defiance", "circumvent", "bust", "ignore"})  # fmt: skip

WORDS_ONLY = frozenset({"threat", _STATEMENT})  # saying so is not striking back

Triggers = Mapping[int, EventMention]


def find_within(
    token: Token, triggers: Triggers, barred: frozenset[int], deepest: int = DEEPEST
) -> EventMention | None:
    """The mention that a phrase is about: the one nearest to its head."""
    waiting: deque[tuple[Token, int]] = deque([(token, 0)])
    while waiting:
        here, depth = waiting.popleft()
        if here.i in triggers:
            return triggers[here.i]
        if depth < deepest:
            below = (one for one in here.children if one.i not in barred)
            waiting.extend((one, depth + 1) for one in below if not _is_beside(one))
    return None


def _is_beside(token: Token) -> bool:
    """Tell whether a word is said of a phrase, or is another clause joined to it."""
    is_clause = token.dep_ == "conj" and child(token, "nsubj", "nsubjpass") is not None
    return is_clause or token.dep_ in _NOT_WITHIN or _is_breached(token)


def _is_breached(token: Token) -> bool:
    """Tell whether a phrase is what was broken: "for violating sanctions", "breach of a truce"."""
    above = token.head.head if token.head.lower_ == "of" else token.head
    return token.dep_ in ("dobj", "pobj") and above.lemma_ in _BREACHES


def find_around(match: CueMatch, triggers: Triggers) -> EventMention | None:
    """The effect: at one of its words, or, if the match climbs, at what the word hangs on.

    Climbing ends with the clause that the cue belongs to, and never ends at a statement.
    """
    beside = subtree(match.itself) if match.rule is Rule.NOUN_BESIDE else frozenset()
    barred = match.cause_words | beside
    for token in match.effects:
        here = token
        for step in range(_HIGHEST if match.climbs else 1):
            if here.i not in barred:
                found = find_within(here, triggers, barred, match.depth)
                if found is not None:
                    return found if step == 0 or found.type != _STATEMENT else None
            if (is_own_clause(here) and not _only_adds(here, triggers)) or (
                here.dep_ == "conj" and _looks_back(match)
            ):
                break
            here = here.head
    return None


def _only_adds(clause: Token, triggers: Triggers) -> bool:
    """Tell whether a clause without a deed is added to a deed: "was recalled and others left"."""
    return clause.dep_ == "conj" and clause.head.i in triggers


def _looks_back(match: CueMatch) -> bool:
    """Tell whether a cue names no cause and so ends its own verb: "and died as a result"."""
    return match.cause is None and match.cue.kind is LinkKind.BECAUSE


def find_beside(match: CueMatch, triggers: Triggers) -> EventMention | None:
    """The deed of the sentence nearest to a cue, where the tree hung the cue elsewhere.

    The nearest before it, for a cue ends what it is said of; else the first after it.
    """
    edge = match.words[0].i
    deeds = {
        at: mention
        for at, mention in triggers.items()
        if at not in match.cause_words and mention.type not in WORDS_ONLY
    }
    before = [at for at in deeds if at < edge]
    if before:
        return deeds[max(before)]
    return deeds[min(deeds)] if deeds else None


def joined(mention: EventMention, triggers: Triggers, match: CueMatch) -> Iterator[EventMention]:
    """The deeds that *and* joins to one end of a match: "for the murder and the bombing".

    A clause with a subject of its own is joined only where the cue stands before both, and
    one that strikes back is an answer to something else.
    """
    at = next(place for place, one in triggers.items() if one.id == mention.id)
    token = match.words[0].doc[at]
    for other in token.conjuncts:
        if other.i in triggers and _shares_cue(other, match):
            yield triggers[other.i]


def _shares_cue(other: Token, match: CueMatch) -> bool:
    if other.pos_ not in ("VERB", "AUX"):
        return True
    answering = read_lexicon("link_cues")["answers"]
    if any(other.lemma_ in entry["words"] for entry in answering):
        return False
    has_subject = child(other, "nsubj", "nsubjpass") is not None
    return not has_subject or match.words[0].i < other.head.i
