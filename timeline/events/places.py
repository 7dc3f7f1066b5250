"""Where: names in the event's own phrases, with coordinates where a gazetteer knows them."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.events import nouns
from timeline.events.wordlists import listed
from timeline.model import Place


def read_places(
    trigger: Token, carriers: tuple[Token, ...], parties: tuple[Token, ...]
) -> tuple[Place, ...]:
    """List the places named in the phrases of an event, its own first, each once."""
    found: dict[str, Place] = {}
    for token in (trigger, *carriers, *parties):
        for noun in nouns.prepositional(token, listed("whereabouts")):
            if noun.pos_ == "PROPN" and noun.ent_type_ != "DATE":
                found.setdefault(nouns.phrase(noun).text, Place(nouns.phrase(noun).text))
    return tuple(found.values())
