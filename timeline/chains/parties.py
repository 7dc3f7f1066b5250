"""Whether a phrase speaks of an actor: by its name, by anyone of its side, by its arms."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from timeline.lexicons import read_lexicon, word_list
from timeline.lexicons.sides import sides_ever
from timeline.model import Actor
from timeline.syntax import Token

_LONGEST_NAME = 6  # words
_ARMS = ("warplane", "warship")  # families of nouns


def speaks_for(speaker: Token, actor: Actor) -> bool:
    """Tell whether a phrase names the actor or its side: "the Pentagon", "a US official"."""
    words = [one.text for one in speaker.subtree]
    if actor.side:
        return any(actor.side in sides for sides in _sides(words))
    told = {word.casefold() for word in words}
    names = [name.casefold().split() for name in (actor.name, actor.text) if name]
    # "the guards": two of his guards
    is_head = speaker.pos_ == "NOUN" and any(name[-1] == speaker.lower_ for name in names)
    return is_head or any(told.issuperset(name) for name in names)


def names_side(phrase: Token) -> bool:
    """Tell whether a phrase names a state or a group known by name, or stands for one.

    >>> from timeline.syntax import parse
    >>> [names_side(one) for one in parse("Russia left Grozny.") if one.pos_ == "PROPN"]
    [True, False]
    """
    return any(True for _ in _sides([one.text for one in phrase.subtree]))


def _sides(words: Sequence[str]) -> Iterator[Collection[str]]:
    """The sides of each actor that a row of words names, the longest name at each place."""
    names = _sides_by_name()
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST_NAME), start, -1):
            sides = names.get(" ".join(words[start:end]))
            if sides is not None:
                yield sides
                break


@cache
def _sides_by_name() -> Mapping[str, Collection[str]]:
    """The sides that each state and actor was ever on, by every name it goes by."""
    sides: dict[str, Collection[str]] = {}
    for state, entry in read_lexicon("states").items():
        names = (state, entry.get("capital"), *entry["adjectives"], *entry.get("also", ()))
        sides = {name: (state,) for name in names if name} | sides  # Moscow is of Russia first
    for actor, entry in read_lexicon("actors").items():
        for name in entry["names"]:  # two actors may share one
            sides[name] = sides_ever(actor).union(sides.get(name, ()))
    return sides


def may_be_by(responder: Token | None, actor: Actor | None) -> bool:
    """Tell whether a deed can be the responder's; unknown ones can, and so can those of *jets*.

    >>> may_be_by(None, Actor("rebels"))
    True
    """
    if responder is None or actor is None or responder.pos_ == "PRON":
        return True
    return speaks_for(responder, actor) or (_has_arms(responder) and _are_arms(actor))


def _has_arms(responder: Token) -> bool:
    """Tell whether a word is a state or an organ of one."""
    return responder.lower_ in word_list("event_words", "organs") or names_side(responder)


def _are_arms(actor: Actor) -> bool:
    """Tell whether somebody is only called by what a state fights with: *jets*, *two frigates*."""
    *_, last = ["", *actor.text.casefold().split()]
    families = (word_list("noun_families", kind) for kind in _ARMS)
    return not actor.side and any({last, last.removesuffix("s")} & words for words in families)


def are_both_troops(doer: Token, actor: Actor | None) -> bool:
    """Tell whether both are called by what they are to their state: "the army", "soldiers"."""
    organs = word_list("event_words", "organs")
    words = actor.text.casefold().split() if actor is not None else []
    return doer.lower_ in organs and bool(words) and words[-1] in organs
