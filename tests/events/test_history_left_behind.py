"""What a report tells of long ago is not what its later sentences go on with."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# Published on Wednesday 15 May 2024.
NEWS = "Rebels shelled Goma on Monday. Rebels shelled a camp in Goma in January 2023. "
ASIDE = (
    "The mayor of the town, which lies on the northern shore of the lake, came back at noon from"
    " a visit to the capital. Most of the shops along the main road stayed shut until the evening. "
)
OF_THE_NEWS = ["The shelling wounded nine people.", "Nine people were killed."]


@pytest.mark.parametrize("later", OF_THE_NEWS)
def test_later_sentences_go_on_with_the_news(later: str) -> None:
    news, history, told = mentions_of(NEWS + ASIDE + later)
    assert (news.same_as, history.same_as, told.same_as) == ("", "", news.id)


def test_the_next_sentence_goes_on_with_history() -> None:
    _, history, told = mentions_of(NEWS + "Nine people were killed.")
    assert told.same_as == history.id
