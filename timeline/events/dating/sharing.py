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

from timeline.events.dating import phrases
from timeline.events.dating.elsewhere import (
    is_of_a_limit,
    is_of_one_before,
    is_to_come,
    names_another,
    stands_above,
)
from timeline.events.dating.marking import Anchored, is_limited
from timeline.events.dating.misplaced import is_misplaced
from timeline.events.dating.neighbours import clause_around, clauses_beside
from timeline.events.dating.tellers import clause_that_tells, top_of
from timeline.events.grammar import clauses, tenses
from timeline.events.grammar.answered import follows_cause, stands_as_cause
from timeline.events.grammar.definiteness import is_definite
from timeline.events.words.wordlists import verbs
from timeline.model import DateMention, EventDate
from timeline.syntax import Token

_FARTHEST = 6  # clauses
_COURSE = frozenset({"in", "during", "at"})
_AT_SCENE = frozenset({"in", "at", "from", "during"})
_DESCRIBING = frozenset({"relcl", "ccomp", "advcl"})  # "erupted on Friday in which": the verb's
_TWO_DAYS = timedelta(days=2)  # "in the night to Friday"
_BY_DAY = frozenset({"soon after", "also told"})  # told in one sentence, not in one breath
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
            if is_misplaced(mention, anchor, trigger):
                return EventDate(mention, "clause above")
        clause = _clause_of(trigger, carriers)
        nearest = self._nearest(clause) if clause is not None else None
        if nearest is None and clause is not None:
            nearest = self._in_its_course(clause) or self._in_course_of(clause)
        if nearest is not None or trigger.pos_ == "VERB":
            return nearest
        around = clause_around(trigger)
        date = self.of_clause(around) if around is not None else None
        return EventDate(date.mention, "its clause") if date is not None else None

    def told_with(self, trigger: Token, carriers: Sequence[Token]) -> Iterator[Token]:
        """The other triggers whose clauses are told together with that of a trigger."""
        clause, around = _clause_of(trigger, carriers), clause_around(trigger)
        reached = [clause] if clause is not None else []
        for verb in reached:
            ways = (
                way
                for way, rule in clauses_beside(verb, self._opens_with_date)
                if rule in _ONE_BREATH
            )
            reached += [way for way in ways if way not in reached]
            if len(reached) > _FARTHEST:
                break
        verbs_told = {*reached[1:], around} - {clause, None}
        for other, others_carriers in self.triggers:
            if other != trigger and _clause_of(other, others_carriers) in verbs_told:
                yield other

    def _in_its_course(self, clause: Token) -> EventDate | None:
        """The date of that in which a clause tells a deed: *a raid in which men took nine*.

        It may be no deed itself: *an incident on Thursday in which troops shot two guards*.
        """
        while clause.dep_ == "conj" and not clauses.has_own_subject(clause):
            clause = clause.head  # "in which troops broke it up and detained two"
        if clause.dep_ not in _DESCRIBING or not _is_in_which(clause):
            return None
        if tenses.is_past_perfect(clause):
            return None
        date = self.found.get(clause.head) or self._of_course_above(clause.head)
        named = [one for one, anchor in self.free if phrases.is_within(anchor, clause.head)]
        mention = date.mention if date is not None else next(iter(named), None)
        return EventDate(mention, "in its course") if mention is not None else None

    def _of_course_above(self, noun: Token) -> EventDate | None:
        """*Clashes broke out on Friday on an island, in which two men were shot*: the clashes'."""
        verb = clauses.governing_verb(noun)
        is_course = verb is not None and verb.lower_ in verbs("occurring")
        return self.of_clause(verb) if verb is not None and is_course else None

    def _of_scene(self, verb: Token) -> EventDate | None:
        """*Was shot as he was filming clashes on Sunday*: whoever was there was there that day."""
        if verb.tag_ != "VBG" or verb.lower_ not in verbs("being_at"):
            return None
        scenes = (found for noun, found in self.found.items() if _is_scene_of(top_of(noun), verb))
        return next(scenes, None)

    def _in_course_of(self, clause: Token) -> EventDate | None:
        """The date of what a clause is part of: *were shot in a night of killing on Friday*."""
        courses = (one for one in clause.children if one.lower_ in _COURSE and one.dep_ == "prep")
        parts = [noun for one in courses for noun in one.children if noun.dep_ == "pobj"]
        new = [noun for noun in parts if _is_one_of_many(noun)]
        for told, date in self.found.items():
            top = told.head.head if told.dep_ == "pcomp" else top_of(told)
            if top in new:
                return EventDate(date.mention, "in its course")
        return None

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
            and not (is_limited(date, anchor) or names_another(anchor))
            and not (is_of_one_before(anchor) or stands_above(anchor))
            and not is_of_a_limit(date, anchor)
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
            date = date or (self._of_scene(verb) if rule == "same time" else None)
            if date is not None and verb != clause and _is_still_to_come(date, clause):
                continue
            if date is not None and (rule not in _BY_DAY or _length(date.mention) <= _TWO_DAYS):
                return EventDate(date.mention, rule)
            seen = {known for known, _ in ways}
            ways += [
                way for way in clauses_beside(verb, self._opens_with_date) if way[0] not in seen
            ]
            if len(ways) > _FARTHEST:
                break
        return None

    def _opens_with_date(self, verb: Token) -> bool:
        """*On Monday jets bombed Homs and rebels attacked Hama*: the day is that of both."""
        first = min((subject.i for subject in verb.children if "subj" in subject.dep_), default=0)
        return any(
            anchor.i < first and clauses.governing_verb(anchor) == verb for _, anchor in self.free
        )


def _is_still_to_come(date: EventDate, clause: Token) -> bool:
    """*Rebels shelled the port as talks were to open on Friday*: what was done is not of then."""
    return clause.tag_ == "VBD" and clause.pos_ == "VERB" and is_to_come(date.mention)


def _is_scene_of(noun: Token, verb: Token) -> bool:
    """*Was leaving a rally*, *was streaming from a battle*."""
    at = noun.head
    is_at = noun.dep_ == "pobj" and at.head == verb and at.lower_ in _AT_SCENE
    return is_at or (noun.dep_ == "dobj" and at == verb)


def _is_one_of_many(noun: Token) -> bool:
    """*In a night of killing*, *in three raids*; not *in spite of*, nor what is known already."""
    counts = any(one.lower_ in {"a", "an"} or one.dep_ == "nummod" for one in noun.children)
    return counts and not is_definite(noun)


def _is_in_which(clause: Token) -> bool:
    """*An attack in which …*, *a raid during which …*."""
    phrases_before = (child for child in clause.children if child.lower_ in _COURSE)
    return any(word.lower_ == "which" for phrase in phrases_before for word in phrase.children)


def _length(date: DateMention) -> timedelta:
    return date.interval.length if date.interval is not None else timedelta.max


def _is_of_cause(anchor: Token, verb: Token) -> bool:
    return stands_as_cause(anchor) or follows_cause(anchor, verb)


def _clause_of(trigger: Token, carriers: Sequence[Token]) -> Token | None:
    return carriers[0] if carriers else clause_that_tells(trigger)
