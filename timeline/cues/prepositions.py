"""What a preposition leads to, and which one a word has: *in response to the raid*."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from timeline.cues.grammar import (
    SETS_APART,
    TIMES,
    Found,
    antecedent,
    child,
    is_said,
    is_somebody,
)
from timeline.lexicons import word_list
from timeline.syntax import Token

_OBJECTS = frozenset({"pobj", "pcomp"})
_PREPOSITIONS = frozenset({"IN", "TO", "VBG", "RP"})
_ONCE = frozenset({"after", "following", "when", "once", "as"})  # "struck back when shells fell"
_PHRASE = 7  # words
_INSERTION = 14  # words of a speaker that is put in between: "because, the ministry said, …"


def object_of(preposition: Token) -> Token | None:
    """What a preposition governs, be it a noun or a clause ("a reprisal after men had fired")."""
    if preposition.dep_ == "mark":
        return preposition.head
    found = child(preposition, *_OBJECTS)
    if found is not None and found.tag_ in ("WDT", "WP"):
        return antecedent(found)  # "the attack to which they replied"
    if found is not None and found.tag_ == "IN":  # "because of", "due to": parsed as a chain
        return child(found, *_OBJECTS) or child(preposition, "pobj")
    return _what_lasted(preposition, found) or _what_they_did(preposition, found) or found


def _what_lasted(preposition: Token, time: Token | None) -> Token | None:
    """The deed that a stretch of time was full of: *an answer to weeks of shelling*."""
    if time is None or time.lemma_ not in TIMES or preposition.lower_ not in ("to", "for"):
        return None  # "over two weeks of riots" says how long
    of = child(time, "prep")
    return child(of, "pobj") if of is not None and of.lower_ == "of" else None


def _what_they_did(preposition: Token, noun: Token | None) -> Token | None:
    """The clause that tells the deed where the noun names only those who did or suffered it.

    *In retaliation for rebels firing rockets*, *in protest over a boy shot by guards*, *justice
    for a girl who was killed*, *provoked by men who had burned a post*.
    """
    if noun is None or not is_somebody(noun) or noun.pos_ == "PROPN":
        return None
    after = (one for one in noun.rights if one.dep_ in ("acl", "relcl"))
    firing = (one for one in noun.subtree if one.dep_ == "acl" and one.tag_ == "VBG")
    clauses = (*after, *firing)  # "forces loyal to the colonel *firing* on a crowd"
    is_agent = preposition.dep_ == "agent"
    return next((one for one in clauses if _tells_their_deed(one, is_agent)), None)


def _tells_their_deed(clause: Token, is_agent: bool) -> bool:
    if child(clause, "nsubjpass") is not None:
        return True
    if clause.dep_ == "acl":
        return clause.tag_ in ("VBG", "VBN", "VBD")  # "a boy shot by guards", misread
    return is_agent and child(clause, "nsubj") is not None


def preposition_of(word: Token, accepted: Collection[str]) -> Token | None:
    """The preposition that a word takes, wherever the parser hung it.

    It hangs on the word, comes next ("payback, he said, for the raid"), or follows what else
    the word takes ("revenge on the police for the raid").
    """
    own = [one for one in word.rights if one.dep_ in ("prep", "dative", "agent")]
    after = word_after(word)
    beside = () if after is None else (after,)
    # "to the ambush the army responded with shells"
    before = [one for one in word.lefts if one.dep_ == "prep" and word.pos_ == "VERB"]
    candidates = (*own, *beside, *_rest_of_phrase(word), *before)
    near = (one for one in candidates if one.lower_ in accepted)
    return next((one for one in near if one.tag_ in _PREPOSITIONS), None)


def _rest_of_phrase(noun: Token) -> Iterator[Token]:
    """What follows a noun up to the next verb or stop."""
    if noun.pos_ != "NOUN":
        return
    for one in noun.doc[noun.i + 1 : noun.i + 1 + _PHRASE]:
        if one.pos_ in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return
        if one.lower_ != "of":
            yield one


def word_after(word: Token) -> Token | None:
    """The next word, past a speaker that is put in between commas or the end of a quoted phrase."""
    rest = word.doc[word.i + 1 : word.i + 1 + _INSERTION]
    if len(rest) > 1 and rest[0].is_quote and _opens_quoted(word):
        rest = rest[1:]
    if len(rest) and rest[0].text in SETS_APART:
        closing = next((at for at, one in enumerate(rest) if at and one.text in SETS_APART), 0)
        if any(is_said(one) for one in rest[:closing]):
            rest = rest[closing + 1 :] or word.doc[rest[closing].i + 1 :]
    return rest[0] if len(rest) else None


def _opens_quoted(noun: Token) -> bool:
    """Tell whether a phrase is quoted alone: called it "a direct response" to the raid."""
    start = noun.left_edge.i
    return any(one.is_quote for one in noun.doc[max(start - 1, 0) : noun.i])


def answered_when(verb: Token) -> Found:
    """The clause or phrase of time that a deed of answering comes after, with what opens it."""
    for one in verb.children:
        if one.dep_ == "prep" and one.lower_ in _ONCE:
            return object_of(one), one
        opener = child(one, "mark", "advmod") if one.dep_ == "advcl" else None
        if opener is not None and opener.lower_ in _ONCE:
            return one, opener
    return None, None


def borne(noun: Token) -> Token:
    """What a noun only brings or measures: "*news of* the raid", "*the scale of* the fighting"."""
    if noun.lemma_ not in word_list("link_cues", "bearing"):
        return noun
    of = next((one for one in noun.rights if one.dep_ == "prep" and one.lower_ == "of"), None)
    return (object_of(of) if of is not None else None) or noun
