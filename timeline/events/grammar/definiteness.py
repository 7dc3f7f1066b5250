"""Whether a trigger's wording points back to an event that was told before."""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.words.numbers import ORDINALS
from timeline.events.words.wordlists import listed
from timeline.syntax import Token

_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_DEMONSTRATIVE = frozenset({"this", "that", "these", "those"})
_PRONOUNS = frozenset({"one", "ones", "it", "this", "that", "these", "those", "which"})
_OCCASIONS = frozenset({"time", "occasion", "instance"})
_NTH = frozenset({*ORDINALS, "only"})
_RANKS = frozenset({*ORDINALS, "latest"})
_RANKING = frozenset({"be", "mark", "represent"})


def is_definite(trigger: Token) -> bool:
    """Tell whether a trigger points back: *the attack*, *Friday's strike*, *the one … killed*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The attack followed an attack.")
    >>> [is_definite(token) for token in tree if token.lemma_ == "attack"]
    [True, False]
    """
    if trigger.pos_ == "VERB":
        pointing = any(subject.lower_ in _PRONOUNS for subject in clauses.subjects(trigger))
        things = [*clauses.objects(trigger), *clauses.grammatical_subjects(trigger)]
        return pointing or any(_is_the_weapon(thing) for thing in things)
    if trigger.dep_ in {"compound", "nmod"}:
        return True  # "a bombing suspect": the bombing is taken as known
    return any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in _POINTING)
        for child in (*trigger.children, *_days_of(trigger))
    )


def _days_of(trigger: Token) -> list[Token]:
    """What stands before the days of *the four days of fighting*."""
    days = trigger.head.head
    is_counted = trigger.dep_ == "pobj" and trigger.head.lower_ == "of"
    return list(days.lefts) if is_counted and days.lower_ in listed("days_and_longer") else []


def is_demonstrative(trigger: Token) -> bool:
    """Tell whether a trigger points at what was told last: *that attack*, *these raids*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The army blamed that attack on the rebels.")
    >>> [is_demonstrative(token) for token in tree if token.text == "attack"]
    [True]
    """
    return any(child.dep_ == "det" and child.lower_ in _DEMONSTRATIVE for child in trigger.children)


def is_described(trigger: Token) -> bool:
    """Tell whether a noun says itself which event it means: *the attack that*, *the attack on*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The attack on the base followed the strike.")
    >>> [is_described(tree[1]), is_described(tree[7])]
    [True, False]
    """
    if trigger.pos_ == "VERB":
        return False
    return any(
        (child.dep_ in {"relcl", "acl"} and not _is_past_verb(child) and not _is_aside(child))
        or (child.dep_ == "prep" and _says_of_what(child))
        for child in trigger.children
    )


def _says_of_what(preposition: Token) -> bool:
    """*The attack on the base*; a day, *the attack on Friday*, says only when."""
    is_day = any(child.ent_type_ == "DATE" for child in preposition.children)
    return preposition.lower_ == "of" or (preposition.lower_ in listed("towards") and not is_day)


def _is_past_verb(clause: Token) -> bool:
    """*The strike was payback for the raid in which …*: the clause is said of a nearer noun."""
    noun, verb = clause.head, clause.head.head
    return noun.i < verb.i < clause.i and noun.dep_ in {"nsubj", "nsubjpass"}


def _is_aside(clause: Token) -> bool:
    """*The attack, in which two boats were damaged*: after a comma it adds, and says not which."""
    start = clause.left_edge.i
    return clause.dep_ in {"relcl", "acl"} and start > 0 and clause.doc[start - 1].text == ","


def is_another(trigger: Token) -> bool:
    """Tell whether a noun sets its event apart from one told before: *the second attack*.

    >>> from timeline.syntax import parse
    >>> [is_another(parse(text)[2]) for text in ("The second raid.", "The deadly raid.")]
    [True, False]
    """
    return any(child.lower_ in listed("setting_apart") for child in trigger.children)


def is_ranked(trigger: Token) -> bool:
    """Tell whether a noun only ranks what its sentence told: *…, the worst attack since 2003*.

    >>> from timeline.syntax import parse
    >>> tree = parse("A bomb killed nine people on Monday, the worst attack for months.")
    >>> [is_ranked(token) for token in tree if token.text == "attack"]
    [True]
    """
    in_phrase = trigger.dep_ == "pobj" and trigger.head.lower_ == "in"
    if trigger.pos_ != "NOUN" or not (in_phrase or trigger.dep_ in {"appos", "npadvmod", "dobj"}):
        return False
    return any(one.tag_ == "JJS" or one.lower_ in _RANKS for one in trigger.children)


def told_again(verb: Token) -> Token | None:
    """The word for what a clause tells once more, as the first of its kind.

    *The strike was the first time that jets had hit Derna*: the strike; *it*, *this* as well.

    >>> from timeline.syntax import parse
    >>> tree = parse("The strike was the first time that jets had hit Derna.")
    >>> told_again(tree[9])
    strike
    """
    for noun in verb.ancestors:
        if noun.lower_ in _OCCASIONS and noun.dep_ in {"attr", "dobj"} and verb.pos_ == "VERB":
            is_first = any(child.lower_ in _NTH for child in noun.children)
            if is_first and noun.head.lemma_ in _RANKING:
                return next(iter(clauses.grammatical_subjects(noun.head)), None)
            return None
    return None


def _is_the_weapon(thing: Token) -> bool:
    """*fired the shell*, *dropped their bombs*: the weapon was told of before, and its use."""
    the = any(child.lower_ in {"the", "that"} or child.tag_ == "PRP$" for child in thing.children)
    kinds = nouns.kinds_of(thing)
    return the and "weapon" in kinds and "force" not in kinds


def is_plural(trigger: Token) -> bool:
    """Tell whether a noun trigger is plural; verbs never are."""
    return trigger.tag_ in {"NNS", "NNPS"}
