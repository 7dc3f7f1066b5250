"""The article the project was conceived from: what its sentences tell, before any merging."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.dates import find_dates
from timeline.events import read_events
from timeline.intervals import Interval
from timeline.model import Document, EventMention
from timeline.sources import story_spans

SEED = Path(__file__).resolve().parents[2] / "../shared/seed/article.txt"
FRIDAY, SUNDAY, TUESDAY = (Interval.day(date(2019, 12, day)) for day in (27, 29, 31))

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="no shared folder beside the project")


@pytest.fixture(scope="module")
def mentions() -> tuple[EventMention, ...]:
    text = SEED.read_text(encoding="utf-8")
    document = Document("seed", text, "2019-12-31")
    dates = find_dates(text, document.publication, "en")
    return read_events(document, dates, story_spans(text)).mentions


def tellings(mentions: tuple[EventMention, ...], quote: str) -> list[EventMention]:
    """The mention that stands at a quote, and every other one of the same event."""
    first = next(one for one in mentions if quote in one.quote and one.trigger in quote)
    event = first.same_as or first.id
    return [one for one in mentions if event in (one.id, one.same_as)]


def days(told: list[EventMention]) -> set[Interval | None]:
    return {one.date.mention.interval for one in told if one.date is not None}


def test_rocket_attack(mentions: tuple[EventMention, ...]) -> None:
    told = tellings(mentions, "a rocket attack on Friday")
    assert days(told) == {FRIDAY}
    assert {one.type for one in told} >= {"missile_or_rocket_attack"}
    assert [one.trigger for one in told] == ["attack", "killed"]
    assert all(one.killed is not None and one.killed.best == 1 for one in told)
    assert {one.target.side for one in told if one.target} == {"United States"}


def test_airstrikes_are_told_five_times(mentions: tuple[EventMention, ...]) -> None:
    told = tellings(mentions, "The airstrikes, carried out by Air Force")
    assert days(told) == {SUNDAY}
    assert [one.trigger for one in told] == [
        "airstrike",
        "struck",
        "airstrikes",
        "attack",
        "strike",
    ]
    assert {one.killed.best for one in told if one.killed} == {25}
    assert "Kataib Hezbollah" in {one.target.name for one in told if one.target}
    assert "United States" in {one.actor.name for one in told if one.actor}


def test_storming_of_the_embassy(mentions: tuple[EventMention, ...]) -> None:
    told = tellings(mentions, "broke into the U.S. Embassy compound in Baghdad")
    assert days(told) == {TUESDAY}
    assert {one.type for one in told} >= {"storming"}
    assert {"attack", "storming", "broke"} <= {one.trigger for one in told}
    assert "Baghdad" in {place.name for one in told for place in one.places}
    assert "United States" in {one.target.side for one in told if one.target}


def test_eleven_attacks(mentions: tuple[EventMention, ...]) -> None:
    told = tellings(mentions, "have carried out 11 attacks")
    assert told[0].count == 11
    assert told[0].actor is not None
    assert told[0].actor.side == "Iran"
    assert told[0].target is not None
    assert "bases" in told[0].target.text


@pytest.mark.parametrize("words", ["Ben Rhodes", "Obama", "2024"])
def test_nothing_from_the_other_paragraphs(mentions: tuple[EventMention, ...], words: str) -> None:
    assert [one.quote for one in mentions if words in one.quote] == []


def test_nothing_on_the_24th(mentions: tuple[EventMention, ...]) -> None:
    assert Interval.day(date(2019, 12, 24)) not in days(list(mentions))
