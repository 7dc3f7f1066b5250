"""What is read of a sentence once, for all the events that it tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.events import dating
from timeline.events.grammar.headlines import is_headline
from timeline.events.story import heading_end
from timeline.events.telling.clues import Clue
from timeline.events.told import Counted
from timeline.model import DateMention, Document, EventDate, content_id
from timeline.sentences import split_sentences
from timeline.syntax import ParsedSentence, Token

_LOOKS_BACK = 600  # characters


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its triggers, their dates, and how they are told with one another."""

    document: Document
    sentence: ParsedSentence
    index: int  # which parsed sentence of the document it is, counted from 0
    headline: bool
    before: str  # the sentence before it, where a pronoun asks for it
    clues: Sequence[Clue]
    dates: Mapping[Token, EventDate]
    together: Mapping[Token, Sequence[Token]]
    counts: Mapping[Token, tuple[Token | None, Counted]]

    def id_of(self, trigger: Token) -> str:
        """The id of the mention that a trigger tells."""
        return content_id("m", self.document.id, *self.sentence.token_span(trigger))


def scene_of(
    document: Document,
    sentence: ParsedSentence,
    index: int,
    clues: Sequence[Clue],
    dates: Sequence[DateMention],
) -> Scene:
    """Read what the events of a sentence share; `dates` are the document's, sorted by start."""
    asks = any(token.pos_ == "PRON" for token in sentence.tree)
    within = dating.dates_within(dates, sentence)
    within = dating.join_dates(within, sentence, document.text)
    triggers = [(clue.hit.token, clue.carriers) for clue in clues]
    today = document.publication.day if document.publication is not None else None
    return Scene(
        document,
        sentence,
        index,
        headline=is_headline(sentence) or sentence.span.end <= heading_end(document.text),
        before=_sentence_before(document.text, sentence.span.start) if asks else "",
        clues=clues,
        dates=dating.attach_dates(triggers, sentence, within, today),
        together=dating.told_together(triggers),
        counts={one: (base, count) for one, base, count in dating.counts_in(triggers, sentence)},
    )


def _sentence_before(text: str, start: int) -> str:
    """The sentence before the one that begins at `start`, within its paragraph.

    Only a pronoun asks for it, and finds there whom it means.
    """
    paragraph = text[max(0, start - _LOOKS_BACK) : start].rpartition("\n\n")[2]
    spans = split_sentences(paragraph)
    return paragraph[slice(*spans[-1])] if spans else ""
