"""Particles that the parser takes for prepositions: *pulled out of the town*."""

from __future__ import annotations

from timeline.events.words.trigger_entries import triggers_by_form
from timeline.syntax import Token

_PARTICLES = frozenset({"down", "out", "up", "off", "away"})


def make_particle(word: Token) -> None:
    """Make a word the particle of the verb before it, where only with it the verb tells a deed.

    >>> from timeline.syntax import parse
    >>> tree = parse("The Sri Lankan military pulled out of the air base.")
    >>> tree[5].dep_, make_particle(tree[5]), tree[5].dep_, tree[6].head
    ('prep', None, 'prt', pulled)
    """
    verb = word.head
    if word.lower_ not in _PARTICLES or word.i != verb.i + 1:
        return
    known = {entry.particle for entry in triggers_by_form().get(verb.lower_, ())}
    if word.lower_ not in known or any(one.dep_ in {"prt", "dobj"} for one in verb.children):
        return
    word.dep_ = "prt"
    for phrase in list(word.rights):
        phrase.head = verb
        phrase.dep_ = "dobj" if phrase.dep_ == "pobj" else phrase.dep_
