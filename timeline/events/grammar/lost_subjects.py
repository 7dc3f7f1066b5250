"""Subjects that the parser gives to another word: *on Friday and rebels blew up a bridge*.

Without them the deed is laid to whoever the clause before is about.
"""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.answered import answering_noun
from timeline.events.words.wordlists import listed
from timeline.syntax import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_VERBAL = frozenset({"VBD", "VBZ", "VBP", "VBG", "MD"})
_HELPING = frozenset({"aux", "auxpass"})
_ADRIFT = frozenset({"npadvmod", "dep"})
_BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})


def mend_subject(noun: Token) -> None:
    """Give a verb that lost its subject the noun before it.

    >>> from timeline.syntax import parse
    >>> tree = parse("Men took two nuns on Friday and rebels blew up a bridge.")
    >>> tree[5].ent_type_ = "DATE"
    >>> tree[7].head, mend_subject(tree[7]), tree[7].head, tree[7].dep_
    (Friday, None, blew, 'nsubj')
    """
    if noun.dep_ == "conj" and _is_no_second(noun):
        verb = next((one for one in noun.head.ancestors if one.pos_ in {"VERB", "AUX"}), None)
        clause = _next_clause(verb, noun) if verb is not None else None
        _give_noun(noun, clause)
        if clause is not None and noun.head == clause and clause.dep_ == "advcl":
            clause.dep_ = "conj"
    elif noun.dep_ == "pobj" and noun.head.dep_ == "mark" and noun.i < noun.head.head.i:
        _give_noun(noun, noun.head.head)  # "died as angry youths stormed the office"


def _next_clause(verb: Token, noun: Token) -> Token | None:
    """The clause behind a noun that goes on from a verb, or is read as said aside.

    *Troops shelled the camp on Friday and rebels fired back.*
    """
    asides = [one for one in verb.rights if one.dep_ == "advcl" and not _is_opened(one)]
    joined = [one for one in (*verb.conjuncts, *asides) if one.i > noun.i]
    return min(joined, key=_place, default=None)


def _place(word: Token) -> int:
    return word.i


def _is_opened(clause: Token) -> bool:
    return any(one.dep_ == "mark" or one.tag_ == "WRB" for one in clause.lefts)


def _is_no_second(noun: Token) -> bool:
    """Tell whether a noun cannot be a second day or place: *on Friday and rebels*."""
    first = noun.head
    is_day = first.ent_type_ == "DATE" and noun.ent_type_ != "DATE"
    is_place = first.dep_ == "pobj" and first.pos_ == "PROPN" and not nouns.can_act(first)
    return is_day or (is_place and nouns.can_act(noun))


def _give_noun(noun: Token, verb: Token | None) -> None:
    if verb is None or clauses.has_own_subject(verb) or verb.tag_ not in {*_FINITE, "VBN"}:
        return
    between = noun.doc[noun.right_edge.i + 1 : verb.i]
    if any(one.head != verb or one.dep_ not in _BEFORE_VERB for one in between):
        return
    set_as_subject(noun, verb)


def set_as_subject(noun: Token, verb: Token) -> None:
    """Make a noun the subject of a verb."""
    is_passive = any(one.dep_ == "auxpass" for one in verb.children)
    noun.head, noun.dep_ = verb, "nsubjpass" if is_passive else "nsubj"


def part_from_answer(noun: Token) -> None:
    """*In response rebels fired*, *in revenge gunmen shot two*: no rebels of a response.

    >>> from timeline.syntax import parse
    >>> tree = parse("In revenge gunmen killed two.")
    >>> tree[2].head, part_from_answer(tree[1]), tree[2].head, tree[1].head
    (In, None, killed, In)
    """
    doer, opening = noun.head, noun.nbor(-1) if noun.i else noun
    if opening.lower_ != "in" or not answering_noun(noun).get("bare"):
        return
    if doer.head == opening:
        _give_noun(doer, opening.head)
    if doer.dep_ in {"nsubj", "nsubjpass"}:
        noun.head, noun.dep_ = opening, "pobj"


