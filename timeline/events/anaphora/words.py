"""The words by which a text takes up a party again, read from `lexicons/anaphors.yml`."""

from __future__ import annotations

from functools import cache

from timeline.events.inflection import verb_forms
from timeline.lexicons import read_lexicon


@cache
def taken_up_by(name: str) -> frozenset[str]:
    """Give the words of one list. Raises KeyError for a list that does not exist.

    >>> "group" in taken_up_by("groups")
    True
    """
    return frozenset(read_lexicon("anaphors")[name]["words"])


@cache
def acting(name: str) -> frozenset[str]:
    """Give every form of the verbs of one list.

    >>> "retaliated" in acting("answering")
    True
    """
    return frozenset(form for verb in taken_up_by(name) for form in verb_forms(verb))
