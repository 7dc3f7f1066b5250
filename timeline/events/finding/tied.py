"""Deeds told by a verb that no entry knows, where a cue ties it to another deed.

*Padlocked its consulate in retaliation for the raid*: the cue says that something was done for a
reason; what it was done to says what. Where no link is drawn in the end, there is no event.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.cues import CueMatch, find_matches
from timeline.cues.reach import barred_from_effect, heads_of_effect, words_within
from timeline.events.finding.clause import Clause, has_any, is_surely_of, words_for
from timeline.events.grammar import nouns
from timeline.events.names.actors import is_state
from timeline.events.names.pronouns import subject_above
from timeline.events.names.resolving import resolve
from timeline.events.words.trigger_entries import Trigger, forms_in, spelt_out
from timeline.events.words.wordlists import forms_of, listed, verbs
from timeline.lexicons import read_lexicon
from timeline.model import LinkKind
from timeline.syntax import Token, Tree

_PEOPLE = frozenset({"person", "crowd"})
_TOWARDS = frozenset({"to", "into", "onto", "on", "along", "in", "at", "towards", "toward", "off"})


_EACH = frozenset({"both", "each"})
_OF = frozenset({"of"})
_POWERS = frozenset({"it", "they", "he", "she"})


@dataclass(frozen=True, slots=True)
class _DoneTo:
    """An entry of `tied_deeds.yml`: the things that make a deed of a type."""

    trigger: Trigger
    things: frozenset[str]
    reached: bool
    by_people: bool


def tied_deeds(tree: Tree, told: Container[int]) -> Iterator[tuple[Token, Trigger]]:
    """Find the verbs at the ends of ties that tell a deed; `told` are the words that tell one.

    >>> from timeline.syntax import parse
    >>> tree = parse("Paris padlocked its consulate in retaliation for the raid on a school.")
    >>> [(verb.text, trigger.type) for verb, trigger in tied_deeds(tree, {8})]
    [('padlocked', 'diplomatic_break')]
    """
    for match in find_matches(tree):
        if match.cue.kind is LinkKind.FOLLOWS or match.denied:
            continue
        for verb in _untold(match, told):
            trigger = _deed(verb, match)
            if trigger is not None:
                yield verb, trigger


def _untold(match: CueMatch, told: Container[int]) -> Iterator[Token]:
    """The verbs at the ends of a match of which no word that is looked at tells a deed."""
    cause = match.cause
    is_clause = cause is not None and cause.pos_ == "VERB" and cause.dep_ != "pcomp"
    if cause is not None and is_clause:
        around = words_within(cause, match.effect_words, match.cause_depth)
        yield from () if _any_told(around, told) else (cause,)
    barred = barred_from_effect(match)
    heads = [head for head, _ in heads_of_effect(match, barred, told)]
    verb = next((head for head in heads if head.pos_ == "VERB" and head != match.itself), None)
    if verb is None:
        return
    reached = (word for head in heads for word in words_within(head, barred, match.depth))
    if not _any_told((word for word in reached if word != match.itself), told):
        yield _governing(verb)
        return
    for other in _joined_to(heads, told):
        if not _any_told(words_within(other, barred, match.depth), told):
            yield other


def _joined_to(heads: Sequence[Token], told: Container[int]) -> Iterator[Token]:
    """The verbs that *and* joins to one that tells a deed: *recalled its envoy and froze aid*."""
    for head in heads:
        if head.pos_ == "VERB" and head.i in told:
            yield from (one for one in head.conjuncts if one.pos_ == "VERB")


def _governing(verb: Token) -> Token:
    """The verb of *stopped issuing visas* that says what was done; of *decided to*, the other."""
    above = verb.head
    is_part = verb.dep_ == "xcomp" and above.pos_ == "VERB"
    return above if is_part and not _is_harmless(above) else verb


def _any_told(words: Iterable[Token], told: Container[int]) -> bool:
    return any(word.i in told for word in words)


def _deed(verb: Token, match: CueMatch) -> Trigger | None:
    """What a verb tells at the end of a tie; None where it need be no deed."""
    if verb.lower_ in verbs("saying"):
        return None
    clause = Clause(verb)
    if _uses_arms(clause, match):
        return _USE_OF_ARMS
    if not _is_harmless(verb):
        done = next((one.trigger for one in _done_to() if _fits(clause, one)), None)
        harm = done or _vengeance(clause, match)
        if harm is not None:
            return harm
    return _protest(clause, match)


def _uses_arms(clause: Clause, match: CueMatch) -> bool:
    """*Used tear gas in retaliation for …*: arms in the hands of those who answer are used."""
    is_answer = match.cue.kind is LinkKind.RESPONSE and clause.word != match.cause
    if not is_answer or clause.word.lower_ not in verbs("using"):
        return False
    arms = any("weapon" in nouns.kinds_of(thing) for thing in clause.objects)
    return arms and any(_is_power(doer) or _is_lawman(doer) for doer in clause.doers)


def _is_lawman(doer: Token) -> bool:
    return doer.lower_ in forms_in("lawmen")


def _is_harmless(verb: Token) -> bool:
    return verb.lower_ in forms_of("tied_deeds", "harmless")


def _fits(clause: Clause, entry: _DoneTo) -> bool:
    if not has_any(words_for(_things(clause)), entry.things):
        return False
    if entry.reached:
        is_sent = bool(nouns.prepositional(clause.word, _TOWARDS))
        return is_sent and any(map(_is_state, clause.doers))
    if entry.by_people:
        return any(map(_are_people, clause.doers)) and not any(map(_is_power, clause.doers))
    return _is_by_power(clause)


def _things(clause: Clause) -> list[Token]:
    """What is acted on: *sealed off the port*, parsed as a phrase; *stopped issuing visas*."""
    below = [one for one in clause.word.rights if one.dep_ in ("prt", "xcomp") or _is_away(one)]
    things = clause.objects or [one for each in below for one in each.rights]
    return [each for one in things for each in _counted(one)]


def _is_away(word: Token) -> bool:
    """*Stayed away from classes*, *walked out of the courts*."""
    return word.dep_ in ("advmod", "prep") and word.lower_ in ("away", "out", "from")


def _counted(thing: Token) -> Iterator[Token]:
    """A thing, or of how many it is said: *all of Yemen's ports*."""
    if thing.lower_ in listed("measures") or thing.lower_ in _EACH:
        yield from nouns.prepositional(thing, _OF)
    yield thing


