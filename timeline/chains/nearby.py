"""The deeds nearest to a word that surely ties two, where no rule of grammar finds both ends.

*Herders burned a village on Friday. Elders spoke of a vendetta: hunters had killed six on Monday.*
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from timeline.chains.discourse import UNDONE, Discourse
from timeline.chains.looking_back import hit_the_same, may_be_one_party
from timeline.chains.within import WORDS_ONLY
from timeline.cues.entries import cues
from timeline.cues.finding import find_matches, is_question
from timeline.cues.grammar import is_pluperfect
from timeline.lexicons import event_types, word_list
from timeline.model import EventMention, LinkKind
from timeline.syntax import ParsedSentence, Token, Tree

_REACH = 400  # characters: the deed that the sentence before tells
_DEED = -4.0  # PLOVER's scores from here down are deeds; talks and truces answer nothing


class Nearby(NamedTuple):
    """Two deeds that a word ties by nearness alone."""

    word: Token
    cause: EventMention
    effect: EventMention
    kind: LinkKind


def nearby_deeds(sentence: ParsedSentence, discourse: Discourse) -> Nearby | None:
    """Give the deeds that a sentence ties by a word of `striking_back` or `reasoning`, if any.

    They are the two that it tells, or the one that it tells and the last one told before.
    """
    word = _tying_word(sentence.tree)
    if word is None or is_question(sentence.tree):
        return None
    told = _told_in(sentence, word, discourse)
    if len(told) == 1:
        told += _last_before(sentence, told[0], discourse)
    kind = _kind(word)
    ordered = _by_clause(told, sentence, word, discourse)
    if len(told) == 2 and ordered is None:
        ordered = _by_day(told, discourse) or _as_told(told, sentence, word, discourse)
    if ordered is None or not _fits(*ordered, kind):
        return None
    return Nearby(word, *ordered, kind)


def _tying_word(tree: Tree) -> Token | None:
    striking, reasoning = _striking_back(), word_list("link_cues", "reasoning")
    found = next((one for one in tree if one.lemma_ in striking or one.lemma_ in reasoning), None)
    if found is None or found.dep_ == "prep" or found.head.lemma_ in _wishes():
        return None  # "residents want revenge", "owing to the rain"
    return None if _is_untied(tree) else found


def _is_untied(tree: Tree) -> bool:
    """Tell whether a sentence has words that take a tie away, or say what may yet be."""
    untying = word_list("link_cues", "untying")
    return any(one.lower_ in untying or one.lemma_ in untying for one in tree)


def _wishes() -> frozenset[str]:
    return word_list("link_cues", "unreal") - word_list("link_cues", "naming")


def _striking_back() -> frozenset[str]:
    return word_list("link_cues", "striking_back")


def _kind(word: Token) -> LinkKind:
    return LinkKind.RESPONSE if word.lemma_ in _striking_back() else LinkKind.BECAUSE


def _told_in(sentence: ParsedSentence, word: Token, discourse: Discourse) -> list[EventMention]:
    """The deeds that a sentence tells, each once, in their order."""
    told: dict[str, EventMention] = {}
    for at, mention in sorted(discourse.triggers(sentence).items()):
        if at != word.i and _is_deed(mention):
            told.setdefault(discourse.event_of(mention), mention)
    return list(told.values())


def _is_deed(mention: EventMention) -> bool:
    """Tell whether a mention is of something done that can lead to something else."""
    is_done = mention.status not in UNDONE and not mention.only_as_end
    is_done = is_done and mention.type not in WORDS_ONLY
    return is_done and event_types()[mention.type].score <= _DEED


def _last_before(
    sentence: ParsedSentence, told: EventMention, discourse: Discourse
) -> list[EventMention]:
    """What the text was about before a sentence: the deed of the last main clause."""
    before = discourse.before_by_rank(sentence.span.start, _REACH)
    others = (one for one in before if not discourse.is_one_event(one, told) and _is_deed(one))
    return list(islice(others, 1))


def _by_clause(
    told: Sequence[EventMention], sentence: ParsedSentence, word: Token, discourse: Discourse
) -> tuple[EventMention, EventMention] | None:
    """The deed that a word is said of as the effect, and the one said of the word as the cause.

    *Jets destroyed the launcher, in what they called punishment for the shelling*. Of two deeds one
    such place is enough.
    """
    if word.dep_ in ("relcl", "acl"):  # "the raid, which provoked …"
        return None
    ids = {one.id: one for one in told}
    at = {place: one for place, one in discourse.triggers(sentence).items() if one.id in ids}
    above = next((at[one.i] for one in word.ancestors if one.i in at), None)
    below = next((at[one.i] for one in word.subtree if one.i in at and one.i != word.i), None)
    if above is None or (below is None and len(told) != 2):
        return None
    other = next((one for one in told if one.id != above.id), None)
    cause = below or other
    return (cause, above) if cause is not None and sentence.span.contains(cause.span) else None


def _by_day(
    told: Sequence[EventMention], discourse: Discourse
) -> tuple[EventMention, EventMention] | None:
    """The two in the order of their days, where these are known and differ."""
    one, other = told
    first, second = discourse.interval(one), discourse.interval(other)
    if first is None or second is None or first.start == second.start:
        return None
    return (one, other) if first.start < second.start else (other, one)


def _as_told(
    told: Sequence[EventMention], sentence: ParsedSentence, word: Token, discourse: Discourse
) -> tuple[EventMention, EventMention] | None:
    """The deed told before as the cause of the one that the sentence tells.

    The other way about where the sentence looks back in the pluperfect, or the word has the deed
    as its complement: *a vendetta, for hunters had killed six*, *revenge for the raid*.
    """
    here, before = told
    if sentence.span.contains(before.span):
        return None
    triggers = discourse.triggers(sentence)
    deed = next(sentence.tree[at] for at, one in triggers.items() if one.id == here.id)
    causes = (match.cause_words for match in find_matches(sentence.tree) if match.cause)
    if any(deed.i in words for words in causes):
        return None
    is_named = deed.i > word.i and word.is_ancestor(deed)
    is_reason = word.lemma_ in cues("reasons")  # "the reason for the raid", "his reasons: the raid"
    looks_back = is_pluperfect(deed) or (deed.i > word.i and is_named is not is_reason)
    return (here, before) if looks_back else (before, here)


def _fits(cause: EventMention, effect: EventMention, kind: LinkKind) -> bool:
    """Tell whether one deed can have led to the other: nobody strikes back at himself."""
    if cause.definite and cause.type == effect.type:
        return False  # "the bombing" may be the one told before
    if hit_the_same(cause, effect):
        return False
    is_known = cause.actor is not None and effect.actor is not None
    is_own = is_known and may_be_one_party(cause, effect)
    return not (kind is LinkKind.RESPONSE and is_own)
