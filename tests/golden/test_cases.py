"""Demo cases are judged by their story: on made-up tables, and on the expectations' form."""

from datetime import date

from benchmarks.cases import Outcome, judge, read_expectations, summary
from benchmarks.golden_score import FoundLink
from timeline.lexicons import event_types

STORY = {
    "events": {
        "rockets": {
            "types": ["missile_or_rocket_attack"],
            "days": [[date(2019, 12, 27), date(2019, 12, 27)]],
            "killed": 1,
        },
        "raids": {"types": ["airstrike"], "days": [[date(2019, 12, 29), date(2019, 12, 29)]]},
        "vow": {"types": ["threat"], "days": [[date(2019, 12, 30), date(2019, 12, 30)]]},
    },
    "causes": [["rockets", "raids"]],
    "may": [["raids", "vow"]],
}


def row(event_id: str, kind: str, day: str, killed: int | None = None) -> dict[str, object]:
    return {
        "event_id": event_id,
        "type": kind,
        "start": f"{day}T19:20",
        "end": f"{day}T19:20",
        "killed_best": killed,
    }


ROCKETS = row("e1", "missile_or_rocket_attack", "2019-12-27", killed=1)
RAIDS = row("e2", "airstrike", "2019-12-29")
VOW = row("e3", "threat", "2019-12-30")


def test_a_story_told_right():
    arrows = [FoundLink("e1", "e2", "response"), FoundLink("e2", "e3", "because")]
    assert judge(STORY, [ROCKETS, RAIDS, VOW], arrows) == Outcome(
        found={"rockets": ("e1",), "raids": ("e2",), "vow": ("e3",)},
        tolls={"rockets": True},
        drawn=(("rockets", "raids"),),
        missing=(),
        stray=(),
    )


def test_a_story_in_pieces():
    """The raids in two rows, a toll lost, the arrow backwards and one from nowhere."""
    rows = [
        {**ROCKETS, "killed_best": None},
        RAIDS,
        row("e4", "airstrike", "2019-12-29"),
        row("e9", "protest", "2019-12-28"),
    ]
    arrows = [
        FoundLink("e2", "e1", "response"),
        FoundLink("e9", "e4", "because"),
        FoundLink("e1", "e2", "follows"),
    ]
    outcome = judge(STORY, rows, arrows)
    assert outcome.found == {"rockets": ("e1",), "raids": ("e2", "e4"), "vow": ()}
    assert outcome.tolls == {"rockets": False}
    assert outcome.missing == (("rockets", "raids"),)
    assert outcome.stray == (("(2019-12-28 protest)", "raids"), ("raids", "rockets"))
    assert summary(outcome) == (
        "2 of 3 events in 3 rows, 0 of 1 tolls, 0 of 1 stated causes, 2 stray arrows"
    )


def test_expectations_are_of_the_vocabulary_and_in_order():
    for story in read_expectations().values():
        first = {name: wanted["days"][0][0] for name, wanted in story["events"].items()}
        for wanted in story["events"].values():
            assert set(wanted["types"]) <= set(event_types())
            assert all(start <= end for start, end in wanted["days"])
        for cause, effect in (*story["causes"], *story["may"]):
            assert first[cause] <= first[effect]
