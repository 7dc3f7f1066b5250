"""The figure that a noun for a toll has come to: *the toll rose to 27*, *put the number at 12*."""

from __future__ import annotations

from timeline.events.casualties.counting import words_of
from timeline.events.grammar import clauses, nouns
from timeline.events.words.fates import RISING_TO
from timeline.events.words.numbers import toll_of
from timeline.events.words.wordlists import listed, verbs
from timeline.model import Toll
from timeline.syntax import Token

_OF_DEATHS = frozenset({"toll", "losses"})
_DEATH = frozenset({"death", "victims", "shot", "bodies", "corpses"})


def risen_to(noun: Token) -> Toll | None:
    """The figure that a toll has risen to: *the death toll rose to 27*.

    >>> from timeline.syntax import parse
    >>> risen_to(parse("The death toll rose from eight to 27.")[2]).best
    27
    """
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass", "dobj"} or verb.lower_ not in verbs("rising"):
        return None
    # "rose from 8 to 26": the parser hangs the second figure on the first
    risen = [one for word in verb.subtree for one in _figures_after(word)]
    figures = [*risen, *clauses.objects(verb), *nouns.prepositional(verb, RISING_TO)]
    for figure in figures:
        last = words_of(figure).rpartition(" to ")[2]
        if figure != noun and (toll := toll_of(last)) is not None:
            return toll
    return None


def counts_people(noun: Token) -> bool:
    """Tell whether a count is of the dead or hurt: *the toll*, not *the number of hostages*."""
    if noun.lower_ in _OF_DEATHS:
        return True
    telling = verbs("killing", "injuring"), listed("dead", "hurt", "casualties"), _DEATH
    return any(word.lower_ in words for word in noun.subtree for words in telling)


def _figures_after(word: Token) -> list[Token]:
    """The figure of *to 26*, *at 26*, and of *eight to 26* read as one."""
    if word.tag_ == "CD" and any(child.lower_ == "to" for child in word.children):
        return [word]
    is_to = word.lower_ in RISING_TO and word.dep_ == "prep"
    return [one for one in word.children if is_to and one.tag_ == "CD"]


def is_about_wounded(noun: Token) -> bool:
    """Tell whether a count is of the hurt alone: *the number of wounded*."""
    return any(word.lower_ in verbs("injuring") for word in noun.subtree)
