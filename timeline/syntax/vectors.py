"""The vectors of words without their sentences, worked out once for all that look alike.

Half of the words in any batch stand in it already. The model's first layers look at each word
by itself (its form, beginning, end and shape), so that its vector is the same wherever it
stands; only the layers after them look at its neighbours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from thinc.api import Model, chain
from thinc.types import Ragged


def embed_words_once(vectors: Model[Any, Any]) -> None:
    """Let the model of a `tok2vec` component work each word of a batch out once; in place.

    The vectors stay the same to the bit. What was changed so can be run, but not trained.
    """
    embedding = vectors.layers[0]
    columns, rows, hashes, mixture, lists = embedding.layers
    once: Model[Ragged, Ragged] = Model(
        "embed_words_once", _embed_once, layers=[chain(hashes, mixture)]
    )
    embedding.layers[:] = [columns, rows, once, lists]


def _embed_once(
    model: Model[Ragged, Ragged], words: Ragged, is_train: bool
) -> tuple[Ragged, Callable[[Ragged], Ragged]]:
    """Embed the distinct rows of `words`, a row of numbers for each word, and deal them out."""
    raw, width = words.data.tobytes(), words.data[:1].nbytes
    seen = [raw[start : start + width] for start in range(0, len(raw), width)]
    last = {row: place for place, row in enumerate(seen)}
    number = {row: number for number, row in enumerate(last)}
    vectors = model.layers[0].predict(words.data[list(last.values())])
    return Ragged(vectors[[number[row] for row in seen]], words.lengths), _cannot_learn


def _cannot_learn(gradient: Ragged) -> Ragged:
    raise NotImplementedError("these vectors are only read; train the model as spaCy loads it")
