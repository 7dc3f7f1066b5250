"""The words of a noun phrase: with what stands before the noun, with the rest of its name."""

from __future__ import annotations

from timeline.events.grammar import nouns
from timeline.events.grammar.quoted import after_quoted
from timeline.events.words.wordlists import listed
from timeline.syntax import Token, Words

_LEADING = frozenset({"det", "predet", "preconj", "punct", "advmod", "case"})
_NEXT = frozenset({"next", "following", "same", "previous"})
_BEFORE_DATES = frozenset({"since", "on", "in", "by", "until", "from"})
_SINCE_THEN = frozenset({"later", "earlier", "ago", "before", "yesterday", "today", "overnight"})


def phrase(noun: Token) -> Words:
    """Give the noun with what stands before it, without article, clauses and later phrases."""
    left = noun
    for token in noun.lefts:
        if token.dep_ not in _LEADING:
            left = token
            break
    start = after_date(min(left.left_edge.i, noun.i), noun)
    for word in noun.doc[start : noun.i]:
        if word.lower_ in _SINCE_THEN:
            start = word.i + 1  # "three hours later masked men", "yesterday gunmen"
    while start < noun.i and (
        _is_leading(noun.doc[start]) or _is_day_before(noun.doc[start], noun)
    ):
        start += 1
    return noun.doc.words(after_quoted(start, noun), noun.i + 1)


def proper_name(noun: Token) -> str:
    """Give a name with the names before it, which tell *Gerry Adams* from the town of Adams.

    >>> from timeline.syntax import parse
    >>> proper_name(parse("Leader Gerry Adams spoke.")[2])
    'Gerry Adams'
    """
    before = [child for child in noun.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"]
    return " ".join(word.text for word in (*before, noun))


def after_date(start: int, noun: Token) -> int:
    """Where a phrase begins behind a date that is no part of it: *since 12 March 68 people*."""
    words = noun.doc
    if start == 0 or words[start - 1].lower_ not in _BEFORE_DATES or noun.ent_type_ == "DATE":
        return start
    while start < noun.i and words[start].ent_type_ == "DATE":
        start += 1
    return start


def _is_day_before(word: Token, noun: Token) -> bool:
    """*On Monday Garad threatened*, *the next afternoon paratroopers jumped*: a day, no name."""
    if word.ent_type_ != "DATE" or noun.ent_type_ == "DATE":
        return False
    is_after_on = word.i > 0 and word.nbor(-1).lower_ == "on"
    return word.lower_ in _NEXT or (word.dep_ == "compound" and (is_after_on or _is_part(word)))


def _is_part(word: Token) -> bool:
    """*afternoon* of *the next afternoon*."""
    return word.i > 0 and word.nbor(-1).ent_type_ == "DATE" and word.nbor(-1).lower_ in _NEXT


def _is_leading(word: Token) -> bool:
    """Tell whether a word opens a phrase without belonging to it: *the*, a list's bullet.

    So does the *dead* of *shot dead two guards*, which the parser joins to the guards.
    """
    is_outcome = word.lower_ == "dead" and word.i > 0 and word.nbor(-1).pos_ == "VERB"
    is_mark = not any(map(str.isalnum, word.text))
    return word.dep_ in _LEADING or word.lower_ == "whose" or is_mark or is_outcome


def full_name(noun: Token) -> Words:
    """Give a noun's phrase and the rest of its name: *the Front for … of Oromia*, *his son Ali*.

    >>> from timeline.syntax import parse
    >>> full_name(parse("The National Council for the Defence of Democracy fought.")[2]).text
    'National Council for the Defence of Democracy'
    """
    words, last = phrase(noun), _name_beside(noun) or noun
    is_body = noun.text in listed("bodies_by_name")
    while is_body and (inner := _name_after(last)) is not None:
        last = inner
    return words if last == noun else noun.doc.words(words.start, last.i + 1)


def _name_beside(noun: Token) -> Token | None:
    """The name right after a word for its bearer: *the party's leader Amina Diallo*."""
    for child in noun.children if noun.pos_ == "NOUN" else ():
        is_beside = child.dep_ == "appos" and child.left_edge.i == noun.i + 1
        if is_beside and child.pos_ == "PROPN" and "person" in nouns.kinds_of(noun):
            return child
    return None


def _name_after(noun: Token) -> Token | None:
    """The last word of the name right after *of* or *for*: *Defence* of *for the Defence*."""
    rest = list(noun.doc[noun.i + 1 : noun.i + 8])
    if not rest or rest[0].lower_ not in {"of", "for"}:
        return None
    start = 2 if len(rest) > 1 and rest[1].lower_ == "the" else 1
    last = None
    for word in rest[start:]:
        if word.pos_ != "PROPN":
            return last if word.pos_ != "NOUN" else None
        last = word
    return last


def whole_phrase(noun: Token) -> Words:
    """Give the noun's whole subtree up to its first clause or apposition."""
    end = noun.i + 1
    for child in noun.rights:
        if child.dep_ in {"relcl", "acl", "appos", "punct", "advcl", "cc", "conj"}:
            break
        end = child.right_edge.i + 1
    start = phrase(noun).start
    return noun.doc.words(start, end)
