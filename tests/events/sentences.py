"""The tests of every table of sentences: what one tells or does not, and whether it is one deed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.events.reading_of import facts_told, mentions_of, triggers_told

Row = tuple[str, dict[str, object]]  # a sentence, and facts that one of its mentions must show


def tells(rows: Sequence[Row]) -> Callable[[str, dict[str, object]], None]:
    """A test for each row, to stand in a module as `test_told`."""

    @pytest.mark.parametrize(("text", "expected"), rows, ids=[text for text, _ in rows])
    def test(text: str, expected: dict[str, object]) -> None:
        told = facts_told(text)
        assert any(expected.items() <= one.items() for one in told), told

    return test


def tells_nothing(sentences: Sequence[str]) -> Callable[[str], None]:
    """A test for each sentence, to stand in a module as `test_not_told`."""

    @pytest.mark.parametrize("text", sentences)
    def test(text: str) -> None:
        told = triggers_told(text)
        assert told == [], told

    return test


def tells_one_deed(texts: Sequence[str]) -> Callable[[str], None]:
    """A test for each text, all of whose mentions are of the event of its first one."""

    @pytest.mark.parametrize("text", texts)
    def test(text: str) -> None:
        first, *others = mentions_of(text)
        assert others
        assert {one.same_as for one in others} == {first.id}

    return test


def tells_another_deed(texts: Sequence[str]) -> Callable[[str], None]:
    """A test for each text, whose last mention is not of the event of its first one."""

    @pytest.mark.parametrize("text", texts)
    def test(text: str) -> None:
        first, *_, last = mentions_of(text)
        assert last.same_as != first.id

    return test
