"""The word lists of the event rules, read from `lexicons/event_words/` and `statuses.yml`."""

from __future__ import annotations

from functools import cache

from timeline.events.words.inflection import verb_forms
from timeline.lexicons import word_list


@cache
def forms_of(lexicon: str, name: str) -> frozenset[str]:
    """Give every form of the verbs of one list: the tagger's lemmas are not to be relied on.

    >>> "retaliated" in forms_of("anaphors", "answering")
    True
    """
    return frozenset(form for verb in word_list(lexicon, name) for form in verb_forms(verb))


@cache  # asked for each word of a tree
def listed(*names: str) -> frozenset[str]:
    """Give the words of one list of the event words, or of several.

    >>> "respond" in listed("responding"), {"dozen", "roof"} <= listed("measures", "pieces")
    (True, True)
    """
    return frozenset[str]().union(*(word_list("event_words", name) for name in names))


@cache  # asked for each word of a tree
def verbs(*names: str) -> frozenset[str]:
    """Give every form of the verbs of one list of the event words, or of several.

    >>> "staged" in verbs("light"), {"slain", "wounded"} <= verbs("killing", "injuring")
    (True, True)
    """
    return frozenset[str]().union(*(forms_of("event_words", name) for name in names))


@cache  # asked for each word of a tree
def status_words(*names: str) -> frozenset[str]:
    """Give the words that say how far a text vouches for an event, of one list or several.

    >>> "deny" in status_words("denying")
    True
    """
    return frozenset[str]().union(*(word_list("statuses", name) for name in names))
