"""What people set right about documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.mending.events import REJECTED
from timeline.model import Document, Edit, EditKind, Problem, Stage, standing

DOCUMENT_FIELDS = ("published", "timezone", "title", "publisher")


def mend_documents(
    items: Iterable[Document | Problem], edits: Sequence[Edit]
) -> Iterator[Document | Problem]:
    """Apply what people set right about documents, such as a wrong publish date.

    A document that was rejected is left out; a problem in its place says by whom and why.
    """
    changes: dict[str, dict[str, str]] = {}
    rejections: dict[str, Edit] = {}
    for edit in standing(edits):
        if edit.kind is EditKind.DOCUMENT and edit.field in DOCUMENT_FIELDS:
            changes.setdefault(edit.target[0], {})[edit.field] = edit.after
        elif edit.kind is EditKind.DOCUMENT and edit.field == "verdict" and edit.after == REJECTED:
            rejections[edit.target[0]] = edit
    for item in items:
        if isinstance(item, Document) and item.id in rejections:
            yield _left_out(item, rejections[item.id])
        elif isinstance(item, Document) and item.id in changes:
            yield replace(item, **changes[item.id])
        else:
            yield item


def _left_out(document: Document, edit: Edit) -> Problem:
    reason = f": {edit.why}" if edit.why else ""
    return Problem(
        stage=Stage.EDIT,
        doc_id=document.id,
        where="",
        message=f"the source was left out by {edit.who}{reason}",
        value=document.title,
        hint="Review → History takes it in again.",
    )
