"""A session's own case file: made on the first change, saved, and opened again."""

from __future__ import annotations

import pytest
import streamlit as st

from timeline.model import Document, EditKind
from timeline.store import CaseError
from timeline.ui import workspace
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
    assert list(workspace.open_case(OWN).events["start"]) == ["2020-01-03"]


def test_a_case_file_is_opened_again_with_all_that_was_in_it(session):
    workspace.add(OWN, [ROCKETS])
    workspace.decide(OWN, EditKind.DOCUMENT, ["a1"], "published", "", "2020-01-06", "")
    saved = workspace.whole_case(OWN)()
    session.clear()
    assert workspace.open_file("case.riposte", saved) == OWN.title
    case = workspace.current_case()
    assert case.key.startswith("file-")
    assert [item.id for item in workspace.items(case)] == ["a1"]
    assert len(workspace.edits(case)) == 1


def test_what_is_no_case_file_is_refused_in_words():
    with pytest.raises(CaseError):
        workspace.open_file("<b>x</b>.riposte", b"this is no database" * 100)


def test_only_new_articles_are_read(session, monkeypatch):
    read = []
    real = workspace.read_document
    monkeypatch.setattr(workspace, "read_document", lambda one: (read.append(one.id), real(one))[1])
    workspace.add(OWN, [ROCKETS])
    workspace.open_case(OWN)
    workspace.add(OWN, [Document("a2", "Jets struck a depot on Sunday.", "2019-12-31")])
    workspace.open_case(OWN)
    workspace.open_case(OWN)
    assert read == ["a1", "a2"]
