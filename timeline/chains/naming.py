"""The cause that the words beside a cue name: a deed, or by whom or where it hit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from timeline.calendar_words import MONTHS, WEEKDAYS
from timeline.chains.discourse import Discourse
from timeline.chains.parties import names_side
from timeline.chains.tie import Tie
from timeline.chains.within import find_within
from timeline.chains.wording import told_with_its_words
from timeline.cues.grammar import is_somebody, points_back, subtree
from timeline.cues.match import CueMatch
from timeline.cues.prepositions import object_of
from timeline.lexicons import event_types, word_list
from timeline.model import Actor, EventMention, LinkKind
from timeline.syntax import Token

_DAYS = frozenset({"DATE", "TIME"})
_DAY, _MONTH = timedelta(days=2), timedelta(days=31)  # a night is of two days
_BLOW = -8.0  # PLOVER's scores from here down are force: a place goes by that, not by an arrest
_HURT = -7.0  # and from here down are deeds by which something is lost
_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"(?:ings?|ions?|ments?|ures?|als?|s)$")
_KNOWN = frozenset({"the", "both", "this", "that", "these", "those"})
_STEM = 4  # letters that a noun shares with the verb that told its deed: closed, closure
_REACH = 600  # characters in which it was told
_PHRASE = 6  # words from a noun to the day that a clause takes up


def named_cause(tie: Tie) -> EventMention | None:
    """Find the deed that a cause's words tell, or the one known by a name in its place."""
    match, cause = tie.match, tie.match.cause
    if cause is None or cause.lemma_ in word_list("link_cues", "omitting"):
        return None
    within = find_within(cause, tie.triggers, match.effect_words, match.cause_depth)
    deed = (
        (None if within is not None and within.only_as_end else within)
        or (told_by_stem(cause, tie.discourse, tie.start) if within is None else None)
        or _deed_told_of(cause, tie)  # "violence in May, when two died"
        or _clause_before(cause, tie)
        or _known_loss(cause, within, tie)
        or (_known_dead(cause, tie) if within is None else None)
        or (None if within is not None and _may_point_back(cause, within) else within)
    )
    names = _names(cause, match) if deed is None else []
    if not names:
        return deed or _by_its_words(cause, tie)
    around = list(tie.discourse.around(tie.start))
    told = [
        one
        for one in around
        if _bears(one, names, match.by_whom) or _was_on(one, cause.text, tie.discourse)
    ]
    blows = (one for one in told if is_blow(one))
    beside = (
        one
        for one in around
        if is_blow(one) and _may_be_place(match) and _is_told_beside(one, names, tie)
    )
    named = next(blows, None) or next(beside, None) or next(iter(told), None)
    return named or _by_its_words(cause, tie)


def _by_its_words(cause: Token, tie: Tie) -> EventMention | None:
    """The deed told before with the thing that a known phrase names: "revenge for *the bus*"."""
    return told_with_its_words(cause, tie) if is_definite(cause) else None


def told_by_stem(noun: Token, discourse: Discourse, start: int) -> EventMention | None:
    """The last deed told by the verb of a known noun: *closed the border*, then *the closure*."""
    stem = _ENDING.sub("", noun.lower_)
    if noun.pos_ != "NOUN" or len(stem) < _STEM or not is_definite(noun):
        return None
    told = discourse.before(start, _REACH)
    return next((one for one in told if one.trigger.casefold().startswith(stem)), None)


def is_blow(mention: EventMention) -> bool:
    """Tell whether a deed is one of force."""
    return event_types()[mention.type].score <= _BLOW


def _may_be_place(match: CueMatch) -> bool:
    """Tell whether a name can say where a blow fell, not whose side it stands for.

    *A response to Damascus* is one to Syria; *revenge for Damascus* may be for what fell on it.
    """
    is_avenged = match.cue.kind is LinkKind.RESPONSE and not match.by_whom
    return is_avenged or (match.cause is not None and not names_side(match.cause))


def _is_told_beside(mention: EventMention, names: Sequence[str], tie: Tie) -> bool:
    """Tell whether the sentence that tells a blow names the place: "a train at Godhra station"."""
    words = set(_WORD.findall(mention.quote))
    return not tie.sentence.span.contains(mention.span) and not words.isdisjoint(names)


def _was_on(mention: EventMention, day: str, discourse: Discourse) -> bool:
    """Tell whether a deed can be called by its day or month: "payback for *Sunday*"."""
    interval = discourse.interval(mention)
    if interval is None or day not in (*WEEKDAYS, *MONTHS):
        return False
    if day in WEEKDAYS:
        is_day = interval.length <= _DAY
        return is_day and WEEKDAYS[interval.first_day.weekday()] == day
    return interval.length <= _MONTH and MONTHS[interval.first_day.month - 1] == day


def _known_loss(cause: Token, within: EventMention | None, tie: Tie) -> EventMention | None:
    """The deed told before of which a vague word gives the victims as known.

    *Two policemen were killed. … over the deaths of the policemen*, *… the loss of the plant*:
    the last blow that names them. "The deaths of two policemen" is news.
    """
    if within is not None and not within.only_as_end:
        return None
    of = next((one for one in cause.rights if one.lower_ == "of"), None)
    lost = object_of(of) if of is not None else None
    is_known = lost is not None and is_definite(lost) and is_definite(cause)
    if lost is None or not is_known or not is_told_before(cause) | (within is not None):
        return None
    told = (one for one in tie.discourse.before(tie.start, tie.start) if not one.only_as_end)
    blows = (one for one in told if event_types()[one.type].score <= _HURT)
    return next((one for one in blows if _tells_of(one, lost)), None)


