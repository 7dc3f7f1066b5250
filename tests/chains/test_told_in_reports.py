"""Answers and causes as reports tell them, by the whole road; an end is any of its tellings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.golden_score import CAUSAL
from benchmarks.wild import Example, read_examples
from timeline.intake import settle
from timeline.lexicons import read_lexicon
from timeline.model import Document, Span
from timeline.pipeline import read_document

EXAMPLES = [
    example
    for name in ("told_in_reports.yml", "ends_in_reports.yml", "names_and_moves.yml")
    for example in read_examples(Path(__file__).with_name(name))
]


def _ends_of_links(example: Example) -> Iterator[tuple[str, list[Span], list[Span]]]:
    """The kind of each link with all tellings of its cause and of its effect."""
    (document,) = settle([Document("told", example.text, example.published)], None)
    assert isinstance(document, Document)
    reading = read_document(document)
    tellings: dict[str, list[Span]] = {}
    for mention in reading.mentions:
        tellings.setdefault(mention.same_as or mention.id, []).append(mention.span)
    of = {mention.id: tellings[mention.same_as or mention.id] for mention in reading.mentions}
    for link in reading.links:
        if link.kind in CAUSAL and not link.denied:
            yield str(link.kind), of[link.cause], of[link.effect]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text[:60])
def test_a_report_gives_the_links_that_it_states_and_no_other(example: Example) -> None:
    wanted = {(link.kind, link.cause, link.effect) for link in example.links}
    for kind, causes, effects in _ends_of_links(example):
        meant = {
            (as_kind, cause, effect)
            for as_kind, cause, effect in wanted
            if as_kind == kind
            and any(span.overlaps(cause) for span in causes)
            and any(span.overlaps(effect) for span in effects)
        }
        words = [example.text[slice(*span)] for span in (*causes, *effects)]
        assert meant, f"no such link is stated: {kind} {words}"
        wanted -= meant
    assert not wanted


@pytest.mark.parametrize("name", ["slaughter", "losing", "vowing"])
def test_the_example_of_words_that_say_which_deed_is_meant_gives_its_link(name: str) -> None:
    words = read_lexicon("link_cues")[name]
    text = words["example"].replace("[A]", "").replace("[B]", "")
    assert any(word in text for word in words["words"])
    reading = read_document(Document("told", text, "2021-05-26"))
    starts = {mention.id: mention.span.start for mention in reading.mentions}
    starts |= {one.id: starts[one.same_as] for one in reading.mentions if one.same_as}
    ends = [(starts[link.cause], starts[link.effect]) for link in reading.links]
    first, second = words["example"].index("[A]"), words["example"].index("[B]") - len("[A]")
    assert ends == [(first, second)]


def test_an_answer_in_kind_is_of_the_type_of_what_it_answers() -> None:
    alike = read_lexicon("link_cues")["alike"]
    text = alike["example"].replace("[A]", "").replace("[B]", "")
    assert any(words in text for words in alike["words"])
    assert _types(text) == ["diplomatic_break", "diplomatic_break"]


def test_an_answer_in_kind_is_found_behind_another_place_of_its_verb() -> None:
    text = (
        "Minsk expelled two envoys on Monday. Riga, which had not responded to the note, "
        "responded in kind on Tuesday."
    )
    assert _types(text) == ["diplomatic_break", "diplomatic_break"]


def _types(text: str) -> list[str]:
    return [one.type for one in read_document(Document("told", text, "2021-05-26")).mentions]
