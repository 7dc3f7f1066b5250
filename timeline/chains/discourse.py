"""The event mentions of one document in the order and the sentences in which it tells them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from timeline.cues.grammar import is_pluperfect
from timeline.intervals import Interval
from timeline.model import Actor, EventMention, Status
from timeline.syntax import ParsedSentence, Token

_GAP = 3  # characters between a sentence and the next, a new paragraph included
_WHEN = frozenset({"when", "after", "as", "before", "once"})
_WORDS = re.compile(r"\w+")
UNDONE = frozenset({Status.PLANNED, Status.THREATENED, Status.DENIED})


class ToldWords(NamedTuple):
    """The words that a deed is told with: their lemmas in small letters, and their parts."""

    lemmas: frozenset[str]
    forms: frozenset[str]


@dataclass(frozen=True, eq=False)
class Discourse:
    """The event mentions of one document, by where they stand in its sentences."""

    sentences: Sequence[ParsedSentence]  # in text order
    mentions: Sequence[EventMention]

    @cached_property
    def ordered(self) -> tuple[EventMention, ...]:
        """The mentions in the order of the text."""
        return tuple(sorted(self.mentions, key=lambda mention: (mention.span, mention.id)))

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.span.start for mention in self.ordered]

    @cached_property
    def _by_id(self) -> Mapping[str, EventMention]:
        return {mention.id: mention for mention in self.mentions}

    def event_of(self, mention: EventMention) -> str:
        """The id of the first mention of the same event in this document."""
        seen = {mention.id}
        while mention.same_as in self._by_id and mention.same_as not in seen:
            mention = self._by_id[mention.same_as]
            seen.add(mention.id)
        return mention.id

    def is_one_event(self, one: EventMention, other: EventMention) -> bool:
        """Tell whether the document tells both as one event."""
        return self.event_of(one) == self.event_of(other)

    def is_told_once(self, mention: EventMention) -> bool:
        """Tell whether no other mention of the document is of the same event."""
        return len(self.tellings[self.event_of(mention)]) == 1

    @cached_property
    def tellings(self) -> Mapping[str, Sequence[EventMention]]:
        """The mentions of each event, in the order of the text, by the id of its first."""
        found: dict[str, list[EventMention]] = {}
        for mention in self.ordered:
            found.setdefault(self.event_of(mention), []).append(mention)
        return found

    def words_told(self, deed: EventMention, places: Sequence[int]) -> ToldWords:
        """The words with which some sentences, by their numbers, tell of the event of a deed."""
        key = self.event_of(deed), tuple(places)
        if key not in self._told:
            words = tuple(word for at in places for word in self.words_of(deed, at))
            self._told[key] = ToldWords(
                frozenset(one.lemma_.casefold() for one in words),
                frozenset(part for one in words for part in _WORDS.findall(one.text)),
            )
        return self._told[key]

    @cached_property
    def _told(self) -> dict[tuple[str, tuple[int, ...]], ToldWords]:
        """What `words_told` has gathered so far: each arrow asks for all deeds."""
        return {}

    def words_of(self, deed: EventMention, at: int) -> Sequence[Token]:
        """The words of a sentence, by its number, that hang on a deed of it or on none."""
        hanging = self._words[at]
        return (*hanging.get("", ()), *hanging.get(self.event_of(deed), ()))

    @cached_property
    def _words(self) -> Sequence[Mapping[str, Sequence[Token]]]:
        """For each sentence its words by the event whose deed they hang on; "" for no deed."""
        return [self._hanging(sentence) for sentence in self.sentences]

    def _hanging(self, sentence: ParsedSentence) -> Mapping[str, Sequence[Token]]:
        event_at = {at: self.event_of(one) for at, one in self.triggers(sentence).items()}
        found: dict[str, list[Token]] = {}
        for word in sentence.tree:
            above = (event_at[one.i] for one in (word, *word.ancestors) if one.i in event_at)
            found.setdefault(next(above, ""), []).append(word)
        return found

    @cached_property
    def forms(self) -> Sequence[frozenset[str]]:
        """The words of each sentence as they are written."""
        return [frozenset(word.text for word in sentence.tree) for sentence in self.sentences]

    def place_of(self, char: int) -> int:
        """The number of the last sentence that begins at a character or before it."""
        return bisect_right(self._starts, char) - 1

    @cached_property
    def _dates(self) -> Mapping[str, Interval]:
        """The finest date that the document gives each event."""
        finest: dict[str, Interval] = {}
        for mention in self.ordered:
            interval = mention.interval
            event = self.event_of(mention)
            if interval is not None and (
                event not in finest or interval.length < finest[event].length
            ):
                finest[event] = interval
        return finest

    def interval(self, mention: EventMention) -> Interval | None:
        """When this document says the event was, here or elsewhere; None if it does not."""
        if mention.interval is not None:
            return mention.interval
        return self._dates.get(self.event_of(mention))

    def whole(self, mention: EventMention) -> EventMention:
        """A mention with the parties that the document gives its event, here or elsewhere."""
        if mention.id not in self._wholes:
            actor, target = self._parties[self.event_of(mention)]
            whole = replace(mention, actor=mention.actor or actor, target=mention.target or target)
            self._wholes[mention.id] = whole
        return self._wholes[mention.id]

    @cached_property
    def _wholes(self) -> dict[str, EventMention]:
        """The mentions made whole so far, by id: each arrow asks for them all."""
        return {}

    @cached_property
    def _parties(self) -> Mapping[str, tuple[Actor | None, Actor | None]]:
        """Who did each event, and to whom, by the first telling that says so."""
        known: dict[str, tuple[Actor | None, Actor | None]] = {}
        for mention in sorted(self.ordered, key=lambda one: one.only_as_end):
            event = self.event_of(mention)
            if mention.only_as_end and event in known:
                continue  # whether it tells that event, its link will show
            actor, target = known.get(event, (None, None))
            known[event] = (actor or mention.actor, target or mention.target)
        return known

    def triggers(self, sentence: ParsedSentence) -> dict[int, EventMention]:
        """The mentions of a sentence by the token that heads their trigger."""
        found: dict[int, EventMention] = {}
        first = bisect_left(self._mention_starts, sentence.span.start)
        end = bisect_left(self._mention_starts, sentence.span.end)
        for mention in self.ordered[first:end]:
            if sentence.span.contains(mention.span):
                head = _head_token(sentence, mention)
                if head is not None:
                    found.setdefault(head.i, mention)
        return found

    def before(self, char: int, reach: int) -> Iterator[EventMention]:
        """What happened by the text up to `char`, nearest first, `reach` characters back.

        Words that tell a deed only as the end of a link come last.
        """
        starts = self._mention_starts
        first, end = bisect_left(starts, char - reach), bisect_left(starts, char)
        done = [one for one in reversed(self.ordered[first:end]) if one.status not in UNDONE]
        yield from sorted(done, key=lambda mention: mention.only_as_end)

    def before_by_rank(self, char: int, reach: int) -> Iterator[EventMention]:
        """Give what `before` gives, the deed of a sentence's main clause before its others.

        What *it* or *the move* stands for is what the sentence was about: of "Russia expelled two
        envoys as the row over the killing grew", the expulsion.
        """
        told = list(self.before(char, reach))
        place = {one.id: at for at, one in enumerate(told)}
        for sentence in reversed(self.sentences[: bisect_left(self._starts, char)]):
            here = [
                (_rank(sentence.tree[at]), place[one.id], one)
                for at, one in self.triggers(sentence).items()
                if one.id in place
            ]
            yield from (one for _, _, one in sorted(here, key=lambda ranked: ranked[:2]))
            if sentence.span.start < char - reach:
                return

    def around(self, char: int) -> Iterator[EventMention]:
        """What happened by the whole text: first what it tells before `char`, nearest first."""
        yield from self.before(char, char)
        rest = self.ordered[bisect_left(self._mention_starts, char) :]
        yield from (one for one in rest if one.status not in UNDONE)

    def explained_by(self, sentence: ParsedSentence, char: int) -> EventMention | None:
        """What a text adds in the pluperfect: "in revenge. Police had shot two of them".

        Looks at the rest of the sentence after `char`, then at the one that follows.
        """
        following = self._next(sentence.span.end)
        for one in (sentence, *(() if following is None else (following,))):
            for at, mention in sorted(self.triggers(one).items()):
                is_news = one.tree[at].dep_ not in ("relcl", "acl")  # not "whom it had arrested"
                if mention.span.start > char and is_news and is_pluperfect(one.tree[at]):
                    return mention
        return None

    def up_to(self, sentence: ParsedSentence, count: int) -> Sequence[ParsedSentence]:
        """The last `count` sentences up to one, that one first."""
        end = bisect_left(self._starts, sentence.span.end)
        return self.sentences[max(end - count, 0) : end][::-1]

    def after(self, char: int) -> EventMention | None:
        """The first mention of the sentence that follows the one that ends at `char`.

        What a clause only adds, to say when or of whom, is not what the sentence tells as next.
        """
        sentence = self._next(char)
        if sentence is None:
            return None
        told = self.triggers(sentence)
        news = (told[at] for at in sorted(told) if not _is_added(sentence.tree[at]))
        return next(news, None)

    def _next(self, char: int) -> ParsedSentence | None:
        """The sentence that begins where another ends at `char`."""
        at = bisect_left(self._starts, char)
        is_near = at < len(self._starts) and self._starts[at] - char <= _GAP
        return self.sentences[at] if is_near else None

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]


def _rank(word: Token) -> int:
    """How far a deed stands below its sentence's main clause; what *and* joins stands beside."""
    above = [word, *word.ancestors]
    return sum(one.dep_ not in ("conj", "ROOT") for one in above)


def _is_added(deed: Token) -> bool:
    """Tell whether a deed stands in a clause of time: "hurt *when a shell hit the house*"."""
    for clause in (deed, *deed.ancestors):
        if clause.dep_ == "advcl" and any(one.lower_ in _WHEN for one in clause.lefts):
            return True
    return False


def _head_token(sentence: ParsedSentence, mention: EventMention) -> Token | None:
    """The token of a trigger that the others hang on."""
    words = sentence.words_in(mention.span)
    return next((one for one in words if one.head not in words or one.head == one), None)
