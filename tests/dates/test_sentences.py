"""What a careful reader would answer, sentence by sentence: `sentences.yml`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from timeline.dates import find_dates
from timeline.model import DateMention, Publication

_TABLE = Path(__file__).with_name("sentences.yml")
_TYPES = {"DATE", "TIME", "DURATION", "SET"}


class Case(NamedTuple):
    published: str
    text: str
    date: str
    first: str | None
    last: str | None
    also: str


def _cases() -> list[Case]:
    return [
        _case(str(group["published"]).split()[0], line)
        for group in yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
        for line in group["read"]
    ]


def _case(published: str, line: str) -> Case:
    marked, _, answer = line.rpartition(" -> ")
    before, _, rest = marked.partition("[")
    date, _, after = rest.partition("]")
    span, _, also = answer.partition(" ")
    first, _, last = span.partition("..")
    if span == "nothing":
        return Case(published, before + date + after, date, None, None, also)
    return Case(published, before + date + after, date, first, last or first, also)


CASES = _cases()


def _mention_of(case: Case) -> DateMention:
    found = find_dates(case.text, Publication.parse(case.published), "en")
    matching = [mention for mention in found if mention.text == case.date]
    assert matching, f"found {[mention.text for mention in found]}"
    return matching[-1]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.published} {case.text}" for case in CASES])
def test_a_sentence_is_read_as_a_reader_would(case: Case) -> None:
    mention = _mention_of(case)
    shown = mention.to_dict()
    assert (shown["first"], shown["last"]) == (case.first, case.last), mention.explanation
    if case.also in _TYPES:
        assert mention.timex_type == case.also
    elif case.also:
        assert shown["precision"] == case.also


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(CASES) >= 250
    assert len({case.text + case.published for case in CASES}) >= 250
