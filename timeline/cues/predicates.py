"""Words beside a verb by which its subject brought the rest about: "the raid was behind riots"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.cues.causes import active_source
from timeline.cues.entries import Cue
from timeline.cues.grammar import child, is_negated, is_not_stated, may_be_deed
from timeline.cues.match import CueMatch, Lexicon, is_denied
from timeline.cues.prepositions import borne, object_of, preposition_of
from timeline.cues.rules import Rule
from timeline.syntax import Token

_STEPS = 2  # from the word up to its verb: "was at the *root* of"


def read_predicate(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read what a verb and its complement say of a deed: *lay behind*, *set the stage for*.

    The subject may stand behind: *Behind the riot was the arrest*.
    """
    cue = lexicon.get(word.lower_)
    verb = _verb_of(word, cue) if cue is not None else None
    if cue is None or verb is None or is_not_stated(verb):
        return
    link = word if word.dep_ == "prep" else _link_of(word, verb, cue)
    own, other = _subject(verb), object_of(link) if link is not None else None
    if own is None or other is None or own in (other, word) or not may_be_deed(own):
        return
    yield CueMatch(
        cue,
        tuple(sorted({verb, word, link or word}, key=lambda one: one.i)),
        borne(own),
        (other,),
        climbs=False,
        rule=Rule.CAUSED,
        denied=is_negated(verb) or is_denied(verb),
    )


def _verb_of(word: Token, cue: Cue) -> Token | None:
    """The verb that a word makes a cue of: *lay* behind, *was* at the root of."""
    if child(word, "auxpass") is not None:
        return word  # "was rooted in"
    above = word.head
    for _ in range(_STEPS):
        if above.lemma_ in cue.under:
            return above
        above = above.head
    return None


def _link_of(word: Token, verb: Token, cue: Cue) -> Token | None:
    return preposition_of(word, cue.to) or preposition_of(verb, cue.to)


def _subject(verb: Token) -> Token | None:
    """The subject, on whichever side of its verb."""
    passive = child(verb, "nsubjpass")
    return passive or active_source(verb) or child(verb, "attr")
