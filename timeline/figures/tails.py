"""What tells events apart whose titles begin alike, for labels that have no room for all of it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from timeline.figures.textsize import ELLIPSIS

# Behind one of these stands what was struck: the deed before it must stay.
_JOINTS = frozenset(
    ["against", "at", "by", "for", "from", "in", "into", "near", "of", "on", "over", "to", "with"]
)


def tails(titles: Iterable[str]) -> dict[str, str]:
    """Give each title without the actor with whom another one begins too, an ellipsis there.

    A title that begins with the deed, or like no other, is given as it is.

    >>> short = tails(["Iranian raid on A", "Iranian threat", "Raid on A", "Raid on B"])
    >>> short["Iranian raid on A"], short["Raid on B"]
    ('…raid on A', 'Raid on B')
    """
    known = sorted({tuple(title.split()) for title in titles})
    shared = dict.fromkeys(known, 0)
    for one, other in pairwise(known):  # the most alike stand side by side
        alike = _alike(one, other)
        shared[one], shared[other] = max(shared[one], alike), max(shared[other], alike)
    return {" ".join(words): _tail(words, count) for words, count in shared.items()}


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words two titles share from the first on."""
    pairs = zip(one, other, strict=False)
    return next(
        (place for place, (left, right) in enumerate(pairs) if left != right),
        min(len(one), len(other)),
    )


def _tail(words: tuple[str, ...], shared: int) -> str:
    left_out, kept = words[:shared], words[shared:]
    names_deed = bool(kept) and kept[0][0].islower() and kept[0] not in _JOINTS
    if not left_out or not names_deed or not _JOINTS.isdisjoint(left_out):
        return " ".join(words)
    return ELLIPSIS + " ".join(kept)
