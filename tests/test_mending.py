"""People's edits are applied to what the machine read, survive it, and are never lost."""

from dataclasses import replace
from datetime import UTC, datetime

import pandas as pd
import pytest

import timeline
from timeline.mending import mend_documents
from timeline.model import Edit, EditKind

AT = datetime(2020, 1, 4, tzinfo=UTC)
REPORTS = [
    timeline.Document(
        "wire",
        "Rockets hit the K-1 base near Kirkuk on Friday, killing an American contractor.",
        "2019-12-28",
    ),
    timeline.Document(
        "paper", "Gunmen kidnapped two aid workers in Mosul on Monday.", "2019-12-31"
    ),
]


def edit(kind: EditKind, target: tuple[str, ...], field: str, after: str, number: int = 1) -> Edit:
    return Edit(kind, target, field, "", after, "Ana", AT, "because the paper says so", number)


@pytest.fixture(scope="module")
def ids() -> dict[str, str]:
    """A mention of each event, by the event's type."""
    mentions = timeline.load(REPORTS).mentions
    assert sorted(mentions["type"]) == ["abduction", "missile_or_rocket_attack"]
    return dict(zip(mentions["type"], mentions["mention_id"], strict=True))


def row(result: timeline.Result, kind: str) -> pd.Series:
    return result.events[result.events["type"] == kind].iloc[0]


@pytest.mark.parametrize(
    ("field", "after", "column", "shown"),
    [
        ("date", "2019-12-26", "start", "2019-12-26"),
        ("date", "2019-12", "end", "2019-12-31"),
        ("date", "2019-12", "precision", "month"),
        ("date", "", "start", ""),
        ("actor", "Kataib Hezbollah", "actor", "Kataib Hezbollah"),
        ("actor", "Hamas; the PFLP", "actor", "Hamas;the PFLP"),
        ("actor", "the Islamic State", "actor_side", "Islamic State"),
        ("actor", "Kataib Hezbollah", "title", "Kataib Hezbollah rocket attack on K-1 base"),
        ("actor_side", "Iran", "actor_side", "Iran"),
        ("place", "Kirkuk; K-1", "place", "Kirkuk;K-1"),
        ("killed", "0", "killed_best", 0),
        ("killed", "at least 12", "killed_low", 12),
        ("killed", "31–34", "killed_high", 34),
        ("count", "30", "count", 30),
        ("status", "claimed", "status", "claimed"),
        ("title", "The first blow", "title", "The first blow"),
        ("verdict", "confirmed", "confidence", 1.0),
    ],
)
def test_a_cell_shows_what_a_person_wrote(
    ids: dict[str, str], field: str, after: str, column: str, shown: object
) -> None:
    change = edit(EditKind.EVENT, (ids["missile_or_rocket_attack"],), field, after)
    result = timeline.load(REPORTS, edits=[change])
    assert row(result, "missile_or_rocket_attack")[column] == shown


def test_a_title_written_by_hand_stays_when_other_values_are_set(ids: dict[str, str]) -> None:
    target = (ids["missile_or_rocket_attack"],)
    titled = edit(EditKind.EVENT, target, "title", "The first blow")
    named = edit(EditKind.EVENT, target, "actor", "Kataib Hezbollah", 2)
    result = timeline.load(REPORTS, edits=[titled, named])
    assert row(result, "missile_or_rocket_attack").title == "The first blow"


def test_a_date_by_hand_says_who_set_it_and_why(ids: dict[str, str]) -> None:
    change = edit(EditKind.EVENT, (ids["abduction"],), "date", "2019-12-29")
    explanation = row(timeline.load(REPORTS, edits=[change]), "abduction").date_explanation
    assert "Ana" in explanation
    assert "because the paper says so" in explanation


def test_a_rejected_event_leaves_the_table_and_is_kept(ids: dict[str, str]) -> None:
    rejected = edit(EditKind.EVENT, (ids["abduction"],), "verdict", "rejected")
    result = timeline.load(REPORTS, edits=[rejected])
    assert result.events["type"].tolist() == ["missile_or_rocket_attack"]
    assert result.rejected["type"].tolist() == ["abduction"]
    undone = [rejected, edit(EditKind.UNDO, ("1",), "", "", number=2)]
    assert len(timeline.load(REPORTS, edits=undone).events) == 2


def test_merge_and_split_are_the_persons_word(ids: dict[str, str]) -> None:
    merge = edit(EditKind.MERGE, tuple(sorted(ids.values())), "", "")
    merged = timeline.load(REPORTS, edits=[merge])
    assert len(merged.events) == 1
    assert set(merged.events["doc_ids"][0].split(";")) == {"wire", "paper"}
    split = edit(EditKind.SPLIT, (ids["abduction"],), "", "", number=2)
    assert len(timeline.load(REPORTS, edits=[merge, split]).events) == 2


TWICE = timeline.Document(
    "blog",
    "NATO jets bombed Tripoli on Wednesday. Residents said air strikes had hit a house.",
    "2011-06-10",
)


def test_rows_that_may_be_one_are_put_until_a_person_decides() -> None:
    result = timeline.load([TWICE])
    (pair,) = result.duplicates.itertuples()
    ends = dict(zip(result.events["event_id"], result.events["mention_ids"], strict=True))
    target = (ends[pair.event_id], ends[pair.other_id])
    two = timeline.load([TWICE], edits=[edit(EditKind.APART, target, "", "two events")])
    one = timeline.load([TWICE], edits=[edit(EditKind.MERGE, target, "", "")])
    assert (len(two.events), len(one.events)) == (2, 1)
    assert two.duplicates.empty
    assert one.duplicates.empty


