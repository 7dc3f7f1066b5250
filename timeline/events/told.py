"""A mention on its way: what its wording says besides, for the rules that look around it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.intervals import Precision
from timeline.model import EventMention, Span
from timeline.syntax import Token

_KNOWN = frozenset({"the", "these", "those"})
_OWN = "own phrase"  # the surest rule of `dating`
HARMED = "those harmed"  # the rule of a target known only as the dead and the hurt
SPOKEN_OF = "day of the words or of the deed"  # "condemned the raid on Friday"
LIKELY = "likely day"  # of a deed that nothing sets at another time than the story
LAST_TOLD = "last told"  # "it came a day after a raid": the raid is not what was told last


def has_own_date(mention: EventMention) -> bool:
    """Tell whether a date stands with the very words for an event: *Friday's raid*.

    Any other date is lent by what stands around them, and gives way where more is known.
    """
    return mention.date is not None and mention.date.rule == _OWN


def is_spoken_of(mention: EventMention) -> bool:
    """Tell whether the day of a mention may be that of the words about it: it contradicts none."""
    return mention.date is not None and mention.date.rule == SPOKEN_OF


@dataclass(frozen=True, slots=True)
class Counted:
    """How many days an event lies from another: *two days before that*, *a day after the raid*.

    `base` is the id of the mention that it is counted from; empty: of the event told last.
    """

    days: int
    base: str
    span: Span
    text: str
    is_open: int = 0  # 1: "hours after", which may be the next day; -1: "hours before"
    unit: Precision = Precision.DAY  # that, or the month or year, in which the days counted end


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with what its wording says about whether it is new."""

    mention: EventMention
    sentence: int  # which parsed sentence of the document, counted from 0
    definite: bool = False  # the attack, this strike, the one
    demonstrative: bool = False  # that attack, those raids
    described: bool = False  # the attack that …, the attack on …
    plural: bool = False
    another: bool = False  # the second attack, another raid
    bare_toll: bool = False  # only says that people died
    new_weapon: bool = False  # by a weapon told of for the first time: "a mine killed two"
    bare_figure: bool = False  # only gives a number, which goes on from a toll told before
    further_dead: bool = False  # its dead are others than those told before
    headline: bool = False
    present: bool = False  # told in the present or the present perfect
    until_now: bool = False  # told in the present perfect
    perfect_past: bool = False  # told as earlier than what is told around it
    answers: bool = False  # the clause calls it an answer: "the attack was in response to …"
    answers_what: str = ""  # the noun that it is said to answer: "the raid avenged the *shooting*"
    strikes_back: bool = False  # how somebody answers: "retaliated and killed two"
    answered: bool = False  # what another event of its sentence answers
    answered_by: str = ""  # id of the mention that tells the answer
    asserted: bool = True  # told of, not only mentioned
    apart_from: str = ""  # id of the mention that its sentence puts after it, or LAST_TOLD
    backbone: bool = True  # told by a main clause, or by what one states
    hollow: bool = False  # says nothing particular: only worth keeping where it repeats
    covers: frozenset[str] = frozenset()  # types that the word can stand for
    word: str = ""  # the trigger's lemma
    by_noun: bool = False  # named by a noun: *a raid*, and not told by a clause
    specific: bool = False  # a word of its own under a generic type: shoot down, behead
    together: tuple[str, ...] = ()  # ids of the mentions told in one breath with this one
    counted: Counted | None = None
    accompanies: str = ""  # id of the mention in whose clause this act goes along
    doer: Token | None = None  # the word that stands for the actor, whoever it means
    struck: Token | None = None  # the same for the target

    @property
    def lies_apart(self) -> bool:
        """Whether the text puts it some days from another event: *two days after they fled*."""
        return self.counted is not None and bool(self.counted.base and self.counted.days)

    @property
    def has_known_doer(self) -> bool:
        """Whether those who act were told of before: *they*, *the attackers*."""
        if self.doer is None:
            return False
        return self.doer.pos_ == "PRON" or any(
            child.lower_ in _KNOWN for child in self.doer.children
        )
