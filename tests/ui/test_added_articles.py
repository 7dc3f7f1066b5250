"""Articles that a visitor adds: taken in, dated, mended, kept to the session."""

from __future__ import annotations

from tests.ui.running import add, html, opened, press
from timeline.model import Document, Problem
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
    app.text_input[-1].set_value("printed under the headline")
    next(button for button in app.button if button.label == "Set publish date").click().run()
    assert not app.exception
    assert '<mark class="date"' in html(app)
    assert "Tue 31 Dec 2019" in html(app)


PROBLEM = Problem("read", "", "b[1].txt", "the file is empty", hint="Paste the article into it.")


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
