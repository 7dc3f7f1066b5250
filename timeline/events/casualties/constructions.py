"""The constructions that tell of people killed or hurt: *killed two*, *12 dead*, *hacked to death*.

Each ties one word to its victims and their count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.casualties.counting import (
    is_people,
    listed_after,
    sum_of,
    with_people,
    words_of,
)
from timeline.events.casualties.lives import is_denied, is_natural, men_lost, victims_of_noun
from timeline.events.casualties.risen_tolls import counts_people, is_about_wounded, risen_to
from timeline.events.grammar import clauses, nouns
from timeline.events.words.wordlists import listed, verbs
from timeline.model import Toll
from timeline.syntax import Token

_THEMSELVES = frozenset({"himself", "herself", "itself", "themselves"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
_OF = frozenset({"of"})
_WITH = frozenset({"with"})


@dataclass(frozen=True, slots=True)
class Casualties:
    """One telling of people killed or hurt: its word, the victims, their count."""

    word: Token
    victims: Token | None
    toll: Toll | None
    killed: bool
    bare: bool = False  # a figure alone, which counts the dead only where some were told before
    whole: bool = False  # all the dead of the deed, whoever of them it names


def told_by(token: Token) -> Iterator[Casualties]:
    """What one word tells of people killed or hurt, by what the grammar hangs on it."""
    lemma = token.lemma_.lower()
    if token.tag_.startswith("VB") and lemma in verbs("killing", "injuring"):
        victims = [] if lemma == "die" and is_natural(token) else _others(token)
        victims = victims[:1] + [one for one in victims[1:] if is_people(one) and not did_it(one)]
        victims += (
            [*_died_along(token), *filter(is_people, listed_after(victims[0]))] if victims else []
        )
        if victims:
            is_dead = lemma in verbs("killing") or any(map(_is_fatally, token.children))
            yield Casualties(token, victims[0], sum_of(victims), is_dead)
    elif men := men_lost(token):
        yield Casualties(token, men[0], sum_of(men), killed=True)
    elif token.lower_ in verbs("costing"):
        lost = (one for one in token.children if one.dep_ in {"dobj", "npadvmod"})
        victims = [one for one in lost if "person" in nouns.kinds_of(one)]
        if victims:
            yield Casualties(token, victims[0], sum_of(victims), killed=True)
    else:
        yield from _told_by_noun(token)


def _is_fatally(word: Token) -> bool:
    """*fatally wounded*, *mortally hurt*."""
    return word.lower_ in {"fatally", "mortally", "lethally"}


def _others(verb: Token) -> list[Token]:
    """The victims of a verb: *himself and 11 others*, *12 in Baghdad and five in Kirkuk*.

    The parser may join the second ones to the verb itself.
    """
    joined = [one for one in verb.rights if one.dep_ == "conj" and one.pos_ in _NOMINAL]
    victims = [*_victims(verb), *(one for one in joined if is_people(one) and not _has_own(one))]
    return [one for one in victims if one.lower_ not in _THEMSELVES] or victims


def _has_own(people: Token) -> bool:
    """*12 were killed and scores wounded*: the second are not dead."""
    telling = verbs("killing", "injuring")
    return any(child.dep_ == "acl" and child.lower_ in telling for child in people.children)


def _died_along(verb: Token) -> list[Token]:
    """*The general died, along with a guard*, *with his wife*: whom a phrase adds to the dead."""
    adding = [child for child in verb.children if child.lower_ in {"along", "together"}]
    joined = [one for word in (*adding, verb) for one in nouns.prepositional(word, _WITH)]
    people = [one for one in dict.fromkeys(joined) if is_people(one)]
    if adding or not _may_die_with(verb):
        return people if adding else []
    return [one for one in people if "person" in nouns.kinds_of(one)]


def _may_die_with(verb: Token) -> bool:
    """*Died with*, *was killed with*: and not *soldiers killed him with the help of a farmer*."""
    return verb.lower_ in verbs("dying") or clauses.is_passive(verb)


def _victims(verb: Token) -> list[Token]:
    if verb.lower_ in verbs("dying"):
        return clauses.grammatical_subjects(verb) or _read_as_joined(verb)
    if verb.tag_ == "VBN" and verb.head.lemma_ == "leave":
        return clauses.objects(verb.head)  # "left two men wounded"
    if verb.tag_ == "VBN" and verb.dep_ in {"oprd", "acomp"} and not clauses.objects(verb):
        told = clauses.grammatical_subjects(verb.head)
        if told:
            return told  # "two soldiers are reported killed"
    is_bare = verb.tag_ == "VBN" and verb.i > 0 and verb.nbor(-1).tag_ == "CD"
    return clauses.objects(verb) or ([verb.nbor(-1)] if is_bare else [])  # "was of 10 killed"


def _read_as_joined(verb: Token) -> list[Token]:
    """*stormed it and 73 of those inside, the army says, died*: read as joined to *stormed*."""
    clause = next((one for one in verb.lefts if one.dep_ == "ccomp"), None)
    joined = clause.rights if clause is not None else ()
    return [one for one in joined if one.dep_ == "conj" and one.pos_ in _NOMINAL][-1:]


def did_it(victims: Token) -> bool:
    """Tell whether the dead are the attackers, who are no victims of their own attack.

    Whom somebody else is said to have killed are his victims: *troops killed two gunmen*.
    """
    if victims.dep_ == "dobj" and any(map(_acts, clauses.subjects(victims.head))):
        return False
    return bool({victims.lemma_.lower(), victims.lower_} & listed("perpetrators"))


def _acts(doer: Token) -> bool:
    """Tell whether a subject is somebody, and no attack, and none of the attackers."""
    is_somebody = doer.pos_ == "PROPN" or bool(nouns.kinds_of(doer) & {"person", "force"})
    return is_somebody and not {doer.lemma_.lower(), doer.lower_} & listed("perpetrators")


def _told_by_noun(token: Token) -> Iterator[Casualties]:
    """What nouns and adjectives tell: *12 dead*, *no casualties*, *the toll rose to 27*."""
    is_figure = token.lower_ in listed("toll_nouns") or _is_put(token)
    dead = (token.lower_ in listed("dead") and not is_figure) or _is_of_many(token)
    if token.lower_ in listed("casualties") and is_denied(token):
        nobody = Toll(0, 0, 0, words_of(token))
        yield Casualties(token, None, nobody, killed=True)
        if not dead:
            yield Casualties(token, None, nobody, killed=False)
    elif dead or token.lower_ in listed("hurt"):
        victim = _described(token)
        if victim is not None:
            yield Casualties(token, victim, sum_of(with_people(victim)), dead)
    elif victims := victims_of_noun(token):
        yield Casualties(token, victims[0], sum_of(victims), killed=True)
    elif (done := _done_to_death(token)) is not None:
        victims = clauses.objects(done) or clauses.grammatical_subjects(done)  # "burned to death"
        if victims and (token.lower_ != "pieces" or "person" in nouns.kinds_of(victims[0])):
            yield Casualties(done, victims[0], sum_of(with_people(victims[0])), killed=True)
    elif is_figure:
        toll = risen_to(token)
        if toll is not None and counts_people(token):
            yield Casualties(token, None, toll, not is_about_wounded(token))


def _is_put(word: Token) -> bool:
    """*Radio put the dead at 22*: how many the dead are, as of a toll."""
    is_all = any(child.lower_ == "the" for child in word.children)
    return word.lower_ == "dead" and word.dep_ == "dobj" and is_all


def _is_of_many(word: Token) -> bool:
    """*The death of 11 policemen*: the dead are counted, as in *the deaths of*."""
    those = nouns.prepositional(word, _OF) if word.lower_ == "death" else []
    return any(child.dep_ == "nummod" for one in those for child in one.children)


def _done_to_death(word: Token) -> Token | None:
    """The verb of *hacked to death*, *burned alive*; None for any other word.

    >>> from timeline.syntax import parse
    >>> _done_to_death(parse("Gangs beat two men to death.")[5])
    beat
    """
    verb = clauses.governing_verb(word)
    if verb is None or verb.lemma_.lower() in verbs("killing"):
        return None
    if word.lower_ == "alive":
        return verb if verb.lower_ in verbs("burning_alive") else None
    is_to = (
        word.lower_ in {"death", "pieces"}
        and word.head.lower_ == "to"
        and word.head.i == word.i - 1
    )
    return verb if is_to else None


def _described(word: Token) -> Token | None:
    """Whom *dead* is said of: *left 12 people dead*, *were dead*, *12 dead*, *24 deaths*."""
    if any(child.dep_ == "nummod" for child in word.children):
        return word
    if word.pos_ == "NOUN" and (those := nouns.prepositional(word, _OF)):
        return those[0]  # "the deaths of fourteen men"
    if word.i and word.nbor(-1).tag_ == "CD":
        return word.nbor(-1)  # "counted 27 dead"
    if word.dep_ == "amod":
        return word.head  # "shot dead two judges", read as "dead judges"
    if word.head.lower_ in verbs("making_dead") and (things := clauses.objects(word.head)):
        # "shot dead at least 141 people", "left 12 people dead"
        return _meant(things[0], word.head)
    if word.dep_ in {"oprd", "acomp", "ccomp", "advcl"}:
        for label in ("dobj", "nsubj", "nsubjpass"):
            for child in (*word.children, *word.head.children):
                if child.dep_ == label and child.i < word.i:
                    return child
    return None


def _meant(victim: Token, verb: Token) -> Token:
    """*dragged 47 people from their cars and shot them dead*: whom the pronoun means."""
    if victim.lower_ == "them" and verb.dep_ == "conj":
        return next((one for one in clauses.objects(verb.head) if one.pos_ != "PRON"), victim)
    return victim
