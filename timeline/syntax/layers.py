"""The model's widest layers, worked out with fewer passes over their numbers.

Nearly all that vectors cost is spent in layers of one pattern: each output is the greatest of
a few sums (maxout), then each word's outputs are brought to mean 0 and variance 1. thinc keeps
what training would need, and the sums of one output lie beside each other; here the first sums
of all outputs lie side by side, then all second ones, and so on, and are compared as a whole.
Every number stays the same to the bit, since no sum is added up in another order.
"""

from __future__ import annotations

from functools import reduce
from typing import Any, NoReturn

import numpy
from numpy.typing import NDArray
from thinc.api import Model

Numbers = NDArray[numpy.float32]

_LEAST = 1e-8  # what thinc's layer adds to a variance


def hasten_layers(model: Model[Any, Any]) -> None:
    """Merge each maxout layer of a model with the normalisation that follows; in place.

    What was changed so can be run, but not trained.
    """
    for node in list(model.walk()):
        for place, layer in enumerate(node.layers):
            if layer.name == "maxout>>layernorm":
                node.layers[place] = _merged(*layer.layers)


def _merged(maxout: Model[Any, Any], norm: Model[Any, Any]) -> Model[Any, Any]:
    weights: Any = maxout.get_param("W")  # output × sum × input
    _, sums, inputs = weights.shape
    weights = numpy.ascontiguousarray(weights.swapaxes(0, 1)).reshape(-1, inputs)
    bias = numpy.array(maxout.get_param("b")).T.ravel()
    scale, shift = norm.get_param("G"), norm.get_param("b")

    def forward(model: Model[Any, Any], words: Any, is_train: bool) -> tuple[Numbers, Any]:
        added: Any = model.ops.gemm(words, weights, trans2=True)
        added += bias
        greatest = reduce(numpy.maximum, numpy.split(added, sums, axis=1))
        return _normal(greatest) * scale + shift, cannot_learn

    return Model("maxout_and_layernorm", forward)


def _normal(rows: Numbers) -> Numbers:
    """Bring each row to mean 0 and variance 1, in the steps that thinc takes."""
    rows -= rows.mean(axis=1, keepdims=True)
    variance = (rows * rows).mean(axis=1, keepdims=True) + _LEAST
    rows *= variance**-0.5
    return rows


def cannot_learn(gradient: Any) -> NoReturn:
    """Stand where thinc wants to hear how a layer learns."""
    raise NotImplementedError("these layers are only run; train the model as spaCy loads it")
