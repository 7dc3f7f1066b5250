"""Dates that a parser hangs on words which only describe a thing, and that are the deed's above."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.events.dating.marking import is_limited
from timeline.events.grammar import clauses, tenses
from timeline.events.words.wordlists import verbs
from timeline.model import DateMention

_ALL = frozenset({"everything", "anything", "everyone", "anyone", "all"})  # "all that moved"


def is_misplaced(date: DateMention, anchor: Token, trigger: Token) -> bool:
    """Tell whether a date hangs on a present-tense clause below a trigger told in the past.

    *fired missiles at bases that house troops early on Wednesday*: what *house* says holds
    now, so that the date can only be that of the firing.
    """
    verb = clauses.governing_verb(anchor)
    if verb is not None and verb.dep_ == "advcl" and _is_participle_of_noun(verb.head):
        verb = verb.head  # "a jeep rigged like an ambulance as it passed a patrol on Friday"
    if verb is None or not _only_describes(verb):
        return False
    return trigger.tag_ == "VBD" and trigger.is_ancestor(verb) and not is_limited(date, anchor)


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
