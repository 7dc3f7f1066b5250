"""What the words at an end of a tie may mean: those words, and the deeds that the report tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline.chains.discourse import UNDONE, ToldWords
from timeline.chains.naming import is_definite
from timeline.chains.tie import Tie
from timeline.cues.reach import words_within
from timeline.model import EventMention
from timeline.syntax import Token


@dataclass(frozen=True, eq=False)
class EndWords:
    """The words at an end: the noun that names the deed, what was read at it and at the other."""

    head: Token
    named: EventMention
    other: EventMention  # the mention at the other end

    @property
    def nouns(self) -> Iterator[Token]:
        """The nouns and names that say which deed is meant, the head left out."""
        for one in words_within(self.head, ()):
            is_time = one.ent_type_ in ("DATE", "TIME")
            if one.i != self.head.i and one.pos_ in ("NOUN", "PROPN") and not is_time:
                yield one

    @property
    def known(self) -> bool:
        """Whether they take the deed as known: *the raid on the camp*, not *of a man*."""
        of = (one for one in self.head.rights if one.lower_ in ("of", "on", "against"))
        whom = (noun for one in of for noun in one.children if noun.pos_ == "NOUN")
        return is_definite(self.head) and all(map(is_definite, whom))


@dataclass(frozen=True, eq=False)
class Deed:
    """An event of the report: all its tellings, the words of their own, and where it is told."""

    mention: EventMention  # the first telling, with all that others add
    tellings: tuple[EventMention, ...]
    words: ToldWords
    nearby: frozenset[str]  # the words of the sentences beside it
    distance: int  # sentences from the words of the end to it; below 0 where it is told after them


def deeds(tie: Tie, other: EventMention, may_be: Callable[[EventMention], bool]) -> Iterator[Deed]:
    """Each event told as done outside the sentence of a cue, but that of the other end.

    What `may_be` rules out by its first telling is not gathered at all.
    """
    for tellings in tie.discourse.tellings.values():
        first = tellings[0]
        outside = [one for one in tellings if not tie.sentence.span.contains(one.span)]
        is_done = not first.only_as_end and first.status not in UNDONE
        is_own = tie.discourse.is_one_event(first, other)
        if outside and is_done and not is_own and may_be(first):
            yield _deed(outside, tie)


def _deed(tellings: Sequence[EventMention], tie: Tie) -> Deed:
    """Gather what is told of an event in the sentences of some tellings."""
    discourse = tie.discourse
    here = discourse.place_of(tie.sentence.span.start)
    places = sorted({discourse.place_of(one.span.start) for one in tellings})
    nearest = max((at for at in places if at < here), default=places[0])
    beside = {at + step for at in places for step in (-1, 1)} - {here}
    nearby = (discourse.forms[at] for at in beside if 0 <= at < len(discourse.forms))
    return Deed(
        discourse.whole(tellings[0]),
        tuple(tellings),
        discourse.words_told(tellings[0], places),
        frozenset().union(*nearby),
        here - nearest,
    )
