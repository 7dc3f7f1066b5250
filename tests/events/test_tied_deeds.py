"""Deeds of verbs that no entry knows, where a cue ties them to another deed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import timeline
from timeline.lexicons import read_lexicon
from timeline.model import Document

_RULE = "verb at a tie"


def _tied(text: str) -> list[tuple[str, str]]:
    """The words that tell a deed only because of a cue, with the type of the deed."""
    result = timeline.load([Document(id="a", text=text, published="2015-06-10")])
    types = dict(zip(result.events["event_id"], result.events["type"], strict=True))
    return [
        (row["trigger"], types[row["event_id"]])
        for row in result.mentions.to_dict("records")
        if _RULE in row["rules"]
    ]


def _entries() -> Iterator[tuple[str, str, str]]:
    lexicon = read_lexicon("tied_deeds")
    for entry in lexicon["done_to"]:
        yield entry["type"], entry["example"], entry["not"]
    for name, type_key in (("protesting", "protest"), ("avenging", "other_violence")):
        yield type_key, lexicon[name]["example"], lexicon[name]["not"]


@pytest.mark.parametrize(("type_key", "example", "counterexample"), _entries())
def test_examples(type_key: str, example: str, counterexample: str) -> None:
    assert [found for _, found in _tied(example)] == [type_key]
    assert _tied(counterexample) == []


def test_harmless_example() -> None:
    assert _tied(read_lexicon("tied_deeds")["harmless"]["example"]) == []


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Riga ransomed its consulate in response to the arrest of two envoys.", "ransomed"),
        ("Chad mined the frontier in retaliation for the raid on Ade.", "mined"),
        ("Jakarta stopped issuing visas in response to the killing of a diver.", "stopped"),
        ("The junta bolted the crossings because rebels had shelled a village.", "bolted"),
        ("Pupils abandoned their classes in protest at the shooting of a teacher.", "abandoned"),
    ],
)
def test_what_a_verb_is_done_to_says_what_it_tells(text: str, deed: str) -> None:
    assert [word for word, _ in _tied(text)] == [deed]


@pytest.mark.parametrize(
    "text",
    [
        "The bank froze credit in response to the fall of the pound.",  # no power acts
        "Chad bolted the frontier on Monday.",  # no cue
        "Chad bolted the frontier in response to a slump in sales.",  # the other end is no deed
        "Chad eased the frontier regime in response to the release of two envoys.",
        "Chad criticised the envoys because of the raid.",  # words
        "The striker mined the crossings in response to the equaliser.",
        "Customers abandoned the shop in protest at the price of bread.",
    ],
)
def test_where_no_deed_is_told(text: str) -> None:
    assert _tied(text) == []
