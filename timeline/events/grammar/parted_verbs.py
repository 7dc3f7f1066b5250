"""Verbs that a day or a place parts from their auxiliary: *was on Sunday shelled by rebels*.

And the phrase that a sentence puts first to stress it: *it was on Sunday that rebels shelled it*.
"""

from __future__ import annotations

from timeline.events.grammar import clauses
from timeline.syntax import Token

_PARTED = frozenset({"advcl", "dep", "acl", "ccomp"})
_WHENCE = frozenset({"prep", "npadvmod", "advmod", "attr"})
_COMPLEMENTS = frozenset({"attr", "acomp", "expl", "auxpass"})
_OWN_CLAUSE = frozenset({"mark", "nsubj", "nsubjpass", "aux", "cc"})
_THAT = frozenset({"that", "when"})


def mend_parted(verb: Token) -> None:
    """Give a verb the auxiliary, or the phrase stressed before it, from which it was parted.

    >>> from timeline.syntax import parse
    >>> tree = parse("The port was on Sunday shelled by rebels.")
    >>> tree[5].dep_, mend_parted(tree[5]), tree[5].dep_, tree[2].head, tree[3].head
    ('advcl', None, 'ROOT', shelled, shelled)
    """
    if verb.dep_ not in _PARTED:
        return
    copula = verb.head.head.head if _is_of_name(verb) else verb.head
    if copula.lemma_ != "be" or not copula.i < verb.i:
        return
    if _is_passive_of(verb, copula):
        _join(verb, copula)
    elif any(one.lower_ in _THAT and one.dep_ in {"mark", "advmod"} for one in verb.lefts):
        _take_stressed(verb, copula)


def lend_phrases(auxiliary: Token) -> None:
    """*The base was on Friday attacked*: what hangs on the auxiliary is said of its verb."""
    verb = auxiliary.head
    for word in list(auxiliary.children):
        if word.dep_ == "nsubj" and auxiliary.dep_ == "auxpass":
            word.head, word.dep_ = verb, "nsubjpass"
        elif word.dep_ in _WHENCE:
            word.head = verb


def _is_of_name(verb: Token) -> bool:
    """*Were in Goma killed by rebels*, read as a Goma that was killed."""
    name = verb.head
    is_pobj = name.dep_ == "pobj" and (name.pos_ == "PROPN" or name.ent_type_ == "DATE")
    return verb.dep_ == "acl" and is_pobj and name.i < verb.i


def _is_passive_of(verb: Token, copula: Token) -> bool:
    """Tell whether a participle without a subject follows *was* and a phrase of time or place."""
    if verb.tag_ not in {"VBN", "VBD"} or any(one.dep_ in _OWN_CLAUSE for one in verb.children):
        return False
    others = [one for one in copula.children if one.i != verb.i]
    if any(one.dep_ in _COMPLEMENTS for one in others):
        return False
    between = [one for one in others if copula.i < one.i < verb.i]
    is_open = all(one.dep_ in _WHENCE for one in between)
    return bool(between) and is_open and any(one.dep_ == "nsubj" for one in others)


def _join(verb: Token, copula: Token) -> None:
    """Make a participle the verb of its clause, and the *was* before it its auxiliary."""
    is_root = copula.head == copula
    above, role = copula.head, copula.dep_
    verb.head, verb.dep_, verb.tag_ = (verb if is_root else above), role, "VBN"
    for child in list(copula.children):
        if child != verb:
            child.head = verb
            child.dep_ = "nsubjpass" if child.dep_ == "nsubj" else child.dep_
    copula.head, copula.dep_ = verb, "auxpass"


def _take_stressed(verb: Token, copula: Token) -> None:
    """*It was on Sunday that rebels shelled the port*: they did so on Sunday."""
    if not any(one.lower_ == "it" and one.dep_ == "nsubj" for one in copula.lefts):
        return
    if any(one.dep_ == "neg" for one in copula.children) or not clauses.has_own_subject(verb):
        return
    stressed = [one for one in copula.rights if one.i < verb.i and one.dep_ in _WHENCE]
    if any(one.dep_ == "acomp" for one in copula.rights):
        return  # "it was clear on Sunday that": when it was clear
    if sum(one.dep_ == "attr" for one in stressed) > 1:
        return  # "it was Monday evening in Washington and 3 a.m. in Sanaa when"
    for phrase in stressed:
        is_day = phrase.dep_ in {"attr", "npadvmod"} and phrase.ent_type_ == "DATE"
        if phrase.dep_ == "prep" or is_day:
            phrase.head = verb
            phrase.dep_ = "npadvmod" if is_day else phrase.dep_
