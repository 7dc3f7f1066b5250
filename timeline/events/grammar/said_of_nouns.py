"""Clauses that the parser hangs on the wrong noun: *the sheikh of Hamkan, who was slain*."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.grammar import nouns
from timeline.events.grammar.doers_of_nouns import tells_deed
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_PEOPLE = frozenset({"person", "crowd"})
_PLACES = frozenset({"building", "site"})
_WHO = frozenset({"who", "whom"})
_THAT = frozenset({"that", "which"})
_WHERE = frozenset({"in", "at", "near", "outside"})


def hang_on_people(clause: Token) -> None:
    """*The sheikh of Hamkan, who was slain*: hang the clause on the one who can be *who*."""
    who = next((child for child in clause.children if child.lower_ in _WHO), None)
    if who is None or nouns.kinds_of(clause.head) & _PEOPLE or _is_full_name(clause.head):
        return
    for holder in _holders(clause.head):
        if nouns.kinds_of(holder) & _PEOPLE:
            clause.head = holder.head if holder.dep_ == "appos" else holder
            return


def read_as_participle(clause: Token) -> None:
    """*To mourn nine men killed a day earlier*: what is said of a noun without *who* is passive."""
    below = {child.dep_ for child in clause.children}
    if clause.tag_ == "VBD" and below.isdisjoint({"nsubj", "dobj", "aux", "prt", "xcomp", "ccomp"}):
        clause.tag_ = "VBN"


def read_as_left(clause: Token) -> None:
    """*Left two people dead and five wounded*: nobody wounded anybody; five were left so, too.

    >>> from timeline.syntax import parse
    >>> tree = parse("The raid left two men dead and five wounded.")
    >>> read_as_left(tree[8]), tree[8].head, tree[7].head
    (None, five, left)
    """
    leaving, below = clause.head, {child.dep_: child for child in clause.children}
    is_toll = clause.lower_ in verbs("killing", "injuring")
    leaves_so = any(one.lower_ in listed("dead", "hurt") for one in leaving.rights)
    if not (leaving.lemma_ == "leave" and is_toll and leaves_so and "nsubj" in below):
        return
    if below.keys().isdisjoint({"dobj", "aux", "auxpass"}):
        clause.head, clause.dep_, clause.tag_ = below["nsubj"], "acl", "VBN"
        clause.head.head, clause.head.dep_ = leaving, "dobj"


def hang_on_mortals(clause: Token) -> None:
    """*Employees of the bank killed in Gao*: no bank is killed."""
    noun = clause.head
    is_toll = clause.tag_ == "VBN" and clause.lower_ in verbs("killing", "injuring")
    if not is_toll or (noun.pos_, noun.dep_, noun.head.lower_) != ("PROPN", "pobj", "of"):
        return
    if nouns.kinds_of(noun.head.head) & _PEOPLE and noun.head.head.tag_ == "NNS":
        clause.head = noun.head.head


def hang_on_lethal_deed(clause: Token) -> None:
    """*The bombings at two offices that killed 37*: no office kills anybody."""
    is_toll = clause.lower_ in verbs("killing", "injuring") and clause.tag_ in {"VBD", "VBP", "VBZ"}
    opens = any(child.lower_ in _THAT and child.dep_ == "nsubj" for child in clause.children)
    if not (is_toll and opens):
        return
    if _did_deed(clause.head):
        clause.head = clause.head.head.head
    if not _stands_still(clause.head):
        return
    holders = _holders(clause.head.head if clause.head.dep_ == "conj" else clause.head)
    deed = next((one for one in holders if not _stands_still(one)), None)
    if deed is not None and deed.pos_ == "VERB":
        deed = next(_told_of(deed, clause), None)
    if deed is not None and deed.pos_ == "NOUN" and not nouns.can_act(deed):
        clause.head = deed


def _did_deed(noun: Token) -> bool:
    """*A strike by jets that killed 20*: what its doers killed it killed."""
    is_doer = noun.dep_ == "pobj" and noun.head.lower_ == "by" and noun.head.dep_ == "prep"
    return is_doer and tells_deed(noun.head.head)


def _told_of(verb: Token, clause: Token) -> Iterator[Token]:
    """The nouns after a verb and before a clause that are neither day nor place, the last first."""
    phrases = [one for one in verb.rights if one.i < clause.left_edge.i]
    for phrase in reversed(phrases):
        held = phrase.children if phrase.dep_ == "prep" else [phrase]
        for noun in held:
            if noun.dep_ in {"pobj", "dobj"} and noun.pos_ == "NOUN" and not _stands_still(noun):
                yield noun


def _stands_still(noun: Token) -> bool:
    """A building, a site, or a name after *in* or *at*, which is a place's."""
    is_named = noun.pos_ == "PROPN" and noun.dep_ == "pobj" and noun.head.lower_ in _WHERE
    return is_named or bool(nouns.kinds_of(noun) & _PLACES)


def _is_full_name(noun: Token) -> bool:
    """*Charles Taylor*, who may be anybody; *Hamkan* alone, after *of*, is where somebody is."""
    before = any(child.dep_ == "compound" and child.pos_ == "PROPN" for child in noun.children)
    return noun.pos_ == "PROPN" and (before or noun.dep_ != "pobj")


def _holders(noun: Token) -> Iterator[Token]:
    """The nouns that *of*, *from* and the like hang a noun on, the nearest first."""
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        noun = noun.head.head
        yield noun
