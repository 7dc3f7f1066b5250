"""Whose a machine is: *Ethiopian jets and Eritrean ones*, *the planes were Israeli*."""

from __future__ import annotations

from timeline.events.anaphora.words import taken_up_by
from timeline.events.names.actors import find_names
from timeline.model import Actor
from timeline.syntax import Token


def whose(noun: Token) -> Actor | None:
    """Say whose *Eritrean ones* are by the adjective before; None without one.

    >>> from timeline.syntax import parse
    >>> whose(parse("Eritrean ones struck Mekele.")[1]).name
    'Eritrea'
    """
    return next((actor for child in noun.lefts if (actor := _state_of(child)) is not None), None)


def called(verb: Token) -> Actor | None:
    """Say whose machines are by a clause that calls them so: *the planes were Israeli*.

    Only of machines: that the gunmen were Saudi does not make them Saudi Arabia's.

    >>> from timeline.syntax import parse
    >>> called(parse("The planes were Israeli.")[2]).name
    'Israel'
    >>> called(parse("The gunmen were Saudi.")[2])
    """
    if verb.lemma_ != "be":
        return None
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    if not any(noun.lower_ in taken_up_by("machines") for noun in subjects):
        return None
    said = (child for child in verb.children if child.dep_ in {"acomp", "attr"})
    return next((actor for word in said if (actor := _state_of(word)) is not None), None)


def _state_of(word: Token) -> Actor | None:
    for found in find_names([word.text]):
        if found.entry.is_adjective:
            return Actor(found.entry.name, found.entry.side, word.text)
    return None
