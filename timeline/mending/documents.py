"""What people set right about documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.model import Document, Edit, EditKind, Problem, standing

DOCUMENT_FIELDS = ("published", "timezone", "title", "publisher")


def mend_documents(
    items: Iterable[Document | Problem], edits: Sequence[Edit]
) -> Iterator[Document | Problem]:
    """Apply what people set right about documents, such as a wrong publish date."""
    changes: dict[str, dict[str, str]] = {}
    for edit in standing(edits):
        if edit.kind is EditKind.DOCUMENT and edit.field in DOCUMENT_FIELDS:
            changes.setdefault(edit.target[0], {})[edit.field] = edit.after
    for item in items:
        if isinstance(item, Document) and item.id in changes:
            yield replace(item, **changes[item.id])
        else:
            yield item
