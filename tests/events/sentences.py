"""The two tests of every table of sentences: what one must tell, and what must tell nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.events.reading_of import facts_told, triggers_told

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
