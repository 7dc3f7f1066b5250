"""The clauses beside a clause that are told together with it: above it, below it, around a noun.

*Troops advanced on Monday, shelling the town*; *rebels who came on Monday burned a mill*; *then
came the sweep: men stormed a village*. A statement is told together only with another statement,
and nothing crosses *after*, *before* or *since*, or from one tense into another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.events.dating import phrases
from timeline.events.dating.constructions import (
    clause_announcing,
    gatherings_at,
    is_announced,
    is_gapped,
    is_time_of,
)
from timeline.events.dating.outcomes import became_of_them, clause_of_toll, ends_it, tells_its_toll
from timeline.events.dating.tellers import top_of
from timeline.events.grammar import clauses, tenses
from timeline.events.grammar.answered import answering_verb
from timeline.events.grammar.definiteness import is_definite, is_ranked
from timeline.events.told import SPOKEN_OF
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_BELOW = frozenset({"advcl", "xcomp", "ccomp", "conj"})
_LOOSE = frozenset({"including", "with"})  # these may hang on a noun of the clause


def clauses_beside(
    verb: Token, opens_with_date: Callable[[Token], bool]
) -> Iterator[tuple[Token, str]]:
    """The verbs of the clauses told together with that of a verb, each with the rule's name.

    `opens_with_date` tells of a verb whether a date stands at the head of its clause: *On Monday
    jets bombed Homs and rebels attacked Hama*.

    >>> from timeline.syntax import parse
    >>> tree = parse("Troops advanced on Monday, shelling the town.")
    >>> list(clauses_beside(tree[5], lambda verb: False))
    [(advanced, 'upper clause')]
    """
    for told_with in (_clause_met(verb), clause_announcing(verb)):
        if told_with is not None:
            yield told_with, "same time"
    if (outcome := clause_of_toll(verb)) is not None:
        yield outcome, "its toll"
    above = _clause_above(verb)
    if above is not None:
        is_loose = _is_put_first(verb, above) and opens_with_date(above)
        rule = SPOKEN_OF if is_loose else _rule_to(above, verb, opens_with_date)
        yield from ((above, rule),) if rule else ()
    for below in _clauses_below(verb):
        if _agree(below, verb):
            is_joined = below.dep_ == "conj" or is_gapped(below, verb)
            yield below, "shared date" if is_joined else "same time"


def _rule_to(above: Token, verb: Token, opens_with_date: Callable[[Token], bool]) -> str:
    """The rule by which a clause is told together with the one above it; empty if it is not."""
    if _is_said_going_on(verb, above):
        return "going on when said"
    if tells_its_toll(above, verb):
        return "its toll"
    if is_gapped(verb, above):
        return "shared date"
    if ends_it(verb, above):
        return "soon after"
    if became_of_them(verb):
        return "same time"
    if not _agree(verb, above):
        return ""
    if _is_part(verb):
        return "upper clause"
    if _is_simultaneous(verb):
        return "same time"
    shares = verb.dep_ in {"conj", "ccomp"} and opens_with_date(above)
    if shares:
        return "shared date"
    return "also told" if _is_added(verb) else ""


def clause_around(noun: Token) -> Token | None:
    """The verb of the clause in which a noun only goes along: *was damaged in an air strike*.

    A definite noun is known from elsewhere, and may be of another day: *died in the blast*.
    """
    top = top_of(noun)
    answers = _answer_by(top)
    if answers is not None:
        return answers
    if (is_definite(top) or is_definite(noun)) and not is_ranked(noun):
        return None  # but "in the worst raid for months" only ranks what the clause tells
    if top.dep_ == "dobj" and _sets_off(top.head):
        return _clause_above(top.head)
    if top.dep_ == "dobj" and top.head.lower_ in verbs("undergoing"):
        return clauses.governing_verb(top)
    if _is_brief(top):
        return clauses.governing_verb(top.head)
    if top.dep_ != "pobj" or top.head.lower_ not in listed("going_along"):
        return None
    is_loose = top.head.lower_ in _LOOSE
    verb = clauses.governing_verb(top.head)
    if verb is None or not (is_loose or verb == top.head.head):
        return None
    return None if clauses.is_saying(verb) or verb.lower_ in verbs("judging") else verb


def _is_brief(noun: Token) -> bool:
    """*Freed nine monks on Monday after a firefight*: at its end."""
    is_after = noun.dep_ == "pobj" and noun.head.lower_ == "after" and noun.head.dep_ == "prep"
    is_counted = any(child.dep_ == "npadvmod" for child in noun.head.children)
    return is_after and not is_counted and noun.lower_ in listed("short_fights")


def _answer_by(noun: Token) -> Token | None:
    """*Hit back on Thursday with the expulsion of an envoy*: the verb that a deed carries out."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"with", "by"}:
        return None
    verb: Token = noun.head.head
    return verb if answering_verb(verb).get("kind") == "response" else None


