"""The rules by which a sentence is read as tying two things together, by name."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """Where the words of a cue stand; the name is what a link says it rests on.

    The rules of a noun say how a noun of answering ("reprisal") is said of the deed.

    >>> Rule.NOUN_WAS
    <Rule.NOUN_WAS: 'noun was'>
    """

    ANSWERED = "verb answered"  # Chad retaliated for the raid
    MEANT = "meant to answer"  # the raid was meant to avenge the dead
    VOWED = "verb vowed"  # Chad vowed to avenge the raid
    VOW_KEPT = "vow kept"  # it made good on the threat
    CAUSED = "caused"  # the raid sparked riots
    CAUSED_BY = "caused by"  # riots sparked by the raid
    COMPLEMENT = "complement"  # arrested for the raid
    ACCOUNT = "account"  # blamed the riot on the raid
    REASON = "reason"  # the raid was the reason for the riot
    TOLD_WHY = "told why"  # the minister told them why: the raid had …
    CONNECTIVE = "connective"  # because of the raid
    CONSEQUENCE = "consequence"  # rebels raided it, so …
    FEELING = "feeling"  # furious at the raid
    FELT = "felt by those told of"  # they are furious at the raid
    GROUND = "ground given"  # citing the raid
    PURPOSE = "put an end to"  # deployed to quell the riots
    DEDICATED = "dedicated"  # this is for the raid
    ADVERB = "adverb"  # two days later
    NOUN_IN = "noun in"  # in reprisal for the raid
    NOUN_HEADING = "noun heading"  # The reprisal: jets bombed …
    NOUN_WAS = "noun was"  # the reprisal was a strike on …
    NOUN_CAME = "noun came"  # the reprisal came on Sunday
    NOUN_IS = "noun is"  # the strike was a reprisal
    NOUN_BESIDE = "noun set beside"  # jets bombed it, a reprisal for the raid
    NOUN_VOWED = "noun vowed"  # vowed revenge for the raid
    NOUN_SHOWN = "noun shown"  # to voice their anger at the raid
    NOUN_SOUGHT = "noun sought"  # seeking revenge for the raid
    NOUN_GIVEN = "noun given"  # took revenge for the raid
    NOUN_KIND = "noun kind of deed"  # reprisal raids

    @property
    def looks_far(self) -> bool:
        """Whether the effect may stand outside the sentence though nothing in it points there."""
        return self in (Rule.DEDICATED, Rule.TOLD_WHY)
