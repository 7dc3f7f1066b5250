"""Deeds that a sentence puts in order, and so tells apart: *the raid came a day after a bomb*."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.grammar import clauses, nouns
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token


def set_before(deed: Token) -> Sequence[Token]:
    """The words for what came before or after a deed, where its sentence says just that.

    >>> from timeline.syntax import parse
    >>> tree = parse("The ambush came two days after troops killed nine in a raid.")
    >>> [list(set_before(token)) for token in tree if token.text in ("ambush", "killed", "raid")]
    [[], [ambush], [ambush]]
    """
    is_apart = False
    for word in (deed, *deed.ancestors):
        is_apart = is_apart or word.lower_ in listed("apart") or clauses.stands_apart(word)
        follows = word.dep_ == "dobj" and word.head.lower_ in verbs("following")
        if word != deed and is_apart and word.lower_ in verbs("occurring"):
            return _subjects(word)
        if follows:
            return _subjects(word.head)
        if is_apart and word.pos_ == "VERB" and not clauses.stands_apart(word):
            return ()
    return ()


def _subjects(verb: Token) -> Sequence[Token]:
    return [nouns.content_noun(noun) for noun in clauses.grammatical_subjects(verb)]
