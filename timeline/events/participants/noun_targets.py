"""Whom what a noun tells was done to: *an attack on the base*, *the killing of a judge*."""

from __future__ import annotations

from timeline.events.certainty.attempts import attempt_at
from timeline.events.finding.triggers import Hit
from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.answered import stands_as_cause
from timeline.events.grammar.light_verbs import aiming_clauses, telling_verbs
from timeline.events.names.fillers import first_party, owner_of
from timeline.events.names.gazetteer import is_town
from timeline.events.participants.meeting import parties_meeting
from timeline.events.words.trigger_entries import triggers_by_form
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_AT = frozenset({"at"})
_OF = frozenset({"of"})
_BY = frozenset({"by"})
_THROUGH = frozenset({"through", "into", "across"})


def target_of(hit: Hit, carrier: Token | None, actor: Token | None) -> tuple[Token | None, str]:
    """Whom what a noun tells was done to, and the rule that says so (empty: nobody is told).

    `carrier` is the verb that only says that it was done, if any; the `actor` is no target.

    >>> from timeline.events.finding.triggers import find_triggers
    >>> from timeline.syntax import parse
    >>> target_of(next(find_triggers(parse("A raid on the port failed."))), None, None)
    (port, 'on')
    """
    noun, frame = hit.token, hit.trigger.frame
    if frame == "moves":
        return None, ""
    if frame == "threatens":
        return first_party(_to_be_hit(noun)), "threatened act"
    if frame == "loses":
        return first_party(nouns.prepositional(noun, _OF)), "of"
    slain = _slain(noun) if frame == "suffers" else None
    if slain is not None and slain != actor and not _flew(slain, hit):
        return slain, "of"
    if (struck := first_party(_reached(noun, actor))) is not None:
        return struck, "on"
    if frame == "between":
        return _second_party(noun), "between"
    victim = _sufferer(hit)
    if victim is not None and victim != actor:
        return victim, "of"
    return _target_in_clause(noun, carrier)


def _second_party(noun: Token) -> Token | None:
    """*Clashes between police and students*: the students."""
    parties = parties_meeting(noun)
    return parties[1] if len(parties) > 1 else None


def _sufferer(hit: Hit) -> Token | None:
    """Whom a noun that may say so tells to have suffered: *the shelling of the port*."""
    noun = hit.token
    is_suffered = noun.lower_.endswith("ing") or noun.lower_ in listed("done_to")
    if hit.trigger.frame != "suffers" and not is_suffered:
        return None
    struck = first_party([one for one in nouns.prepositional(noun, _OF) if not _flew(one, hit)])
    return struck or _struck_before(noun) or _befallen(hit)


def _flew(thing: Token, hit: Hit) -> bool:
    """*The launching of 104 rockets*: what was launched was not hit."""
    return bool(hit.trigger.object) and "weapon" in nouns.kinds_of(thing)


def _slain(noun: Token) -> Token | None:
    """Whom a deed befell, also told of two at once: *the capture and killing of the emir*."""
    deeds = (noun, *(one for one in noun.conjuncts if _is_deed_beside(noun, one)))
    told = (nouns.prepositional(one, _OF) for one in deeds)
    return next((victim for found in told if (victim := first_party(found)) is not None), None)


def _is_deed_beside(noun: Token, other: Token) -> bool:
    """*the capture and killing of*, not *the sabotage and the loss of*."""
    second = max(noun, other, key=lambda one: one.i)
    has_article = any(child.dep_ == "det" for child in second.children)
    return other.lower_ in triggers_by_form() and not has_article


def _befallen(hit: Hit) -> Token | None:
    """Whose deed it is that he suffered: *his killing*, *the emir's capture and killing*."""
    noun = hit.token
    is_second = noun.dep_ == "conj" and noun.head.lower_ in triggers_by_form()
    own = owner_of(noun, pronouns=hit.trigger.lethal)
    return own or (owner_of(noun.head, pronouns=hit.trigger.lethal) if is_second else None)


def _to_be_hit(threat: Token) -> list[Token]:
    """Whom a threatened act would hit: *the threat to shoot the captives*."""
    acts = [child for child in threat.children if child.tag_ == "VB"]
    return [one for act in acts for one in clauses.objects(act)]


def _reached(noun: Token, actor: Token | None) -> list[Token]:
    """Whom an event is directed at: *an attack by militants on a post*, *an attempt on the king*.

    The phrase may hang on who did it, or on the attempt that the noun describes.
    """
    holders = (noun, *nouns.prepositional(noun, _BY), attempt_at(noun))
    holding = [holder for holder in holders if holder is not None]
    reached = [one for word in holding for one in nouns.prepositional(word, listed("towards"))]
    but = listed("grounds")
    return [
        one for one in reached if one != actor and one.lower_ not in but and not _is_only_where(one)
    ]


