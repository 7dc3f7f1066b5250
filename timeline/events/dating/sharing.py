"""Clauses that are told together share a date: what holds for one holds for the other.

*Troops advanced on Monday, shelling the town*; *fighting broke out as rebels attacked on
Monday*; *was damaged on Monday in an air strike*. A statement shares its day only with
another statement, and nothing crosses *after*, *before* or *since*, or from one tense into
another. The search walks from a clause to its neighbours, the nearest first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from spacy.tokens import Token

from timeline.events.dating import phrases
from timeline.events.dating.marking import Anchored, is_limited
from timeline.events.grammar import clauses
from timeline.events.grammar.answered import answering_verb, follows_cause, stands_as_cause
from timeline.events.grammar.definiteness import is_definite
from timeline.events.words.wordlists import listed, verbs
from timeline.model import DateMention, EventDate

_BELOW = frozenset({"advcl", "xcomp", "ccomp", "conj"})
_LOOSE = frozenset({"including", "with"})  # these may hang on a noun of the clause
_FARTHEST = 6  # clauses
_ONE_BREATH = frozenset({"upper clause", "same time", "shared date"})


@dataclass(frozen=True, slots=True)
class ClauseDates:
    """The dates of one sentence by clause: `free` ones stand in no noun's own phrase."""

    triggers: Sequence[tuple[Token, Sequence[Token]]]
    found: Mapping[Token, EventDate]
    free: Sequence[Anchored]

    def date_of(self, trigger: Token, carriers: Sequence[Token]) -> EventDate | None:
        """The date of the clause that tells a trigger, or of a clause told together with it."""
        for mention, anchor in self.free:
            if phrases.is_misplaced(mention, anchor, trigger):
                return EventDate(mention, "clause above")
        clause = _clause_of(trigger, carriers)
        nearest = self._nearest(clause) if clause is not None else None
        if nearest is not None or trigger.pos_ == "VERB":
            return nearest
        around = _clause_around(trigger)
        date = self.of_clause(around) if around is not None else None
        return EventDate(date.mention, "its clause") if date is not None else None

    def told_with(self, trigger: Token, carriers: Sequence[Token]) -> Iterator[Token]:
        """The other triggers whose clauses are told together with that of a trigger."""
        clause, around = _clause_of(trigger, carriers), _clause_around(trigger)
        reached = [clause] if clause is not None else []
        for verb in reached:
            ways = (way for way, rule in self._neighbours(verb) if rule in _ONE_BREATH)
            reached += [way for way in ways if way not in reached]
            if len(reached) > _FARTHEST:
                break
        verbs_told = {*reached[1:], around} - {clause, None}
        for other, others_carriers in self.triggers:
            if other != trigger and _clause_of(other, others_carriers) in verbs_told:
                yield other

    def of_clause(self, verb: Token) -> EventDate | None:
        """The date of a clause, given by its verb: one that governs it, or its event's."""
        governing = self._governing(verb)
        if governing is not None:
            return governing
        for trigger, carriers in self.triggers:
            if trigger in self.found and verb == _clause_of(trigger, carriers):
                return self.found[trigger]
        return None

    def _governing(self, verb: Token) -> EventDate | None:
        """The date that hangs on a verb; the finer one of two for one moment.

        *It was Thursday evening in Washington and 1 a.m. on Friday in Baghdad when …*
        """
        governing = [
            date
            for date, anchor in self.free
            if clauses.governing_verb(anchor) == verb
            and not (is_limited(date, anchor) or phrases.names_another(anchor))
            and not (_is_of_cause(anchor, verb) and not stands_as_cause(verb))
        ]
        finest = min(governing, key=_length, default=None)
        return EventDate(finest, "same clause") if finest is not None else None

    def _nearest(self, clause: Token) -> EventDate | None:
        """The date of a clause or of the nearest one that is told together with it."""
        ways = [(clause, "same clause")]
        for verb, rule in ways:
            # Another event of the very clause is its cause or target: "provoked by a raid".
            date = self._governing(verb) if verb == clause else self.of_clause(verb)
            if date is not None:
                return EventDate(date.mention, rule)
            seen = {known for known, _ in ways}
            ways += [way for way in self._neighbours(verb) if way[0] not in seen]
            if len(ways) > _FARTHEST:
                break
        return None

    def _neighbours(self, verb: Token) -> Iterator[tuple[Token, str]]:
        above = _clause_above(verb)
        if above is not None and _is_said_going_on(verb, above):
            yield above, "going on when said"
        elif above is not None and _tells_its_toll(above, verb):
            yield above, "its toll"
        elif above is not None and _agree(verb, above):
            if _is_part(verb):
                yield above, "upper clause"
            elif _is_simultaneous(verb):
                yield above, "same time"
            elif verb.dep_ in {"conj", "ccomp"} and self._opens_with_date(above):
                yield above, "shared date"
        for below in _clauses_below(verb):
            if _agree(below, verb):
                yield below, "shared date" if below.dep_ == "conj" else "same time"

    def _opens_with_date(self, verb: Token) -> bool:
        """*On Monday jets bombed Homs and rebels attacked Hama*: the day is that of both."""
        first = min((subject.i for subject in verb.children if "subj" in subject.dep_), default=0)
        return any(
            anchor.i < first and clauses.governing_verb(anchor) == verb for _, anchor in self.free
        )


