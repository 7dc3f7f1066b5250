"""The ends of a cue whose grammar leads to no deed: the deeds told nearest to its words.

*Troops took up positions, a deployment made necessary by the Serbs who had burned the post*: what
was made necessary is the deed told before the comma. *They did this because of the teacher*: the
deed told of a teacher.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.chains.candidates import deeds
from timeline.chains.likeness import shared_words
from timeline.chains.looking_back import can_be_answer, look_back
from timeline.chains.naming import is_told_before, named_cause
from timeline.chains.nearby import is_deed, is_untied
from timeline.chains.tie import Tie
from timeline.cues.grammar import subtree
from timeline.cues.match import CueMatch
from timeline.cues.reach import words_within
from timeline.cues.rules import Rule
from timeline.lexicons import word_list
from timeline.model import EventMention, LinkKind
from timeline.syntax import Token


def ends_at_hand(tie: Tie) -> tuple[EventMention, EventMention] | None:
    """Give the cause and the effect that stand nearest to a cue, if both are there."""
    if not _may_reach(tie.match) or is_untied(tie.sentence.tree):
        return None
    for effect in _effects(tie):
        cause = _cause(tie, effect)
        if cause is not None and can_be_answer(cause, effect, tie):
            return cause, effect
    return None


def _may_reach(match: CueMatch) -> bool:
    """Tell whether the ends of a cue may stand outside the words that it governs.

    Not those of a verb: *paramedics responding to a blast were shot*, *the blast caused panic*. Nor
    what is said of a noun in a clause that tells more: *arrested in protests over the killing*.
    """
    is_verb = match.rule in (Rule.ANSWERED, Rule.CAUSED, Rule.COMPLEMENT)
    is_open = match.cause is None or match.denied or match.cue.reversed or is_verb
    if is_open or match.cue.kind is LinkKind.FOLLOWS:
        return False
    return not any(one.dep_ == "pobj" for one in match.effects) and not _is_undone(match.cause)


def _is_undone(cause: Token | None) -> bool:
    """Tell whether a cause is what was not done or broken: "had refused to halt the raids"."""
    lists = ("omitting", "breaching", "halting")
    undoing = frozenset[str]().union(*(word_list("link_cues", one) for one in lists))
    return cause is not None and any(one.lemma_ in undoing for one in cause.subtree)


def _cause(tie: Tie, effect: EventMention) -> EventMention | None:
    """The deed that the cause names or its clause tells, or one told with the same words."""
    cause = tie.match.cause
    if cause is None:
        return None
    inside = sorted(subtree(cause) - tie.match.effect_words)
    told = (tie.told[at] for at in inside if at in tie.told)
    found = named_cause(tie) or next((one for one in told if is_deed(one)), None)
    if found is None and is_told_before(cause):
        found = look_back(tie, effect)
    return found or _told_in_its_words(cause, effect, tie)


def _told_in_its_words(phrase: Token, other: EventMention, tie: Tie) -> EventMention | None:
    """The deed of the report that is told with the words of a phrase, if only one is."""
    nouns = [one for one in words_within(phrase, ()) if one.pos_ in ("NOUN", "PROPN")]
    which = [one for one in nouns if one.ent_type_ not in ("DATE", "TIME")]
    scored = [(shared_words(which, one), one.mention) for one in deeds(tie, other)]
    best = max((score for score, one in scored if is_deed(one)), default=0)
    found = [one for score, one in scored if score == best and is_deed(one)]
    return found[0] if best > 0 and len(found) == 1 else None


def _effects(tie: Tie) -> Iterator[EventMention]:
    """The deeds of the sentence, the last before the cue first."""
    cue, barred = tie.match.words[0].i, tie.match.cause_words
    here = [at for at in tie.told if at not in barred and is_deed(tie.told[at])]
    nearest = sorted(here, key=lambda at: (at > cue, abs(at - cue)))
    yield from (tie.told[at] for at in nearest)