def _is_only_where(noun: Token) -> bool:
    """*an ambush at Kabo*: a name of no known kind after *at* is where, and not at what."""
    return noun.head.lower_ == "at" and noun.pos_ == "PROPN" and not nouns.kinds_of(noun)


def _target_in_clause(noun: Token, carrier: Token | None) -> tuple[Token | None, str]:
    """Whom the words around a noun name: its own verbs, who withstood it, what stands before."""
    told = _told_target(noun)
    if told is not None:
        return told, "telling verb"
    withstood = withstanding(noun)
    if withstood is not None:
        return withstood, "withstood"
    return _target_of_carrier(noun, carrier) or (_struck_before(noun), "thing before")


def withstanding(noun: Token) -> Token | None:
    """*The garrison repelled an attack*, *the minister survived one*: who was to be hit.

    >>> from timeline.syntax import parse
    >>> withstanding(parse("The garrison repelled an attack on the town.")[4])
    garrison
    """
    noun = attempt_at(noun) or noun
    verb = noun.head
    if noun.dep_ not in {"dobj", "nsubjpass"} or verb.lower_ not in verbs("withstanding"):
        return None
    return first_party(clauses.subjects(verb))


def _target_of_carrier(noun: Token, carrier: Token | None) -> tuple[Token, str] | None:
    """Whom the verb that carries a noun names: *came under attack*, *handed Serbia a note*."""
    if carrier is None:
        return None
    if carrier.lower_ in verbs("suffering") and noun.dep_ == "pobj":
        found, rule = first_party(clauses.subjects(carrier)), "came under"
    elif (receiver := _receiver(carrier)) is not None:
        found, rule = receiver, "given to"
    else:
        found, rule = first_party(_loose_targets(noun, carrier)), "on"
    return None if found is None else (found, rule)


def _struck_before(noun: Token) -> Token | None:
    """*the pub bombings*, *a school shooting*: the building that stands before the noun."""
    if noun.lemma_.lower() not in listed("violent_nouns"):
        return None
    return next((child for child in noun.children if _is_struck(child)), None)


def _is_struck(child: Token) -> bool:
    if child.dep_ not in {"compound", "nmod"}:
        return False
    return "building" in nouns.kinds_of(child) or child.lower_ in listed("struck_before")


def _receiver(carrier: Token) -> Token | None:
    """Whom a verb of giving names: *handed Serbia an ultimatum*, *sent an ultimatum to Berlin*."""
    given = [child for child in carrier.children if child.dep_ == "dative"]
    inner = [noun for word in given for noun in word.children if noun.dep_ == "pobj"]
    return first_party([noun for noun in (*given, *inner) if noun.pos_ != "ADP"])


def _told_target(noun: Token) -> Token | None:
    """Whom the event's own verb names: *the strike hit a depot*, *claimed the lives of two men*."""
    for verb in (*aiming_clauses(noun), *telling_verbs(noun)):
        struck = nouns.prepositional(verb, _AT) if verb.dep_ == "acl" else []
        struck = struck or clauses.objects(verb) or _torn_through(verb)
        for thing in struck:
            if thing.lower_ in listed("lives"):
                struck = nouns.prepositional(thing, _OF)
        target = first_party(struck)
        if target is not None and verb.lower_ in verbs("telling_verbs", "aiming"):
            return target
    return None


def _torn_through(verb: Token) -> list[Token]:
    """*An explosion tore through the bridge*; not *through the night*."""
    return [thing for thing in nouns.prepositional(verb, _THROUGH) if nouns.kinds_of(thing)]


def _loose_targets(noun: Token, carrier: Token) -> list[Token]:
    """*carried out attacks over two months on bases*: the phrase strayed in the tree."""
    return [
        inner
        for word in carrier.subtree
        if _leads_to_target(word, noun, carrier) and word.i > noun.i
        if not stands_as_cause(word)  # "came in retaliation for a raid on the town"
        for inner in word.children
        if inner.dep_ == "pobj" and (_may_be_hit(inner, noun) or word.lower_ == "into")
    ]


def _may_be_hit(inner: Token, noun: Token) -> bool:
    """A thing of a known kind; what stands right behind the deed may be any name: *on Hreitan*."""
    is_next = inner.head.i == noun.i + 1 and inner.ent_type_ != "DATE"
    is_name = inner.pos_ == "PROPN" or is_town(inner.text)
    return bool(nouns.kinds_of(inner)) or (is_next and is_name)


def _leads_to_target(word: Token, noun: Token, carrier: Token) -> bool:
    """*Launched strikes into Iran*; not *came after men were slain on their fields*."""
    if word.lower_ == "into":
        return word.head in (noun, carrier)
    is_loose = word.lower_ in {"on", "against"} and word.head != noun
    return is_loose and clauses.governing_verb(word) == carrier
