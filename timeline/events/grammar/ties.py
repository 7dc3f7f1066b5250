"""Nouns that are an end of a tie: what a cue says was answered, was the answer, or came of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from spacy.tokens import Token

from timeline.events.grammar.answered import (
    answering_noun,
    answering_verb,
    is_complement,
    is_kind_of_answer,
)
from timeline.events.grammar.causing import is_caused, is_causing, is_named_with_cause
from timeline.events.words.wordlists import listed, verbs
from timeline.lexicons import read_lexicon

_LONGEST = 3  # words before the last of a phrase that opens a reason
REASONS = frozenset({"over", "because", "after", "following"})


def is_tied(noun: Token) -> bool:
    """Tell whether a noun is an end of a tie, and so told of: *for a raid*, *prompting fire*.

    It is itself what a word of answering takes or is said of, or what a verb of causing brings.

    >>> from timeline.syntax import parser
    >>> tree = parser()("Jets hit the port in retaliation for an attack, prompting rocket fire.")
    >>> [is_tied(token) for token in tree if token.text in ("attack", "fire", "port")]
    [False, True, True]
    """
    if noun.dep_ == "conj" or (noun.dep_ == "pobj" and noun.head.head.lower_ in listed("measures")):
        return is_tied(noun.head if noun.dep_ == "conj" else noun.head.head)
    if noun.dep_ == "pobj" and (is_complement(noun.head) or is_complement(noun.head.head)):
        return True
    is_cause = is_caused(noun) or is_named_with_cause(noun) or _moved_on(noun)
    is_answer = is_called_answer(noun) or _is_done_as_answer(noun) or is_kind_of_answer(noun)
    told_why = is_complement(noun) or _broke_out(noun) or _is_given_as_reason(noun)
    return is_cause or is_answer or told_why


def is_called_answer(noun: Token) -> bool:
    """Tell whether a noun is the subject of *was a reprisal*, *was in response to a raid*.

    >>> from timeline.syntax import parser
    >>> is_called_answer(parser()("The attack was carried out in retaliation for a raid.")[1])
    True
    """
    is_subject = noun.dep_ in ("nsubj", "nsubjpass") and noun.head.pos_ in ("AUX", "VERB")
    return is_subject and _is_called_so(noun.head)


def _is_done_as_answer(noun: Token) -> bool:
    """Tell whether a noun is what was done in answer: *carried out a campaign in reprisal*."""
    is_done = noun.dep_ == "dobj" and noun.head.lower_ in verbs("light")
    return is_done and _is_called_so(noun.head)


def _is_called_so(verb: Token) -> bool:
    """Tell whether a clause says of its deed that it answers: *was a reprisal*, *in reprisal*."""
    said = [one for one in verb.rights if one.dep_ in ("attr", "prep", "oprd")]
    in_phrase = [inner for one in said if one.lower_ in ("in", "as") for inner in one.children]
    heads = (one for one in (*said, *in_phrase) if one.pos_ == "NOUN")
    verbs_said = (one for one in in_phrase if one.tag_ == "VBG")  # "was seen as avenging a raid"
    entries = (*map(answering_noun, heads), *map(answering_verb, verbs_said))
    return any(entry.get("kind") == "response" for entry in entries)


def _moved_on(noun: Token) -> bool:
    """Tell whether a clause adds what its deed led to: *resorted to firing, prompting a raid*."""
    verb = noun.head.head
    is_object = noun.dep_ == "pobj" and verb.pos_ == "VERB"
    return is_object and any(one.dep_ == "advcl" and one.tag_ == "VBG" and is_causing(one)
                             for one in verb.children)  # fmt: skip


def _is_given_as_reason(noun: Token) -> bool:
    """Tell whether a noun is the reason given for a deed: *on account of the raid*, *over it*.

    >>> from timeline.syntax import parser
    >>> tree = parser()("Rome recalled its envoy in view of the raid.")
    >>> [token.text for token in tree if _is_given_as_reason(token)]
    ['raid']
    """
    if noun.dep_ != "pobj":
        return False
    last = noun.head
    words = [one.lower_ for one in last.doc[max(0, last.i - _LONGEST) : last.i + 1]]
    for start in range(len(words)):
        entry = _reasons().get(" ".join(words[start:]))
        if entry is not None:
            return "under" not in entry or any(one.lemma_ in entry["under"] for one in _above(last))
    return last.head.lower_ in _feelings() and last.lower_ in _feelings()[last.head.lower_]


def _above(preposition: Token) -> tuple[Token, Token]:
    return preposition.head, preposition.head.head


@cache
def _reasons() -> Mapping[str, Mapping[str, Any]]:
    """The words that open a reason given for a deed, by how they are written."""
    entries = (one for one in read_lexicon("link_cues")["connectives"] if one["kind"] != "follows")
    stated = (one for one in entries if not one.get("denies"))
    return {word: entry for entry in stated for word in entry["words"]}


@cache
def _feelings() -> Mapping[str, Collection[str]]:
    """The adjectives of what moved those who acted, with the prepositions before the reason."""
    entries = read_lexicon("link_cues")["feelings"]
    return {word: entry["to"] for entry in entries for word in entry["words"]}


def _broke_out(noun: Token) -> bool:
    """Tell whether a noun is what came about for a reason that is given: *erupted over a raid*."""
    verb = noun.head
    is_told = noun.dep_ == "nsubj" and verb.lower_ in verbs("occurring")
    return is_told and any(one.dep_ in ("prep", "mark") and one.lower_ in REASONS
                           for one in verb.children)  # fmt: skip
