"""How many died or were hurt, as a whole sentence tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.events.casualties.bare_figures import bare_figures
from timeline.events.casualties.constructions import Casualties, did_it, told_by
from timeline.events.casualties.fates import fates_told
from timeline.events.casualties.lives import is_total
from timeline.events.casualties.loosely_told import loose_toll
from timeline.events.grammar import clauses
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token, Tree

_ANYBODY = frozenset({"nobody", "none", "no-one", "one", "person", "people", "persons"})


def find_casualties(tree: Tree) -> list[Casualties]:
    """Find what a sentence says of people killed or hurt, in its order.

    >>> from timeline.syntax import parse
    >>> tree = parse("The blast killed two guards and wounded at least five.")
    >>> [(told.killed, told.toll.best) for told in find_casualties(tree) if told.toll]
    [(True, 2), (False, 5)]
    """
    telling = [token for token in tree if _may_tell(token)]
    found = [told for token in telling for told in told_by(token) if not is_total(token)]
    found = [_as_feared(told) for told in found]
    told = [one for one in found if one.victims is None or not did_it(one.victims)]
    if not any(one.killed and one.toll is not None for one in told):
        told += _told_loosely(telling)
    told = _with_bare_figures(tree, _summed_up([*told, *_by_fate(tree, told)]))
    return [*told, *_spared(told)]


def _summed_up(told: list[Casualties]) -> list[Casualties]:
    """*Five died in hospital, bringing the toll to 16*: of the deed that they died of, 16 did."""
    for total in told:
        verb = clauses.governing_verb(total.word) if total.victims is None else None
        part = _summed_into(verb, told) if verb is not None else None
        if part is not None and total.killed and total.toll is not None:
            whole = replace(part, toll=total.toll, whole=True)
            return [whole if one is part else one for one in told if one is not total]
    return told


def _summed_into(verb: Token, told: Sequence[Casualties]) -> Casualties | None:
    """The dead of the clause that *bringing*, *which brings* goes on from."""
    if verb.dep_ == "relcl" and any(child.lower_ == "which" for child in verb.lefts):
        before = (one for one in reversed(told) if one.killed and one.word.i < verb.i)
        return next(before, None)
    above = verb.head if verb.dep_ in {"advcl", "conj"} else None
    return next((one for one in told if one.word == above and one.killed), None)


def _told_loosely(telling: Sequence[Token]) -> list[Casualties]:
    """The one figure beside a word for the dead, where no construction gives any."""
    loose = ((word, loose_toll(word)) for word in telling if not is_total(word))
    return [Casualties(word, *found, killed=True) for word, found in loose if found is not None]


def _with_bare_figures(tree: Tree, told: list[Casualties]) -> list[Casualties]:
    """*Monitors counted 92 bodies, and the figure has since gone up to 108*: of the same dead."""
    figures = list(bare_figures(tree))
    first = next((one for one in told if one.killed and one.toll is not None), None)
    if first is None:
        return [*told, *(Casualties(word, None, toll, True, bare=True) for word, toll in figures)]
    later = [toll for word, toll in figures if word.i > first.word.i]
    if not later:
        return told
    return [replace(one, toll=later[-1]) if one is first else one for one in told]


def _by_fate(tree: Tree, told: Sequence[Casualties]) -> Iterator[Casualties]:
    """The dead, or the hurt, by what became of those counted, where nothing else gives them."""
    given = {one.killed for one in told if one.toll is not None}
    claimed = [part for one in told for part in (one.victims,) if part is not None]
    for word, victims, toll, is_dead in fates_told(tree, claimed):
        if is_dead not in given and not is_total(word):
            given.add(is_dead)
            yield Casualties(word, victims, toll, is_dead)


def _as_feared(told: Casualties) -> Casualties:
    """*Six people are feared dead*: six at most, and none that anybody counted."""
    word = told.word
    above = (word, word.head, *word.head.children)
    if told.toll is None or not any(one.lower_ == "feared" for one in above):
        return told
    most = told.toll.high or told.toll.best or told.toll.low
    return replace(told, toll=replace(told.toll, low=None, best=None, high=most))


def _spared(told: Sequence[Casualties]) -> Iterator[Casualties]:
    """Where nobody was even hurt, nobody was killed."""
    if not any(one.killed for one in told):
        for one in told:
            if one.toll is not None and one.toll.high == 0 and _is_anybody(one.victims):
                yield replace(one, killed=True)


def _is_anybody(nobody: Token | None) -> bool:
    """*nobody*, *no one*, *no person*; where *no civilian* was hurt, others may be dead."""
    return nobody is not None and nobody.lower_ in _ANYBODY


def _may_tell(token: Token) -> bool:
    """Tell whether a word is one of those that `told_by` knows; few of a sentence are."""
    known = _telling_words()
    return token.lower_ in known or token.lemma_.lower() in known


@cache
def _telling_words() -> frozenset[str]:
    lists = ("casualties", "dead", "dead_people", "hurt", "lives", "bodies", "toll_nouns")
    forms = map(verbs, ("killing", "injuring", "costing", "losing", "falling"))
    return frozenset({"death", "pieces", "alive"}).union(*forms, *map(listed, lists))
