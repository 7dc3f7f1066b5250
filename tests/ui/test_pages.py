"""Each page opens and shows what its address asks for."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

import timeline
from tests.ui.running import ROOT, add, events_drawn, html, links_listed, opened, press, turn_to
from timeline.model import Document, Edit, EditKind
from timeline.store import CaseFile
from timeline.ui.components import screen
from timeline.ui.escape import plain

DEMO = timeline.load([ROOT / "data/us-iran"])


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
    stormings = events_of("storming")
    assert not before <= stormings
    assert set() < events_drawn(app) <= stormings
    assert any(f"of {len(DEMO.events)} events and" in caption.value for caption in app.caption)
    press(app, "Take the filters off")
    assert events_drawn(app) == before


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ({"words": "picnic"}, "0 of"),
        ({"words": "embassy", "sure": "0.5", "told": "2 sources"}, " of "),
        ({"days": ["29 Dec 2019", "3 Jan 2020"], "sides": "Iran"}, " of "),
    ],
)
def test_filters_that_an_address_sets_are_told_and_taken_off(asked, kept):
    every = events_drawn(opened().run())
    app = opened(**asked).run()
    assert any(kept in one.value and "pass the filters" in one.value for one in app.caption)
    press(app, "Take the filters off")
    assert not app.exception
    assert events_drawn(app) == every
    assert not any("pass the filters" in caption.value for caption in app.caption)


def events_of(kind: str) -> set[str]:
    return set(DEMO.events.loc[DEMO.events["type"] == kind, "event_id"])


def test_what_is_told_in_passing_is_counted_and_one_press_away(app):
    app.run()
    every = set(DEMO.events["event_id"])
    passing = every - events_drawn(app)
    assert 0 < len(passing) < len(every)
    assert app.toggle(key="passing").label == f"Told in passing ({len(passing)})"
    press(app, "Show all")
    assert events_drawn(app) == every
    assert len(app.dataframe[0].value) == len(every)


def test_the_address_opens_on_an_event_told_in_passing():
    app = opened(passing="true").run()
    assert events_drawn(app) == set(DEMO.events["event_id"])
    shown = events_drawn(opened().run())
    (hidden, *_) = sorted(events_drawn(app) - shown)
    assert events_drawn(opened(event=hidden).run()) == shown | {hidden}


def test_a_lone_event_of_another_age_is_one_step_of_the_days():
    app = opened(case="own")
    app.run()
    told = "Rebels bombed a bank on 15 August 1969. They bombed a hotel on 3 May 2020."
    add(app, f"{told} Jets bombed a camp on 5 May 2020.")
    days = app.select_slider(key="days")
    assert days.options == ["15 Aug 1969", "3 May 2020", "5 May 2020"]
    days.set_range(date(2020, 5, 3), date(2020, 5, 5)).run()
    assert not app.exception
    assert len(events_drawn(app)) == 2


def test_a_narrow_page_has_one_row_of_buttons_and_the_same_choices(app, monkeypatch):
    monkeypatch.setattr(screen, "screen_width", lambda: 320)
    app.run()
    assert not app.exception
    assert app.segmented_control(key="lanes").value == "side"
    app.multiselect(key="types").set_value(["storming"]).run()
    before = len(events_drawn(app))
    app.segmented_control(key="lanes").set_value("type").run()
    assert len(events_drawn(app)) == before > 0


@pytest.mark.parametrize("lanes", ["type", "place", "source"])
def test_every_kind_of_lane_draws(app, lanes):
    app.session_state["lanes"] = lanes
    app.run()
    assert not app.exception
    assert events_drawn(app)


def lanes_drawn(app):
    """The names beside the lanes, from the top."""
    (chart,) = app.get("plotly_chart")
    layout = json.loads(chart.proto.spec)["layout"]
    bold = [one for one in layout["annotations"] if one["text"].startswith("<b>")]
    lanes = [one for one in bold if "name" not in one and one["yref"] == "y"]
    return [one["text"] for one in sorted(lanes, key=lambda one: one["y"])]


def test_lanes_stand_in_the_order_asked_for_in_the_chart_and_in_the_picture():
    app = opened(lanes="Place", top_place="Erbil").run()
    assert not app.exception
    assert lanes_drawn(app)[0] == "<b>Erbil</b>"
    app.multiselect(key="top_place").set_value(["Baghdad", "Erbil"]).run()
    chart = lanes_drawn(app)
    assert chart[:2] == ["<b>Baghdad</b>", "<b>Erbil</b>"]
    turn_to(app, "export")
    assert lanes_drawn(app) == chart


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


@pytest.mark.parametrize(
    "asked",
    [
        {"days": "1 Jan 1999"},
        {"types": "picnic"},
        {"lanes": "Moon"},
        {"axis": "Moon"},
        {"beside": "The Moon landing, 1969"},
        {"sure": "2"},
        {"told": "99 sources"},
    ],
)
def test_a_filter_that_the_case_lacks_gives_a_note(asked):
    app = opened(**asked)
    app.run()
    assert not app.exception
    assert [plain(value) in note.value for note in app.info for value in asked.values()] == [True]
    assert events_drawn(app) == events_drawn(opened().run())
    app.run()
    assert not app.info


def test_a_chain_that_the_case_lacks_gives_a_note():
    app = opened(chain="c0").run()
    assert ["a chain that is not in this case" in note.value for note in app.info] == [True]
    assert "chain" not in app.query_params


def test_a_filter_that_the_case_has_gives_none():
    app = opened(types="storming", kinds="Response", lanes="Type", zone="UTC", told="2 sources")
    app.run()
    assert not app.info


def test_only_what_several_sources_tell_is_shown_when_asked_for():
    app = opened(told="3 sources")
    app.run()
    told = DEMO.events
    several = told[[len(cell.split(";")) >= 3 for cell in told["doc_ids"]]]
    assert 0 < len(several) < len(told)
    assert events_drawn(app) == set(several["event_id"])


def test_the_card_of_an_event_that_the_filters_hide_says_so():
    app = opened()
    app.run()
    app.session_state["event"] = next(iter(events_of("airstrike")))
    app.multiselect(key="types").set_value(["storming"]).run()
    assert any("keep this event out" in caption.value for caption in app.caption)
    app.session_state["event"] = ""  # nobody chose one: the first of those shown
    app.run()
    assert not any("keep this event out" in caption.value for caption in app.caption)
    assert '<p class="kind">storming' in html(app)


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


def test_a_read_only_server_shows_what_was_decided(monkeypatch, tmp_path):
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    file = CaseFile.create(tmp_path / "kept.riposte", "Kept")
    noon = datetime(2020, 1, 3, 12, tzinfo=UTC)
    file.add_documents([Document("a1", "Jets bombed a camp on 2 May 2020.")], "Ada", noon)
    (event,) = timeline.load(list(file.documents())).events.itertuples()
    why = "it was the 3rd"
    target = (event.mention_ids,)
    file.add_edit(Edit(EditKind.EVENT, target, "date", "", "2020-05-03", "Ada", noon, why), 0)
    monkeypatch.setenv("TIMELINE_READONLY", "1")
    app = opened("review", case="kept-kept").run()
    assert not app.exception
    assert list(app.dataframe[0].value["Why"]) == [why]
    assert not app.button


def test_sources_are_listed_and_the_first_is_read(sources):
    sources.run()
    assert not sources.exception
    assert len(sources.dataframe[0].value) == 10
    assert '<mark class="date"' in html(sources)
    assert '<mark class="event"' in html(sources)


def test_a_picture_leaves_out_what_is_told_in_passing_as_the_chart_does():
    app = opened("export").run()
    chart = events_drawn(opened().run())
    assert events_drawn(app) == chart < set(DEMO.events["event_id"])
    assert any("told in passing" in caption.value for caption in app.caption)


def test_a_picture_can_do_without_the_events_that_have_no_date():
    app = opened("export").run()
    (chart,) = app.get("plotly_chart")
    assert "No date" in chart.proto.spec
    next(one for one in app.toggle if one.label == "Undated events").set_value(False).run()
    assert not app.exception
    (chart,) = app.get("plotly_chart")
    assert "No date" not in chart.proto.spec


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
