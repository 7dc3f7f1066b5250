"""What a visitor decides: merged, added, rejected, and undone."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox, TextInput

from tests.ui.running import add, events_listed, html, links_listed, opened, press, turn_to
from timeline.result import Result


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
    assert stands(app) == ["yes", "undone"]
    press(app, "Redo")  # the same decision is still the one chosen
    assert events_listed(app) == before - 1
    assert stands(app) == ["yes", "undone", "yes"]
    press(app, "Undo")
    assert events_listed(app) == before


TWICE = "NATO jets bombed Tripoli on 8 June 2011. Residents said air strikes had hit a house."


@pytest.mark.parametrize(("answer", "left"), [("One event", 1), ("Two events", 2)])
def test_two_rows_that_may_be_one_are_decided_by_one_press(answer, left):
    app = opened(case="own")
    app.run()
    add(app, TWICE)
    turn_to(app, "review")
    assert events_listed(app) == 2
    assert "air <mark>strikes</mark> had hit a house" in html(app)
    press(app, answer)
    assert not app.exception
    assert events_listed(app) == left
    assert answer not in [button.label for button in app.button]
    press(app, "Undo")
    assert answer in [button.label for button in app.button]


def shown_of(app: AppTest) -> Result:
    _, result = app.session_state["opened"]
    return result


def stands(app: AppTest) -> list[str]:
    return list(app.dataframe[-1].value["Stands"])


@pytest.mark.parametrize("button", ["Merge", "Split", "Add the event", "Add the link"])
def test_a_form_that_is_not_filled_in_says_what_is_missing(button):
    app = opened("review")
    app.run()
    before = events_listed(app)
    press(app, button)
    assert not app.exception
    assert len(app.warning) == 1
    assert events_listed(app) == before


def test_an_event_added_by_hand_needs_a_date_that_can_be_read():
    app = opened("review", case="own")
    app.run()
    fields = {field.label: field for field in app.text_input}
    fields["What happened"].set_value("Envoy recalled")
    fields["Date"].set_value("last Friday")
    kinds(app).select("talks")
    press(app, "Add the event")
    assert len(app.error) == 1
    {field.label: field for field in app.text_input}["Date"].set_value("2019-12-27")
    press(app, "Add the event")
    assert not app.exception
    assert events_listed(app) == 1
    press(app, "Add the event")  # what was typed is gone: a second press adds no second event
    assert events_listed(app) == 1


def test_an_event_added_by_hand_is_of_no_type_that_nobody_chose():
    app = opened("review", case="own")
    app.run()
    assert kinds(app).value is None
    {field.label: field for field in app.text_input}["What happened"].set_value("Envoy recalled")
    press(app, "Add the event")
    assert len(app.warning) == 1
    assert events_listed(app) == 0


def kinds(app: AppTest) -> Selectbox:
    return next(box for box in app.selectbox if box.label == "Type")


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


def test_the_card_goes_on_to_the_next_event_when_its_own_is_rejected():
    app = opened("timeline")
    app.run()
    press(app, "Next")
    gone = app.session_state["event"]
    press(app, "Next")
    after = app.session_state["event"]
    press(app, "Previous")
    next(button for button in app.button if button.label == "Reject").click().run()
    assert not app.exception
    assert app.session_state["event"] == after != gone
    assert not app.info  # what the analyst did is no news
    assert "rejected" in app.toast[0].value


def test_the_card_stays_with_what_an_event_was_merged_into():
    app = opened(case="own")
    app.run()
    add(app, TWICE)
    app.session_state["event"] = chosen = shown_of(app).events["event_id"].iloc[-1]  # undated
    app.run()
    turn_to(app, "review")
    press(app, "One event")
    turn_to(app, "timeline")
    assert app.session_state["event"] == shown_of(app).events["event_id"].item() != chosen
    assert not app.info


def test_a_date_is_set_right_from_the_card():
    app = opened("timeline")
    app.run()
    set_date(app, "2019-12-26")
    assert not app.exception
    assert date_field(app).value == "2019-12-26"  # the card stays with its event
    assert "26 Dec 2019" in html(app)


def test_other_values_are_set_right_from_the_card_too():
    app = opened("timeline").run()
    fields = {field.label: field for field in app.text_input}
    fields["Who"].set_value("Ansar Brigade")
    fields["Killed"].set_value("3")
    next(box for box in app.selectbox if box.label == "Type").set_value("shelling")
    press(app, "Save values")
    assert not app.exception
    assert "3 decisions written down" in app.toast[0].value
    for told in ("Ansar Brigade shelling of K-1 base", "killed 3 → 25"):
        assert told in html(app)


def test_a_date_that_cannot_be_read_is_refused_on_the_card():
    app = opened("timeline")
    app.run()
    before = html(app)
    set_date(app, "last Friday")
    assert len(app.error) == 1
    assert html(app) == before


def set_date(app: AppTest, date: str) -> None:
    date_field(app).set_value(date)
    press(app, "Save values")


def date_field(app: AppTest) -> TextInput:
    return next(field for field in app.text_input if field.label == "Date")


def linked_event(app: AppTest) -> str:
    ends = app.session_state["arrow_ends"]
    return sorted(ends.values())[0]
