"""How a telling stands in its text: told as news, pointed back at, alleged, hollow."""

from __future__ import annotations

from timeline.events.certainty.asserting import is_asserted
from timeline.events.certainty.in_general import is_bare_plural
from timeline.events.finding.triggers import Hit
from timeline.events.grammar import clauses, nouns, tenses
from timeline.events.grammar.answered import stands_as_cause
from timeline.events.grammar.definiteness import is_definite, told_again
from timeline.events.grammar.ties import is_tied
from timeline.events.telling.clues import Clue
from timeline.events.telling.neighbours import is_it
from timeline.events.words.trigger_entries import TOLL
from timeline.events.words.wordlists import listed, verbs
from timeline.model import EventMention, Status
from timeline.syntax import Token

_NEW = frozenset({"a", "an", "another"})


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
    tells_deaths = hit.trigger.is_casualty or hit.trigger == TOLL or _counts_deaths(hit.token)
    is_earlier = clauses.stands_apart(hit.token)  # "came the day after two men were killed"
    return tells_deaths and mention.actor is None and not (is_earlier or is_tied(hit.token))


def is_by_new_weapon(verb: Token) -> bool:
    """*A mine killed two shepherds*: a weapon that was not told of before."""
    doers = clauses.subjects(verb) if verb.pos_ == "VERB" else []
    weapons = (one for one in doers if "weapon" in nouns.kinds_of(one))
    return any(child.lower_ in _NEW or child.tag_ == "CD" for one in weapons for child in one.lefts)


def _counts_deaths(noun: Token) -> bool:
    """*Four killings*, *12 murders*: how many died, as a toll has it."""
    is_counted = any(child.dep_ == "nummod" for child in noun.children)
    return noun.pos_ == "NOUN" and noun.lower_ in listed("fatal_nouns") and is_counted


def is_hollow(hit: Hit, mention: EventMention) -> bool:
    """Tell whether a mention is worth keeping only where it repeats what was told."""
    if hit.trigger == TOLL and not is_tied(hit.token):
        return True
    return _is_empty(mention) and not (is_asserted(hit.token) or stands_as_cause(hit.token))


def is_passing(clue: Clue, mention: EventMention) -> bool:
    """Tell whether a mention tells of no one deed, but of what goes on or of a kind.

    In a first sentence even that is the news: *Troops are shelling the town, residents said*.
    """
    noun = clue.hit.token
    if noun.pos_ != "VERB" and is_asserted(noun):
        return False  # "fighting is going on in two sectors"
    return (
        _is_under_way(clue.roles.clause, mention)
        or _is_of_a_kind(clue, mention)
        or _only_says_which_kind(clue, mention)
    )


def _only_says_which_kind(clue: Clue, mention: EventMention) -> bool:
    """*Missiles fired from ships*, *villages shelled by the army*: things of which kind."""
    verb, target = clue.hit.token, clue.roles.target
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or not is_bare_plural(verb.head):
        return False
    is_whole = target is None or target == verb.head
    return is_whole and not (mention.places or _says_more(mention))


def _is_of_a_kind(clue: Clue, mention: EventMention) -> bool:
    """*They are scared of army raids*, *critics of NATO bombing*: what a side does, and no deed.

    *The army carried out raids* tells of some, and *raids on nine farms* says which.
    """
    noun = clue.hit.token
    if clue.carriers or mention.type in listed("bloodless") or noun.pos_ == "VERB":
        return False
    if mention.target is not None or mention.places or _says_more(mention):
        return False
    return not stands_as_cause(noun)


def _is_under_way(verb: Token | None, mention: EventMention) -> bool:
    """*Jets are striking depots*, *said they were fighting gangs*: what goes on, and no one deed.

    A day, a number or a place would make it news of one.
    """
    if verb is None or mention.type in listed("bloodless"):
        return False
    return tenses.is_progressive(verb) and not (mention.places or _says_more(mention))


def points_back(hit: Hit) -> bool:
    """Tell whether the wording takes the event as known, or tells *the first time that …*."""
    again = told_again(hit.token)
    return is_definite(hit.token) or hit.trigger == TOLL or (again is not None and is_it(again))


def is_only_alleged(token: Token, mention: EventMention) -> bool:
    """*accused Israel of bombing a school*: known from the accusation alone, which is told."""
    if mention.status is not Status.CLAIMED or any((mention.date, mention.killed, mention.places)):
        return False
    return any(word.lower_ in verbs("accusing") for word in token.ancestors)


def _says_more(mention: EventMention) -> bool:
    """Tell whether a mention gives a day or a number: *air strikes by NATO* are of no one deed."""
    said = (mention.date, mention.killed, mention.injured, mention.count)
    return any(one is not None for one in said)


def _is_empty(mention: EventMention) -> bool:
    """Tell whether a mention says nothing particular: *greatly prefers cash to sanctions*."""
    parties = (mention.actor, mention.target, mention.date, mention.killed, mention.injured)
    return not mention.places and all(part is None for part in parties)
