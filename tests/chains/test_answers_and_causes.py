"""Whole sentences in which somebody answers, causes, justifies or denies; and some that do not."""

from pathlib import Path

import pytest
import yaml

from tests.chains.marked import read

EXAMPLES = yaml.safe_load(
    Path(__file__).with_name("answers_and_causes.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"][:60])
def test_each_says_what_answered_what_and_no_more(example: dict[str, list[str]]) -> None:
    text = read(str(example["text"]))
    name = {mention.id: mention.rules[0] for mention in text.mentions}
    told = {
        f"{name[link.cause]} > {name[link.effect]}: {link.kind.value}"
        + (", denied" if link.denied else "")
        for link in text.links()
    }
    # "after" beside a stated answer adds nothing; order alone is asked of where it is stated.
    wanted = set(example["links"])
    assert {one for one in told if "follows" not in one or one in wanted} == wanted
