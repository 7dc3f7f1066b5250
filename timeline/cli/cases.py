"""Loads that go into a case file: the documents it holds, and what people decided about them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from timeline.cli.terminal import shown
from timeline.intake import settle
from timeline.model import Document, Problem, Stage
from timeline.store import CaseFile

_WHO = "command line"


def add_to_case(path: Path, items: Iterable[Document | Problem]) -> tuple[CaseFile, list[Problem]]:
    """Add documents to a case, which is made if there is none; give it, and what was wrong.

    Documents whose id is in the case already stay as they are there, and a problem tells so.
    Raises CaseError for a file that is no case.
    """
    case = CaseFile.open(path) if path.exists() else CaseFile.create(path, shown(path.stem))
    settled = list(settle(items, date.today()))
    known = {document.id: document for document in case.documents()}
    documents = [item for item in settled if isinstance(item, Document)]
    case.add_documents(documents, _WHO, datetime.now(UTC))
    problems = [item for item in settled if isinstance(item, Problem)]
    return case, problems + [
        _kept(one) for one in documents if one.id in known and one.text != known[one.id].text
    ]


def _kept(document: Document) -> Problem:
    return Problem(
        Stage.READ, document.id, document.path,
        "the case holds another text by this id, which was kept; this one was left out",
        document.id, "Give the new one an id of its own.",
    )  # fmt: skip
