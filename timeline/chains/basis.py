"""On whose word a link stands: the one who struck back says so, or somebody else does."""

from __future__ import annotations

import re

from spacy.tokens import Token

from timeline.chains.grammar import subject
from timeline.chains.match import CueMatch
from timeline.lexicons import read_lexicon
from timeline.model import Basis, EventMention

_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "I"})
_WORD = re.compile(r"\w+")


def basis_of(match: CueMatch, effect: EventMention) -> Basis:
    """Whether the side that acted gives the reason itself; else a source does."""
    speaker = speaker_of(match.words[0])
    if speaker is None or effect.actor is None:
        return Basis.SOURCE
    if speaker.lower_ in _PRONOUNS:
        return Basis.ACTOR
    said_by = set(_WORD.findall(" ".join(one.text for one in speaker.subtree).casefold()))
    actor = effect.actor
    named = (set(_WORD.findall(name.casefold())) for name in (actor.name, actor.text, actor.side))
    return Basis.ACTOR if any(words and words <= said_by for words in named) else Basis.SOURCE


def speaker_of(token: Token) -> Token | None:
    """Who says the clause of a token: the subject of the verb of saying above or beside it."""
    saying = read_lexicon("link_cues")["speech"]["words"]
    above = [token, *token.ancestors]
    beside = (one for here in above for one in here.children if one.dep_ in ("parataxis", "ccomp"))
    for verb in (*above, *beside):
        if verb.lemma_ in saying and verb.pos_ == "VERB":
            return subject(verb)
    return None
