"""How many people a noun phrase means: *three soldiers and a guide*, *a family of five*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.grammar import nouns, phrases
from timeline.events.names.actors import find_names
from timeline.events.words.numbers import toll_of
from timeline.events.words.wordlists import listed
from timeline.model import Toll
from timeline.syntax import Token

_TWO = 2
_OF = frozenset({"of"})
_THEM = frozenset({"them", "whom"})
_NONE = re.compile(r"no (?!(?:fewer|less|more) than)", re.I)
_NOT_MORE = frozenset({",", ")", "–", "—", "among", "including"})
_NOBODY = frozenset({"nobody", "none"})
_GUESSED = frozenset({"probably", "possibly", "perhaps", "maybe", "even", "likely"})
_WHERE = frozenset({"in", "at", "near", "from"})
_FAMILIES = frozenset({"family", "families", "household", "households"})


def count_victims(victim: Token) -> Toll | None:
    """Count those whom a deed hit, with those joined to them: *the Archduke and his wife*.

    >>> from timeline.syntax import parse
    >>> tree = parse("A student assassinated the minister and his wife.")
    >>> count_victims(tree[4]).best
    2
    """
    return sum_of(with_people(victim))


def with_people(victim: Token) -> list[Token]:
    """A victim and those joined to it: *five policemen and two protesters*."""
    joined = [*victim.conjuncts, *listed_after(victim)]
    return [victim, *(one for one in joined if is_people(one))]


def _is_among(noun: Token) -> bool:
    """*119 people who had hidden there, among them 45 children*: counted already.

    So are those of *56 people, 15 of them children*.
    """
    start = noun.left_edge.i
    before = noun.doc[max(0, start - 2) : start]
    inside = [word.lower_ for word in noun.doc[start : noun.i]]
    are_of_them = any(word in _THEM and inside[at - 1] == "of" for at, word in enumerate(inside))
    return are_of_them or any(word.lower_ in {"among", "including"} for word in before)


def _is_guess(noun: Token) -> bool:
    """*Scores and probably hundreds of civilians*: the same people, counted higher."""
    inside = noun.doc[max(0, noun.left_edge.i - 1) : noun.i]
    return noun.dep_ == "conj" and any(word.lower_ in _GUESSED for word in inside)


def listed_after(victim: Token) -> list[Token]:
    """*Two guards, a nurse and a cook were killed*: the rest of a list, read as an apposition.

    An apposition ends with a comma of its own, and *among them* counts nobody again. What stands
    behind the verb says who they were: *two died, a woman and her son*.

    >>> from timeline.syntax import parse
    >>> [one.text for one in listed_after(parse("Two guards, a nurse and a cook died.")[1])]
    ['nurse', 'cook']
    """
    verb = victim.head.i if victim.dep_ in {"nsubj", "nsubjpass"} else len(victim.doc)
    for beside in victim.children:
        if beside.dep_ == "appos" and beside.conjuncts and not victim.i < verb < beside.i:
            joined = [beside, *beside.conjuncts]
            after = victim.doc[joined[-1].i + 1 : joined[-1].i + 3]
            return [] if any(word.lower_ in _NOT_MORE for word in after) else joined
    return []


def sum_of(victims: Sequence[Token]) -> Toll | None:
    """Add conjoined victims up: *three soldiers and two civilians*."""
    again = (_is_among, _shares_number, _is_guess)
    victims = [one for one in victims if not any(told(one) for told in again)] or victims
    counts = [toll for victim in victims if (toll := count_people(victim)) is not None]
    if len(counts) == len(victims) and _breaks_down(counts):
        return counts[0]
    if len(counts) < 2 or len(counts) < len(victims):
        return counts[0] if counts else None
    text = " + ".join(toll.text for toll in counts)
    return Toll(
        low=_added([toll.low for toll in counts]),
        best=_added([toll.best for toll in counts]),
        high=_added([toll.high for toll in counts]),
        text=text,
    )


def _shares_number(noun: Token) -> bool:
    """*18 soldiers and policemen*: as many of both, where the second have no word before them."""
    is_bare = noun.tag_ == "NNS" and noun.left_edge == noun
    is_counted = any(child.dep_ == "nummod" for child in noun.head.children)
    return noun.dep_ == "conj" and is_bare and is_counted


def _breaks_down(counts: Sequence[Toll]) -> bool:
    """*Four priests, three Frenchmen and a Belgian*: those after the first are the first."""
    first, *rest = [toll.best for toll in counts]
    known = [figure for figure in rest if figure is not None]
    is_all = first is not None and first > _TWO and len(known) == len(rest) > 1
    return is_all and sum(known) == first


def _added(figures: list[int | None]) -> int | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) if len(known) == len(figures) else None


def count_people(victims: Token) -> Toll | None:
    """Count the people of a noun phrase; None where the words give no number."""
    text = words_of(victims)
    both = any(child.lower_ == "both" for child in victims.children)
    if both and victims.dep_ not in {"appos", "conj"}:
        return Toll(2, 2, 2, text)
    if victims.lower_ in listed("single_persons"):
        return Toll(1, 1, 1, text)
    if victims.lower_ == "number":
        return None  # "a very large number of militants" is no number
    if victims.lower_ in listed("shares", "fractions") and nouns.prepositional(victims, _OF):
        return None  # "half of the 20 hostages"
    if victims.lower_ in _NOBODY or _NONE.match(text):
        return Toll(0, 0, 0, text)
    if victims.lower_ in _FAMILIES:
        return _members(victims)
    if victims.lower_ in listed("couples") and not nouns.prepositional(victims, _OF):
        return Toll(_TWO, _TWO, _TWO, text)
    toll = toll_of(text)
    if toll is not None:
        return toll
    if victims.tag_ in {"NN", "NNP", "NNPS"} and _is_one(victims):
        return Toll(1, 1, 1, text)
    return None


def _members(family: Token) -> Toll | None:
    """How many *a family of five* are; one without a number has as many as it has."""
    numbers = [one for one in nouns.prepositional(family, _OF) if one.tag_ == "CD"]
    return toll_of(numbers[0].text) if numbers else None


def words_of(noun: Token) -> str:
    """Give the words of a count up to the noun that is counted."""
    start = phrases.after_date(noun.left_edge.i, noun)
    is_measure = noun.lower_ in listed("measures")
    sized = nouns.prepositional(noun, _OF) if is_measure else []
    sizes = (one.i for one in sized if one.tag_ == "CD")
    end = max(nouns.content_noun(noun).i, *sizes, 0)  # "a group of 12"
    return noun.doc.words(start, end + 1).text


def is_people(noun: Token) -> bool:
    """Tell whether a noun joined to victims is further people, and not a thing or another count."""
    if noun.tag_ == "CD":
        # "11 people in Azaz and seven in Marea", but not "276 dead and 300 injured"
        if any(word.lower_ in _WHERE for word in noun.doc[noun.i + 1 : noun.i + 2]):
            return True
        return "person" in nouns.kinds_of(noun)  # "two of his guards"
    if noun.tag_ == "NNP":
        return _is_one(noun) and noun.ent_type_ in {"", "PERSON", "NORP"}
    if noun.tag_ == "NNPS":  # "a cameraman and four Georgians"
        return any(child.dep_ == "nummod" for child in noun.children)
    return noun.tag_ == "NNS" or (noun.tag_ == "NN" and "person" in nouns.kinds_of(noun))


def _is_one(noun: Token) -> bool:
    """Tell whether a singular noun is one person: not a group, not a crowd, not a building."""
    kinds = nouns.kinds_of(noun)
    is_name = noun.tag_ == "NNP" or _is_name_in_s(noun)
    return "person" in kinds or (is_name and not kinds)


def _is_name_in_s(noun: Token) -> bool:
    """*Abdel Fattah Younes*, *Mahmoud Abbas*: read as a plural, and one man's name."""
    before = {child.dep_ for child in noun.lefts}
    is_alone = before.isdisjoint({"det", "nummod", "amod", "poss"})
    is_plural = noun.conjuncts or list(find_names([noun.text]))
    return noun.tag_ == "NNPS" and is_alone and not is_plural
