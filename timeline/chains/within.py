"""From words of a tree to the event mentions that they tell: below a word, around it, beside it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.chains.tie import Triggers
from timeline.cues.entries import DEEPEST, cues
from timeline.cues.grammar import child
from timeline.cues.match import CueMatch
from timeline.cues.reach import (
    barred_from_effect,
    heads_of_effect,
    is_set_in_time,
    words_within,
)
from timeline.lexicons import read_lexicon
from timeline.model import EventMention
from timeline.syntax import Token

_STATEMENT = "accusation"

WORDS_ONLY = frozenset({"threat", _STATEMENT})  # saying so is not striking back


def find_within(
    token: Token, triggers: Triggers, barred: frozenset[int], deepest: int = DEEPEST
) -> EventMention | None:
    """The mention that a phrase is about: the one nearest to its head."""
    words = words_within(token, barred, deepest)
    return next((triggers[one.i] for one in words if one.i in triggers), None)


def find_around(match: CueMatch, triggers: Triggers) -> EventMention | None:
    """The effect: at one of its words, or, if the match climbs, at what the word hangs on.

    Climbing ends with the clause that the cue belongs to, and never ends at a statement.
    """
    barred = barred_from_effect(match)
    for head, climbed in heads_of_effect(match, barred, triggers):
        found = find_within(head, triggers, barred, match.depth)
        if found is not None:
            return None if climbed and found.type == _STATEMENT else found
    return None


def find_beside(match: CueMatch, triggers: Triggers) -> EventMention | None:
    """The deed of the sentence nearest to a cue, where the tree hung the cue elsewhere.

    The nearest before it, for a cue ends what it is said of; else the first after it.
    """
    edge, tree = match.words[0].i, match.words[0].doc
    deeds = {
        at: mention
        for at, mention in triggers.items()
        if at not in match.cause_words
        and mention.type not in WORDS_ONLY
        and not (_is_accounted_for(tree[at]) or is_set_in_time(tree[at]))
    }
    before = [at for at in deeds if at < edge]
    if before:
        return deeds[max(before)]
    return deeds[min(deeds)] if deeds else None


def _is_accounted_for(deed: Token) -> bool:
    """Tell whether somebody only blames a deed on others: "closed it, blaming *the raid* on …"."""
    return deed.dep_ == "dobj" and deed.head.lemma_ in cues("accounts")


def joined(mention: EventMention, triggers: Triggers, match: CueMatch) -> Iterator[EventMention]:
    """The deeds that *and* joins to one end of a match: "for the murder and the bombing".

    A clause with a subject of its own is joined only where the cue stands before both, and
    one that strikes back is an answer to something else.
    """
    at = next(place for place, one in triggers.items() if one.id == mention.id)
    token = match.words[0].doc[at]
    for other in (*token.conjuncts, *_after_like_preposition(token, match)):
        if other.i in triggers and _shares_cue(other, token, match):
            yield triggers[other.i]


def _after_like_preposition(end: Token, match: CueMatch) -> Iterator[Token]:
    """What its preposition leads to once more: "justified *by* the blasts and *by* a raid"."""
    link = match.words[-1]
    if match.cause is None or end.i < link.i:
        return
    for one in end.doc[end.i :]:
        if one.dep_ == "conj" and one.lower_ == link.lower_ and one.i > end.i:
            yield from (below for below in one.children if below.dep_ == "pobj")


def _shares_cue(other: Token, end: Token, match: CueMatch) -> bool:
    if other.pos_ not in ("VERB", "AUX"):
        return True
    answering = read_lexicon("link_cues")["answers"]
    if any(other.lemma_ in entry["words"] for entry in answering):
        return False
    is_before = end.head == other and end.dep_ == "conj"
    later = end if is_before else other
    has_subject = child(later, "nsubj", "nsubjpass") is not None
    if is_before and (_is_parted(end) or other.i < match.words[0].i < end.i):
        return False  # "blamed Oslo, and expelled two in response", "and in response expelled"
    return not has_subject or match.words[0].i < later.head.i


def _is_parted(verb: Token) -> bool:
    """Tell whether a comma parts a verb from the one that *and* joins it to."""
    joint = next((one for one in verb.head.children if one.dep_ == "cc"), verb)
    return joint.i > 0 and joint.nbor(-1).text == ","
