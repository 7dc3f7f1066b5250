"""The words by which a text takes up a party again, read from `lexicons/anaphors.yml`."""

from __future__ import annotations

from functools import cache

from timeline.events.words.wordlists import forms_of
from timeline.lexicons import word_list


@cache  # asked for each word of a tree
def taken_up_by(name: str) -> frozenset[str]:
    """Give the words of one list. Raises KeyError for a list that does not exist.

    >>> "group" in taken_up_by("groups")
    True
    """
    return word_list("anaphors", name)


@cache  # asked for each word of a tree
def acting(name: str) -> frozenset[str]:
    """Give every form of the verbs of one list.

    >>> "retaliated" in acting("answering")
    True
    """
    return forms_of("anaphors", name)