def _sets_off(verb: Token) -> bool:
    """*Stormed a post on Monday, triggering a gun battle*: what comes of a deed there and then."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.lower_ in verbs("setting_off")


def _clause_above(verb: Token) -> Token | None:
    """The verb of the clause on which a clause hangs; of *with jets bombing it*, too."""
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ in {"with", "by", "before"}:
        return clauses.governing_verb(above.head)
    is_said_too = clauses.is_saying(verb) and verb.tag_ == "VBG"  # "…, he said, warning London"
    if verb.dep_ == "advcl" and not is_said_too and (told := clauses.told_before(above)):
        return told if told.i < verb.i else above
    if became_of_them(verb):
        return clauses.governing_verb(above)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and _is_acting(above):
        above = above.head  # "The council, meeting in Luxembourg on Monday, imposed …"
    if is_gapped(verb, above.head):
        above = above.head
    is_clause = above != verb and above.pos_ in {"VERB", "AUX"}
    return above if is_clause else None


def _is_acting(noun: Token) -> bool:
    """Tell whether a noun's participle is of its verb's time: *issued a statement accusing …*."""
    return "subj" in noun.dep_ or (noun.dep_ == "dobj" and noun.lower_ in listed("statements"))


def _clauses_below(verb: Token) -> Iterator[Token]:
    """The clauses under a verb that are told with it: conjoined, going along, at the same time."""
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ not in {"VERB", "AUX"}:
            yield from (clause for clause in child.children if is_gapped(clause, verb))
        elif child.dep_ == "conj" or _is_participle(child):
            is_other = clauses.has_own_subject(child) and not _is_simultaneous(verb)
            is_apart = is_other or _is_set_against(child)
            yield from () if is_apart else (child,)
        elif child.dep_ == "advcl" and _is_simultaneous(child):
            yield child
        elif child.dep_ == "prep" and child.lower_ == "with":
            yield from (clause for clause in child.children if clause.dep_ == "pcomp")
        elif child.dep_ == "prep" and child.i < verb.i:
            yield from gatherings_at(child)
        elif _only_begins(verb, child) or is_announced(verb, child):
            yield child
        elif "subj" in child.dep_:
            yield from (c for c in child.children if _goes_along(c) or _is_met(c, verb))
        elif child.dep_ == "dobj":
            yield from (c for c in child.children if _is_met(c, verb))


def _goes_along(clause: Token) -> bool:
    """*The council, meeting on Monday, imposed …*; *rebels who came on Monday burned a mill*."""
    if clause.dep_ == "acl":
        return clause.tag_ == "VBG"
    word = clause.lower_
    comes = word in verbs("arriving") or word in verbs("gathering")
    return clause.dep_ == "relcl" and clause.tag_ == "VBD" and comes


def _is_met(clause: Token, verb: Token) -> bool:
    """*Troops killed rebels who attacked a camp on Thursday*: killed where they attacked it."""
    if clause.dep_ != "relcl" or clause.tag_ != "VBD":
        return False
    return verb.lower_ in verbs("fighting_off") and clause.lower_ in verbs("setting_upon")


def _clause_met(verb: Token) -> Token | None:
    """*Police shot at mourners who had marched on the station*: the clause of those who met."""
    if verb.dep_ != "relcl" or verb.lower_ not in verbs("gathering"):
        return None
    above = clauses.governing_verb(verb.head)
    return None if above is None or clauses.is_saying(above) else above


def _only_begins(verb: Token, below: Token) -> bool:
    """*Talks were to open on Friday*, *fighting continued to rage*, *are due to resume*."""
    is_bare = verb.lemma_ == "be" or bool({verb.lower_, below.lower_} & verbs("occurring"))
    return below.dep_ == "xcomp" and is_bare


def _is_set_against(clause: Token) -> bool:
    """*arrested a chemist but deported him on Friday*, *… and later freed him on Friday*."""
    if clause.dep_ != "conj":
        return False
    between = clause.doc[clause.head.i + 1 : clause.i]
    joins = [word for word in between if word.head in {clause, clause.head}]
    return any(word.lower_ in listed("setting_against") for word in joins)


def _is_part(clause: Token) -> bool:
    """Tell whether a clause only goes on with the one above, whose subject it shares.

    *were buried on Sunday, killed in an ambush*: a passive participle tells what was before.
    """
    is_before = clause.dep_ == "advcl" and clause.tag_ == "VBN"
    return clause.dep_ in _BELOW and not is_before and not clauses.has_own_subject(clause)


def _is_participle(clause: Token) -> bool:
    """*Shelling the town*; not *as he was leaving the town*."""
    is_bare = all(child.dep_ not in {"aux", "mark"} for child in clause.children)
    return clause.dep_ == "advcl" and clause.tag_ == "VBG" and is_bare


def _is_simultaneous(clause: Token) -> bool:
    """*as rebels attacked*, *while*, *when*; *with jets bombing it*; *meeting in Luxembourg*."""
    if clause.dep_ in {"pcomp", "acl"}:
        return True
    marks = {child.lower_ for child in clause.children if child.dep_ in {"mark", "advmod"}}
    return clause.dep_ == "advcl" and bool(marks & listed("at_once"))


def _is_said_going_on(clause: Token, saying: Token) -> bool:
    """*said on Friday it was expelling two envoys*: of the statement's time, by the tenses."""
    if clause.dep_ != "ccomp" or clause.tag_ != "VBG" or not clauses.is_saying(saying):
        return False
    helpers = {child.lower_ for child in clause.children if child.dep_ in {"aux", "auxpass"}}
    return bool(helpers) and helpers <= {"is", "are", "was", "were", "'s", "’s", "'re", "’re"}


