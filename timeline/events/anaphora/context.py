"""What stands before the sentences whose actor is open, parsed where nobody has parsed it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from timeline.events.story import story_sentences
from timeline.model import Span
from timeline.syntax import ParsedSentence, parse_sentences

_BACK = 3  # sentences


@dataclass(frozen=True, slots=True)
class Context:
    """The sentences of a story in their order, and the trees of those that were parsed."""

    spans: tuple[Span, ...]
    places: Mapping[Span, int]
    trees: Mapping[Span, Doc]

    def before(self, sentence: Span, count: int = _BACK) -> list[Doc]:
        """Give the trees of the sentences before one, the nearest first; gaps are left out."""
        place = self.places[sentence]
        nearest = reversed(self.spans[max(0, place - count) : place])
        return [self.trees[span] for span in nearest if span in self.trees]


def read_context(
    text: str, story: Sequence[Span], sentences: Sequence[ParsedSentence], around: Iterable[Span]
) -> Context:
    """Parse what stands right before the sentences `around`, unless `sentences` hold it."""
    spans = tuple(story_sentences(text, story))
    places = {span: place for place, span in enumerate(spans)}
    trees = {sentence.span: sentence.tree for sentence in sentences}
    wanted = {
        before
        for place in (places[span] for span in around)
        for before in spans[max(0, place - _BACK) : place]
    }
    missing = sorted(wanted - trees.keys())
    parsed = parse_sentences(text, missing)
    return Context(spans, places, trees | {one.span: one.tree for one in parsed})
