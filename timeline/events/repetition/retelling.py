"""What a report tells again in the usual places: its lead with a day, its news in a quotation.

*NATO jets killed five rebels, doctors said. … The alliance said it struck a column on Thursday*:
a lead without a day is told in full below, and one that only counts the dead. *“The British hit
the field,” said an officer*: whoever is quoted just after the news speaks of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from timeline.events.names.actors import is_state
from timeline.events.repetition.alike import hits_the_same
from timeline.events.repetition.comparing import is_one_deed
from timeline.events.repetition.told_closer import has_as_many_dead, is_plain
from timeline.events.told import Told, has_own_date
from timeline.events.words.wordlists import listed
from timeline.lexicons.kin import is_violence
from timeline.model import EventMention, Status

_LEAD = 1  # the last sentence that is one, where a headline stands before it
_IN_FULL = 5  # sentences from a lead to its day
_UNDER_HEADING = 8  # sentences from a heading to its story
_IN_WORDS = 4  # sentences from the news to a quotation
_DAY = timedelta(days=1)
_OPENING = re.compile('“|``|"')
_CLOSING = re.compile(r"”|''")


def is_lead_in_full(told: Told, tellings: Sequence[Told], agreeing: set[str]) -> bool:
    """Tell whether a telling gives the day of what a lead told without one, of the same actor."""
    is_lead = tellings[0].sentence <= _LEAD and told.sentence - tellings[-1].sentence <= _IN_FULL
    if not is_lead or "actor" not in agreeing or not has_own_date(told.mention):
        return False
    if any(one.mention.date is not None or one.plural for one in tellings):
        return False
    is_story = not (told.plural or told.another or told.perfect_past or told.answered)
    return is_story and all(is_one_deed(told, one) for one in tellings)


def is_from_heading(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether the story tells what a heading, standfirst or caption told by the same word.

    *Several people arrested in Benghazi … Several people were arrested after a march*.
    """
    heads = [one for one in tellings if one.headline]
    is_story = not (told.headline or told.another or told.perfect_past)
    is_alone = len(heads) == len(tellings) and told.mention.status is Status.HAPPENED
    is_near = told.sentence - tellings[-1].sentence <= _UNDER_HEADING
    return is_story and is_alone and is_near and any(_is_by_same_word(told, one) for one in heads)


def _is_by_same_word(told: Told, head: Told) -> bool:
    is_type = told.mention.type == head.mention.type and is_one_deed(told, head)
    return is_type and (told.word == head.word or has_as_many_dead(told, head))


def is_how_they_died(told: Told, tellings: Sequence[Told], agreeing: set[str]) -> bool:
    """*Nine people were killed in Gao on Friday, police said. Rebels shelled a market at dawn*.

    The lead counts the dead of one town; what comes next has no other place, day or dead. A
    headline that counts them need not name town or day: the next sentence is its story.
    """
    lead, mention = tellings[0], told.mention
    is_next = lead.sentence <= _LEAD and told.sentence - lead.sentence == 1 == len(tellings)
    if not is_next or lead.present or not lead.bare_toll or not _counts_some(lead.mention):
        return False
    is_deed = is_violence(mention.type) and mention.type not in listed("milder")
    if not is_deed or mention.killed or told.doer is None or not is_plain(told):
        return False
    return told.backbone and (lead.headline or _is_open(told, lead, agreeing))


def _counts_some(lead: EventMention) -> bool:
    """Tell whether a number of dead is given, above none, and of no whole land."""
    count, is_land = lead.killed, any(is_state(place.name) for place in lead.places)
    return count is not None and bool(count.low or count.best) and not is_land


def _is_open(told: Told, lead: Told, agreeing: set[str]) -> bool:
    """Tell whether a deed leaves its place, and its day but for the hour, to the lead."""
    mention = told.mention
    is_hour = mention.interval is not None and mention.interval.length < _DAY
    has_day = has_own_date(mention) and not (is_hour and "date" in agreeing)
    return len(lead.mention.places) == 1 and not (mention.places or has_day)


def is_in_a_speakers_words(told: Told, tellings: Sequence[Told], agreeing: set[str]) -> bool:
    """Tell whether a quotation tells of the news before it: of the same doer, thing or dead."""
    distance = told.sentence - tellings[-1].sentence
    if (
        not 0 < distance <= _IN_WORDS
        or told.mention.date is not None
        or not is_quoted(told.mention)
    ):
        return False
    if told.plural or told.another or is_quoted(tellings[0].mention):
        return False
    if told.mention.target is not None and "target" in agreeing:
        return hits_the_same(told, tellings)
    is_same = "actor" in agreeing or any(has_as_many_dead(told, one) for one in tellings)
    return is_same and any(is_one_deed(told, one) for one in tellings)


def is_quoted(mention: EventMention) -> bool:
    """Tell whether a deed is told within quotation marks, as far as its sentence shows."""
    before, after = mention.said_before, mention.said_after
    opened = len(_OPENING.findall(before)) - len(_CLOSING.findall(before))
    closes = len(_CLOSING.findall(after)) > len(_OPENING.findall(after))
    return opened % 2 == 1 or (closes and '"' not in mention.quote)