def _is_added(clause: Token) -> bool:
    """*Jets bombed Homs on Monday and rebels shelled Hama*: one sentence adds the other deed."""
    first = clause.left_edge.i
    joined = clause.dep_ == "conj" and first > 0 and clause.doc[first - 1].lower_ == "and"
    return joined and not (_is_set_against(clause) or answering_verb(clause))


def _is_put_first(clause: Token, saying: Token) -> bool:
    """*On Tuesday, police said rebels raided a camp*: the day is told first, of deed or words.

    *had raided* would be earlier than the day of the words.
    """
    is_told = clause.dep_ == "ccomp" and clauses.is_saying(saying) and saying.i < clause.i
    return is_told and _tense(clause) == "past"


def _agree(clause: Token, above: Token) -> bool:
    """Tell whether two clauses can be of one time: tense, statement, nothing set apart."""
    if clauses.stands_apart(clause) or phrases.is_purpose(clause):
        return False
    if _is_said_of_it(clause, above) or _is_said_of_it(above, clause):
        return False
    if clause.dep_ == "conj" and not clauses.has_own_subject(clause):
        return True  # "had boarded and detained", "blamed Oslo and recalled its envoy"
    if clauses.is_saying(above) and not clauses.is_saying(clause):
        return False
    if is_time_of(clause, above):
        return True
    return len({_tense(clause), _tense(above)} - {""}) <= 1


def _is_said_of_it(saying: Token, clause: Token) -> bool:
    """*Jets killed ten men, locals and reports said on Monday*: who says so, read as killed too."""
    if saying.dep_ != "conj" or saying.head != clause or not clauses.is_saying(saying):
        return False
    if clauses.has_own_subject(saying):
        return False
    return saying.nbor(-1).pos_ in {"NOUN", "PROPN", "PRON"}


def _tense(verb: Token) -> str:
    """The tense of a verb as far as it shows one; empty for participles and infinitives."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(helper.tag_ == "MD" for helper in helpers):
        return "modal"
    if tenses.is_past_perfect(verb):
        return "past perfect"
    if tenses.is_present(verb):
        return "present"
    return "past" if verb.tag_ == "VBD" or any(h.tag_ == "VBD" for h in helpers) else ""
