"""A tree of ours says of its words what spaCy says of them, also after they were hung elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from timeline.syntax import parse
from timeline.syntax.engine import lemmatized, model
from timeline.syntax.from_spacy import to_tree
from timeline.syntax.tree import Tree

_ROLES = st.sampled_from(["conj", "nsubj", "dobj"])


@dataclass(frozen=True)
class Shape:
    """Heads and roles of some words, and what is changed afterwards: (word, its new head)."""

    heads: list[int]
    roles: list[str]
    moves: list[tuple[int, int]]


@st.composite
def _shapes(draw: st.DrawFn) -> Shape:
    """Trees of any form: each word hangs on one that was hung before, in any order."""
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(size)))
    heads = [0] * size
    for step, word in enumerate(order):
        heads[word] = draw(st.sampled_from(order[: step or 1]))
    upwards = [(word, above) for at, word in enumerate(order) for above in order[:at]]
    moves = draw(st.lists(st.sampled_from(upwards), max_size=3)) if upwards else []
    return Shape(heads, draw(st.lists(_ROLES, min_size=size, max_size=size)), moves)


def _relations(tree: Tree | Doc, at: int) -> list[object]:
    word = tree[at]
    return [
        word.head.i,
        [one.i for one in word.lefts],
        [one.i for one in word.rights],
        [one.i for one in word.children],
        [one.i for one in word.ancestors],
        sorted(one.i for one in word.subtree),
        [one.i for one in word.conjuncts],
        [one.i for one in tree if word.is_ancestor(one)],
    ]


def _as_spacy_has_it(tree: Tree) -> Doc:
    heads, roles = [word.head.i for word in tree], [word.dep_ for word in tree]
    return Doc(model().vocab, words=[word.text for word in tree], heads=heads, deps=roles)


@settings(deadline=None)  # the first case loads the model
@given(_shapes())
def test_words_hang_together_as_spacy_has_them(shape: Shape) -> None:
    words = [f"w{place}" for place in range(len(shape.heads))]
    ours = to_tree(Doc(model().vocab, words=words, heads=shape.heads, deps=shape.roles), lemmatized)
    for word, head in [(0, shape.heads[0]), *shape.moves]:
        ours[word].head = ours[head]
        theirs = _as_spacy_has_it(ours)
        for at in range(len(words)):
            assert _relations(ours, at) == _relations(theirs, at)
            below = [one.i for one in ours[at].subtree]  # spaCy's edges leave out crossed words
            assert (ours[at].left_edge.i, ours[at].right_edge.i) == (below[0], below[-1])


TEXTS = (
    "Rockets hit the base.",
    "“They shelled us for 3 hours,” she said, “and then it's rained.”",
    "Al-Shabaab's men (some 20) held Baidoa's mills  and the port – Sgt. Ali didn't.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_words_look_as_spacy_has_them(text: str) -> None:
    theirs, ours = model()(text), parse(text)
    assert ours.text == theirs.text
    forms = ("text", "lower_", "whitespace_", "idx", "i", "is_punct", "is_quote", "is_title")
    for form in (*forms, "is_space", "like_num", "tag_", "dep_"):
        assert [getattr(one, form) for one in ours] == [getattr(one, form) for one in theirs]


@pytest.mark.parametrize("text", TEXTS)
def test_runs_of_words_are_cut_as_spacy_cuts_them(text: str) -> None:
    theirs, ours = model()(text), parse(text)
    for start in range(len(ours)):
        for end in range(start + 1, len(ours) + 2):
            run, known = ours.words(start, end), theirs[start:end]
            assert (run.text, run.start, run.end) == (known.text, known.start, known.end)
            assert run.root.i == known.root.i
            assert run[1:].text == known[1:].text


def test_a_neighbour_outside_the_sentence_is_an_error() -> None:
    first = parse("It rained.")[0]
    assert first.nbor().text == "rained"
    for step in (-1, 3):
        with pytest.raises(IndexError):
            first.nbor(step)


def test_words_that_hang_on_each_other_are_followed_no_longer_than_the_sentence() -> None:
    tree = parse("Rockets hit it.")
    tree[1].head = tree[0]
    assert len(list(tree[2].ancestors)) == len(tree)
    assert tree[0] in tree[1].subtree


def test_the_longest_of_overlapping_times_is_marked() -> None:
    tree = parse("It rained on Monday evening again.")
    tree.mark_times([tree.words(3, 4), tree.words(3, 5), tree.words(5, 5)])
    assert [run.text for run in tree.ents] == ["Monday evening"]
    assert [word.text for word in tree if word.ent_type_ == "DATE"] == ["Monday", "evening"]
