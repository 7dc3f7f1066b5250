"""What is seen before Streamlit has started: the demo's picture, and for other views none."""

from __future__ import annotations

import pytest
from lxml import etree
from starlette.requests import Request

from timeline.ui.first_view import INDEX, first_page, first_picture, with_first_view
from timeline.ui.timelines import read_demo


def asked(query: str) -> Request:
    return Request({"type": "http", "method": "GET", "query_string": query.encode(), "headers": []})


@pytest.mark.parametrize(
    ("query", "drawn"),
    [
        ("", True),
        ("embed=true", True),
        ("embed=true&embed_options=dark_theme", True),
        ("case=us-iran&event=e1", False),
        ("sides=Iran", False),
    ],
)
def test_only_the_demo_as_it_opens_has_a_picture(query, drawn):
    page = bytes(first_page(asked(query)).body).decode()
    assert ('id="first-view"' in page) == drawn
    assert "riposte_width" in page
    assert '<div id="root">' in page


def test_every_script_that_streamlit_wants_early_is_still_asked_for():
    page = INDEX.read_text(encoding="utf-8")
    early = [line.split('href="')[1].split('"')[0] for line in page.splitlines()
             if "modulepreload" in line]  # fmt: skip
    assert len(early) > 10
    served = with_first_view(page, drawn=True)
    assert [script for script in early if script not in served] == []
    assert served.index("first-picture.svg") < served.index(early[0])


def test_the_picture_names_the_demos_sides_and_fits_the_width_asked_for():
    answer = first_picture(asked("width=783&theme=dark"))
    picture = etree.fromstring(bytes(answer.body))
    assert (answer.media_type, picture.get("width")) == ("image/svg+xml", "783")
    told = "".join(picture.itertext())
    sides = set(read_demo().events["actor_side"]) - {""}
    assert [side for side in sides if side not in told] == []


@pytest.mark.parametrize("query", ["", "width=783", "width=-1&theme=light", "width=9&theme=x"])
def test_what_is_no_size_or_theme_has_no_picture(query):
    assert first_picture(asked(query)).status_code == 404
