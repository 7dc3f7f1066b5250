"""How a telling stands in its text: told as news, pointed back at, alleged, hollow."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.events.certainty.asserting import is_asserted
from timeline.events.finding.triggers import Hit
from timeline.events.grammar import clauses
from timeline.events.grammar.answered import stands_as_cause
from timeline.events.grammar.definiteness import is_definite, told_again
from timeline.events.grammar.ties import is_tied
from timeline.events.telling.clues import Clue
from timeline.events.telling.neighbours import is_it
from timeline.events.words.trigger_entries import TOLL
from timeline.events.words.wordlists import verbs
from timeline.model import EventMention, Status


def is_told_of(clue: Clue) -> bool:
    """Tell whether the text says that an event took place; an infinitive says so of no time."""
    is_open = any(_is_infinitive(word) for word in (clue.hit.token, *clue.carriers))
    return not is_open and (bool(clue.carriers) or is_asserted(clue.hit.token))


def _is_infinitive(word: Token) -> bool:
    """*To carry out an attack*, *to organize and carry out an attack*."""
    while word.dep_ == "conj":
        word = word.head
    return any(child.tag_ == "TO" for child in word.children)


def is_bare_toll(hit: Hit, mention: EventMention) -> bool:
    """Tell whether only deaths are told, by nobody, and no cue ties them to another deed."""
    tells_deaths = hit.trigger.is_casualty or hit.trigger == TOLL
    is_earlier = clauses.stands_apart(hit.token)  # "came the day after two men were killed"
    return tells_deaths and mention.actor is None and not (is_earlier or is_tied(hit.token))


def is_hollow(hit: Hit, mention: EventMention) -> bool:
    """Tell whether a mention is worth keeping only where it repeats what was told."""
    if hit.trigger == TOLL and not is_tied(hit.token):
        return True
    return _is_empty(mention) and not (is_asserted(hit.token) or stands_as_cause(hit.token))


def points_back(hit: Hit) -> bool:
    """Tell whether the wording takes the event as known, or tells *the first time that …*."""
    again = told_again(hit.token)
    return is_definite(hit.token) or hit.trigger == TOLL or (again is not None and is_it(again))


def is_only_alleged(token: Token, mention: EventMention) -> bool:
    """*accused Israel of bombing a school*: known from the accusation alone, which is told."""
    if mention.status is not Status.CLAIMED or any((mention.date, mention.killed, mention.places)):
        return False
    return any(word.lower_ in verbs("accusing") for word in token.ancestors)


def _is_empty(mention: EventMention) -> bool:
    """Tell whether a mention says nothing particular: *greatly prefers cash to sanctions*."""
    parties = (mention.actor, mention.target, mention.date, mention.killed, mention.injured)
    return not mention.places and all(part is None for part in parties)
