"""Where: names in the event's own phrases, with coordinates where a gazetteer knows them."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.events import nouns
from timeline.events.actors import is_actor
from timeline.events.wordlists import listed
from timeline.model import Place


def read_places(
    trigger: Token, carriers: tuple[Token, ...], parties: tuple[Token, ...]
) -> tuple[Place, ...]:
    """List the places named in the phrases of an event, its own first, each once."""
    found: dict[str, Place] = {}
    for token in (trigger, *carriers, *parties):
        for noun in nouns.prepositional(token, listed("whereabouts")):
            name = nouns.phrase(noun).text
            if noun.pos_ == "PROPN" and noun.ent_type_ != "DATE" and not is_actor(name):
                found.setdefault(name, Place(name))
    return tuple(found.values())
