"""Clauses of time whose subject is read as what they come after.

*Fired back after shelling by the army left two dead*: the parser often reads a phrase, *after
shelling*, and a verb that nobody does. The deed then loses its dead, and the verb takes the
subject of the clause before.
"""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.lost_subjects import set_as_subject
from timeline.syntax import Token

_OPENING = frozenset(
    {"after", "before", "as", "when", "while", "since", "until", "once", "because"}
)
_BESIDE = frozenset({"aux", "auxpass", "advmod", "neg"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WITH_OBJECT = frozenset({"dobj", "xcomp", "ccomp"})


def open_clause(opening: Token) -> None:
    """Make a clause of a preposition, its noun and the verb right after them that has no subject.

    >>> from timeline.syntax import parse
    >>> tree = parse("The army fired back after bombing by rebels left two dead.")
    >>> [(tree[i].dep_, tree[i].head.text) for i in (4, 5)]
    [('prep', 'fired'), ('pobj', 'after')]
    >>> open_clause(tree[4]), [(tree[i].dep_, tree[i].head.text) for i in (4, 5)]
    (None, [('mark', 'left'), ('nsubj', 'left')])
    """
    noun = next((one for one in opening.rights if one.dep_ in {"pobj", "pcomp"}), None)
    if opening.lower_ not in _OPENING or noun is None:
        return
    _read_as_verb(noun)
    if not _may_be_subject(noun):
        return
    verb, phrases = _verb_after(noun, opening.head)
    if verb is None or clauses.has_own_subject(verb):
        return
    for phrase in phrases:
        phrase.head = verb
    opening.head, opening.dep_ = verb, "mark"
    verb.dep_ = "advcl"
    _set_deed_as_subject(noun, verb)


def _read_as_verb(deed: Token) -> None:
    """*Schools close as fighting rages*: a headline's verb, read as what somebody fights."""
    last = deed.nbor(1) if deed.i + 1 < len(deed.doc) else deed
    is_object = last.dep_ == "dobj" and last.head == deed and deed.tag_ == "VBG"
    if not is_object or last.tag_ != "NNS" or any(last.lefts) or nouns.kinds_of(last):
        return
    last.tag_, last.pos_ = "VBZ", "VERB"
    last.head, last.dep_ = deed.head.head, "advcl"
    for phrase in list(deed.rights):
        if phrase.i > last.i:
            phrase.head = last


def part_owner(deed: Token) -> None:
    """Make a noun of an -ing form that is read as a helper, or as said of who owns the deed.

    *After Syrian shelling kills six*, *rebel shelling of the port left two dead*.

    >>> from timeline.syntax import parse
    >>> tree = parse("Turkey strikes back after Syrian shelling kills six soldiers.")
    >>> tree[5].dep_, part_owner(tree[5]), tree[5].dep_, tree[5].head, tree[4].head
    ('aux', None, 'nsubj', kills, shelling)
    """
    owner = deed.nbor(-1) if deed.i else deed
    verb = deed.head if deed.dep_ == "aux" else owner.head
    if not _only_owns(owner, deed) or not _is_noun_between(owner, deed, verb):
        return
    opening = owner.head if owner.dep_ == "pobj" else None
    if opening is not None:
        opening.head, opening.dep_, verb.dep_ = verb, "mark", "advcl"
    for word in list(owner.lefts):
        word.head = deed
    _set_deed_as_subject(deed, verb)
    owner.head, owner.dep_ = deed, "compound" if owner.tag_ == "NN" else "amod"


def _only_owns(owner: Token, deed: Token) -> bool:
    """Tell whether a word before a noun can only say whose it is: *Syrian*, *rebel*."""
    is_bare = not any(one.dep_ in {"det", "poss", "nummod"} for one in owner.lefts)
    is_name = owner.tag_ == "NNP" and deed.dep_ == "aux"
    return is_bare and (is_name or owner.tag_ in {"JJ", "NN"})


def _is_noun_between(owner: Token, deed: Token, verb: Token) -> bool:
    """Tell whether an -ing form stands between its owner and the verb that it is the subject of."""
    if deed.tag_ not in {"VBG", "NN"} or not _may_be_subject(deed):
        return False
    if verb.i < deed.i or not _is_finite(verb):
        return False
    if deed.dep_ == "aux":
        return owner.dep_ == "nsubj" or (owner.dep_ == "pobj" and owner.head.lower_ in _OPENING)
    return deed.dep_ == "acl" and deed.head == owner and owner.dep_ == "nsubj"


def _set_deed_as_subject(deed: Token, verb: Token) -> None:
    """Make a word, an -ing form among them, the subject of a verb."""
    set_as_subject(deed, verb)
    if deed.tag_ == "VBG":
        deed.tag_, deed.pos_ = "NN", "NOUN"


def _may_be_subject(noun: Token) -> bool:
    """Tell whether a word is a noun, or an -ing form that does nothing to anything."""
    if noun.tag_ == "VBG":
        return _WITH_OBJECT.isdisjoint(one.dep_ for one in noun.children)
    return noun.pos_ in {"NOUN", "PROPN", "PRON"}


def _is_finite(verb: Token) -> bool:
    """Tell whether a verb says when: *killed*, *has killed*, and no *killing*, *to kill*."""
    return verb.tag_ in _FINITE or any(
        one.dep_ in _BESIDE and one.tag_ in _FINITE for one in verb.lefts
    )


def _verb_after(noun: Token, main: Token) -> tuple[Token | None, list[Token]]:
    """The finite verb that comes next after a noun, and phrases between that hang on *main*."""
    phrases: list[Token] = []
    at = noun.right_edge.i + 1
    while at < len(noun.doc):
        word = noun.doc[at]
        if word.dep_ == "prep" and word.head == main:
            phrases.append(word)
            at = word.right_edge.i + 1
            continue
        verb = word.head if word.dep_ in _BESIDE else word
        is_joined = verb.dep_ in {"advcl", "conj", "dep"} and verb.head == main
        return (verb if is_joined and _is_finite(verb) and verb.i >= at else None), phrases
    return None, phrases
