"""A threat or vow that is carried out: "it made good on the threat"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.cues.answers import verb_cue
from timeline.cues.grammar import child, is_negated, is_not_stated, subject
from timeline.cues.match import CueMatch, Lexicon, is_denied
from timeline.cues.prepositions import object_of, preposition_of
from timeline.cues.rules import Rule
from timeline.lexicons import word_list
from timeline.syntax import Token


def read_vow(verb: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a verb by which somebody does as threatened; the threat was told before."""
    found = verb_cue(verb, lexicon)
    if found is None or is_not_stated(verb) or is_negated(verb):
        return
    cue, particle = found
    links = (preposition_of(one, cue.to) for one in (verb, *particle))
    link = next((one for one in links if one is not None), None)
    kept = object_of(link) if link is not None else child(verb, "dobj", "nsubjpass")
    if kept is None or kept.lemma_ not in word_list("link_cues", "vowed"):
        return
    beside = (one for one in verb.children if one.dep_ in ("advcl", "parataxis", "conj", "ccomp"))
    above = (verb.head,) if verb.dep_ in ("ccomp", "advcl", "acl", "conj", "pcomp") else ()
    yield CueMatch(
        cue,
        tuple(one for one in (verb, *particle, kept) if one is not None),
        None,
        (*beside, *above),
        climbs=verb.dep_ in ("advcl", "acl", "pcomp"),
        rule=Rule.VOW_KEPT,
        responder=subject(verb),
        goes_on=verb.dep_ == "ROOT",
        denied=is_denied(verb),
    )
