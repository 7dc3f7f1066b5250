"""Articles that a visitor adds: taken in, dated, mended, kept to the session."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.ui.running import add, events_drawn, html, opened, press, turn_to
from timeline.model import Document, Problem, Stage
from timeline.ui.cases import OWN
from timeline.ui.components.add_article import told


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
    press(app, "Set publish date")
    assert not app.exception
    assert '<mark class="date"' in html(app)
    assert "Tue 31 Dec 2019" in html(app)


def test_the_timeline_asks_for_the_date_of_what_was_added_and_puts_the_one_at_its_head_forward():
    app = opened(case="own")
    app.run()
    add(app, "Army strikes back\n\nWire | Dec 18, 2014\n\nJets bombed a camp on Wednesday.")
    assert "Wed 17 Dec 2014" not in html(app)  # put forward, not taken
    (asked,) = app.date_input
    assert asked.value == date(2014, 12, 18)
    press(app, "Set publish date")
    assert not app.exception
    assert "Wed 17 Dec 2014" in html(app)
    assert not app.date_input


def test_a_crisis_of_ones_own_goes_into_a_case_of_its_own_where_that_is_asked_for():
    app = opened("sources").run()
    (goal,) = app.radio
    goal.set_value(OWN)
    add(app, "Rebels shelled a barracks near Homs on 3 May 2013.")
    assert not app.exception
    assert "Your own case" in html(app)
    assert "1 source " in html(app)


def test_a_case_of_ones_own_outlasts_its_tab_where_the_server_keeps_cases(monkeypatch, tmp_path):
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    app = opened(case="own").run()
    add(app, "Barracks shelled\n\nRebels shelled a barracks near Homs on 3 May 2013.")
    assert "kept on this computer as “Barracks shelled”" in app.info[0].value
    next(box for box in app.text_input if box.label == "Title of the case").set_value("Homs")
    press(app, "Rename")
    assert not app.exception
    in_another_tab = opened(case=app.session_state["case"]).run()
    assert "<h1>Homs</h1><p>1 source " in html(in_another_tab)


def test_a_publish_date_that_lies_ahead_is_asked_about():
    ahead = Document("a1", "Rebels shelled a barracks near Homs on Friday.", "2999-01-05")
    assert r"lies ahead (2999\-01\-05)" in told([ahead])  # as Markdown
    assert "ahead" not in told([replace(ahead, published="2013-05-07")])


def test_a_kept_case_can_be_taken_off_the_list(monkeypatch, tmp_path):
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    app = opened(case="own").run()
    add(app, "Barracks shelled\n\nRebels shelled a barracks near Homs on 3 May 2013.")
    turn_to(app, "export")
    press(app, "Remove it")
    assert not app.exception
    assert "Barracks shelled is off the list" in app.info[0].value
    assert "Barracks shelled" not in html(app)
    (file,) = tmp_path.rglob("*.riposte")
    assert file.parent.name == "removed"


def test_where_nothing_is_kept_the_first_article_comes_with_a_warning(monkeypatch):
    monkeypatch.delenv("TIMELINE_CASES", raising=False)
    app = opened(case="own").run()
    add(app, "Rebels shelled a barracks near Homs on 3 May 2013.")
    assert "gone when you close or reload this tab" in app.info[0].value
    turn_to(app, "sources")
    add(app, "Jets bombed a camp near Idlib on 4 May 2013.")
    assert "gone when" not in app.info[0].value


def test_what_an_article_brings_is_told_once_it_is_read():
    app = opened(case="own").run()
    add(app, "Rebels shelled a barracks near Homs on 3 May 2013.")
    assert "1 event told there, all new." in app.info[0].value
    turn_to(app, "sources")
    add(app, "Rebels shelled a barracks near Homs on 3 May 2013. Jets bombed Idlib on 4 May 2013.")
    assert "2 events told there, 1 of them new." in app.info[0].value
    turn_to(app, "timeline")
    assert not app.info
    turn_to(app, "sources")
    add(app, "The harvest was good.")
    assert "No event was found there" in app.info[0].value


def test_every_article_without_a_date_is_asked_about():
    app = opened(case="own").run()
    add(app, "Rebels shelled a barracks near Homs on Friday.")
    turn_to(app, "sources")
    add(app, "Jets bombed a camp near Idlib on Monday.")
    turn_to(app, "timeline")
    for day in ("2013-05-07", "2013-05-09"):
        app.date_input[0].set_value(day)
        press(app, "Set publish date")
    assert not app.exception
    assert not app.date_input
    assert "2 sources · 2 events" in html(app)


def test_dates_at_the_heads_of_several_articles_are_set_at_once():
    app = opened(case="own").run()
    for day in (7, 9):
        turn_to(app, "sources")
        add(app, f"Wire | {day} May 2013\n\nRebels shelled a barracks near Homs on Friday.")
    turn_to(app, "timeline")
    press(app, "Set these 2 dates")
    assert not app.exception
    assert "3 May 2013" in html(app)
    assert "Set these 2 dates" not in [button.label for button in app.button]
    turn_to(app, "review")
    assert all("stands “" in why for why in app.dataframe[-1].value["Why"])


def test_the_question_for_a_date_can_wait():
    app = opened(case="own")
    app.run()
    add(app, "Rebels shelled a barracks near Homs on Friday.")
    assert len(app.date_input) == 1
    press(app, "Later")
    assert not app.exception
    assert not app.date_input


def test_what_an_article_adds_is_seen_though_the_days_were_moved_before():
    app = opened(case="own")
    app.run()
    add(app, "Jets bombed a camp on 3 May 2020. Rebels bombed a hotel on 5 May 2020.")
    for first in (5, 3):  # moved, and put back to the case's own ends
        asked = (date(2020, 5, first), date(2020, 5, 5))
        app.select_slider(key="days").set_range(*asked).run()
    assert len(events_drawn(app)) == 2
    turn_to(app, "sources")
    add(app, "Gunmen stormed a bank on 9 May 2020.")
    turn_to(app, "timeline")
    assert not app.exception
    assert len(events_drawn(app)) == 3
    assert app.select_slider(key="days").value == (date(2020, 5, 3), date(2020, 5, 9))


def test_a_source_is_left_out_and_taken_in_again():
    app = opened(case="own")
    app.run()
    turn_to(app, "sources")
    add(app, "Gunmen stormed a bank on 9 May 2020.")
    assert "1 source · 1 event" in html(app)
    press(app, "Leave it out")
    assert not app.exception
    assert "0 sources · 0 events" in html(app)
    turn_to(app, "review")
    assert "Gunmen stormed a bank" in app.dataframe[-1].value["About"][0]
    press(app, "Undo")
    assert "1 source · 1 event" in html(app)


PROBLEM = Problem(
    Stage.READ, "", "b[1].txt", "the file is empty", hint="Paste the article into it."
)


def test_what_came_in_is_told_with_what_is_wrong_with_it():
    dated = Document("a1", "Text.", "2019-12-31")
    undated = Document("a2", "Text.")
    assert told([dated]) == "Added 1 article."
    assert "It gives no publish date" in told([undated])
    assert "1 of them gives no publish date" in told([dated, undated])
    assert "2 of them give no publish date" in told([dated, undated, undated])
    assert told([PROBLEM]).startswith("Nothing was added.\n- ")
    first, *lines = told([dated, *[PROBLEM] * 6]).split("\n")
    assert first == "Added 1 article."
    assert [line.startswith("- b\\[1\\]\\.txt\\: the file is empty") for line in lines] == [
        *[True] * 4,
        False,
    ]
    assert "2 more" in lines[-1]


def test_an_empty_form_asks_for_text(sources):
    sources.run()
    add(sources, "  ")
    assert len(sources.warning) == 1


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
