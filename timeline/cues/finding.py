"""Where a sentence ties two things together, by its grammar alone: cue, cause, effect.

A match knows nothing of events yet: it says at which words of the tree the cause and the
effect are to be looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from timeline.cues.answers import read_answer
from timeline.cues.causes import read_cause
from timeline.cues.connectives import (
    read_connective,
    read_consequence,
    read_dedication,
    read_later,
)
from timeline.cues.entries import cues
from timeline.cues.grammar import TIMES, child, is_somebody
from timeline.cues.grounds import read_feeling, read_ground, read_purpose
from timeline.cues.match import CueMatch, Lexicon
from timeline.cues.necessity import read_necessity
from timeline.cues.nouns import read_noun
from timeline.cues.predicates import read_predicate
from timeline.cues.reasons import read_account, read_complement, read_reason
from timeline.cues.rules import Rule
from timeline.cues.vows import read_vow
from timeline.model import LinkKind
from timeline.syntax import Token, Tree

Reader = Callable[[Token, Lexicon], Iterator[CueMatch]]
_READERS: tuple[tuple[str, Reader], ...] = (
    ("nouns", read_noun),
    ("answers", read_answer),
    ("causes", read_cause),
    ("necessities", read_necessity),
    ("accounts", read_account),
    ("reasons", read_reason),
    ("predicates", read_predicate),
    ("complements", read_complement),
    ("connectives", read_connective),
    ("consequences", read_consequence),
    ("dedications", read_dedication),
    ("feelings", read_feeling),
    ("grounds", read_ground),
    ("purposes", read_purpose),
    ("vows", read_vow),
    ("laters", read_later),
)


@lru_cache(maxsize=64)  # the events of a document ask first, then its links
def find_matches(tree: Tree) -> tuple[CueMatch, ...]:
    """Every cue of a sentence, in order of its words.

    >>> from timeline.syntax import parse
    >>> match, = find_matches(parse("Jets struck two depots in retaliation for the ambush."))
    >>> match.text, match.cause.text, match.effects[0].text
    ('in retaliation for', 'ambush', 'struck')
    """
    if is_question(tree):
        return ()
    found = (
        match
        for token in tree
        for family, read in _readers_of(token.lower_, token.lemma_)
        for match in read(token, cues(family))
    )
    told = (match for match in found if match.cause is None or _can_be_cause(match))
    return tuple(sorted(told, key=lambda match: match.words[0].i))


def is_question(tree: Tree) -> bool:
    """Tell whether a sentence only asks: "Was that a reply as well?"."""
    last = next((token for token in reversed(tree) if not (token.is_quote or token.is_space)), None)
    return last is not None and last.text == "?"


@lru_cache(maxsize=8_000)  # asked for each word of a tree
def _readers_of(form: str, lemma: str) -> Sequence[tuple[str, Reader]]:
    """The readers of the families that have a cue beginning with a word: mostly none."""
    opened = _openings()
    families = opened.get(form, frozenset()) | opened.get(lemma.casefold(), frozenset())
    return [(family, read) for family, read in _READERS if family in families]


@cache
def _openings() -> dict[str, frozenset[str]]:
    """For the first word of each cue, the families that it may open."""
    found: dict[str, set[str]] = {}
    for family, _ in _READERS:
        for words in cues(family):
            found.setdefault(words.split()[0], set()).add(family)
    return {word: frozenset(families) for word, families in found.items()}


def _can_be_cause(match: CueMatch) -> bool:
    """Tell whether a cause can be a deed: no person, no stretch of time ("over two months").

    One strikes back for a name, though, and for those of whom it is told what befell them or
    where: "revenge for" a man, a town, "our leader", "the general whom they killed", "the dead of
    Jenin".
    """
    cause = match.cause
    if cause is None or cause.lemma_ in TIMES or _is_any(cause):
        return False
    is_told = any(one.dep_ in ("relcl", "acl") or one.lower_ == "of" for one in cause.rights)
    is_own = any(one.dep_ == "poss" for one in cause.lefts)
    is_known = cause.pos_ == "PROPN" or is_told or is_own
    is_avenged = is_known and match.cue.kind is LinkKind.RESPONSE
    return (
        is_avenged
        or _is_clause_before(match)
        or not is_somebody(cause)
        or _is_by_name(match, cause)
    )


def _is_any(noun: Token) -> bool:
    """Tell whether a phrase means deeds of a kind and none of them: "reply to *such attacks*"."""
    return any(one.lower_ in ("such", "any", "every", "future", "further") for one in noun.lefts)


def _is_clause_before(match: CueMatch) -> bool:
    """Tell whether *which* takes up a clause that ends in a name: "near Uri, which led to …"."""
    verb, name = match.words[0], match.cause
    which = child(verb, "nsubj") if verb.dep_ == "relcl" else None
    return (
        name is not None and name.pos_ == "PROPN" and which is not None and which.lower_ == "which"
    )


def _is_by_name(match: CueMatch, cause: Token) -> bool:
    """Tell whether a deed is given as the reason by a name alone: "marched because of Sharpeville".

    So it goes by the place or the victim; whether one is told of there, is seen later.
    """
    is_reason = match.cue.kind is LinkKind.BECAUSE and match.rule is Rule.CONNECTIVE
    is_bare = not any(one.dep_ in ("prep", "poss") for one in cause.children)
    return is_reason and cause.pos_ == "PROPN" and is_bare
