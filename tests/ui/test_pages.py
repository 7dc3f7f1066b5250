"""Each page as Streamlit runs it, without a browser."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import timeline
from timeline.model import Document
from timeline.store import CaseFile

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds on a busy machine; the first run loads the parser


@pytest.fixture
def app() -> AppTest:
    return opened()


@pytest.fixture
def sources() -> AppTest:
    return opened("sources")


def opened(page: str = "", **address: str) -> AppTest:
    script = ROOT / "timeline/ui/pages" / f"{page}.py" if page else ROOT / "app.py"
    app = AppTest.from_file(str(script), default_timeout=PATIENCE)
    for name, value in address.items():
        app.query_params[name] = value
    return app


def html(app: AppTest) -> str:
    return " ".join(piece.proto.body for piece in app.get("html"))


def events_drawn(app: AppTest) -> set[str]:
    (chart,) = app.get("plotly_chart")
    traces = json.loads(chart.proto.spec)["data"]
    told = [tuple(one) for trace in traces for one in trace.get("customdata", [])]
    return {name for kind, name in told if kind == "event"}


def add(app: AppTest, text: str) -> None:
    app.text_area[0].set_value(text)
    app.button(key="FormSubmitter:add_article-Add to the timeline").click().run()


def test_the_demo_case_opens(app):
    app.run()
    assert not app.exception
    assert "United States – Iran" in html(app)
    assert "10 sources" in html(app)
    assert len(events_drawn(app)) >= 3
    assert "Why this date" in html(app)


def test_a_filter_takes_events_away(app):
    app.run()
    before = events_drawn(app)
    app.multiselect(key="types").set_value(["storming"]).run()
    assert not app.exception
    events = timeline.load([ROOT / "data/us-iran"]).events
    stormings = set(events.loc[events["type"] == "storming", "event_id"])
    assert not before <= stormings
    assert set() < events_drawn(app) <= stormings


@pytest.mark.parametrize("lanes", ["type", "place", "source"])
def test_every_kind_of_lane_draws(app, lanes):
    app.session_state["lanes"] = lanes
    app.run()
    assert not app.exception
    assert events_drawn(app)


def test_the_address_opens_a_view(app):
    app.run()
    event = sorted(events_drawn(app))[0]
    again = opened(event=event)
    again.run()
    assert again.session_state["event"] == event
    assert again.query_params["event"] == event


@pytest.mark.parametrize("value", ["nowhere", "<script>", "../../etc", "x" * 500])
def test_a_bad_address_gives_a_note(value):
    app = opened(case=value)
    app.run()
    assert not app.exception
    assert len(app.info) == 1
    assert "United States – Iran" in html(app)


def test_an_empty_case_explains_itself():
    app = opened(case="own")
    app.run()
    assert not app.exception
    assert any("This case is empty" in text.value for text in app.markdown)
    assert len(app.text_area) == 1


def test_a_read_only_server_takes_nothing_in(app, sources, monkeypatch):
    monkeypatch.setenv("TIMELINE_READONLY", "1")
    for page in (app, sources):
        page.run()
        assert not page.exception
        assert not [button for button in page.button if "Add" in button.label]


def test_sources_are_listed_and_the_first_is_read(sources):
    sources.run()
    assert not sources.exception
    assert len(sources.dataframe[0].value) == 10
    assert '<mark class="date"' in html(sources)
    assert '<mark class="event"' in html(sources)


def test_an_article_is_added_to_this_session_only():
    mine = opened("sources", case="own")
    mine.run()
    add(mine, "Rockets hit the air base near Atlantis on Friday.")
    assert not mine.exception
    assert "Atlantis" in html(mine)
    theirs = opened("sources", case="own")
    theirs.run()
    assert "Atlantis" not in html(theirs)
    assert "0 sources" in html(theirs)


def test_an_article_without_a_date_is_taken_and_then_mended():
    app = opened("sources", case="own")
    app.run()
    add(app, "Rockets hit the air base on Friday, killing two soldiers.")
    assert any("stay open" in info.value for info in app.info)
    assert '<mark class="date open"' in html(app)
    app.date_input[1].set_value("2019-12-31")
    app.text_input[-1].set_value("printed under the headline")
    next(button for button in app.button if button.label == "Set publish date").click().run()
    assert not app.exception
    assert '<mark class="date"' in html(app)
    assert "Tue 31 Dec 2019" in html(app)


def test_an_empty_form_asks_for_text(sources):
    sources.run()
    add(sources, "  ")
    assert len(sources.warning) == 1


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def test_review_merges_two_events_and_undo_parts_them_again():
    app = opened("review")
    app.run()
    assert not app.exception
    before = events_listed(app)
    one, other = (box for box in app.selectbox if box.label in ("This event", "is the same as"))
    one.select_index(0)
    other.select_index(1)
    press(app, "Merge")
    assert not app.exception
    assert events_listed(app) == before - 1
    press(app, "Undo")
    assert events_listed(app) == before
    stands = app.dataframe[-1].value["Stands"]
    assert list(stands) == ["yes", "undone"]


def events_listed(app: AppTest) -> int:
    return int(html(app).split(" event")[0].rsplit(" ", 1)[1])


def test_an_event_added_by_hand_needs_a_date_that_can_be_read():
    app = opened("review", case="own")
    app.run()
    fields = {field.label: field for field in app.text_input}
    fields["What happened"].set_value("Envoy recalled")
    fields["Date"].set_value("last Friday")
    press(app, "Add the event")
    assert len(app.error) == 1
    {field.label: field for field in app.text_input}["Date"].set_value("2019-12-27")
    press(app, "Add the event")
    assert not app.exception
    assert events_listed(app) == 1


@pytest.mark.parametrize("preset", ["slide", "column", "square"])
def test_export_previews_every_format(preset):
    app = opened("export")
    app.session_state["preset"] = preset
    app.run()
    assert not app.exception
    assert len(events_drawn(app)) >= 3


def test_every_page_opens_an_empty_case():
    for page in ("sources", "review", "export"):
        app = opened(page, case="own")
        app.run()
        assert not app.exception


def test_a_link_is_rejected_from_the_card_and_comes_back():
    app = opened("timeline")
    app.run()
    before = links_listed(app)
    app.session_state["event"] = linked_event(app)
    app.run()
    rejects = [button for button in app.button if button.label == "Reject"]
    assert len(rejects) >= 2  # the event's own, and one for each link
    rejects[-1].click().run()
    assert not app.exception
    assert links_listed(app) == before - 1


def test_inferred_arrows_are_drawn_when_asked_for():
    app = opened(case="own")
    app.run()
    add(
        app,
        "Israeli jets bombed a Hezbollah depot near Tyre on Monday 4 March 2024.\n\n"
        "Hezbollah fired rockets at an Israeli army base near Safed on Wednesday 6 March 2024.\n\n"
        "Turkish jets bombed a PKK camp near Dohuk on Friday 8 March 2024 in retaliation for the "
        "bombing in Ankara on Thursday 7 March 2024 that killed five people.",
    )
    stated = links_listed(app)
    app.toggle(key="inferred").set_value(True).run()
    assert not app.exception
    assert links_listed(app) > stated
    assert {"Inferred, no words for it"} < set(app.dataframe[1].value["Kind"])


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


def test_a_stopped_case_says_what_is_left_and_reads_it_on_request():
    app = opened(case="own")
    app.session_state["stopped"] = {"own"}
    app.run()
    add(app, "Rockets hit the air base on Friday 27 December 2019.")
    assert not app.warning  # what is added is read
    app.session_state["stopped"] = {"own"}
    app.session_state["readings"] = {}
    del app.session_state["opened"]
    app.run()
    assert "0 articles read and kept, 1 not read" in app.warning[0].value
    press(app, "Read the rest")
    assert not app.exception
    assert not app.warning
    assert "1 source" in html(app)


def linked_event(app: AppTest) -> str:
    ends = app.session_state["arrow_ends"]
    return sorted(ends.values())[0]


def links_listed(app: AppTest) -> int:
    label = next(tab.label for tab in app.tabs if tab.label.startswith("Links"))
    return int(label.split("(")[1].rstrip(")"))


def test_an_event_that_is_gone_gives_a_note():
    app = opened(event="e000000000000")
    app.run()
    assert not app.exception
    assert "Why this date" in html(app)
    assert len(app.info) == 1


def test_the_address_sets_the_zone_of_clock_times():
    app = opened(zone="UTC")
    app.run()
    assert not app.exception
    assert any("Clock times are those of UTC" in caption.value for caption in app.caption)


def test_a_zone_that_is_none_leaves_times_as_written():
    app = opened(zone="Mars/Olympus")
    app.run()
    assert not app.exception
    assert not any("Clock times" in caption.value for caption in app.caption)
