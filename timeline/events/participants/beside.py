"""Who did what a passive tells without saying by whom: what stands beside it says who."""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.words.wordlists import verbs
from timeline.syntax import Token

_WHEN = frozenset({"when", "as"})


def doers_beside(verb: Token) -> list[Token]:
    """Those whose coming or firing is told beside a passive, or whose envoy was recalled.

    >>> from timeline.syntax import parse
    >>> doers_beside(parse("Five men were mowed down when sailors fired wildly.")[3])
    [sailors]
    """
    if verb.pos_ != "VERB" or not clauses.is_passive(verb):
        return []
    if verb.lower_ in verbs("recalling"):
        envoys = clauses.grammatical_subjects(verb)
        return [child for one in envoys for child in one.children if child.dep_ == "poss"]
    if verb.lower_ not in verbs("slaying"):
        return []
    clause = next((one for one in verb.subtree if _is_when(one, verb)), None)
    doers = clauses.subjects(clause) if clause is not None else []
    return [one for one in doers if nouns.can_act(one) and one.tag_ == "NNS"]


def _is_when(clause: Token, verb: Token) -> bool:
    """*when gunmen came over*: a clause with a doer of its own, who arrives or uses arms.

    It may hang on the day: *on Monday, when gunmen came over*.
    """
    if clause.i < verb.i or clause.lower_ not in verbs("coming_armed"):
        return False
    opens = any(child.lower_ in _WHEN for child in clause.lefts)
    is_beside = clause.head == verb or clause.head.ent_type_ == "DATE"
    return opens and is_beside and clauses.has_own_subject(clause)
