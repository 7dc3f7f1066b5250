"""Dates that a parser hangs on words which only describe a thing, and that are the deed's above."""

from __future__ import annotations

from timeline.events.dating.marking import is_limited
from timeline.events.grammar import clauses, tenses
from timeline.events.words.wordlists import verbs
from timeline.model import DateMention
from timeline.syntax import Token

_ALL = frozenset({"everything", "anything", "everyone", "anyone", "all"})  # "all that moved"


def is_misplaced(date: DateMention, anchor: Token, trigger: Token) -> bool:
    """Tell whether a date hangs on a present-tense clause below a trigger told in the past.

    *fired missiles at bases that house troops early on Wednesday*: what *house* says holds
    now, so that the date can only be that of the firing.
    """
    verb = clauses.governing_verb(anchor)
    if verb is not None and verb.dep_ == "advcl" and _is_participle_of_noun(verb.head):
        verb = verb.head  # "a jeep rigged like an ambulance as it passed a patrol on Friday"
    if verb is None or not (_is_how(verb, trigger) or _describes_past(verb, trigger)):
        return False
    return trigger.is_ancestor(verb) and not is_limited(date, anchor)


def _describes_past(clause: Token, trigger: Token) -> bool:
    return trigger.tag_ == "VBD" and _only_describes(clause)


def _is_how(clause: Token, trigger: Token) -> bool:
    """*Were led away blindfolded from a house in May*: only in which state it was done."""
    if trigger.tag_ not in {"VBD", "VBN"}:
        return False
    is_bare = clause.dep_ == "advcl" and clause.tag_ == "VBN" and clause.head == trigger
    words = clause.doc[trigger.i + 1 : clause.i]
    has_own = any(one.dep_ in {"mark", "nsubjpass", "nsubj", "aux"} for one in clause.children)
    return is_bare and not has_own and not any(one.is_punct for one in words)


def _is_participle_of_noun(word: Token) -> bool:
    """*A jeep painted white*, which the parser may read as *a painted*, an object."""
    return word.dep_ == "acl" or (word.dep_ == "dobj" and word.tag_ == "VBN")


def _only_describes(clause: Token) -> bool:
    """Tell whether a clause tells no deed of a day, only what a thing is or is called.

    *bases that house troops*, *a pipeline feeding a port*, *a building held by gunmen*,
    *a hotel frequented by envoys*, *what the army calls hideouts*.
    """
    if clause.dep_ == "relcl":
        return tenses.is_present(clause) or clause.head.lower_ in _ALL
    if _is_participle_of_noun(clause):
        return clause.tag_ == "VBG" or clause.lower_ in verbs(
            "holding", "fitting_out", "describing"
        )
    words = list(clause.subtree) if clause.dep_ in {"ccomp", "pcomp"} else []
    return bool(words) and words[0].lower_ == "what"
