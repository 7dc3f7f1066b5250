"""A day behind a deed that is only spoken of: *claimed the bombing on Thursday*.

The day may be that of the words or of the deed, and in the news it is rather that of the words.
It stands until the deed is told with a day of its own.
"""

from __future__ import annotations

from timeline.events.dating.days import DAY_OR_FINER
from timeline.events.dating.marking import counts_from
from timeline.events.grammar import clauses
from timeline.events.grammar.definiteness import is_definite
from timeline.events.words.wordlists import verbs
from timeline.model import DateMention
from timeline.syntax import Token

_BELOW = frozenset({"pobj", "dobj", "pcomp", "prep", "conj", "nsubjpass"})
_OWN = frozenset({"of", "since", "from"})


def may_be_of_words(date: DateMention, anchor: Token, deed: Token) -> bool:
    """Tell whether a date behind a deed may be of the verb that only speaks of that deed.

    *An attack on Friday*, *the attack of Friday* and *the attack nine days ago* say themselves
    when it was.
    """
    if date.precision not in DAY_OR_FINER or date.rule == "ago":
        return False
    first = anchor.left_edge
    if (
        first.i < deed.i
        or (first.i and first.nbor(-1).lower_ in _OWN)
        or counts_from(first, anchor)
    ):
        return False
    is_charge = deed.dep_ == "pcomp"
    if not (is_charge or (deed.pos_ in {"NOUN", "PROPN"} and is_definite(deed))):
        return False
    verb = _verb_over(deed)
    return verb is not None and (
        verb.lower_ in verbs("accusing") if is_charge else _only_speaks(verb)
    )


def _verb_over(deed: Token) -> Token | None:
    """The verb that takes a deed as its object: *condemned the killing of six*."""
    word = deed
    while word.dep_ in _BELOW and word.head != word:
        word = word.head
        if word.pos_ in {"VERB", "AUX"}:
            return word
    return None


def _only_speaks(verb: Token) -> bool:
    """Tell whether a verb says something of a deed, or does so with those who are blamed."""
    if clauses.is_passive(verb) and not (
        clauses.is_saying(verb) or verb.lower_ in verbs("judging")
    ):
        return False
    lists = ("saying", "judging", "taking_up", "counting")
    return any(verb.lower_ in verbs(name) for name in lists)