def _is_by_power(clause: Clause) -> bool:
    """Tell whether a state, its organ or a force acts, or in a passive nobody is named."""
    if not clause.doers:
        return clause.is_passive
    return any(map(_is_power, clause.doers))


def _is_power(doer: Token) -> bool:
    if doer.pos_ == "PRON" and doer.lower_ in _POWERS:
        doer = subject_above(doer) or doer
    is_organ = doer.lower_ in listed("organs")
    return is_organ or "force" in nouns.kinds_of(doer) or _is_state(doer)


def _is_state(doer: Token) -> bool:
    actor = resolve(doer)
    return actor is not None and is_state(actor.name) and "person" not in nouns.kinds_of(doer)


def _protest(clause: Clause, match: CueMatch) -> Trigger | None:
    """*Boycotted classes in protest at the shooting*: what people do so is a protest."""
    if not _has_word(match, "protesting") or any(map(_is_power, clause.doers)):
        return None
    is_by_people = any(map(_are_people, clause.doers))
    return _PROTEST if is_by_people else None


def _are_people(doer: Token) -> bool:
    """Tell whether many are meant: one minister who resigns in protest is none."""
    return doer.tag_ in ("NNS", "CD") and bool(_PEOPLE & nouns.kinds_of(doer))


def _vengeance(clause: Clause, match: CueMatch) -> Trigger | None:
    """*Waylaid a priest in revenge for the killing*: people or what is theirs suffer it."""
    if not _has_word(match, "avenging") or not clause.has_doer(nouns.ACTING):
        return None
    things = [one for thing in clause.objects for one in _counted(thing)]
    return _VIOLENCE if clause.strikes(things, nouns.STRUCK, is_surely_of) else None


def _has_word(match: CueMatch, family: str) -> bool:
    words = read_lexicon("tied_deeds")[family]["words"]
    return any(word.lemma_.lower() in words for word in match.words)


def _trigger(type_key: str, generic: bool = False) -> Trigger:
    return Trigger("at a tie", is_verb=True, type=type_key, generic=generic, tied=True)


_PROTEST, _VIOLENCE = _trigger("protest"), _trigger("other_violence", generic=True)
_USE_OF_ARMS = replace(_VIOLENCE, frame="sends")


@cache
def _done_to() -> tuple[_DoneTo, ...]:
    return tuple(
        _DoneTo(
            _trigger(entry["type"]),
            frozenset(spelt_out(entry["things"])),
            "reached" in entry,
            "by_people" in entry,
        )
        for entry in read_lexicon("tied_deeds")["done_to"]
    )
