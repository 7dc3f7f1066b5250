"""Two chains of blows laid over one another, counted from their first blow."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.ui.running import add, events_drawn, html, opened
from timeline.model import Document
from timeline.store import CaseFile


def test_day_0_lays_a_chain_of_another_case_under_this_ones(app):
    app.run()
    app.segmented_control(key="axis").set_value("day0").run()
    assert not app.exception
    alone = events_drawn(app)
    app.selectbox(key="beside").set_value("pulwama-balakot").run()
    assert not app.exception
    both = events_drawn(app)
    assert alone < both
    app.session_state["event"] = sorted(both - alone)[0]
    app.run()
    assert not app.info  # the card of the other case's event opens
    assert "Why this date" in html(app)


EXCHANGES = """Turkish jets bombed a PKK camp near Dohuk on Friday 8 March 2024 in retaliation for a
bombing in Ankara on Thursday 7 March 2024 that killed five people.

Israeli jets bombed a Hezbollah depot near Tyre on Tuesday 12 March 2024 in response to rocket
fire on Haifa on Monday 11 March 2024 that killed two people.

Indian jets bombed a camp near Balakot on Sunday 17 March 2024 in reprisal for a bombing in
Srinagar on Friday 15 March 2024 that killed nine soldiers.
"""


@pytest.fixture
def three_chains(tmp_path, monkeypatch) -> str:
    """A case that the server keeps, with three exchanges of blows; its name in the address."""
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    file = CaseFile.create(tmp_path / "three.riposte", "Three exchanges")
    file.add_documents(
        [Document("a1", EXCHANGES, "2024-03-18")], "test", datetime(2024, 3, 18, tzinfo=UTC)
    )
    return "kept-three"


def test_the_address_holds_the_second_chain_too(three_chains):
    app = opened(case=three_chains, axis="Day 0", beside="This case")
    app.run()
    _, second = app.selectbox(key="beside_chain").options
    drawn = events_drawn(app)
    app = opened(case=three_chains, axis="Day 0", beside="This case", beside_chain=second)
    app.run()
    assert not app.exception
    assert app.selectbox(key="beside_chain").index == 1
    assert events_drawn(app) != drawn


def test_a_chain_of_ones_own_case_can_be_laid_under_a_demo(three_chains):
    app = opened(axis="Day 0").run()
    alone = events_drawn(app)
    app.selectbox(key="beside").set_value(three_chains).run()
    assert not app.exception
    assert len(events_drawn(app)) == len(alone) + 2


def test_a_case_is_laid_beside_another_that_has_an_article_of_its_own(three_chains, tmp_path):
    CaseFile.open(tmp_path / "three.riposte").copy_to(tmp_path / "copy.riposte")
    app = opened(case=three_chains, axis="Day 0").run()
    app.selectbox(key="beside").set_value("kept-copy").run()
    assert not app.exception
    assert len(events_drawn(app)) == 4


def test_a_second_chain_that_is_not_there_leaves_another_one(three_chains):
    app = opened(case=three_chains, axis="Day 0", beside="This case", beside_chain="c9")
    app.run()
    assert not app.exception
    assert app.selectbox(key="beside_chain").index == 0


def test_day_0_without_a_chain_says_so():
    app = opened(case="own")
    app.run()
    add(app, "Rockets hit the air base on Friday 27 December 2019.")
    app.segmented_control(key="axis").set_value("day0").run()
    assert not app.exception
    assert any("No chain" in info.value for info in app.info)
