"""The vectors of words without their sentences, worked out once for all that look alike.

Half of the words in any batch stand in it twice, and most others stood in the batches before.
The model's first layers look at each word by itself (its form, beginning, end and shape), so
that its vector is the same wherever it stands; only the layers after them see its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Any

import numpy
from thinc.api import Model, chain
from thinc.types import Ragged

from timeline.syntax.layers import Numbers, cannot_learn

_MOST = 8_000  # words whose vectors are kept, in 5 MB


def embed_words_once(vectors: Model[Any, Any]) -> None:
    """Let the model of a `tok2vec` component work each word out once; in place.

    The vectors stay the same to the bit. What was changed so can be run, but not trained.
    """
    embedding = vectors.layers[0]
    columns, rows, hashes, mixture, lists = embedding.layers
    known = _KnownWords(chain(hashes, mixture), embedding.get_dim("nO"))

    def embed(model: Model[Any, Any], words: Ragged, is_train: bool) -> tuple[Ragged, Any]:
        return Ragged(known.vectors_of(words.data), words.lengths), cannot_learn

    embedding.layers[:] = [columns, rows, Model("embed_words_once", embed), lists]


class _KnownWords:
    """The vectors of the words met so far; when they are too many, it begins anew."""

    def __init__(self, embedding: Model[Any, Any], width: int) -> None:
        self._embedding = embedding
        self._vectors: Numbers = numpy.empty((_MOST, width), dtype="float32")
        self._rows: dict[bytes, int] = {}  # a word's features, and where its vector stands
        self._lock = Lock()  # the dashboard reads for several visitors at once

    def vectors_of(self, words: Any) -> Any:
        """Give the vector of each word; a word comes as a row of numbers, its features."""
        raw, width = words.tobytes(), words[:1].nbytes
        seen = [raw[start : start + width] for start in range(0, len(raw), width)]
        with self._lock:
            self._learn(words, seen)
            return self._vectors[[self._rows[word] for word in seen]]

    def _learn(self, words: Any, seen: Sequence[bytes]) -> None:
        """Work out the vectors of those of the words that are not known yet."""
        if len(self._rows) + len(seen) > len(self._vectors):
            self._rows.clear()
            most = max(_MOST, len(seen))
            self._vectors = numpy.empty((most, self._vectors.shape[1]), dtype="float32")
        new = {word: place for place, word in enumerate(seen) if word not in self._rows}
        if new:
            first, end = len(self._rows), len(self._rows) + len(new)
            self._vectors[first:end] = self._embedding.predict(words[list(new.values())])
            self._rows.update(zip(new, range(first, end), strict=True))
