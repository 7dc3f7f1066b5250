"""The article that the project was conceived from, by rules that know nothing of it.

The article is not ours to ship: the test reads it from the folder beside the project and
says so where it is not.
"""

from pathlib import Path

import pandas as pd
import pytest

import timeline

ARTICLE = Path(__file__).resolve().parents[1] / "../shared/seed/article.txt"


@pytest.fixture(scope="module")
def result() -> timeline.Result:
    if not ARTICLE.exists():
        pytest.skip(f"the seed article is not at {ARTICLE}")
    return timeline.load([ARTICLE], published="2019-12-31")


def only(events: pd.DataFrame, **cells: object) -> pd.Series:
    """The one event whose cells are as given."""
    found = events
    for column, value in cells.items():
        found = found[(found[column] == value).fillna(False)]
    assert len(found) == 1, f"{len(found)} events are {cells}, of {events['title'].tolist()}"
    return found.iloc[0]


def test_rocket_attack_on_friday(result: timeline.Result) -> None:
    event = only(result.events, type="missile_or_rocket_attack")
    assert (event.start, event.end) == ("2019-12-27", "2019-12-27")
    assert event.killed_best == 1
    assert event.actor_side == "Iran"
    assert event.target_side == "United States"


def test_airstrikes_on_sunday_are_one_event(result: timeline.Result) -> None:
    event = only(result.events, type="airstrike")
    assert (event.start, event.end) == ("2019-12-29", "2019-12-29")
    assert event.actor == "United States"
    assert event.target == "Kataib Hezbollah"
    assert {"Iraq", "Syria"} <= set(event.place.split(";"))
    assert event.killed_best == 25
    assert len(event.mention_ids.split(";")) >= 3


def test_storming_on_tuesday(result: timeline.Result) -> None:
    event = only(result.events, type="storming")
    assert (event.start, event.end) == ("2019-12-31", "2019-12-31")
    assert "Baghdad" in event.place
    assert "militia" in event.actor.lower()
    assert event.target_side == "United States"


def test_eleven_attacks_over_two_months(result: timeline.Result) -> None:
    event = only(result.events, count=11)
    assert (event.start, event.end) == ("2019-10-31", "2019-12-31")
    assert event.actor_side == "Iran"


def test_nothing_from_furniture_or_from_the_columnists(result: timeline.Result) -> None:
    assert not result.events["start"].str.startswith("2024").any()
    assert not (result.events["start"] == "2019-12-24").any()
    quotes = " ".join(result.mentions["quote"])
    for name in ("Obama", "Rhodes", "Stossel"):
        assert name not in quotes


def test_one_chain_with_the_cues_of_the_text(result: timeline.Result) -> None:
    rocket = only(result.events, type="missile_or_rocket_attack").event_id
    strikes = only(result.events, type="airstrike").event_id
    storming = only(result.events, type="storming").event_id
    cues = {(link.cause_id, link.effect_id): link.cue.lower() for link in result.links.itertuples()}
    assert set(cues) == {(rocket, strikes), (strikes, storming)}
    assert "reprisal" in cues[rocket, strikes]
    assert "response" in cues[strikes, storming]
    assert [chain.event_ids for chain in result.chains] == [(rocket, strikes, storming)]
