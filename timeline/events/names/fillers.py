"""Which noun can fill a role: who acts, with what, and whose a thing is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.nouns import is_nobody
from timeline.events.names.actors import find_names
from timeline.events.words.trigger_entries import Trigger, forms_in, triggers_by_form
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_COMPASS = frozenset({"north", "south", "east", "west"})  # "to the north, firing rockets"
_FROM = frozenset({"from"})
_ON = frozenset({"on", "upon"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The nouns that fill a frame, and the rules that found them; `carrier` is the verb whose
    tense and polarity speak for the trigger (its own, or a light verb's).
    """

    actor: Token | None
    target: Token | None
    carrier: Token | None
    clause: Token | None = None
    means: Token | None = None
    rules: tuple[str, ...] = ()


def first_party(things: list[Token]) -> Token | None:
    """The first noun that can be a party; an action stands for who owns it."""
    for thing in things:
        if thing.ent_type_ == "DATE" or thing.pos_ == "VERB" or is_nobody(thing):
            continue
        if _is_year(thing) or thing.lower_ in listed("attempts") | _COMPASS:
            continue
        if thing.lower_ in listed("toll_nouns") or thing.lower_ == "other":
            continue  # "killed, by the militia's own count"; "each side blamed the other"
        if thing.lower_ in listed("actions") and (owner := owner_of(thing)) is not None:
            return owner
        if _is_deed(thing) or _is_no_thing(thing):
            continue
        return thing
    return None


def _is_deed(thing: Token) -> bool:
    """*The arrest set off a riot*: what happened is nobody, unless its word is also a thing's."""
    is_named = any(not one.is_verb and len(one.parts) == 1 for one in _entries(thing))
    return is_named and thing.pos_ == "NOUN" and not nouns.kinds_of(thing)


def _entries(noun: Token) -> tuple[Trigger, ...]:
    return triggers_by_form().get(noun.lower_, ())


def _is_no_thing(thing: Token) -> bool:
    """*At first they fired at us*, *vowed to punish those behind it*."""
    is_adverb = thing.pos_ in {"ADJ", "ADV"} and not any(thing.children)
    return is_adverb or thing.lower_ in clauses.ANYBODY


def _is_year(thing: Token) -> bool:
    """*the bombing of 2005*; *killed 2005 people* has its noun."""
    is_number = thing.tag_ == "CD" and len(thing.text) == 4 and thing.text.isdecimal()
    return is_number and thing.dep_ == "pobj" and "1500" < thing.text < "2100"


def owner_of(noun: Token, pronouns: bool = False) -> Token | None:
    """*Israel's strike*, *the US strike*, *an Iranian attack*, *a militia attack*."""
    for child in noun.children:
        if child.dep_ == "poss" and child.ent_type_ != "DATE":
            return child if pronouns or child.pos_ != "PRON" else None
    for child in noun.children:
        if child.ent_type_ == "DATE" or _is_opposed(child) or _says_how(child):
            continue
        if child.dep_ in {"compound", "amod", "nmod"} and child.i < noun.i:
            words = [word.text for word in child.subtree]
            if list(find_names(words)) or _is_force(child):
                return _last_of_name(child, noun)
    return None


def _is_force(word: Token) -> bool:
    """*A militia attack*; not *S-300 missiles*, whose number says what kind of missiles."""
    return "force" in nouns.kinds_of(word) and not any(map(str.isdigit, word.text))


def _last_of_name(child: Token, noun: Token) -> Token:
    """*Serb* of *Bosnian Serb guns*, of which *Bosnian* alone would be another's."""
    after = child.doc[child.i : noun.i]
    found = next(find_names([word.text for word in after]), None)
    return child if found is None or found.start > 0 else after[found.end - 1]


def _says_how(word: Token) -> bool:
    """*Military strikes*: of whichever state; *the military's strikes* are of this one's.

    *An Egyptian-brokered truce* is no truce of Egypt's; *a Saudi-led raid* is of those it leads.
    """
    is_by_way = word.tag_ == "VBN" and word.i > 0 and word.nbor(-1).text == "-"
    return (is_by_way and word.lower_ != "led") or word.lower_ in listed("manners")


def _is_opposed(word: Token) -> bool:
    """*anti-government protests*: what a noun is against does not own it."""
    before = word.doc[max(0, word.i - 2) : word.i]
    return any(other.lower_ == "anti" for other in before) or word.lower_.startswith("anti-")


def doer_or_means(things: list[Token]) -> tuple[Token | None, Token | None]:
    """Who acts, or with what: *rockets hit the base* does not say who did."""
    party = first_party(things)
    if party is None:
        return None, None
    kinds = nouns.kinds_of(party)
    is_weapon = "weapon" in kinds and "force" not in kinds
    return (None, party) if is_weapon or party.lower_ in listed("lifeless") else (party, None)


def user_of(means: Token | None) -> Token | None:
    """Who used a weapon: *a bomb planted by the group*, *a blast blamed on the group*."""
    for clause in means.children if means is not None else ():
        if clause.dep_ in {"acl", "relcl"} and clauses.is_passive(clause):
            blamed = nouns.prepositional(clause, _ON) if clause.lower_ in verbs("blaming") else []
            user = first_party([*clauses.subjects(clause), *blamed])
            if user is not None:
                return user
    return _carrier_of(means) if means is not None else None


def _carrier_of(means: Token) -> Token | None:
    """*missiles from an American aircraft*, *missiles launched from two ships*: what sent them."""
    fired = (one for one in means.children if one.dep_ == "acl")
    sent = (one for word in (means, *fired) for one in nouns.prepositional(word, _FROM))
    return next((one for one in sent if one.lower_ in _carriers()), None)


@cache
def _carriers() -> frozenset[str]:
    return forms_in("ship") | forms_in("warplane")
