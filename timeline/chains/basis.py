"""On whose word a link stands: the one who struck back says so, or somebody else does."""

from __future__ import annotations

from timeline.chains.parties import speaks_for
from timeline.cues.grammar import child, subject
from timeline.cues.match import CueMatch
from timeline.cues.prepositions import object_of
from timeline.lexicons import word_list
from timeline.model import Basis, EventMention
from timeline.syntax import Token

_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i"})


def basis_of(match: CueMatch, effect: EventMention) -> Basis:
    """Whether the side that acted gives the reason itself; else a source does."""
    speaker = speaker_of(match.words[0])
    if speaker is None or effect.actor is None:
        return Basis.SOURCE
    is_itself = speaker.lower_ in _PRONOUNS or speaks_for(speaker, effect.actor)
    return Basis.ACTOR if is_itself else Basis.SOURCE


def speaker_of(token: Token) -> Token | None:
    """Who says the clause of a token: the subject of the verb of saying above or beside it."""
    saying = word_list("link_cues", "speech")
    for here in (token, *token.ancestors):
        source = child(here, "prep")
        if source is not None and source.lower_ == "according":
            to = child(source, "prep")
            return object_of(to) if to is not None else None
        beside = (one for one in here.children if one.dep_ == "parataxis")
        for verb in (here, *beside):
            if verb.lemma_ in saying and verb.pos_ == "VERB":
                return subject(verb)
    return None
