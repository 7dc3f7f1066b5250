"""Decisions in words: what each was, what it was about, what it set to what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import pandas as pd

from timeline.figures.hover import KIND_LABELS
from timeline.model import Document, Edit, EditKind, Problem
from timeline.result import Result
from timeline.ui.words import parts, type_words

_WHOLE = {
    EditKind.MERGE: "merge",
    EditKind.APART: "two events",
    EditKind.SPLIT: "split",
    EditKind.UNDO: "undo",
}
_FIELDS = {
    "published": "publish date",
    "killed": "number killed",
    "injured": "number injured",
    "actor": "who",
    "target": "to whom",
    "place": "where",
    "actor_side": "side of who acted",
    "target_side": "side of whom it was done to",
    "new": "new event",
}
_NEW, _LINK_KIND = "new", "kind"


def what(edit: Edit) -> str:
    """Name what a decision was.

    >>> from datetime import UTC, datetime
    >>> noon = datetime(2020, 1, 3, 12, tzinfo=UTC)
    >>> what(Edit(EditKind.EVENT, ("m1",), "killed", "2", "3", "Ada", noon, ""))
    'number killed'
    >>> what(Edit(EditKind.LINK, ("m1", "m2"), "kind", "", "because", "Ada", noon, ""))
    'new link'
    """
    if edit.kind is EditKind.LINK and edit.field == _LINK_KIND:
        return "kind of link" if edit.before else "new link"
    if edit.kind is EditKind.DOCUMENT and edit.field == "verdict":
        return "source"
    return _WHOLE.get(edit.kind) or _FIELDS.get(edit.field, edit.field)


def shown(value: str, field: str) -> str:
    """Write what stands before or after a decision as the tables do; a new event by its title.

    >>> shown("armed_clash", "type"), shown('{"title": "Raid", "date": "2020"}', "new")
    ('armed clash', 'Raid')
    """
    if field == "type":
        return type_words(value)
    if field == _LINK_KIND:
        return KIND_LABELS.get(value, value)
    return str(json.loads(value).get("title", "")) if field == _NEW and value else value


def about(edit: Edit, names: Mapping[str, str], decisions: Mapping[int, Edit]) -> str:
    """Name what a decision was about: events, a source, another decision.

    `names` tells what a mention's event or a document is called, `decisions` all by number.
    """
    if edit.kind is EditKind.UNDO:
        undone = decisions.get(int(edit.target[0]))
        return "" if undone is None else in_short(undone, names, decisions)
    if edit.field == _NEW:
        return shown(edit.after, _NEW)
    called = dict.fromkeys(names.get(one, one) for one in edit.target)
    between = {EditKind.MERGE: " = ", EditKind.APART: " ≠ "}.get(edit.kind, " → ")
    return between.join(called)


def in_short(edit: Edit, names: Mapping[str, str], decisions: Mapping[int, Edit]) -> str:
    """A decision on one line, by which it can be chosen from a list."""
    return f"{edit.number}. {in_words(edit, names, decisions)}"


def in_words(edit: Edit, names: Mapping[str, str], decisions: Mapping[int, Edit]) -> str:
    """What a decision was, what it set and about what."""
    after = "" if edit.kind in _WHOLE or edit.field == _NEW else shown(edit.after, edit.field)
    told = f"{what(edit)}: {after}" if after else what(edit)
    subject = about(edit, names, decisions)
    return f"{told} ({subject})" if subject else told


def subjects(result: Result, sources: Iterable[Document | Problem]) -> dict[str, str]:
    """What a mention's event and a source are called, by their ids; so are sources left out."""
    events = pd.concat([result.events, result.rejected])
    told = {
        mention: title
        for title, cell in zip(events["title"], events["mention_ids"], strict=True)
        for mention in parts(cell)
    }
    return told | {one.id: one.title or one.id for one in sources if isinstance(one, Document)}
