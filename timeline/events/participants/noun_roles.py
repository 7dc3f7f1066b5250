"""Who acts on whom in a noun: *an attack by rebels on the base*, *Israel's strike*."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.events.certainty.attempts import attempt_at
from timeline.events.finding.triggers import Hit
from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.answered import stands_as_cause
from timeline.events.grammar.light_verbs import (
    aiming_clauses,
    is_occurring,
    light_verb,
    telling_verbs,
)
from timeline.events.names.fillers import Roles, first_party, owner_of
from timeline.events.names.gazetteer import is_town
from timeline.events.participants.answerable import answerable_for
from timeline.events.words.trigger_entries import triggers_by_form
from timeline.events.words.wordlists import listed, verbs

_OF = frozenset({"of"})
_BY = frozenset({"by"})
_FROM = frozenset({"by", "from"})
_LAID_TO = frozenset({"on", "upon", "to"})
_TO = frozenset({"to"})
_AT = frozenset({"at"})
_WITH = frozenset({"with"})


def read_noun_roles(hit: Hit) -> Roles:
    """Fill the frame of a noun trigger.

    >>> from timeline.events.finding.triggers import find_triggers
    >>> from timeline.syntax import parser
    >>> hit = next(find_triggers(parser()("An attack by rebels on the base failed.")))
    >>> roles = read_noun_roles(hit)
    >>> roles.actor, roles.target, roles.rules
    (rebels, base, ('by', 'on'))
    """
    noun = hit.token
    carrier = light_verb(noun) or next(iter(telling_verbs(noun)), None)
    rules: list[str] = []
    actor, rule = _noun_actor(hit, carrier)
    rules += [rule] if actor is not None else []
    target, rule = _noun_target(hit, carrier, actor)
    rules += [rule] if target is not None else []
    return Roles(
        actor, target, carrier, carrier or clauses.governing_verb(noun), None, tuple(rules)
    )


def _noun_actor(hit: Hit, carrier: Token | None) -> tuple[Token | None, str]:
    noun, frame = hit.token, hit.trigger.frame
    by = _named_doer(noun)
    if by is not None:
        return by, "by"
    doer = _doer_in_clause(noun)
    if doer is not None:
        return doer, "carried out by"
    if frame == "between" and (parties := _meeting(noun)):
        return first_party(parties), "between"
    if frame == "loses":
        return first_party(_takers(noun)), "taken by"
    if frame == "moves" and (movers := nouns.prepositional(noun, _OF)):
        return first_party(movers), "movers"
    has_victim = first_party(nouns.prepositional(noun, _OF)) is not None
    owner = owner_of(noun, pronouns=frame != "suffers" or has_victim)
    is_word_of_it = owner is not None and owner.i >= noun.i - len(hit.trigger.before)
    if owner is not None and not is_word_of_it and (frame != "suffers" or _acts_by(owner, hit)):
        return owner, "owner"
    if carrier is not None and noun.dep_ == "pobj" and noun.head.lower_ == "under":
        return first_party(_hostile(carrier) or _hostile(noun)), "by"  # "came under attack"
    is_done = (
        carrier is not None
        and not _ends(carrier, hit)
        and (not is_occurring(carrier) or light_verb(noun) is not None)
    )
    doing = carrier if is_done else None
    doers = clauses.subjects(doing) if doing is not None else []
    if doing is not None and noun not in map(nouns.content_noun, doers):
        doer = first_party(doers)
        if doer is not None or noun not in clauses.grammatical_subjects(doing):
            return doer, "light verb"
    doer = _opening_with(noun)
    return (doer, "opened with") if doer is not None else answerable_for(attempt_at(noun) or noun)


def _ends(verb: Token, hit: Hit) -> bool:
    """*Shelled the village, ending a hostage crisis*: who ends what others did to people."""
    return verb.lemma_ == "end" and hit.trigger.type not in listed("bloodless")


def _named_doer(noun: Token) -> Token | None:
    """*A raid by rebels*, *a strike by a Malian drone*: whose a weapon is did it."""
    by = first_party(nouns.prepositional(noun, _BY))
    if by is None or by.pos_ == "PROPN" or nouns.can_act(by):
        return by
    return owner_of(by) if "weapon" in nouns.kinds_of(by) else None


def _meeting(noun: Token) -> list[Token]:
    """The parties of *talks between A and B*, *A began talks with B*."""
    verb = noun.head
    parties = nouns.prepositional(noun, listed("between")) or _met_there(noun)
    if not parties and noun.dep_ == "dobj":
        parties = nouns.prepositional(verb, _WITH)  # "agreed a truce on Friday with the army"
    is_begun = len(parties) == 1 and noun.dep_ == "dobj" and verb.pos_ == "VERB"
    doer = first_party(clauses.subjects(verb)) if is_begun else None
    return parties if doer is None or doer in parties else [doer, *parties]


def _met_there(noun: Token) -> list[Token]:
    """*Clashes broke out in Homs between rebels and troops*: the phrase hangs on verb or place."""
    for verb in telling_verbs(noun):
        after = (word for word in verb.subtree if word.i > noun.i)
        for word in after:
            if word.lower_ in listed("between") and clauses.governing_verb(word) == verb:
                met = [child for child in word.children if child.dep_ == "pobj"]
                met += [one for child in met for one in child.conjuncts]
                if met and all(map(_is_side, met)):
                    return met
    return []


def _is_side(noun: Token) -> bool:
    """Tell whether a noun can fight: *between rebels and troops*, not *between Goma and Sake*."""
    noun = nouns.content_noun(noun)
    is_name = noun.pos_ == "PROPN" and noun.ent_type_ != "DATE" and not is_town(noun.text)
    return is_name or nouns.can_act(noun)


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


def _noun_target(hit: Hit, carrier: Token | None, actor: Token | None) -> tuple[Token | None, str]:
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
    grounds = listed("grounds")
    reached = [one for one in _reached(noun) if one != actor and one.lower_ not in grounds]
    towards = first_party(reached)
    if towards is not None:
        return towards, "on"
    if frame == "between":
        parties = _meeting(noun)
        return (parties[1] if len(parties) > 1 else None), "between"
    if frame == "suffers" or noun.lower_.endswith("ing") or noun.lower_ in listed("done_to"):
        victim = first_party([one for one in nouns.prepositional(noun, _OF) if not _flew(one, hit)])
        victim = victim or _struck_before(noun) or _befallen(hit)
        if victim is not None and victim != actor:
            return victim, "of"
    return _target_in_clause(noun, carrier)


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


def _reached(noun: Token) -> list[Token]:
    """Whom an event is directed at: *an attack by militants on a post*, *an attempt on the king*.

    The phrase may hang on who did it, or on the attempt that the noun describes.
    """
    holders = (noun, *nouns.prepositional(noun, _BY), attempt_at(noun))
    holding = [holder for holder in holders if holder is not None]
    reached = [one for word in holding for one in nouns.prepositional(word, listed("towards"))]
    return [one for one in reached if not _is_only_where(one)]


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

    >>> from timeline.syntax import parser
    >>> withstanding(parser()("The garrison repelled an attack on the town.")[4])
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
        struck = struck or clauses.objects(verb)
        for thing in struck:
            if thing.lower_ in listed("lives"):
                struck = nouns.prepositional(thing, _OF)
        target = first_party(struck)
        if target is not None and verb.lower_ in verbs("telling_verbs", "aiming"):
            return target
    return None


def _loose_targets(noun: Token, carrier: Token) -> list[Token]:
    """*carried out attacks over two months on bases*: the phrase strayed in the tree."""
    return [
        inner
        for word in carrier.subtree
        if _leads_to_target(word, noun, carrier) and word.i > noun.i
        if not stands_as_cause(word)  # "came in retaliation for a raid on the town"
        for inner in word.children
        if inner.dep_ == "pobj" and (nouns.kinds_of(inner) or word.lower_ == "into")
    ]


def _leads_to_target(word: Token, noun: Token, carrier: Token) -> bool:
    """*Launched strikes into Iran*; not *came after men were slain on their fields*."""
    if word.lower_ == "into":
        return word.head in (noun, carrier)
    is_loose = word.lower_ in {"on", "against"} and word.head != noun
    return is_loose and clauses.governing_verb(word) == carrier
