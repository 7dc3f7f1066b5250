"""A place run into those who act there: *In the capital gunmen shot a judge*.

Without a comma the parser takes *capital* for a word about the gunmen. The place goes to its
preposition, and the men to their verb.
"""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.lost_subjects import set_as_subject
from timeline.events.words.wordlists import listed
from timeline.syntax import Token

_WHERE = frozenset({"in", "near", "at", "around", "outside", "inside", "across"})
_DESCRIBING = frozenset({"compound", "amod", "nmod"})
_OPENING = frozenset({"prep", "compound"})
_NAMES = frozenset({"NN", "NNP"})
_COMPASS = frozenset({"north", "south", "east", "west", "centre", "center"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def part_from_place(noun: Token) -> None:
    """Part those who act from the place before them.

    >>> from timeline.syntax import parse
    >>> tree = parse("In the capital gunmen shot a judge.")
    >>> tree[2].head, part_from_place(tree[3]), tree[2].head, [one.text for one in tree[3].lefts]
    (gunmen, None, In, [])
    """
    opening, verb = noun.doc[0], noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if opening.lower_ not in _WHERE or verb.tag_ not in _FINITE or not nouns.can_act(noun):
        return
    place = _place_before(noun)
    if place is None or place.ent_type_ == "DATE":
        return
    is_next = opening.dep_ in _OPENING and noun.left_edge.i <= 1
    is_alone = noun.dep_ == "nsubj" and is_next and not any(opening.children)
    is_inside = noun.dep_ == "pobj" and opening.is_ancestor(noun)
    is_taken = is_inside and not clauses.has_own_subject(verb)
    if is_alone or (is_taken and _is_place(place)):
        _part(noun, place, verb, opening if is_alone else noun.head)


def _place_before(noun: Token) -> Token | None:
    """The last noun before those who act, beside adjectives that say what they are like."""
    before = [one for one in noun.lefts if one.dep_ in _DESCRIBING and one.i > 0]
    named = (one for one in reversed(before) if one.tag_ in _NAMES)
    return next(named, None) or next(filter(_is_place, before[-1:]), None)


def _is_place(word: Token) -> bool:
    return word.text[:1].isupper() or word.lower_ in listed("regions") | _COMPASS


def _part(noun: Token, place: Token, verb: Token, phrase: Token) -> None:
    for word in [one for one in noun.lefts if one.i < place.i]:
        if word != phrase:
            word.head = place
    place.head, place.dep_ = phrase, "pobj"
    if phrase.dep_ == "compound":  # "Near Blida soldiers came", read as a name
        phrase.head, phrase.dep_ = verb, "prep"
    set_as_subject(noun, verb)
