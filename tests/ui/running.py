"""A page as Streamlit runs it without a browser, and what a visitor finds on it."""

from __future__ import annotations

import json
from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds on a busy machine; the first run loads the parser


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


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def turn_to(app: AppTest, page: str) -> None:
    """Open another page of the same session, as its link does."""
    app.switch_page(f"timeline/ui/pages/{page}.py").run()


def events_listed(app: AppTest) -> int:
    return int(html(app).split(" event")[0].rsplit(" ", 1)[1])


def links_listed(app: AppTest) -> int:
    ends = {"Cause", "Effect", "Words"}
    return sum(len(table.value) for table in app.dataframe if ends <= set(table.value.columns))
