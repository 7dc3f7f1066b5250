"""Whether a noun fits a frame; *shelling* and *the blowing up of a bridge* are nouns too."""

from __future__ import annotations

from timeline.events.finding.clause import has_any, kind_test, words_for
from timeline.events.finding.word_class import DESCRIBING
from timeline.events.grammar import nouns
from timeline.events.grammar.ties import is_effect, is_tied
from timeline.events.words.trigger_entries import Trigger, forms_in
from timeline.syntax import Token

_OF = frozenset({"of"})
_BY = frozenset({"by"})
_ABOUT = frozenset({"of", "on"})  # "a ban on imports"


def noun_fits(noun: Token, trigger: Trigger) -> bool:
    """Check what a noun asks for: *firing of rockets*, *fall of the town*, *threat to hit*."""
    if trigger.tied and not _is_end(noun, trigger):
        return False
    if trigger.act and not any(_is_infinitive(child) for child in noun.children):
        return False
    if trigger.nominal:
        return _acts_on(noun, trigger)
    if trigger.kinds and not _befalls(noun, trigger):
        return False
    if trigger.doer and _is_done_by_others(noun, trigger):
        return False
    things = nouns.prepositional(noun, trigger.prep or _ABOUT) if trigger.object else []
    return not trigger.object or has_any(words_for(things), trigger.object)


def _is_end(noun: Token, trigger: Trigger) -> bool:
    """Tell whether a noun tells a deed as the end of a link: a weapon only where it struck."""
    if not is_tied(noun) or _is_toll_of_cause(noun, trigger):
        return False
    return noun.lower_ not in forms_in("munition") or _has_struck(noun)


def _has_struck(weapon: Token) -> bool:
    """*In response to rockets from the hills*: what is only owned, struck nobody.

    Of *the mine that killed two* its clause tells the deed.
    """
    named = (weapon, *weapon.conjuncts)  # "missiles and drones that hit a village"
    is_told = any(child.dep_ in {"acl", "relcl"} for one in named for child in one.rights)
    return not is_told and not any(child.dep_ == "poss" for child in weapon.children)


def _is_toll_of_cause(noun: Token, trigger: Trigger) -> bool:
    """*The attack led to the deaths of two men*: what a deed brought is its toll, and no deed."""
    return trigger.lethal and is_effect(noun)


def _acts_on(noun: Token, trigger: Trigger) -> bool:
    """*the impounding of two ships*: what stands after *of* is what the verb would act on."""
    things = nouns.prepositional(noun, _OF)
    stands_alone = noun.i == 0 or noun.nbor(-1).tag_ in DESCRIBING
    if not things or not (stands_alone or is_tied(noun)):
        return False
    if trigger.object and not has_any(words_for(things), trigger.object):
        return False
    return not trigger.kinds or any(kind_test(trigger)(one, trigger.kinds) for one in things)


def _befalls(noun: Token, trigger: Trigger) -> bool:
    """*the capture of the general*, *his capture*: whom the deed of a noun befell."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    things = nouns.prepositional(noun, _OF) or owners
    return any(kind_test(trigger)(one, trigger.kinds) for one in things)


def _is_done_by_others(noun: Token, trigger: Trigger) -> bool:
    """*A strike by nurses*, *the teachers' strike*: those who do it are of no kind asked for."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    known = map(nouns.kinds_of, (*nouns.prepositional(noun, _BY), *owners))
    return any(kinds and kinds.isdisjoint(trigger.doer) for kinds in known)


def _is_infinitive(clause: Token) -> bool:
    is_clause = clause.dep_ in {"acl", "relcl", "xcomp", "ccomp"} and clause.tag_ == "VB"
    return is_clause and any(child.lower_ == "to" for child in clause.children)
