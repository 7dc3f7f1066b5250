"""One page that has Plotly, whose script takes longer to read than any figure takes to draw."""

import json
from pathlib import Path

import plotly
import pytest

_SCRIPT = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
_DRAW = """async ([figure, more]) => {
  Plotly.purge("chart");
  document.getElementById("chart").replaceChildren();
  await Plotly.newPlot("chart", figure.data, {...figure.layout, ...more});
  await document.fonts.ready;
}"""


@pytest.fixture(scope="session")
def canvas(browser):
    """The page; what it asks for lies in `canvas.asked`."""
    page = browser.new_page(viewport={"width": 1300, "height": 1600})
    page.set_content('<body style="margin:0"><div id="chart"></div>')
    page.add_script_tag(path=_SCRIPT)
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("dialog", lambda dialog: page.asked.append(dialog.message))
    yield page
    page.close()


@pytest.fixture
def draw(canvas):
    """Draw a figure in place of the one before, with `more` of a layout, and give the page."""

    def drawn(figure, **more):
        canvas.asked.clear()
        canvas.evaluate(_DRAW, [json.loads(figure.to_json()), more])
        return canvas

    return drawn
