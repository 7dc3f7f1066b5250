"""The cues of `lexicons/link_cues/`, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.lexicons import read_lexicon
from timeline.model import LinkKind

FAMILIES = (
    "nouns",
    "answers",
    "causes",
    "necessities",
    "accounts",
    "reasons",
    "predicates",
    "complements",
    "connectives",
    "consequences",
    "dedications",
    "feelings",
    "grounds",
    "purposes",
    "vows",
    "laters",
)
DEEPEST = 5  # steps from the head of a phrase to what it is about


@dataclass(frozen=True, slots=True)
class Cue:
    """One way to say that an event has to do with another.

    `words` are lemmas (of a verb with its particle: `hit back`); `to` and `by` are the
    prepositions that introduce the cause and the effect (of `causes`: `to` the effect).
    The other fields are explained in the lexicon, at the family that uses them.
    """

    family: str
    words: tuple[str, ...]
    kind: LinkKind
    to: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    object: str = ""
    under: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    bare: bool = False
    in_only: bool = False
    deed: bool = True
    passive: str = ""
    reversed: bool = False
    pluperfect: bool = False
    denies: bool = False
    told_with: bool = False
    litotes: bool = False
    or_deed: bool = False
    of_noun: bool = False
    predicate: bool = False
    shared: bool = False
    mutual: bool = False
    cause_depth: int = DEEPEST


@dataclass(frozen=True, slots=True)
class CueExample:
    """A sentence that a cue must be found in, and one that it must not be found in."""

    cue: Cue
    example: str
    counterexample: str


@cache
def cue_examples() -> tuple[CueExample, ...]:
    """Every cue with its examples, in the order of the families."""
    lexicon: Mapping[str, list[dict[str, Any]]] = read_lexicon("link_cues")
    return tuple(_read(family, entry) for family in FAMILIES for entry in lexicon[family])


def _read(family: str, entry: Mapping[str, Any]) -> CueExample:
    fields: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in entry.items()
        if key not in ("example", "not", "kind")
    }
    for name in ("under", "unless"):
        fields[name] = frozenset(entry.get(name, ()))
    cue = Cue(family=family, kind=LinkKind(entry["kind"]), **fields)
    return CueExample(cue, entry["example"], entry["not"])


@cache
def cues(family: str) -> Mapping[str, Cue]:
    """The cues of one family by word.

    >>> cues("nouns")["reprisal"].kind
    <LinkKind.RESPONSE: 'response'>
    """
    found = (one.cue for one in cue_examples() if one.cue.family == family)
    return {word: cue for cue in found for word in cue.words}
