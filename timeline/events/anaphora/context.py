"""What stands before the sentences whose actor is open, parsed where nobody has parsed it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.model import Span
from timeline.syntax import ParsedSentence, Reader, Tree, Wanted

_BACK = 3  # sentences


@dataclass(frozen=True, slots=True)
class Context:
    """The sentences of a story in their order, and the trees of those that were parsed."""

    spans: tuple[Span, ...]
    places: Mapping[Span, int]
    trees: Mapping[Span, Tree]

    def before(self, sentence: Span, count: int = _BACK) -> list[Tree]:
        """Give the trees of the sentences before one, the nearest first; gaps are left out."""
        place = self.places[sentence]
        nearest = reversed(self.spans[max(0, place - count) : place])
        return [self.trees[span] for span in nearest if span in self.trees]


def outline(spans: Sequence[Span], sentences: Sequence[ParsedSentence]) -> Context:
    """Number the sentences of a story, which come in order, with the trees of those parsed."""
    places = {span: place for place, span in enumerate(spans)}
    return Context(tuple(spans), places, {sentence.span: sentence.tree for sentence in sentences})


def with_trees(
    text: str, context: Context, around: Iterable[Span], after: int = 0
) -> Reader[Context]:
    """Ask for the trees of the sentences `around`, those before and `after` more, if not there."""
    wanted = {
        near
        for place in (context.places[span] for span in around)
        for near in context.spans[max(0, place - _BACK) : place + 1 + after]
    }
    missing = sorted(wanted - context.trees.keys())
    if not missing:
        return context
    parsed = yield Wanted(text, missing)
    return replace(context, trees={**context.trees, **{one.span: one.tree for one in parsed}})
