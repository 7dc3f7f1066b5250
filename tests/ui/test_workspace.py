"""A session's own case file: made on the first change, saved, and opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st

from timeline import pipeline
from timeline.model import Document, EditKind
from timeline.store import CaseError, ConflictError
from timeline.ui import files, timelines, workspace
from timeline.ui.cases import OWN, articles, cases

DEMO = next(iter(cases().values()))
ROCKETS = Document("a1", "Rockets hit the air base on Friday.", "2019-12-31")


@pytest.fixture(autouse=True)
def session(monkeypatch):
    """A session of its own, as a plain mapping."""
    state: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", state)
    return state


def test_a_demo_is_not_copied_until_it_is_changed(session):
    assert workspace.items(DEMO) == articles(DEMO)
    assert not session.get("files")
    workspace.add(DEMO, [ROCKETS])
    assert len(workspace.items(DEMO)) == len(articles(DEMO)) + 1


def test_a_decision_is_kept_with_its_reason(session):
    session["analyst"] = "Ana"
    workspace.add(OWN, [ROCKETS])
    edit = workspace.decide(
        OWN, EditKind.DOCUMENT, ["a1"], "published", "2019-12-31", "2020-01-06", " headline "
    )
    assert (edit.who, edit.why, edit.number) == ("Ana", "headline", 1)
    assert workspace.documents(OWN)["a1"].published == "2020-01-06"
    assert list(timelines.open_case(OWN).events["start"]) == ["2020-01-03"]


def test_a_case_file_is_opened_again_with_all_that_was_in_it(session):
    workspace.add(OWN, [ROCKETS])
    workspace.decide(OWN, EditKind.DOCUMENT, ["a1"], "published", "", "2020-01-06", "")
    saved = files.whole_case(OWN)()
    session.clear()
    assert files.open_file("case.riposte", saved) == OWN.title
    case = workspace.current_case()
    assert case.key.startswith("file-")
    assert [item.id for item in workspace.items(case)] == ["a1"]
    assert len(workspace.edits(case)) == 1


def test_what_is_no_case_file_is_refused_in_words():
    with pytest.raises(CaseError):
        files.open_file("<b>x</b>.riposte", b"this is no database" * 100)


def test_only_new_articles_are_read(session, monkeypatch):
    read = []
    real = timelines.read_all

    def noted(some):
        read.extend(one.id for one in some)
        return real(some)

    monkeypatch.setattr(timelines, "read_all", noted)
    workspace.add(OWN, [ROCKETS])
    timelines.open_case(OWN)
    workspace.add(OWN, [Document("a2", "Jets struck a depot on Sunday.", "2019-12-31")])
    timelines.open_case(OWN)
    timelines.open_case(OWN)
    assert read == ["a1", "a2"]


def test_an_article_that_fails_is_told_of_and_the_others_are_shown(monkeypatch):
    real = pipeline._reader

    def stumble(document):
        if document.id == "a2":
            raise RecursionError("too deep")
        return real(document)

    monkeypatch.setattr(pipeline, "_reader", stumble)
    workspace.add(OWN, [ROCKETS, Document("a2", "Jets struck a depot.", "2019-12-31")])
    shown = timelines.open_case(OWN)
    assert list(shown.documents["doc_id"]) == ["a1"]
    assert "RecursionError: too deep" in set(shown.problems["value"])


def test_reading_stops_when_asked_and_goes_on_later(monkeypatch):
    monkeypatch.setattr(timelines, "TOGETHER", 1)
    sources = [Document(f"a{number}", f"Rockets hit base {number}.", "2019-12-31")
               for number in range(1, 4)]  # fmt: skip
    workspace.add(OWN, sources)
    asked = []

    def until_the_second(done: int, total: int, name: str) -> bool:
        asked.append((done, total, name))
        return done < 1

    workspace.stop(OWN)
    stopped = timelines.open_case(OWN, until_the_second)
    assert asked == [(0, 3, "a1"), (1, 3, "a2")]
    assert list(stopped.documents["doc_id"]) == ["a1"]
    told = stopped.problems[stopped.problems["message"] == timelines.LEFT_UNREAD]
    assert list(told["doc_id"]) == ["a2", "a3"]
    workspace.resume(OWN)
    assert list(timelines.open_case(OWN).documents["doc_id"]) == ["a1", "a2", "a3"]


def test_new_articles_are_read_side_by_side_and_counted(monkeypatch):
    sources = [Document(f"a{number:02}", f"Rockets hit base {number}.", "2019-12-31")
               for number in range(20)]  # fmt: skip
    workspace.add(OWN, sources[:1])
    timelines.open_case(OWN)
    workspace.add(OWN, sources[1:])
    monkeypatch.setattr(timelines, "TOGETHER", 8)
    counted = []

    def count(done: int, total: int, name: str) -> bool:
        counted.append((done, total))
        return True

    shown = timelines.open_case(OWN, count)
    assert counted == [(0, 19), (8, 19), (16, 19)]
    assert len(shown.documents) == 20


def test_two_tabs_share_a_kept_case_and_a_conflict_is_refused(session, monkeypatch, tmp_path):
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path / "cases"))
    workspace.add(OWN, [ROCKETS])
    files.keep(OWN, "Spring / 2020")
    mine = workspace.current_case()
    assert mine.key == "kept-Spring-2020"
    timelines.open_case(mine)

    other: dict[str, object] = {"case": mine.key}
    monkeypatch.setattr(st, "session_state", other)
    theirs = workspace.current_case()
    timelines.open_case(theirs)
    publish(theirs, "2020-01-06")

    monkeypatch.setattr(st, "session_state", session)
    with pytest.raises(ConflictError) as conflict:
        publish(mine, "2020-01-13")
    assert (conflict.value.mine.after, conflict.value.theirs.after) == ("2020-01-13", "2020-01-06")
    assert list(timelines.open_case(mine).events["start"]) == ["2020-01-03"]
    timelines.open_case(mine)  # now their decision has been on this screen
    publish(mine, "2020-01-13")
    assert list(timelines.open_case(mine).events["start"]) == ["2020-01-10"]


def publish(case, day):
    workspace.decide(case, EditKind.DOCUMENT, ["a1"], "published", "2019-12-31", day, "")


def test_a_case_is_renamed_here_in_its_file_and_for_every_tab(session, monkeypatch, tmp_path):
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    workspace.add(OWN, [ROCKETS])
    files.rename(OWN, "Kasnia 2023")
    mine = files.known_cases()["own"]
    assert (mine.title, mine.stem) == ("Kasnia 2023", "riposte-Kasnia-2023")
    assert files.open_file("x.riposte", files.whole_case(mine)()) == "Kasnia 2023"
    files.keep(mine, "winter")
    files.rename(files.known_cases()["kept-winter"], "Winter")
    monkeypatch.setattr(st, "session_state", {})
    assert files.known_cases()["kept-winter"].title == "Winter"


def test_a_kept_case_goes_by_its_title_and_not_by_its_file(monkeypatch, tmp_path):
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    files.keep(OWN, "Spring: 2020 (draft)")
    (tmp_path / "broken.riposte").write_text("no case")
    titles = {key: case.title for key, case in files.kept_cases().items()}
    assert titles == {"kept-Spring-2020-draft": "Spring: 2020 (draft)", "kept-broken": "broken"}


@pytest.mark.parametrize("title", ["CON", "Aux", "lpt1"])
def test_no_case_goes_by_the_name_of_a_device(monkeypatch, tmp_path, title):
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    files.keep(OWN, title)
    assert [path.name for path in tmp_path.iterdir()] == [f"{title}-case.riposte"]
    assert [case.title for case in files.kept_cases().values()] == [title]


def test_a_name_that_is_taken_or_says_nothing_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    files.keep(OWN, "winter")
    for name in ("winter", "../..", ""):
        with pytest.raises(CaseError):
            files.keep(OWN, name)
    assert [path.name for path in tmp_path.iterdir()] == ["winter.riposte"]


def test_a_case_of_ones_own_is_kept_from_the_start(session, monkeypatch, tmp_path):
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    begun = [files.kept_from_the_start(OWN, title).title for title in ("War", "war", "?!", "Ⅳ")]
    assert begun == ["War", "war 2", "Case", "Ⅳ"]
    assert session["case"] == "kept-Ⅳ"
    assert files.kept_from_the_start(DEMO, "War") == DEMO


def test_a_case_stays_in_the_session_where_the_folder_cannot_be_written(monkeypatch, tmp_path):
    (tmp_path / "taken").write_text("a file, and so no folder")
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path / "taken"))
    assert files.kept_from_the_start(OWN, "War") == OWN


def test_no_case_is_kept_where_the_server_has_no_folder(monkeypatch):
    monkeypatch.delenv("TIMELINE_CASES", raising=False)
    assert files.kept_cases() == {}
    with pytest.raises(CaseError):
        files.keep(OWN, "winter")


def test_what_was_handed_in_goes_with_the_server(session):
    workspace.add(OWN, [ROCKETS])
    folder = Path(session["folder"].name)
    assert list(folder.iterdir())
    files.remove_folders()
    assert not folder.exists()
