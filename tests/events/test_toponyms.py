"""Names that a story uses as places, though no gazetteer has them. Expected values by hand."""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts_told

TOLD = [
    # named as a place elsewhere in the story: what was taken is no captive
    ("Fighters stood on the edge of Wadi Qarash. Rebels captured Wadi Qarash on Saturday.",
     {"type": "seizure", "target": "Wadi Qarash", "place": "Wadi Qarash"}),
    ("Smoke rose over the village of Umm Dabba. Jets bombed Umm Dabba on Friday.",
     {"type": "airstrike", "place": "Umm Dabba"}),
    # nothing says that it is one
    ("Rebels captured Omar Dabbas on Saturday.", {"type": "abduction", "target": "Omar Dabbas"}),
    # a speaker's language is no place
    ("Omar Dabbas wrote in Pashto. Rebels captured Omar Dabbas on Saturday.",
     {"type": "abduction"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_the_story_calls_a_place_is_one(text: str, told: dict[str, object]) -> None:
    assert any(told.items() <= one.items() for one in facts_told(text))
