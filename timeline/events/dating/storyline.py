"""The day that a story is on: deeds told in the plain past go on from the day told before.

News is told in short paragraphs: the lead gives the day, and what follows tells the same action
or what came next, undated. Such a deed takes the day of the event told last, unless the text
leaves that day in between: by another date, by the past perfect or the present, or by a word
that says that another occasion is meant. What is told in one breath with an event that got its
day from a later sentence shares that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from timeline.events.dating.carrying import FACTS, SPOKEN, carried
from timeline.events.dating.counting import date_counted
from timeline.events.dating.elsewhere import is_of_past_before
from timeline.events.dating.likely import likely_days
from timeline.events.dating.named import STOP, heads_line, is_aside, is_limit, line_asked
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
from timeline.events.told import SPOKEN_OF, Told
from timeline.events.words.wordlists import listed
from timeline.intervals import Precision
from timeline.model import DateMention, Document, EventDate, EventMention

_FARTHEST = 3  # lines that may lie between
_MORE_OF_THEM = frozenset({"another", "others"})
_LINE_ENDS = re.compile(r"\n+")


def carry_days(
    document: Document,
    mentions: Sequence[EventMention],
    tellings: Sequence[Told],
    dates: Sequence[DateMention],
    *,
    are_settled: bool,
) -> tuple[EventMention, ...]:
    """Date what the story goes on to tell.

    `tellings` say of `mentions` what their wording tells besides; `dates` are the document's,
    sorted by start. Once repetitions are settled, *the clashes* that repeat nothing are of the
    day of the story as well; before, they may be of any day that is told.
    """
    today = document.publication.day if document.publication is not None else None
    wordings = {told.mention.id: told for told in tellings}
    events = {mention.id: mention.same_as or mention.id for mention in mentions}
    story = Story(document.text, dates, wordings, events, today, are_settled)
    carried_over = _with_days(mentions, dict(_days_taken_over(mentions, story)))
    if not are_settled:
        return carried_over
    return _with_days(carried_over, dict(likely_days(carried_over, story, _named_in_lead(story))))


def _with_days(
    mentions: Sequence[EventMention], found: Mapping[str, EventDate]
) -> tuple[EventMention, ...]:
    """Mentions with the days found for them, by their ids."""
    return tuple(
        replace(m, date=found[m.id], rules=(*m.rules, found[m.id].rule)) if m.id in found else m
        for m in mentions
    )


def _days_taken_over(
    mentions: Sequence[EventMention], story: Story
) -> Iterator[tuple[str, EventDate]]:
    """Give the mentions that get a day from what is told around them, by their ids."""
    days = _days_of_events(mentions)
    before = _named_in_lead(story)
    for _, together in groupby(mentions, key=lambda mention: mention.sentence):
        sentence = tuple(together)
        for mention in sentence:
            event = story.events[mention.id]
            date = _taken_over(mention, days, before, story) if event not in days else None
            if date is not None:
                days[event] = date
                yield mention.id, date
        before = _day_after(sentence, days, story) or before
        is_open = any(_is_open(story.wordings[one.id]) for one in sentence)
        if turns_back(sentence, story) or (is_open and not story.are_settled):
            before = None


def _taken_over(
    mention: EventMention, days: Mapping[str, EventDate], before: Day | None, story: Story
) -> EventDate | None:
    """The day of a telling by that of another: counted from it, told with it, gone on from it.

    `days` holds those found so far, by event.
    """
    told = story.wordings[mention.id]
    base = before.date if before is not None else None
    if told.counted is not None and told.counted.base:
        counted_from = days.get(story.events.get(told.counted.base, ""))
        base = counted_from or (base if _is_what_was_told(told.counted.base, story) else None)
    known = (days.get(story.events.get(other, "")) for other in told.together)
    return (
        _counted(told, base, story.today)
        or _of_breath(told, known, story)
        or _gone_on(told, before, story)
    )


def _days_of_events(mentions: Sequence[EventMention]) -> dict[str, EventDate]:
    """The finest date of each event's tellings, by the id of its first."""
    days: dict[str, EventDate] = {}
    for mention in mentions:
        event = mention.same_as or mention.id
        if mention.date is None or mention.interval is None:
            continue
        known = days.get(event)
        if known is None or _surest(mention.date) < _surest(known):
            days[event] = mention.date
    return days


def _surest(date: EventDate) -> tuple[bool, timedelta]:
    return date.rule == SPOKEN_OF, length(date)


def _day_after(
    sentence: Sequence[EventMention], days: Mapping[str, EventDate], story: Story
) -> Day | None:
    """The day on which a sentence leaves the story, if it tells one."""
    for mention in reversed(sentence):
        date = days.get(mention.same_as or mention.id)
        is_past = date is not None and not story.is_ahead(date.mention)
        if date is not None and is_past and sets_day(story.wordings[mention.id], date):
            beside = story.dates_between(*mention.sentence) if mention.date is None else ()
            if not story.leaves(date, beside):
                return Day(date, mention.sentence.end)
    return None


