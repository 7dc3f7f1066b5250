"""The figure of a clause that speaks of the dead, however its words are put together.

Where no construction tells how many died, the only number of people in the clause of a word for
the dead does: *the dead number 51*, *spoke of ten victims besides the bombers*, *gave a toll of
17*. Two numbers, or one of a part of the dead, tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.casualties.counting import sum_of, with_people
from timeline.events.casualties.lives import is_natural
from timeline.events.grammar import clauses, nouns
from timeline.events.words.numbers import toll_of
from timeline.events.words.wordlists import listed, verbs
from timeline.model import Toll
from timeline.syntax import Token

_OF = frozenset({"of"})
_PART = frozenset({"among", "including", "include", "includes", "included", "besides"})


def loose_toll(word: Token) -> tuple[Token, Toll] | None:
    """Say who and how many the dead of a word are by the one number beside it; None if unclear.

    >>> from timeline.syntax import parse
    >>> tree = parse("The dead number 51, the governor said.")
    >>> loose_toll(tree[1])[1].best
    51
    >>> loose_toll(parse("Two of the dead were children.")[3])
    """
    if (figure := _numbered(word)) is not None:
        toll = toll_of(figure.text)
        return None if toll is None else (figure, toll)
    if not _speaks_of_dead(word) or _is_of_hurt(word):
        return None
    counted = [noun for noun in _counted_in(_clause(word)) if not _is_other(noun, word)]
    if len(counted) != 1 or _is_part(counted[0], word):
        return None
    toll = toll_of(counted[0].text) if counted[0].tag_ == "CD" else sum_of(with_people(counted[0]))
    return None if toll is None else (counted[0], toll)


def _numbered(word: Token) -> Token | None:
    """*The dead number 51*, which the parser reads as a dead number."""
    after = word.doc[word.i + 1 : word.i + 3]
    is_so = word.lower_ == "dead" and len(after) == 2 and after[0].lower_ in listed("numbering")
    return after[1] if is_so and after[1].tag_ == "CD" else None


def _speaks_of_dead(word: Token) -> bool:
    """*The dead*, *victims*, *the toll*, *all aboard perished*; no adjective."""
    if word.lower_ in verbs("dying"):
        return word.pos_ == "VERB" and not is_natural(word)
    if word.lower_ in listed("dead_people"):
        return word.pos_ in {"NOUN", "PROPN", "ADJ"} and word.dep_ not in {"amod", "compound"}
    is_toll = word.lower_ in listed("toll_nouns") and word.pos_ == "NOUN"
    own = {child.lower_ for child in word.subtree}
    return is_toll and bool(own & (listed("dead_people") | verbs("killing") | {"death", "toll"}))


def _is_of_hurt(word: Token) -> bool:
    """*Victims were treated*, *the toll of the wounded*: none of them need be dead."""
    verb = clauses.governing_verb(word)
    is_treated = verb is not None and verb.lower_ in verbs("treating", "injuring")
    return is_treated or any(one.lower_ in verbs("injuring") for one in word.subtree)


def _clause(word: Token) -> Token:
    return clauses.governing_verb(word) or (word, *word.ancestors)[-1]


def _counted_in(clause: Token) -> Iterator[Token]:
    """The numbers of a clause that may count people, as the nouns they count or by themselves."""
    for word in _words_of(clause):
        if word.tag_ != "CD" or word.ent_type_ in {"DATE", "TIME"}:
            continue
        noun = word.head if word.dep_ == "nummod" else word
        if noun == word and word.dep_ in {"appos", "quantmod", "compound"}:
            continue  # "Omar Sadiq, 24"
        yield noun


def _words_of(clause: Token) -> Iterator[Token]:
    """The words of a clause without those of the clauses in it that tell something else."""
    yield clause
    for child in clause.children:
        is_clause = child.pos_ in {"VERB", "AUX"}
        if not (is_clause and (child.dep_ == "advcl" or clauses.has_own_subject(child))):
            yield from _words_of(child)


def _is_other(noun: Token, word: Token) -> bool:
    """Tell whether a number counts no dead: attackers, the hurt, who acts, things, an age."""
    if noun == word:
        return False
    if {noun.lemma_.lower(), noun.lower_} & listed("perpetrators"):
        return True
    if any(one.lower_ in verbs("injuring") | listed("hurt") for one in noun.children):
        return True
    if noun.dep_ == "nsubj" and _acts_on_another(noun.head, word):
        return True
    is_named = noun.pos_ == "PROPN" or any(child.lower_ == "aged" for child in noun.lefts)
    is_people = noun.tag_ == "CD" or "person" in nouns.kinds_of(noun)
    return is_named or not is_people


def _acts_on_another(verb: Token, word: Token) -> bool:
    """*300 people blocked a train out of pity for the victims*: whoever does things is alive."""
    held = clauses.objects(verb) if verb.pos_ == "VERB" and not clauses.is_passive(verb) else []
    return bool(held) and not any(word in one.subtree for one in held)


def _is_part(noun: Token, word: Token) -> bool:
    """*Two of the dead*, *among the dead were two nurses*, *the victims included three girls*."""
    of_them = nouns.prepositional(noun, _OF)
    if any(one.lower_ not in {"them", "whom"} and noun != word for one in of_them):
        return True
    before = noun.doc[max(0, min(noun.i, word.i) - 3) : max(noun.i, word.i)]
    return noun != word and any(one.lower_ in _PART for one in before)