def mend_second(noun: Token) -> None:
    """*The raid that killed nine people took place*: of two subjects the second is an object.

    >>> from timeline.syntax import parse
    >>> tree = parse("A raid by troops that killed at least 17 people took place.")
    >>> tree[9].head, mend_second(tree[9]), tree[9].head, tree[9].dep_
    (took, None, killed, 'dobj')
    """
    before = noun.nbor(noun.left_edge.i - 1 - noun.i) if noun.left_edge.i else noun
    is_clause = before.dep_ == "relcl" and before.head.pos_ in {"NOUN", "PROPN"}
    if is_clause and not any(one.dep_ == "dobj" for one in before.children):
        firsts = (one for one in noun.head.lefts if one.dep_ == noun.dep_ and one != noun)
        if any(one.is_ancestor(before) for one in firsts):
            noun.head, noun.dep_ = before, "dobj"


def mend_verbless(verb: Token) -> None:
    """*An attack on a camp by rebels killed nine*, read as a noun without a verb of its own.

    >>> from timeline.syntax import parse
    >>> tree = parse("A mortar attack on the gates of a camp by rebels killed nine.")
    >>> tree[11].dep_, mend_verbless(tree[11]), tree[11].dep_, tree[2].head, tree[2].dep_
    ('acl', None, 'ROOT', killed, 'nsubj')
    """
    root = verb.head
    while root.dep_ in {"pobj", "prep"}:
        root = root.head
    is_noun = root.dep_ == "ROOT" and root.pos_ in {"NOUN", "PROPN"} and root.i < verb.i
    tells = any(one.dep_ in {"dobj", "oprd"} for one in verb.rights) or _goes_on(verb)
    tells = tells or verb.lower_ in listed("never_suffered")
    if not (is_noun and tells) or any(one.is_punct for one in verb.doc[root.i : verb.i]):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = verb, "nsubj"
    for mark in [one for one in root.rights if one.is_punct and one.i > verb.i]:
        mark.head = verb


def _goes_on(verb: Token) -> bool:
    """*The rebels threatened on Monday to shell the port*: what they threatened to do."""
    inner = (one for one in verb.rights if one.dep_ in {"advcl", "xcomp"} and one.tag_ == "VB")
    return verb.tag_ == "VBD" and any(word.tag_ == "TO" for one in inner for word in one.lefts)


def give_subject(verb: Token) -> None:
    """*Police said a boy walking home was shot*: read as *a boy walking home* and *was shot*.

    *The raid, he told reporters, had been a reply*: read as what *he told*, and nothing's clause.
    """
    noun = _left_by_speaker(verb)
    if noun is not None:
        noun.head, noun.dep_ = verb, "nsubjpass" if clauses.is_passive(verb) else "nsubj"
        return
    before = (word for word in reversed(verb.doc[: verb.i]) if word.tag_ in _VERBAL)
    helpers = {child for child in verb.children if child.dep_ in _HELPING}
    clause = next((word for word in before if word not in helpers), None)
    if clause is None or clause.tag_ != "VBG" or clause.is_ancestor(verb):
        return
    if clause.dep_ in {"ccomp", "advcl"}:
        make_subject(clause, verb)


def _left_by_speaker(verb: Token) -> Token | None:
    """The noun at the head of a sentence that a speaker put in parts from its verb."""
    noun = next((one for one in verb.head.lefts if one.dep_ in _ADRIFT), None)
    if noun is None or noun.pos_ != "NOUN" or not noun.i < verb.head.i < verb.left_edge.i:
        return None
    ends = (noun.right_edge.nbor(1).text, verb.left_edge.nbor(-1).text)
    return noun if ends == (",", ",") else None


def make_subject(clause: Token, verb: Token) -> None:
    """Make the subject of an -ing clause that of a verb, and the clause say who is meant."""
    noun = next((child for child in clause.lefts if child.dep_ == "nsubj"), None)
    if noun is None or any(child.dep_ == "aux" for child in clause.children):
        return  # "what Paris was answering was the raid"
    clause.head, clause.dep_ = noun, "acl"
    set_as_subject(noun, verb)
