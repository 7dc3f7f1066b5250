"""The word lists of the event rules, read from `lexicons/event_words.yml` and `statuses.yml`."""

from __future__ import annotations

from functools import cache

from timeline.events.inflection import verb_forms
from timeline.lexicons import read_lexicon


@cache
def listed(name: str) -> frozenset[str]:
    """Give the words of one list. Raises KeyError for a list that does not exist.

    >>> "respond" in listed("responding")
    True
    """
    return frozenset(read_lexicon("event_words")[name]["words"])


@cache
def verbs(name: str) -> frozenset[str]:
    """Give every form of the verbs of one list: the tagger's lemmas are not to be relied on.

    >>> "staged" in verbs("light")
    True
    """
    return frozenset(form for verb in listed(name) for form in verb_forms(verb))


@cache
def status_words(name: str) -> frozenset[str]:
    """Give the words that say how far a text vouches for an event.

    >>> "deny" in status_words("denying")
    True
    """
    return frozenset(read_lexicon("statuses")[name]["words"])
