"""Whose *we* and *our* is: the speaker's side of what is quoted, else the publisher's.

*"We bombed two camps," the Turkish defence minister said* tells what Turkey did. Outside
quotations *we* is whoever publishes, which names somebody only where a party does so itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.anaphora.agreement import pronoun_of
from timeline.events.anaphora.pronouns import antecedent, is_quoted
from timeline.events.anaphora.words import taken_up_by
from timeline.events.grammar import clauses, phrases
from timeline.events.names.actors import find_names
from timeline.events.words.wordlists import verbs
from timeline.model import Actor
from timeline.syntax import Token, Tree

_FIRST_PERSON = frozenset({"we", "us", "our", "ours"})


def speaks_of_us(word: Token) -> bool:
    """Tell whether a word is *we*, or what is ours: *our artillery*.

    >>> from timeline.syntax import parse
    >>> [speaks_of_us(token) for token in parse("Our artillery fired.")]
    [True, True, False, False]
    """
    owned = any(child.dep_ == "poss" and child.lower_ == "our" for child in word.children)
    return word.lower_ in _FIRST_PERSON or owned


def speaker_of(word: Token, before: Sequence[Tree], publisher: str = "") -> Actor | None:
    """Say whose *we* it is; None where the speaker is no party that is known.

    >>> from timeline.syntax import parse
    >>> tree = parse('"We struck the base," a Houthi spokesman said.')
    >>> speaker_of(tree[1], []).name
    'Houthis'
    """
    if not is_quoted(word):
        return _of_publisher(publisher)
    for verb in word.ancestors:
        if verb.lower_ in verbs("saying"):
            return _party_of(clauses.grammatical_subjects(verb), before)
    sayings = [verb for verb in word.doc if verb.lower_ in verbs("saying") and not is_quoted(verb)]
    return _party_of(clauses.grammatical_subjects(sayings[0]), before) if sayings else None


def _party_of(speakers: Sequence[Token], before: Sequence[Tree]) -> Actor | None:
    """The side that a speaker speaks for: *a Houthi spokesman*, *the army of Sudan*, *he*."""
    if not speakers:
        return None
    speaker = speakers[0]
    if pronoun_of(speaker) is not None:
        party = antecedent(speaker, before)
        if party is None:
            return None
        speaker = party.noun
    return _named_in([word.text for word in phrases.whole_phrase(speaker)])


def _named_in(words: Sequence[str]) -> Actor | None:
    """The one party that some words name; None where they name several."""
    named = {found.entry.name: found.entry for found in find_names(words)}
    if len(named) != 1:
        return None
    entry = next(iter(named.values()))
    return Actor(entry.name, entry.side, " ".join(words))


def _of_publisher(publisher: str) -> Actor | None:
    """The party that publishes: *Ministry of Defence of Ukraine*, and no *Cyprus Mail*."""
    words = publisher.split()
    if not {word.lower() for word in words} & taken_up_by("offices"):
        return None
    return _named_in(words)
