"""Sentences: a text without full stops is cut all the same, and loses no letter."""

import pytest

from timeline.sentences import split_sentences

CLAUSE = "rockets fell on the depot and two soldiers died"


@pytest.mark.parametrize("joiner", [", ", "; ", " ", ""])
def test_a_text_without_full_stops_is_cut_between_words(joiner: str) -> None:
    text = joiner.join([CLAUSE] * 200)
    spans = split_sentences(text)
    assert all(end - start <= 1200 for start, end in spans)
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(
        " ", ""
    )
    if joiner:
        words = set(text.split())
        assert all(set(text[start:end].split()) <= words for start, end in spans)


def test_one_long_word_is_cut_too() -> None:
    assert len(split_sentences("x" * 5000)) == 5


@pytest.mark.parametrize("stop", [".", "…", "!", "。"])
def test_a_line_of_stops_takes_its_share_and_no_more(stop: str) -> None:
    """The square of so many would take minutes."""
    text = f"It rained. {stop * 200_000}x"
    spans = split_sentences(text)
    assert spans[0] == (0, len("It rained."))
    assert sum(end - start for start, end in spans) == len(text) - 1


def test_a_sentence_of_common_length_is_left_whole() -> None:
    text = ", ".join([CLAUSE] * 20) + "."
    assert split_sentences(f"{text} {text}") == ((0, len(text)), (len(text) + 1, 2 * len(text) + 1))


def test_initials_end_a_sentence_only_before_an_opener() -> None:
    text = "Minister H.D. Gowda met P.V. Rao. They flew to L.A. The envoys left."
    told = [text[start:end] for start, end in split_sentences(text)]
    assert told == ["Minister H.D. Gowda met P.V. Rao.", "They flew to L.A.", "The envoys left."]