def _known_dead(cause: Token, tie: Tie) -> EventMention | None:
    """The last deed told before that killed *the dead*, as many as are named."""
    if cause.lemma_.casefold() not in word_list("link_cues", "dead") or not is_definite(cause):
        return None
    told = [one for one in tie.before(tie.start) if one.killed is not None and one.killed.low]
    numbers = [one.text.casefold() for one in cause.lefts if one.like_num]
    alike = (
        one for one in told if one.killed and one.killed.text.casefold().split()[:1] == numbers
    )
    return next(alike, None) or next(iter(told), None)


def _tells_of(mention: EventMention, lost: Token) -> bool:
    """Tell whether a deed is told of the victims or the thing that a word means."""
    target = mention.target
    words = set(_words(target)) if target is not None else set()
    toll = mention.killed.text.split() if mention.killed is not None else []
    return not {lost.lower_, lost.lemma_}.isdisjoint(map(str.casefold, (*words, *toll)))


def _may_point_back(cause: Token, deed: EventMention) -> bool:
    """Tell whether a vague word can mean a deed told before: "the carnage", but not *of* whom."""
    said = (deed.actor, deed.target, deed.date, deed.killed, *deed.places)
    return is_told_before(cause) and all(one is None for one in said)


def _names(cause: Token, match: CueMatch) -> list[str]:
    """By what a phrase can call a deed: "Suruc", "the shrine", "the dead *of Jenin*"."""
    if cause.pos_ == "PROPN":
        is_of_side = match.cue.kind is LinkKind.BECAUSE and names_side(cause)
        return [] if is_of_side else [cause.text]  # "because of Russia" names no deed
    if match.cue.kind is not LinkKind.RESPONSE or not is_definite(cause):
        return []
    of = [one for one in cause.rights if one.lower_ == "of"]
    whose = object_of(of[0]) if of else cause
    return [whose.text] if whose is not None and (not of or whose.pos_ == "PROPN") else []


def _deed_told_of(cause: Token, tie: Tie) -> EventMention | None:
    """The deed in the clause of a cause that is none itself: "for the general whom they killed"."""
    match, triggers = tie.match, tie.triggers
    clauses = (one for one in _clauses_after(cause) if one.i not in match.effect_words)
    told = (find_within(one, triggers, match.effect_words, 1) for one in clauses)
    found = next((one for one in told if one is not None), None)
    if found is None and match.cue.kind is LinkKind.RESPONSE and is_somebody(cause):
        inside = sorted(subtree(cause) - match.effect_words)  # "… who died when police fired"
        found = next((triggers[at] for at in inside if at in triggers), None)
    return found


def _clauses_after(noun: Token) -> Iterator[Token]:
    """The clauses that tell more of a noun: its own, and "violence in May, *when* two died"."""
    apposed = [one for one in noun.rights if one.dep_ == "appos"]  # "for Qana, which jets hit"
    yield from (one for it in (noun, *apposed) for one in it.children if one.dep_ == "relcl")
    rest = noun.doc[noun.i + 1 : noun.i + 1 + _PHRASE]
    day = next((one for one in rest if one.ent_type_ in _DAYS), None)
    clauses = day.children if day is not None else ()
    yield from (one for one in clauses if one.dep_ == "relcl" and one.i > noun.i)


def _clause_before(cause: Token, tie: Tie) -> EventMention | None:
    """The deed that *which* or *that* takes up, for its clause may hang on the wrong noun.

    "Fired on a crowd, which led to clashes", "it was the bombing of the dam that led to war".
    """
    cue = tie.match.words[0]
    if cue.dep_ not in ("relcl", "acl") or cue.head != cause:
        return None
    for above in cause.ancestors:
        if above.i in tie.triggers or above.pos_ == "VERB":
            return tie.triggers.get(above.i)
    return None


def _bears(mention: EventMention, names: Sequence[str], by_whom: bool) -> bool:
    """Tell whether a deed can be called by a name: of who did it, or of whom or what it hit."""
    party = mention.actor if by_whom else mention.target
    known = set(_words(party)) if party is not None else set()
    if not by_whom:
        known |= {word for place in mention.places for word in place.name.split()}
    return not known.isdisjoint(names)


def _words(party: Actor) -> Iterator[str]:
    yield from party.name.split()
    yield from party.text.split()


def is_told_before(phrase: Token) -> bool:
    """Tell whether a phrase can stand for something told before: "this", "that raid", "the attack".

    So can one whose words of description are found there: "the killing of the judge".
    """
    if any(one.tag_ == "WP$" for one in phrase.children):
        return False  # "a trader, whose death sparked riots": the sentence itself says whose
    is_blow = phrase.lemma_ in word_list("link_cues", "pointing")
    return points_back(phrase) or (is_blow and is_definite(phrase))


def is_definite(noun: Token) -> bool:
    """Tell whether a noun is a known one: *the*, *this*, *his*, *Sunday's*, *both*."""
    marks = (one for one in noun.children if one.dep_ in ("det", "poss", "predet", "preconj"))
    return any(one.lower_ in _KNOWN or one.dep_ == "poss" for one in marks)


def description(phrase: Token) -> frozenset[str]:
    """The nouns and names that say which deed a phrase means: "the *village* attacks"."""
    own = (one for one in phrase.subtree if one.i != phrase.i)
    return frozenset(one.lower_ for one in own if one.pos_ in ("NOUN", "PROPN"))


def says_alike(words: str) -> bool:
    """Tell whether words say that somebody answered with the same.

    >>> says_alike("responded in kind to these attacks"), says_alike("responded to them")
    (True, False)
    """
    return any(alike in words for alike in word_list("link_cues", "alike"))
