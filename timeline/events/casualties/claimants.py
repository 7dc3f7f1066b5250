"""Who says how many died: the speaker of the clause that tells a toll.

*Hospital officials said*, *according to the ministry*, *the army put the toll at 12*. The
words of the text are kept, since "a militia official" is more than the militia's name.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.grammar import clauses, phrases
from timeline.events.names.pronouns import antecedent
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_SAID = frozenset({"ccomp", "parataxis"})
_COUNTED = frozenset({"dobj", "ccomp", "xcomp"})


def read_claimant(word: Token, before: str = "") -> str:
    """Name who says what the clause of `word` tells; empty where the text says it itself.

    `before` is the text of the sentence before, in which a pronoun finds its name.

    >>> from timeline.syntax import parse
    >>> tree = parse("Two guards died, according to a militia official.")
    >>> read_claimant(tree[2])
    'militia official'
    """
    for speakers in _speakers(word):
        named = [_name(speaker, before) for speaker in speakers]
        told = list(dict.fromkeys(name for name in named if name))
        if told:
            return " and ".join(told)
    return ""


def _speakers(word: Token) -> Iterator[list[Token]]:
    """Those who speak, the nearest first: upwards through the clauses that hold the word."""
    below = word
    for above in (word, *word.ancestors):
        yield _according_to(above)
        said = above.lower_ in verbs("saying") and below.dep_ in _SAID
        counted = above.lower_ in verbs("counting") and below.dep_ in _COUNTED
        if above != word and (said or counted):
            yield [one for one in clauses.subjects(above) if one != below]
        yield [
            speaker
            for aside in above.children
            if aside.dep_ in {"parataxis", "ccomp"} and aside.lower_ in verbs("saying")
            if not _tells(aside)
            for speaker in clauses.subjects(aside)
        ]
        below = above


def _tells(verb: Token) -> bool:
    """Tell whether a verb of saying has a clause of its own: then it says that, and not more."""
    return any(child.dep_ == "ccomp" for child in verb.children)


def _according_to(word: Token) -> list[Token]:
    for child in word.children:
        if child.lower_ == "according":
            return [one for to in child.children for one in _objects_of(to)]
    return []


def _objects_of(preposition: Token) -> list[Token]:
    own = [child for child in preposition.children if child.dep_ == "pobj"]
    return [one for noun in own for one in (noun, *noun.conjuncts)]


def _name(speaker: Token, before: str) -> str:
    """The speaker's words; a pronoun's name, if it has one."""
    if speaker.pos_ == "PRON":
        actor = antecedent(speaker, before)
        return actor.name if actor is not None else ""
    if speaker.lower_ in listed("toll_nouns"):
        return ""
    is_name = speaker.pos_ == "PROPN"  # "the Observatory for Human Rights"
    return (phrases.whole_phrase(speaker) if is_name else phrases.phrase(speaker)).text
