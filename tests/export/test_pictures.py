"""Pictures as files: right format, same bytes, and one plain sentence where there is no Chrome."""

import re
import xml.etree.ElementTree as ET

import plotly.graph_objects as go
import pytest

from tests.figures.cases import case
from timeline.export import PictureError, write_picture
from timeline.export.pictures import draw_all, drawn, offline_page
from timeline.figures import exchange_figure, timeline_figure

SVG = "{http://www.w3.org/2000/svg}"
_HEADS = {"png": b"\x89PNG\r\n\x1a\n", "svg": b"<svg", "pdf": b"%PDF"}


@pytest.fixture(scope="module")
def figure():
    return timeline_figure(*case("us_iran"), width=640, title="Winter 2019/20")


@pytest.mark.browser
@pytest.mark.parametrize("kind", _HEADS)
def test_a_figure_drawn_twice_gives_the_same_bytes(figure, kind):
    first, second = draw_all([figure, figure], kind)
    assert first.startswith(_HEADS[kind])
    assert first == second


def test_html_needs_no_chrome_and_no_network(figure, tmp_path, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "no such browser"))
    page = write_picture(figure, tmp_path / "deep" / "page.html").read_text(encoding="utf-8")
    assert "Airstrikes on five targets" in page
    assert re.findall(r"<(?:script|link|img)[^>]*(?:src|href)=", page) == []


@pytest.mark.browser
def test_a_file_is_called_as_its_picture_and_what_that_says_is_only_words():
    told = r"Winter </title><script>harm()</script> \1"
    figure = timeline_figure(*case("us_iran"), width=640, title=told)
    assert rb"/Title (Winter </title><script>harm\(\)</script> \\1)" in drawn(figure, "pdf")
    page = offline_page(figure)
    assert "<title>Winter &lt;/title&gt;&lt;script&gt;harm()" in page
    assert "<title>Riposte</title>" in offline_page(timeline_figure(*case("us_iran")))


def test_html_is_the_same_each_time(figure, tmp_path):
    pages = [write_picture(figure, tmp_path / f"{n}.html").read_bytes() for n in range(2)]
    assert pages[0] == pages[1]


def test_svg_needs_no_chrome_and_is_the_same_each_time(figure, tmp_path, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "no such browser"))
    one, other = (write_picture(figure, tmp_path / f"{n}.svg").read_bytes() for n in range(2))
    assert one == other
    drawn = ET.fromstring(one)  # noqa: S314
    assert (drawn.get("width"), drawn.get("height")) == ("640", str(figure.layout.height))
    said = " ".join("".join(text.itertext()) for text in drawn.iter(f"{SVG}text"))
    assert "Winter 2019/20" in said and "Airstrikes on" in said


def test_an_exchange_is_an_svg_too(tmp_path):
    figure = exchange_figure(case("us_iran")[0], width=900)
    drawn = ET.fromstring(write_picture(figure, tmp_path / "exchange.svg").read_bytes())  # noqa: S314
    assert "25 killed" in ["".join(text.itertext()) for text in drawn.iter(f"{SVG}text")]


@pytest.mark.parametrize("kind", ["png", "pdf"])
def test_without_chrome_one_sentence_says_how_to_get_one(figure, kind, tmp_path, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "no such browser"))
    with pytest.raises(PictureError, match=f"drawing a {kind} needs Chrome.*apt-get install"):
        write_picture(figure, tmp_path / f"picture.{kind}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["picture", "picture.gif", "picture.png.exe"])
def test_another_ending_is_refused_with_the_ones_there_are(name, tmp_path):
    with pytest.raises(PictureError, match=re.escape(name) + r".*\.png, \.svg, \.pdf or \.html"):
        write_picture(go.Figure(), tmp_path / name)


def test_a_folder_in_the_way_is_named(figure, tmp_path):
    (tmp_path / "taken.html").mkdir()
    with pytest.raises(PictureError, match=r"taken\.html cannot be written"):
        write_picture(figure, tmp_path / "taken.html")
