"""Who did what a noun tells: *an attack by rebels*, *Israel's strike*, *the raid they launched*."""

from __future__ import annotations

from timeline.events.certainty.attempts import attempt_at
from timeline.events.finding.triggers import Hit
from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.light_verbs import (
    is_occurring,
    light_verb,
)
from timeline.events.names.fillers import first_party, owner_of
from timeline.events.names.gazetteer import is_town
from timeline.events.participants.answerable import answerable_for
from timeline.events.participants.meeting import parties_meeting
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_FROM = frozenset({"by", "from"})
_LAID_TO = frozenset({"on", "upon", "to"})
_TO = frozenset({"to"})
_OF = frozenset({"of"})
_BY = frozenset({"by"})


def actor_of(hit: Hit, carrier: Token | None) -> tuple[Token | None, str]:
    """Who did what a noun tells, and the rule that says so (empty: nobody is told).

    `carrier` is the verb that only says that it was done, if any.

    >>> from timeline.events.finding.triggers import find_triggers
    >>> from timeline.syntax import parse
    >>> actor_of(next(find_triggers(parse("A raid by rebels failed."))), None)
    (rebels, 'by')
    """
    noun, frame = hit.token, hit.trigger.frame
    by = _named_doer(noun)
    if by is not None:
        return by, "by"
    doer = _doer_in_clause(noun)
    if doer is not None:
        return doer, "carried out by"
    if frame == "between" and (parties := parties_meeting(noun)):
        return first_party(parties), "between"
    if frame == "loses":
        return first_party(_takers(noun)), "taken by"
    if frame == "moves" and (movers := nouns.prepositional(noun, _OF)):
        return first_party(movers), "movers"
    answerable = _answerable(noun)
    if answerable[1] == "claimed by":
        return answerable  # "Islamic State claimed the Sri Lankan attacks"
    if (owner := _owner(hit)) is not None:
        return owner, "owner"
    return _carried_out(hit, carrier) or answerable


def _owner(hit: Hit) -> Token | None:
    """*Israel's strike*, *a rebel attack*: whose deed it is, which a part of its word is not."""
    noun, suffers = hit.token, hit.trigger.frame == "suffers"
    has_victim = first_party(nouns.prepositional(noun, _OF)) is not None
    owner = owner_of(noun, pronouns=not suffers or has_victim)
    if owner is None or owner.i >= noun.i - len(hit.trigger.before):
        return None
    return owner if not suffers or _acts_by(owner, hit) else None


def _carried_out(hit: Hit, carrier: Token | None) -> tuple[Token | None, str] | None:
    """*Rebels mounted a raid*, *came under attack by them*: whom the verb that carries it names."""
    noun = hit.token
    if carrier is None:
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ == "under":
        return first_party(_hostile(carrier) or _hostile(noun)), "by"
    if _ends(carrier, hit) or (is_occurring(carrier) and light_verb(noun) is None):
        return None
    doers = clauses.subjects(carrier)
    if noun in map(nouns.content_noun, doers):
        return None
    doer = first_party(doers)
    is_told = doer is not None or noun not in clauses.grammatical_subjects(carrier)
    return (doer, "light verb") if is_told else None


def _answerable(noun: Token) -> tuple[Token | None, str]:
    doer = _opening_with(noun)
    return (doer, "opened with") if doer is not None else answerable_for(attempt_at(noun) or noun)


def _ends(verb: Token, hit: Hit) -> bool:
    """*Shelled the village, ending a hostage crisis*: who ends what others did to people."""
    return verb.lemma_ == "end" and hit.trigger.type not in listed("bloodless")


def _opening_with(noun: Token) -> Token | None:
    """*Jets opened the campaign with strikes on the port*, *hit back with the expulsion of two*."""
    verb = noun.head.head
    is_means = noun.dep_ == "pobj" and noun.head.lower_ == "with"
    if not is_means or verb.lower_ not in verbs("opening_with") or clauses.is_passive(verb):
        return None
    doer = first_party(clauses.subjects(verb))
    is_able = doer is not None and (doer.pos_ == "PROPN" or nouns.can_act(doer))
    return doer if is_able else None


def _hostile(verb: Token) -> list[Token]:
    """Those who can act of *came under attack by rebels*, *from gunmen*."""
    from_them = nouns.prepositional(verb, _FROM)
    return [one for one in from_them if one.pos_ == "PROPN" or nouns.can_act(one)]


def _takers(noun: Token) -> list[Token]:
    """Who has what fell: *the fall of Goma to the rebels*, wherever the parser hangs *to*."""
    end = noun.right_edge.i + 1
    after = noun.doc[end : end + 1]
    strayed = [one for word in after if word.lower_ in _TO for one in word.children]
    return nouns.prepositional(noun, _TO) or [one for one in strayed if one.dep_ == "pobj"]


def _doer_in_clause(noun: Token) -> Token | None:
    """*an airstrike carried out by the army*, *an attack that rebels claimed*."""
    speaking = verbs("light", "claiming_responsibility", "blaming", "attributing")
    for clause in noun.children:
        if clause.dep_ in {"acl", "relcl"} and clause.lower_ in speaking:
            doers = clauses.subjects(clause)
            laid_to = nouns.prepositional(clause, _LAID_TO)
            if clause.lower_ in verbs("attributing") and laid_to:
                return first_party(laid_to)  # "the bombings, which the Kremlin blamed on rebels"
            if doers and noun not in doers:
                return first_party(doers)
    for clause in clauses.relative_clauses(noun):
        if clause.lower_ in verbs("claiming_responsibility"):
            doers = clauses.subjects(clause)  # "the attack, for which the rebels took the blame"
            return None if noun in doers else first_party(doers)
    return None


def _acts_by(owner: Token, hit: Hit) -> bool:
    """*NATO bombing of Tripoli*: the name before a noun with a victim of its own, or of a force."""
    if first_party(nouns.prepositional(hit.token, _OF)) is not None:
        return True
    return not hit.trigger.lethal and owner.dep_ != "poss" and not is_town(owner.text)


def _named_doer(noun: Token) -> Token | None:
    """*A raid by rebels*, *a strike by a Malian drone*: whose a weapon is did it."""
    by = first_party(nouns.prepositional(noun, _BY))
    if by is None or by.pos_ == "PROPN" or nouns.can_act(by):
        return by
    return owner_of(by) if "weapon" in nouns.kinds_of(by) else None
