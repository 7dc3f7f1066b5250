"""Where no rule is sure of a deed's day: that of its paragraph, or else that of the news.

News tells in the plain past what the day brought. A deed told so, which nothing sets at another
time or place, is most likely of the day that its paragraph told last or, at the head of a
paragraph, of the day of the lead. It sets no day for others, and its row is worth no more than
an undated one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from timeline.events.dating.carrying import FACTS, carried
from timeline.events.dating.elsewhere import is_of_description, is_of_past_before
from timeline.events.dating.marking import begin_between
from timeline.events.dating.named import is_aside, is_limit
from timeline.events.dating.scenes import is_elsewhere
from timeline.events.dating.statements import is_of_dateline, is_of_statement
from timeline.events.dating.story_days import (
    LASTING,
    TWO_DAYS,
    Day,
    Story,
    length,
    sets_day,
    turns_back,
    words_told,
)
from timeline.events.told import LIKELY, Told
from timeline.events.words.wordlists import listed
from timeline.intervals import Precision
from timeline.model import DateMention, EventDate, EventMention

_SAME_STORY = frozenset({"later", "before", "last"})  # "later youths ransacked a shop"
_FRESH = timedelta(days=3)


def likely_days(
    mentions: Sequence[EventMention], story: Story, lead: Day | None
) -> Iterator[tuple[str, EventDate]]:
    """Give the likely day of undated deeds, by the ids of their mentions.

    `mentions` are those of the document in its order; `lead` is the day of its first sentence.
    """
    asked = {story.events[one.id] for one in mentions if one.date is not None}
    last: Day | None = None
    turned = -1
    for _, together in groupby(mentions, key=lambda mention: mention.sentence):
        sentence = tuple(together)
        for mention in sentence:
            told, event = story.wordings[mention.id], story.events[mention.id]
            if event not in asked and _is_news(told, story):
                day = _day_for(told, last, lead, story)
                if day is not None and not (_is_left(day, told, story) or day.until <= turned):
                    yield mention.id, carried(day.date, LIKELY)
            asked.add(event)
        last = _day_told(sentence, story) or last
        lead = lead or last
        turned = sentence[0].sentence.end if turns_back(sentence, story) else turned


def _day_told(sentence: Sequence[EventMention], story: Story) -> Day | None:
    """The day on which a sentence leaves the story: that of the last deed that it dates."""
    for mention in reversed(sentence):
        date = mention.date
        if date is not None and _is_one_day(date) and sets_day(story.wordings[mention.id], date):
            return Day(date, mention.sentence.end)
    return None


def _is_news(told: Told, story: Story) -> bool:
    """Tell whether a deed is told for the first time, as what happened, with no other occasion."""
    mention = told.mention
    is_act = mention.type == "arrest" or mention.type not in listed("bloodless")
    is_known = told.definite or told.demonstrative or (told.described and told.by_noun)
    is_before = told.perfect_past or told.present or told.counted is not None
    is_tied = told.answers or told.answered or told.strikes_back or bool(told.apart_from)
    is_slight = told.bare_toll or told.hollow or mention.only_as_end or not told.asserted
    if mention.status not in FACTS or not is_act or is_known or is_before or is_tied or is_slight:
        return False
    is_other = told.another and told.by_noun  # "another raid"; not "later youths burned a bus"
    if is_other or LASTING.search(mention.quote) or is_elsewhere(told, story.text):
        return False
    return words_told(mention).isdisjoint(listed("other_times") - _SAME_STORY)


def _day_for(told: Told, last: Day | None, lead: Day | None, story: Story) -> Day | None:
    """The day that the paragraph of a deed is on; where it names none, that of the news."""
    start = told.mention.sentence.start
    line = story.text.rfind("\n", 0, start) + 1
    own = last if last is not None and last.until > line else None
    named = [
        date
        for date in story.dates_between(own.until if own is not None else line, start)
        if own is None or story.leaves(own.date, [date])
    ]
    if named:
        return _named(named[-1], story, line)
    if own is not None:
        return own
    is_history = last is not None and not story.is_news(last.date)
    if lead is None or lead.until > line or is_history or not told.backbone:
        return None
    return lead if _is_fresh(lead, story) else None


def _is_fresh(lead: Day, story: Story) -> bool:
    """Tell whether the lead tells one of the last days: what a weekly looks back on has many."""
    interval = lead.date.mention.interval
    return story.today is None or interval is None or story.today - interval.last_day <= _FRESH


def _named(date: DateMention, story: Story, line: int) -> Day | None:
    """The day that a paragraph named last, if what happened is told of it."""
    day = EventDate(date, LIKELY)
    is_of_other = (
        is_of_statement(date, story.text)
        or is_of_dateline(date, story.text)
        or is_of_description(date, story.text)
        or is_of_past_before(date, story.text)
        or is_aside(date, story.text, line)
        or is_limit(date, story.text, line)
    )
    is_past = _is_one_day(day) and not story.is_ahead(date)
    return Day(day, date.end_char) if is_past and not is_of_other else None


def _is_one_day(date: EventDate) -> bool:
    """Tell a day or a night from a weekend, of which either day may be meant."""
    is_night = date.mention.precision is Precision.PART_OF_DAY
    return length(date) <= (TWO_DAYS if is_night else TWO_DAYS / 2)


def _is_left(day: Day, told: Told, story: Story) -> bool:
    """Tell whether the deed's own sentence names another time, or one that is not known."""
    within = story.dates[begin_between(story.dates, *told.mention.sentence)]
    unknown = (one for one in within if one.interval is None)
    is_far = any(not one.timex_value.startswith("PT") for one in unknown)  # "an hour later" is near
    return is_far or story.leaves(day.date, within)
