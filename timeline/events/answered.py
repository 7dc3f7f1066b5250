"""Deeds that are told only as what one strikes back for: "to avenge the killing".

The answer may be planned, threatened or only a purpose; what it answers is a fact.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from spacy.tokens import Token

from timeline.events.definiteness import is_definite
from timeline.lexicons import read_lexicon


def is_answered(trigger: Token) -> bool:
    """Tell whether a noun is what a verb of answering is said to answer.

    >>> from timeline.syntax import parser
    >>> tree = parser()("They vowed to avenge the killing with a raid.")
    >>> [is_answered(token) for token in tree if token.lower_ in ("killing", "raid")]
    [True, False]
    """
    if trigger.pos_ == "VERB" or not is_definite(trigger):
        return False
    head = trigger.head
    if trigger.dep_ == "dobj":
        return bool(_answers().get(head.lemma_.lower(), {}).get("object"))
    if trigger.dep_ != "pobj":
        return False
    return head.lower_ in _answers().get(head.head.lemma_.lower(), {}).get("to", ())


@cache
def _answers() -> Mapping[str, Mapping[str, Any]]:
    """The verbs of answering by their word, without the particles of "hit back"."""
    entries = read_lexicon("link_cues")["answers"]
    return {word.partition(" ")[0]: entry for entry in entries for word in entry["words"]}