def _is_what_was_told(base: str, story: Story) -> bool:
    """*Five days after the attacks*, which repeat no one deed: after what was told of so far."""
    told = story.wordings.get(base)
    return story.are_settled and told is not None and told.definite and told.hollow


def _is_open(told: Told) -> bool:
    """*The assault began at a gate*: of whichever day the deed is that this repeats."""
    return told.definite and told.backbone and told.mention.date is None and not told.bare_toll


def _counted(told: Told, base: EventDate | None, today: date | None) -> EventDate | None:
    """The day that a telling counts from another event: *two days before that*."""
    if told.counted is None or told.mention.status not in FACTS:
        return None
    if base is None or base.mention.interval is None:
        return None
    return date_counted(told.counted, base.mention.interval, today)


def _of_breath(told: Told, days: Iterable[EventDate | None], story: Story) -> EventDate | None:
    """The day of an event that is told in one breath with this one, unless that is to come."""
    if told.mention.status not in FACTS or told.mention.type in SPOKEN:
        return None
    past = (day for day in days if day is not None and not story.is_ahead(day.mention))
    date = next(past, None)
    return carried(date, "told together") if date is not None else None


def _gone_on(told: Told, before: Day | None, story: Story) -> EventDate | None:
    """The day that the story is on, if a telling goes on with it."""
    if not _goes_on(told, story.are_settled):
        return None
    before = _named_before(told, story) or before
    start, end = told.mention.sentence
    if before is None or start < before.until:
        return None
    lines = len(_LINE_ENDS.findall(story.text, before.until, start))
    is_far = lines > (_FARTHEST if story.is_news(before.date) else 0)
    if is_far or LASTING.search(told.mention.quote) or is_elsewhere(told, story.text):
        return None
    between = [date for date in story.dates_between(before.until, start) if date.interval]
    is_left = story.leaves(before.date, [*between, *story.dates_between(start, end)])
    return None if is_left else carried(before.date, "story goes on")


def _named_before(told: Told, story: Story) -> Day | None:
    """The day that the sentence before named, whatever happened then.

    *Tanks rumbled into Gao on Saturday evening. Gunmen shot two guards.* A day named in passing
    is that only of those who act now: *The men who came on Saturday are Tutsis. They shot …*
    """
    start = told.mention.sentence.start
    own = story.text.rfind("\n", 0, start) + 1
    line = line_asked(story.text, own)
    named = [
        date
        for date in story.dates_between(line, start)
        if date.interval is not None and not is_of_past_before(date, story.text)
    ]
    if not named or is_of_statement(named[-1], story.text):
        return None
    if is_of_dateline(named[-1], story.text):
        return None
    is_of_story = told.has_known_doer or heads_line(named[-1], story.text, line)
    if not is_of_story and is_aside(named[-1], story.text, line):
        return None
    date = EventDate(named[-1], "story goes on")
    only_limits = is_limit(named[-1], story.text, line)
    until = max(own, named[-1].end_char)
    is_apart = len(STOP.findall(story.text, until, start)) > 1
    is_day = length(date) <= TWO_DAYS and not story.is_ahead(named[-1])
    return Day(date, until) if is_day and not (only_limits or is_apart) else None


def _named_in_lead(story: Story) -> Day | None:
    """*A driver ploughed into a crowd on Monday*: the news of that day, whatever the deed is."""
    start = len(story.text) - len(story.text.lstrip())
    stop = STOP.search(story.text, start)
    end = stop.start() if stop is not None else len(story.text)
    found = [date for date in story.dates_between(start, end) if date.interval is not None]
    named = [date for date in found if not is_of_dateline(date, story.text)]
    if len(named) != 1 or story.is_ahead(named[0]) or is_of_statement(named[0], story.text):
        return None
    if is_limit(named[0], story.text, start) or is_aside(named[0], story.text, start):
        return None
    told = (one.mention for one in story.wordings.values() if one.mention.span.start < end)
    if any(one.type in SPOKEN or one.status not in FACTS for one in told):
        return None  # "threatened on Sunday to attack the port"
    date = EventDate(named[0], "story goes on")
    is_day = named[0].precision in {Precision.DAY, Precision.PART_OF_DAY}  # no clock of an entry
    return Day(date, end) if is_day and story.is_news(date) else None


def _is_another(told: Told) -> bool:
    """*Another raid*, of whichever day; but *another hit a bridge*, of those told of before."""
    return told.another and not (told.doer is not None and told.doer.lower_ in _MORE_OF_THEM)


def _goes_on(told: Told, are_settled: bool) -> bool:
    """Tell whether a telling by its own words can be of the day told before."""
    mention = told.mention
    if mention.status not in FACTS or mention.type in listed("bloodless"):
        return False
    is_answer = told.answers or told.strikes_back  # which may come days later
    is_apart = told.lies_apart and not told.definite  # "the assault came a day after a bomb"
    if _is_another(told) or told.answered or is_answer or is_apart or not told.backbone:
        return False
    if told.demonstrative:  # "from that murder to the ultimatum": of whichever day that was
        return False
    if (told.described or not are_settled) if told.definite else not told.asserted:
        return False
    if told.perfect_past or told.present:
        return False
    return words_told(mention).isdisjoint(listed("other_times"))
