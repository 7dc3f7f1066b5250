"""What links show of the mentions of a document: which are two events, which are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.chains.naming import says_alike
from timeline.model import EventMention, LinkKind, LinkMention

_ARTICLE = 15  # characters: "in response to *the deadly* attack"
_BESIDE = 30  # characters: "paid it back *in the same coin*"


def part_mentions(
    mentions: Sequence[EventMention], links: Iterable[LinkMention]
) -> tuple[EventMention, ...]:
    """Give the mentions of a document with `same_as` taken off where a link shows two events.

    A deed is no answer to itself and not its own cause: where both are named in one
    sentence, the words of the cue are better evidence than likeness. *The attack* behind a
    cue is then what was found to be answered.
    """
    by_id = {mention.id: mention for mention in mentions}
    told: dict[str, str] = {}  # what each of these tells again instead
    for link in links:
        told |= dict(link.again)
        if link.kind is LinkKind.FOLLOWS:
            continue
        cause, effect = list(_tellings(link.cause, by_id)), list(_tellings(link.effect, by_id))
        if link.cause_told_before:
            told |= {one.id: cause[-1] for one in _named_by(link, mentions)
                     if effect[-1] in _tellings(one.id, by_id)}  # fmt: skip
        elif cause[-1] == effect[-1]:
            told[_of_its_own(link, by_id)] = ""
        elif link.kind is LinkKind.RESPONSE and _is_only_said(link.effect, effect[-1], by_id):
            told[link.effect] = ""
    return tuple(replace(one, same_as=told.get(one.id, one.same_as)) for one in mentions)


def _of_its_own(link: LinkMention, by_id: Mapping[str, EventMention]) -> str:
    """Which of two ends taken for one deed is another: the news, where only the other is known.

    *The bloc imposed sanctions. The generals answered the sanctions by closing the border*
    """
    cause, effect = by_id[link.cause], by_id[link.effect]
    *_, first = (by_id[one] for one in _tellings(link.cause, by_id))
    is_known = cause.definite and cause.type == first.type
    is_news = is_known and not effect.definite and effect.same_as != ""
    return link.effect if is_news or link.cause in _tellings(link.effect, by_id) else link.cause


def _is_only_said(answer: str, first: str, by_id: Mapping[str, EventMention]) -> bool:
    """Tell whether a verb of answering was taken for a deed that nobody is said to have done.

    *Men attacked the parliament. Pakistan reciprocated*: the attack is not Pakistan's by that.
    """
    told, before = by_id[answer], by_id[first]
    return told.only_as_end and told.actor is not None and before.actor is None and answer != first


def _named_by(link: LinkMention, mentions: Sequence[EventMention]) -> Iterator[EventMention]:
    """The noun right behind a cue by which it names its cause: *in response to the attack*."""
    for one in mentions:
        is_behind = 0 <= one.span.start - link.span.end <= _ARTICLE
        is_cause = one.definite and one.id != link.effect  # not "which provoked *the march*"
        if is_cause and is_behind and one.sentence.contains(link.span):
            yield one


def typed_alike(
    mentions: Sequence[EventMention], links: Iterable[LinkMention]
) -> tuple[EventMention, ...]:
    """Give an answer *in kind* the type of what it answers: an expulsion for an expulsion."""
    by_id = {mention.id: mention for mention in mentions}
    types = {
        link.effect: by_id[link.cause].type
        for link in links
        if link.kind is LinkKind.RESPONSE and not link.denied
    }
    return tuple(
        replace(one, type=types[one.id]) if one.id in types and _is_in_kind(one) else one
        for one in mentions
    )


def _is_in_kind(answer: EventMention) -> bool:
    """Tell whether an answer is told by no more than that it was like the deed it answers."""
    return answer.only_as_end and says_alike(answer.said_after[:_BESIDE])


def _tellings(mention_id: str, by_id: Mapping[str, EventMention]) -> Iterator[str]:
    """A mention and those before it that it repeats, back to the first."""
    seen: set[str] = set()
    while mention_id in by_id and mention_id not in seen:
        yield mention_id
        seen.add(mention_id)
        mention_id = by_id[mention_id].same_as


def without_loose_ends(
    mentions: Sequence[EventMention], links: Iterable[LinkMention]
) -> tuple[EventMention, ...]:
    """Leave out the mentions that tell a deed only as the end of a link, where no link is drawn.

    A link that is mere order ("after the unrest") or that the text denies does not keep them.
    """
    drawn = [link for link in links if link.kind is not LinkKind.FOLLOWS and not link.denied]
    ends = {end for link in drawn for end in (link.cause, link.effect)}
    return tuple(one for one in mentions if not one.only_as_end or one.id in ends)
