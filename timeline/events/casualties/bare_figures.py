"""A figure without a word for the dead, which goes on from a toll told before it.

*Bombs killed 92 people. A clerk later gave a figure of 102*; *It had climbed to 44 by nightfall*;
*the ministry spoke of 111, medics of 116*. It is a toll only where one was told just before.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.casualties.counting import words_of
from timeline.events.grammar import clauses, nouns
from timeline.events.words.fates import RISING_TO, THE_FIGURE
from timeline.events.words.numbers import toll_of
from timeline.events.words.wordlists import listed, verbs
from timeline.model import Toll
from timeline.syntax import Token, Tree

_OF = frozenset({"of"})
_YEAR = 4  # figures
_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "SYM", "VERB", "NUM"})
_NO_COUNT = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})


def bare_figures(tree: Tree) -> Iterator[tuple[Token, Toll]]:
    """Give each word that brings in a bare figure, with the figure.

    >>> from timeline.syntax import parse
    >>> tree = parse("The ministry spoke of 111.")
    >>> [(word.text, toll.best) for word, toll in bare_figures(tree)]
    [('spoke', 111)]
    >>> list(bare_figures(parse("The ministry spoke of 111 wounded.")))
    []
    """
    for number in tree:
        word = _brought_in_by(number) if _is_bare(number) else None
        toll = toll_of(words_of(number)) if word is not None else None
        if word is not None and toll is not None and toll.best:
            yield word, toll


def _is_bare(number: Token) -> bool:
    """*Of 111.*, *to at least 44 by nightfall*: no *111 wounded*, *44 degrees* or *44 %*."""
    if number.tag_ != "CD" or number.dep_ != "pobj" or number.ent_type_ in _NO_COUNT:
        return False
    is_year = number.text.isdecimal() and len(number.text) == _YEAR
    described = any(one.pos_ == "VERB" for one in number.rights)
    following = number.doc[number.i + 1 : number.i + 2]
    return not (is_year or described or any(one.pos_ in _WORDS for one in following))


def _brought_in_by(number: Token) -> Token | None:
    """The verb or noun whose figure a number is: *a figure of*, *put it at*, *spoke of*."""
    phrase = number.head
    holder = phrase.head.head if phrase.head.dep_ == "advmod" else phrase.head  # "gone up to"
    if phrase.lower_ in _OF:
        is_figure = holder.lower_ in listed("figures")
        return holder if is_figure or holder.lower_ in verbs("speaking_of") else None
    if phrase.lower_ not in RISING_TO or holder.lower_ not in verbs("rising"):
        return None
    told = [*clauses.grammatical_subjects(holder), *clauses.objects(holder)]
    is_toll = any(one.lower_ in THE_FIGURE | listed("figures") for one in told)
    return holder if is_toll and not any(nouns.prepositional(one, _OF) for one in told) else None
