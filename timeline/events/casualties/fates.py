"""What became of people who are counted, by the words that stand with their number.

Where no verb of killing or wounding has them for its object: *45 people did not live to see the
evening*, *one martyr*, *20 are in hospital*. A number takes the fate of its own noun, else the
first one told after it, up to the next number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.casualties.counting import sum_of, with_people
from timeline.events.casualties.lives import is_denied
from timeline.events.grammar import clauses, nouns
from timeline.events.words.fates import NOBODY, Phrase, phrases_from
from timeline.events.words.wordlists import listed, verbs
from timeline.model import Toll
from timeline.syntax import Token, Tree

_GAP = 3  # words between those of a phrase: "lost both his legs"
_AND = 2  # words from one to the next of "hundred and nine"
_REACH = 12  # words between a number and what became of those counted
_STOPS = frozenset({";", ":", "–", "—", "but", "while", "who", "whose"})
_THEM = frozenset({"them", "whom"})
_AMONG = frozenset({"among", "including"})
_NO_PEOPLE = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL"})
_OTHERS = frozenset({"others", "more", "people"})
_OF_PEOPLE = frozenset({"person", "force", "crowd"})


def fates_told(tree: Tree, claimed: Sequence[Token]) -> Iterator[tuple[Token, Token, Toll, bool]]:
    """Give the word of a fate, whom it befell, how many they are, and whether they are dead.

    People among `claimed`, whose fate is known, are left out.

    >>> from timeline.syntax import parse
    >>> tree = parse("Some 45 people did not live to see the evening and 20 are in hospital.")
    >>> [(toll.best, is_dead) for _, _, toll, is_dead in fates_told(tree, [])]
    [(45, True), (20, False)]
    """
    numbers = [word for word in tree if _counts_people(word) and not _is_part(word)]
    known = {word.i for one in claimed for word in (one, *one.subtree)}
    for at, number in enumerate(numbers):
        noun = _counted(number)
        after = numbers[at + 1].i if at + 1 < len(numbers) else len(tree)
        fate = None if {number.i, noun.i} & known else _fate_of(noun, number, after)
        if fate is None or _is_perpetrator(noun):
            continue
        toll, (word, is_dead) = _counted_up(noun), fate
        if toll is not None and toll.best:
            yield word, noun, toll, is_dead


def _counted_up(noun: Token) -> Toll | None:
    """Add up those of a fate, and not the hurt beside the dead: *eight bodies and ten wounded*."""
    first, *joined = with_people(noun)
    return sum_of([first, *(one for one in joined if _may_share(one))])


def _may_share(noun: Token) -> bool:
    """Tell whether those joined to others share their fate: no *wounded* and no *rapes*."""
    is_dead = noun.lower_ in listed("fatal_nouns")
    is_hurt = noun.lower_ in listed("hurt")
    return is_dead or (not is_hurt and "person" in nouns.kinds_of(noun))


def _counts_people(word: Token) -> bool:
    """*45 people*, *20 of them*, *157 dead*; no day, sum of money or age."""
    if word.tag_ != "CD" or word.ent_type_ in _NO_PEOPLE or word.dep_ in {"compound", "quantmod"}:
        return False
    if word.dep_ == "conj" and word.head.tag_ == "CD" and word.i - word.head.i == _AND:
        return False  # "nine" of "one hundred and nine"
    if word.i and word.nbor(-1).lower_ == "aged":
        return False  # "a player aged 15"
    noun = _counted(word)
    if noun == word:
        following = word.doc[word.i + 1 : word.i + 2]
        return word.dep_ != "appos" and not any(one.lower_ in {"%", "-"} for one in following)
    is_counted = noun.lower_ in _OTHERS | listed("fatal_nouns", "hurt")
    return is_counted or bool(nouns.kinds_of(noun) & _OF_PEOPLE)


def _counted(number: Token) -> Token:
    return number.head if number.dep_ == "nummod" else number


def _is_part(number: Token) -> bool:
    """*Among them five children*, *nine of them foreigners*: counted already.

    *Nine of them were buried* tells of the nine.
    """
    if number.dep_ in {"nsubj", "nsubjpass"} and number.head.pos_ in {"VERB", "AUX"}:
        return False
    before = number.doc[max(0, number.i - _GAP) : number.i]
    after = number.doc[number.i + 1 : number.i + _GAP]
    is_among = any(word.lower_ in _AMONG for word in before)
    return is_among or any(word.lower_ in _THEM for word in after)


def _is_perpetrator(noun: Token) -> bool:
    return bool({noun.lemma_.lower(), noun.lower_} & listed("perpetrators"))


def _fate_of(noun: Token, number: Token, end: int) -> tuple[Token, bool] | None:
    """The fate that a noun tells by itself, else the first one after it."""
    if noun.lower_ in listed("fatal_nouns") and noun != number and not is_denied(noun):
        return noun, True
    start = max(noun.i, number.i) + 1
    within = list(noun.doc[start : min(end, start + _REACH)])
    stop = next((at for at, word in enumerate(within) if word.lower_ in _STOPS), len(within))
    if within and within[0].lower_ == "fatally":
        return within[0], True  # "shot eleven of them, three fatally"
    for word in within[:stop]:
        if word.lower_ in verbs("surviving") and _is_none_of(number):
            return word, True
        for is_dead, known in ((True, phrases_from("fatal_ends")), (False, phrases_from("harms"))):
            if any(_stands_at(word, phrase) for phrase in known.get(word.lower_, ())):
                return (word, is_dead) if _is_of(word, noun) else None
    return None


def _is_none_of(number: Token) -> bool:
    """*None of the 14 policemen survived*."""
    before = number.doc[max(0, number.i - _GAP - 1) : number.i]
    return any(word.lower_ in NOBODY for word in before)


def _is_of(word: Token, noun: Token) -> bool:
    """Tell whether a fate is not that of another: *20 men waited for a bus, and a boy drowned*."""
    verb = word if word.pos_ in {"VERB", "AUX"} else clauses.governing_verb(word)
    subjects = [] if verb is None else clauses.grammatical_subjects(verb)
    return not subjects or noun in subjects or any(noun in one.subtree for one in subjects)


def _stands_at(word: Token, phrase: Phrase) -> bool:
    """Tell whether the words of a phrase follow one another from `word` on."""
    at = word.i
    for forms in phrase[1:]:
        following = word.doc[at + 1 : at + 2 + _GAP]
        found = next((one.i for one in following if one.lower_ in forms), None)
        if found is None:
            return False
        at = found
    return True