def test_an_arrow_can_be_drawn_and_rejected(ids: dict[str, str]) -> None:
    ends = (ids["missile_or_rocket_attack"], ids["abduction"])
    drawn = edit(EditKind.LINK, ends, "kind", "response")
    result = timeline.load(REPORTS, edits=[drawn])
    assert result.links[["kind", "basis", "lag_days"]].values.tolist() == [
        ["response", "analyst", 3]
    ]
    assert result.links["quote"].item() == drawn.why
    (chain,) = result.chains
    assert "drawn by hand (confidence 1.00)" in chain.weakest_link
    gone = timeline.load(
        REPORTS, edits=[drawn, edit(EditKind.LINK, ends, "verdict", "rejected", 2)]
    )
    assert gone.links.empty


def test_an_arrow_goes_when_its_ends_become_one_event(ids: dict[str, str]) -> None:
    ends = (ids["missile_or_rocket_attack"], ids["abduction"])
    drawn = edit(EditKind.LINK, ends, "kind", "response")
    result = timeline.load(REPORTS, edits=[drawn, edit(EditKind.MERGE, ends, "", "", 2)])
    assert (len(result.events), len(result.links), result.chains) == (1, 0, [])
    assert result.problems["stage"].tolist() == ["edit"]


def test_an_arrow_back_is_told_until_the_other_is_rejected(ids: dict[str, str]) -> None:
    there = (ids["missile_or_rocket_attack"], ids["abduction"])
    drawn = [
        edit(EditKind.LINK, there, "kind", "because"),
        edit(EditKind.LINK, there[::-1], "kind", "response", 2),
    ]
    result = timeline.load(REPORTS, edits=drawn)
    assert result.links["kind"].tolist() == ["because"]
    (told,) = result.problems[result.problems["where"] == "edit 2"]["message"]
    assert "leads back" in told
    rejected = edit(EditKind.LINK, there, "verdict", "rejected", 3)
    assert timeline.load(REPORTS, edits=[*drawn, rejected]).links["kind"].tolist() == ["response"]


def test_an_event_is_added_once() -> None:
    added = [edit(EditKind.EVENT, ("h1",), "new", '{"type": "riot"}', n) for n in (1, 2)]
    result = timeline.load(REPORTS, edits=added)
    assert result.events["type"].tolist().count("riot") == 1
    assert result.problems["where"].tolist() == ["edit 2"]


def test_an_event_can_be_added() -> None:
    cells = '{"type": "storming", "date": "2019-12-31", "place": "Baghdad"}'
    result = timeline.load(REPORTS, edits=[edit(EditKind.EVENT, ("h1",), "new", cells)])
    added = row(result, "storming")
    assert (added.start, added.place) == ("2019-12-31", "Baghdad")
    assert added.quote == "because the paper says so"


@pytest.mark.parametrize(
    "change",
    [
        edit(EditKind.EVENT, ("m-gone",), "type", "riot"),
        edit(EditKind.MERGE, ("m-gone", "m-lost"), "", ""),
        edit(EditKind.APART, ("gone", "too"), "", "two events"),
        edit(EditKind.SPLIT, ("m-gone",), "", ""),
        edit(EditKind.LINK, ("m-gone", "m-lost"), "kind", "response"),
        edit(EditKind.EVENT, ("h1",), "new", "[]"),
        edit(EditKind.EVENT, ("h1",), "new", '{"place": "Baghdad"}'),
        edit(EditKind.EVENT, ("h1",), "new", "[" * 100_000),
        edit(EditKind.LINK, ("m-gone",), "kind", "response"),
    ],
)
def test_an_edit_that_no_longer_fits_is_told(change: Edit) -> None:
    result = timeline.load(REPORTS, edits=[change])
    told = result.problems[result.problems["stage"] == "edit"]
    assert len(told) == 1
    assert "no longer fits" in told.iloc[0].message
    assert len(told.iloc[0].message) < 250
    assert len(result.events) == 2


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("killed", "many"),
        ("killed", "-5"),
        ("killed", "9" * 20),
        ("injured", "9" * 5_000),
        ("count", "1_000"),
        ("date", "yesterday"),
        ("status", "maybe"),
        ("colour", "red"),
        ("type", "x"),
    ],
)
def test_a_value_that_cannot_be_is_told(ids: dict[str, str], field: str, after: str) -> None:
    result = timeline.load(REPORTS, edits=[edit(EditKind.EVENT, (ids["abduction"],), field, after)])
    assert "edit" in result.problems["stage"].tolist()
    assert "abduction" in result.events["type"].tolist()


def test_a_mended_publish_date_moves_what_hangs_on_it() -> None:
    mended = edit(EditKind.DOCUMENT, ("paper",), "published", "2019-12-24")
    result = timeline.load(REPORTS, edits=[mended])
    assert row(result, "abduction").start == "2019-12-23"
    assert list(mend_documents(REPORTS, [mended])) == [
        REPORTS[0],
        replace(REPORTS[1], published="2019-12-24"),
    ]


def test_a_rejected_document_is_left_out_and_told() -> None:
    rejected = edit(EditKind.DOCUMENT, ("paper",), "verdict", "rejected")
    result = timeline.load(REPORTS, edits=[rejected])
    assert "paper" not in result.documents["doc_id"].tolist()
    assert not result.mentions["doc_id"].eq("paper").any()
    (told,) = result.problems[result.problems["doc_id"] == "paper"].itertuples()
    assert "left out" in told.message and "History" in told.hint
    confirmed = edit(EditKind.DOCUMENT, ("paper",), "verdict", "confirmed")
    assert list(mend_documents(REPORTS, [confirmed])) == list(REPORTS)
