"""The demo cases are what their notes say: short, dated, and plainly not real newspapers."""

from pathlib import Path

import pytest
import yaml

import timeline
from benchmarks.golden_corpus import split_front_matter

DATA = Path(__file__).resolve().parents[2] / "data"
CASES = sorted(path.parent for path in DATA.glob("*/case.yml"))
REPORTS = sorted(DATA.glob("*/*.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_has_a_title_a_note_and_at_least_eight_reports(case):
    about = yaml.safe_load((case / "case.yml").read_text(encoding="utf-8"))
    assert set(about) == {"title", "note"}
    assert "written for demonstration" in " ".join(about["note"].split())
    assert len(list(case.glob("*.md"))) >= 8


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_report_is_short_dated_and_marked_as_a_demo(path):
    front, text = split_front_matter(path.read_text(encoding="utf-8"))
    document = timeline.Document(
        path.stem, text, front["published"], timezone=front.get("timezone", "")
    )
    assert document.publication is not None
    assert front["title"]
    assert front["publisher"].endswith("(demo)")
    assert 120 <= len(text.split()) <= 250
    if "url" in front:
        assert ".example.org/" in front["url"]


def test_every_case_spans_several_outlets():
    for case in CASES:
        fronts = [
            split_front_matter(path.read_text(encoding="utf-8"))[0] for path in case.glob("*.md")
        ]
        assert len({front["publisher"] for front in fronts}) >= 3, case.name
