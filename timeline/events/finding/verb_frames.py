"""Whether a verb fits a frame: its words, what its preposition leads to, who does it to what."""

from __future__ import annotations

from timeline.events.finding.clause import Clause, has_any, is_of, kind_test
from timeline.events.grammar import clauses, nouns
from timeline.events.words.trigger_entries import Trigger
from timeline.events.words.wordlists import listed
from timeline.syntax import Token

_BESIDE_A_DEED = frozenset({"acl", "relcl", "advcl", "xcomp"})


def verb_fits(trigger: Trigger, clause: Clause) -> bool:
    """Tell whether a verb stands in the frame that an entry asks for.

    >>> from timeline.events.words.trigger_entries import triggers_by_form
    >>> from timeline.syntax import parse
    >>> verb = parse("The two firms struck a deal.")[3]
    >>> any(verb_fits(entry, Clause(verb)) for entry in triggers_by_form()["struck"])
    False
    """
    if not _has_its_words(trigger, clause):
        return False
    objects = _led_to(trigger, clause) if trigger.prep else clause.objects
    if (trigger.prep and not objects) or not _is_done_by(trigger, clause):
        return False
    if not trigger.kinds:
        return True
    if trigger.frame == "moves":
        objects = objects or clause.doers
    return _is_of_kind(objects, trigger, clause)


def _has_its_words(trigger: Trigger, clause: Clause) -> bool:
    """Check the words that a verb needs beside it, and those that make it something else."""
    if trigger.transitive and not clause.objects:
        return False
    if trigger.finite and clause.word.dep_ == "acl":
        return False
    if trigger.main and clause.word.dep_ in _BESIDE_A_DEED:
        return False
    if trigger.means and not has_any(clause.means_words, trigger.means):
        return False
    if trigger.object and not has_any(clause.object_words, trigger.object):
        return False
    if trigger.subject and not has_any(clause.doer_words, trigger.subject):
        return False
    if trigger.unless and not trigger.unless.isdisjoint(clause.party_words):
        return False
    return not trigger.words or not trigger.words.isdisjoint(clause.own)


def _led_to(trigger: Trigger, clause: Clause) -> list[Token]:
    """What the preposition of a verb's frame leads to: *fired on a patrol*."""
    if trigger.kinds and not trigger.object:
        is_struck = any(is_of(thing, trigger.kinds) for thing in clause.objects)
        led_to = nouns.prepositional(clause.word, trigger.prep)
        if is_struck and any(one.ent_type_ != "DATE" for one in led_to):
            return []  # "was shot dead on the front line", "shot two farmers at Kano": where
    led_to = reached_by(clause.word, trigger)
    return [one for one in led_to if not (trigger.kinds and _is_setting(one))]


def reached_by(verb: Token, trigger: Trigger) -> list[Token]:
    """What the prepositions of a frame lead to, from the verb or from the object it asks for.

    *blamed the massacre on the rebels*: the parser may hang the phrase on the object, or on
    what is said of it, *drove a truck packed with explosives into a post*.
    """
    things = clauses.objects(verb) if trigger.object else []
    said = (one for thing in things for one in thing.rights if one.dep_ == "acl")
    holders = (verb, *things, *said)
    return [one for holder in holders for one in nouns.reached(holder, trigger.prep)]


def _is_setting(noun: Token) -> bool:
    """*shot on 6 January*, *shot on the road*: when or where, and not at what."""
    return noun.ent_type_ == "DATE" or noun.lower_ in listed("grounds")


def _is_done_by(trigger: Trigger, clause: Clause) -> bool:
    """Check who acts, where that is asked; a passive may leave it unsaid for some."""
    if not trigger.doer or clause.has_doer(trigger.doer):
        return True
    if clause.doers or not clause.is_passive:
        return False
    return trigger.agentless or _befell(trigger, clause)


def _befell(trigger: Trigger, clause: Clause) -> bool:
    """*Two teachers were snatched*: people are struck, and no storm or crash is spoken of."""
    by_nature = any(word.lower_ in listed("calamities") for word in clause.word.subtree)
    return not by_nature and clause.strikes_people(trigger.kinds)


def _is_of_kind(objects: list[Token], trigger: Trigger, clause: Clause) -> bool:
    """Check what kind of thing is acted on."""
    if clause.strikes(objects, trigger.kinds, kind_test(trigger)):
        return True
    if trigger.strict or not trigger.kinds & {"site", "building"}:
        return False
    # What an armed force attacks may be a thing that no list knows.
    armed = any("force" in nouns.kinds_of(doer) for doer in clause.doers)
    return armed and any(
        not nouns.kinds_of(thing) and thing.pos_ == "NOUN" and thing.lower_ not in trigger.words
        for thing in objects
    )