def _length(date: DateMention) -> timedelta:
    return date.interval.length if date.interval is not None else timedelta.max


def _is_of_cause(anchor: Token, verb: Token) -> bool:
    return stands_as_cause(anchor) or follows_cause(anchor, verb)


def _clause_of(trigger: Token, carriers: Sequence[Token]) -> Token | None:
    return carriers[0] if carriers else phrases.clause_that_tells(trigger)


def _clause_around(noun: Token) -> Token | None:
    """The verb of the clause in which a noun only goes along: *was damaged in an air strike*.

    A definite noun is known from elsewhere, and may be of another day: *died in the blast*.
    """
    top = phrases.top_of(noun)
    answers = _answer_by(top)
    if answers is not None:
        return answers
    if is_definite(top) or is_definite(noun):
        return None
    if top.dep_ == "dobj" and _sets_off(top.head):
        return _clause_above(top.head)
    if top.dep_ == "dobj" and top.head.lower_ in verbs("undergoing"):
        return clauses.governing_verb(top)
    if top.dep_ != "pobj" or top.head.lower_ not in listed("going_along"):
        return None
    is_loose = top.head.lower_ in _LOOSE
    verb = clauses.governing_verb(top.head)
    if verb is None or not (is_loose or verb == top.head.head):
        return None
    return None if clauses.is_saying(verb) or verb.lower_ in verbs("judging") else verb


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
    if verb.dep_ == "pcomp" and above.lower_ in {"with", "by"}:
        return clauses.governing_verb(above.head)
    if verb.dep_ == "advcl" and (told := clauses.told_before(above)) is not None:
        return told if told.i < verb.i else above
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and "subj" in above.dep_:
        above = above.head  # "The council, meeting in Luxembourg on Monday, imposed …"
    is_clause = above != verb and above.pos_ in {"VERB", "AUX"}
    return above if is_clause else None


def _clauses_below(verb: Token) -> Iterator[Token]:
    """The clauses under a verb that are told with it: conjoined, going along, at the same time."""
    for child in verb.children:
        if child.dep_ == "conj" or _is_participle(child):
            is_apart = clauses.has_own_subject(child) or _is_set_against(child)
            yield from () if is_apart else (child,)
        elif child.dep_ == "advcl" and _is_simultaneous(child):
            yield child
        elif child.dep_ == "prep" and child.lower_ == "with":
            yield from (clause for clause in child.children if clause.dep_ == "pcomp")
        elif child.dep_ == "xcomp" and _only_begins(verb, child):
            yield child
        elif "subj" in child.dep_:
            yield from (c for c in child.children if c.dep_ == "acl" and c.tag_ == "VBG")


def _only_begins(verb: Token, below: Token) -> bool:
    """*Talks were to open on Friday*, *fighting continued to rage*, *are due to resume*."""
    return verb.lemma_ == "be" or bool({verb.lower_, below.lower_} & verbs("occurring"))


def _is_set_against(clause: Token) -> bool:
    """*arrested a chemist but deported him on Friday*, *… and later freed him on Friday*."""
    if clause.dep_ != "conj":
        return False
    between = clause.doc[clause.head.i + 1 : clause.i]
    joins = [word for word in between if word.head in {clause, clause.head}]
    return any(word.lower_ in listed("setting_against") for word in joins)


def _tells_its_toll(above: Token, clause: Token) -> bool:
    """*Suffered losses on Sunday after rebels opened fire*: the deed and its toll are of one day.

    Not where the text counts the time between, or tells the deed as earlier.
    """
    marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
    is_after = clause.dep_ == "advcl" and "after" in marks
    is_counted = any(child.dep_ == "npadvmod" for child in clause.children)
    suffers = above.lower_ in verbs("suffering_losses")
    return suffers and is_after and not (is_counted or clauses.is_past_perfect(clause))


def _is_part(clause: Token) -> bool:
    """Tell whether a clause only goes on with the one above, whose subject it shares.

    *were buried on Sunday, killed in an ambush*: a passive participle tells what was before.
    """
    is_before = clause.dep_ == "advcl" and clause.tag_ == "VBN"
    return clause.dep_ in _BELOW and not is_before and not clauses.has_own_subject(clause)


def _is_participle(clause: Token) -> bool:
    return clause.dep_ == "advcl" and clause.tag_ == "VBG"


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


def _agree(clause: Token, above: Token) -> bool:
    """Tell whether two clauses can be of one time: tense, statement, nothing set apart."""
    if clauses.stands_apart(clause) or phrases.is_purpose(clause):
        return False
    if clause.dep_ == "conj" and not clauses.has_own_subject(clause):
        return True  # "had boarded and detained", "blamed Oslo and recalled its envoy"
    if clauses.is_saying(above) and not clauses.is_saying(clause):
        return False
    return len({_tense(clause), _tense(above)} - {""}) <= 1


def _tense(verb: Token) -> str:
    """The tense of a verb as far as it shows one; empty for participles and infinitives."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(helper.tag_ == "MD" for helper in helpers):
        return "modal"
    if clauses.is_past_perfect(verb):
        return "past perfect"
    if clauses.is_present(verb):
        return "present"
    return "past" if verb.tag_ == "VBD" or any(h.tag_ == "VBD" for h in helpers) else ""
