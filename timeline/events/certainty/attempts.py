"""Whether a deed was only tried: *tried to kill the minister*, *an assassination attempt*.

What was tried took place, as an attack or a shot; whom it was meant to kill may well live.
"""

from __future__ import annotations

from timeline.events.grammar import clauses
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token


def is_attempted(trigger: Token) -> bool:
    """Tell whether the words say that a deed was tried, and not that it was done.

    >>> from timeline.syntax import parse
    >>> tree = parse("A man tried to kill the judge, after an attempt to kill his son.")
    >>> [is_attempted(token) for token in tree if token.text == "kill"]
    [True, True]
    """
    if attempt_at(trigger) is not None:
        return True
    if any(child.lower_ in listed("vain") for child in trigger.children if child.dep_ == "amod"):
        return True
    return trigger.dep_ == "xcomp" and trigger.head.lower_ in verbs("trying")


def attempt_at(trigger: Token) -> Token | None:
    """The noun that a deed is an attempt of: *made an attempt to storm*, *a kidnap bid*."""
    head = trigger.head
    if trigger.dep_ in {"acl", "relcl", "compound", "nmod"} and head.lemma_ in listed("attempts"):
        return head
    if trigger.dep_ in {"pobj", "pcomp"} and head.head.lemma_ in listed("attempts"):
        return head.head if head.lower_ in {"at", "of"} else None
    if trigger.dep_ == "advcl":  # "an attempt was made to kill him"
        tried = clauses.objects(head) if clauses.is_passive(head) else []
        return next((noun for noun in tried if noun.lemma_ in listed("attempts")), None)
    return None
