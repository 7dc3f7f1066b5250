"""Many sentences parsed at once: each gets the tree it would get alone."""

import spacy
from spacy.language import Language

from timeline.model import Span
from timeline.syntax import Reader, Wanted, parse_sentences, read_alone, read_together
from timeline.syntax.engine import MODELS, grow_trees, lemmatized, model, parse_together
from timeline.syntax.from_spacy import to_tree
from timeline.syntax.tree import Tree

SENTENCES = (
    "Rockets hit the base.",
    "Police said on Tuesday that gunmen who had seized the bank's main branch in Tarsk two days "
    "earlier, taking eleven clerks with them, had let all but one of them go.",
    "No.",
    "The general, whose convoy was struck near the bridge, has died of his wounds, his aides said.",
    "“They shelled us for three hours,” she said, “and then it rained.”",
    "Militias attack embassy",
    "",
)


def _shape(tree: Tree) -> list[tuple[str, str, str, int, str]]:
    return [(word.text, word.tag_, word.dep_, word.head.i, word.lemma_) for word in tree]


def test_a_tree_is_that_of_the_model_whatever_is_parsed_with_it() -> None:
    many = [*SENTENCES, " ".join(SENTENCES[:-1]) * 8, *SENTENCES] * 12
    alone = {text: _shape(to_tree(model()(text), lemmatized)) for text in set(many)}
    for text, tree in zip(many, grow_trees(many), strict=True):
        assert _shape(tree) == alone[text]


def _as_it_comes() -> Language:
    """The model with the layers that spaCy gives it."""
    name = next(filter(spacy.util.is_package, MODELS))
    return spacy.load(name, exclude=["ner", "attribute_ruler", "lemmatizer"])


def test_a_word_embedded_once_has_the_vector_that_the_model_gives_it_each_time() -> None:
    plain = _as_it_comes()
    texts = [*SENTENCES, "No. No! no.", "Rockets, rockets and rockets' parts"] * 2
    for text, tree in zip(texts, parse_together(texts), strict=True):
        assert tree.tensor.tobytes() == plain(text).tensor.tobytes()


def test_a_word_keeps_its_vector_when_more_are_met_than_are_kept() -> None:
    plain = _as_it_comes()
    spans = range(0, 9_000, 60)
    made_up = (" ".join(f"Qa{start + step}" for step in range(60)) for start in spans)
    first, *_, last = parse_together([SENTENCES[1], *made_up, SENTENCES[1]])
    again = parse_together(SENTENCES[1:2])[0]
    for tree in (first, last, again):
        assert tree.tensor.tobytes() == plain(SENTENCES[1]).tensor.tobytes()


def test_nothing_to_parse_gives_nothing() -> None:
    assert grow_trees([]) == []
    assert parse_sentences("It rained.", []) == ()


def _asking(text: str, times: int) -> Reader[list[str]]:
    """Ask for the words of a text one after another, as often as told."""
    words: list[str] = []
    start = 0
    for word in text.split()[:times]:
        (sentence,) = yield Wanted(text, [Span(start, start + len(word))])
        words.append(sentence.tree.text)
        start += len(word) + 1
    return words


def test_readers_that_ask_seldom_or_never_do_not_mix_up_the_answers() -> None:
    readers = [_asking("one two three", times) for times in (2, 0, 3, 1)]
    assert read_together(readers) == [["one", "two"], [], ["one", "two", "three"], ["one"]]
    assert read_alone(_asking("four five", 2)) == ["four", "five"]
    assert read_together([]) == []
