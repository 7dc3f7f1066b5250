"""A cue at work in a document: what it says, and what is told around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.chains.discourse import Discourse
from timeline.cues.match import CueMatch
from timeline.model import EventMention
from timeline.syntax import ParsedSentence

Triggers = Mapping[int, EventMention]


@dataclass(frozen=True, eq=False)
class Tie:
    """A cue, the sentence that it stands in, and the deeds of the document."""

    match: CueMatch
    sentence: ParsedSentence
    discourse: Discourse
    drawn: frozenset[str] = frozenset()  # the effects of the links found so far

    @cached_property
    def start(self) -> int:
        """The character of the document at which the cue begins."""
        return self.sentence.token_span(self.match.words[0]).start

    def before(self, reach: int) -> list[EventMention]:
        """What happened by the text up to the cue, nearest first, with all that tellings name.

        Words that tell a deed only as the end of a link come last, unless one leads to it.
        """
        told = self.discourse.before(self.start, reach)
        by_place = sorted(told, key=lambda one: (one.span, one.id), reverse=True)
        loose = sorted(by_place, key=lambda one: one.only_as_end and one.id not in self.drawn)
        return [self.discourse.whole(one) for one in loose]

    @cached_property
    def told(self) -> Triggers:
        """The deeds of the sentence, by the token that heads their trigger."""
        return self.discourse.triggers(self.sentence)

    @cached_property
    def triggers(self) -> Triggers:
        """The same without a cue that is a deed only where nothing else tells it.

        *They retaliated by shelling the port*: the answer is the shelling.
        """
        at = self.match.itself.i if self.match.itself is not None else None
        if at is None or at not in self.told or not self.told[at].only_as_end:
            return self.told
        return {place: one for place, one in self.told.items() if place != at}
