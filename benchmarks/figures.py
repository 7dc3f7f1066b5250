"""How long a timeline takes to build, weigh and paint, beside vis-timeline in the same run.

`python -m benchmarks.figures`. Painting is measured in headless Chromium, from the call
that draws to the second frame after it; each time is the least of three, which other work on
the machine disturbs least. vis-timeline, which draws no arrows, comes from npm
into a temporary folder; without npm its column stays empty.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import plotly
from playwright.sync_api import Browser, sync_playwright

from tests.chrome import FLAGS, find_chrome
from timeline import tables
from timeline.figures import timeline_figure
from timeline.lexicons import event_types

SIZES = (200, 500, 5_000, 20_000, 100_000)
PAINTED_BY_BOTH = (200, 500, 5_000, 20_000)
REPEATS = 3
WIDTH = 1280
_PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
_VIS = "vis-timeline@8.5.4"

_FRAMES = "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));"
_PAINT_PLOTLY = f"""async figure => {{
  const start = performance.now();
  await Plotly.newPlot(document.getElementById("chart"), figure.data, figure.layout);
  {_FRAMES}
  return performance.now() - start;
}}"""
_PAINT_VIS = f"""async given => {{
  const start = performance.now();
  const chart = new vis.Timeline(document.getElementById("chart"),
                                 new vis.DataSet(given.items), new vis.DataSet(given.groups), {{}});
  await new Promise(done => chart.on("changed", done));
  {_FRAMES}
  return performance.now() - start;
}}"""


@dataclass(frozen=True, slots=True)
class Row:
    """One size: seconds to build and paint, megabytes of JSON; None where not measured."""

    events: int
    build: float
    megabytes: float
    paint: float | None
    vis: float | None


def main() -> None:
    """Measure every size and print one line each."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        script = fetch_vis(Path(folder))
        browser = playwright.chromium.launch(executable_path=str(find_chrome()), args=list(FLAGS))
        print(
            f"{'events':>8} {'build s':>8} {'MB':>6} {'paint s':>8} {'vis s':>7} {'times vis':>10}"
        )
        for row in measure(browser, script):
            print(line(row), flush=True)
        browser.close()


def line(row: Row) -> str:
    """One line of the table; a dash for what was not measured."""
    paint = "-" if row.paint is None else f"{row.paint:.2f}"
    vis = "-" if row.vis is None else f"{row.vis:.2f}"
    share = f"{row.paint / row.vis:.2f}" if row.paint is not None and row.vis else "-"
    return (
        f"{row.events:>8} {row.build:>8.2f} {row.megabytes:>6.2f} {paint:>8} {vis:>7} {share:>10}"
    )


def measure(browser: Browser, vis: Path | None) -> Iterator[Row]:
    """Build and paint each size; the first figure of a process is not counted."""
    timeline_figure(*crowd(300), width=WIDTH)
    for size in SIZES:
        events, links = crowd(size)
        seconds = []
        for _ in range(REPEATS):
            start = time.perf_counter()
            figure = timeline_figure(events, links, width=WIDTH)
            seconds.append(time.perf_counter() - start)
        told = figure.to_json()
        both = size in PAINTED_BY_BOTH
        items = vis_items(events) if vis and both else None
        yield Row(
            events=size,
            build=min(seconds),
            megabytes=len(told.encode()) / 1e6,
            paint=painted(browser, _PLOTLY, _PAINT_PLOTLY, json.loads(told)),
            vis=painted(browser, vis, _PAINT_VIS, items) if vis and items else None,
        )


def painted(browser: Browser, script: Path, paint: str, given: object) -> float:
    """Least seconds that a fresh page takes to draw `given` with the library `script`."""
    seconds = []
    for _ in range(REPEATS):
        page = browser.new_page(viewport={"width": WIDTH, "height": 900})
        page.set_content('<div id="chart"></div>')
        page.add_script_tag(path=script)
        seconds.append(float(page.evaluate(paint, given)) / 1000)
        page.close()
    return min(seconds)


def fetch_vis(folder: Path) -> Path | None:
    """Install vis-timeline into `folder` and give its stand-alone script; None without npm."""
    npm = shutil.which("npm")
    if npm is None:
        print("npm is not here: painting is measured without vis-timeline beside it")
        return None
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), _VIS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"npm could not install {_VIS}: {done.stderr.strip()[:200]}")
        return None
    built = "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"
    return folder / "node_modules" / built


def vis_items(events: pd.DataFrame) -> dict[str, object]:
    """The same events as vis-timeline's items, its groups being the lanes."""
    sides = sorted(set(events["actor_side"]))
    columns = (events["event_id"], events["title"], events["start"], events["actor_side"])
    items = [
        {"id": name, "content": title, "start": start, "group": side}
        for name, title, start, side in zip(*(column.tolist() for column in columns), strict=True)
    ]
    return {"items": items, "groups": [{"id": side, "content": side} for side in sides]}


def crowd(count: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """`count` made-up events of three years in four waves, every second one answering another."""
    return _waves(count), _answers(count)


def _waves(count: int) -> pd.DataFrame:
    chance = np.random.default_rng(2019)
    waves = chance.choice([200, 300, 650, 900], count) + chance.normal(0, 60, count)
    calm = chance.random(count) < 0.3
    days = np.clip(np.where(calm, chance.integers(0, 1095, count), waves), 0, 1094).astype(int)
    start = np.sort(np.datetime64("2018-01-01") + days)
    end = start + np.where(chance.random(count) < 0.1, 20, 0)
    return _table(
        tables.EVENTS,
        count,
        event_id=[f"e{number}" for number in range(count)],
        start=start.astype(str),
        end=end.astype(str),
        type=chance.choice(list(event_types()), count),
        title=[f"Event number {number} in the valley" for number in range(count)],
        actor_side=chance.choice(["Iran", "United States", "Israel", "Iraq"], count),
        killed_best=chance.pareto(1.2, count).astype(int),
        status="happened",
        quote="A sentence of the usual length that tells what happened, to whom and where.",
        doc_ids="a1;a2",
    )


def _answers(count: int) -> pd.DataFrame:
    effects = np.arange(2, count, 2)
    return _table(
        tables.LINKS,
        len(effects),
        link_id=[f"l{number}" for number in effects],
        cause_id=[f"e{number - 1}" for number in effects],
        effect_id=[f"e{number}" for number in effects],
        kind="response",
        basis="source",
        cue="in response to",
    )


def _table(columns: object, count: int, **values: object) -> pd.DataFrame:
    index = range(count)
    return pd.DataFrame(
        {
            name: pd.Series(values.get(name, "" if dtype == "str" else None), index, dtype)
            for name, dtype in dict(columns).items()  # type: ignore[call-overload]
        }
    )


if __name__ == "__main__":
    main()
