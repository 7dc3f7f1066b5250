"""Nouns that are an end of a tie: what a cue says was answered, was the answer, or came of it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.cues.finding import find_matches
from timeline.cues.slots import causes_of_ties, ends_of_ties
from timeline.events.grammar.answered import answering_noun, answering_verb
from timeline.events.words.wordlists import listed, verbs
from timeline.model import LinkKind
from timeline.syntax import Token

REASONS = frozenset({"over", "because", "after", "following"})


def is_tied(noun: Token) -> bool:
    """Tell whether a noun is an end of a tie, and so told of: *for a raid*, *prompting fire*.

    It is itself what a word of answering takes or is said of, or what a verb of causing brings.

    >>> from timeline.syntax import parse
    >>> tree = parse("Jets hit the port in retaliation for an attack, prompting rocket fire.")
    >>> [is_tied(token) for token in tree if token.text in ("attack", "fire", "port")]
    [False, True, True]
    """
    if noun.dep_ == "conj" or (noun.dep_ == "pobj" and noun.head.head.lower_ in listed("measures")):
        return is_tied(noun.head if noun.dep_ == "conj" else noun.head.head)
    ends = ends_of_ties(noun.doc)
    told = noun.i in ends or any(verb.i in ends for verb in _telling(noun))
    return told or is_called_answer(noun) or _broke_out(noun)


def is_effect(noun: Token) -> bool:
    """Tell whether a noun is what a cue says came of something: *led to the death of two*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The raid over the theft led to the death of two men.")
    >>> [is_effect(tree[at]) for at in (4, 8)]
    [False, True]
    """
    return noun.i in ends_of_ties(noun.doc) and noun.i not in causes_of_ties(noun.doc)


def is_brought_by(noun: Token, verb: Token) -> bool:
    """Tell whether a participle says that a noun is what a verb's deed brought about.

    >>> from timeline.syntax import parse
    >>> tree = parse("Militants fired rockets at Sderot, drawing air strikes.")
    >>> is_brought_by(tree[8], tree[1])
    True
    """
    is_object = noun.dep_ == "dobj" and noun.head.tag_ == "VBG"
    return is_object and noun.head.head == verb and is_effect(noun)


def _telling(noun: Token) -> Iterator[Token]:
    """The verb that only tells its noun: *the raid was …*, *led a raid*, *resorted to firing*."""
    verb = noun.head
    if noun.dep_ in ("nsubj", "nsubjpass"):
        if verb.pos_ == "AUX" or verb.lower_ in verbs("light", "occurring"):
            yield verb
    elif noun.dep_ == "dobj" and (verb.lower_ in verbs("light", "using") or _calls_it(verb)):
        yield verb
    elif noun.dep_ == "pobj" and verb.lower_ == "to" and verb.head.pos_ == "VERB":
        yield verb.head


def _calls_it(verb: Token) -> bool:
    """Tell whether a verb only says what its object is: *hailed the raid as a reply*."""
    return any(one.dep_ == "prep" and one.lower_ == "as" for one in verb.rights)


def is_called_answer(noun: Token) -> bool:
    """Tell whether a noun is the subject of *was a reprisal*, *was in response to a raid*.

    >>> from timeline.syntax import parse
    >>> is_called_answer(parse("The attack was carried out in retaliation for a raid.")[1])
    True
    """
    is_subject = noun.dep_ in ("nsubj", "nsubjpass") and noun.head.pos_ in ("AUX", "VERB")
    return is_subject and _is_called_so(noun.head)


def what_it_answers(noun: Token) -> str:
    """The noun for what a noun is said to answer: *the raid was in revenge for the shooting*.

    >>> from timeline.syntax import parse
    >>> what_it_answers(parse("The raid was in revenge for the shooting.")[1])
    'shooting'
    """
    if noun.pos_ != "NOUN" or not is_called_answer(noun):
        return ""
    matches = (one for one in find_matches(noun.doc) if one.cue.kind is LinkKind.RESPONSE)
    said = (one.cause for one in matches if noun in one.effects or noun.head in one.effects)
    return next((cause.lower_ for cause in said if cause is not None), "")


def _is_called_so(verb: Token) -> bool:
    """Tell whether a clause says of its deed that it answers: *was a reprisal*, *in reprisal*."""
    said = [one for one in verb.rights if one.dep_ in ("attr", "prep", "oprd")]
    in_phrase = [inner for one in said if one.lower_ in ("in", "as") for inner in one.children]
    heads = (one for one in (*said, *in_phrase) if one.pos_ == "NOUN")
    verbs_said = (one for one in in_phrase if one.tag_ == "VBG")  # "was seen as avenging a raid"
    entries = (*map(answering_noun, heads), *map(answering_verb, verbs_said))
    return any(entry.get("kind") == "response" for entry in entries)


def _broke_out(noun: Token) -> bool:
    """Tell whether a noun is what came about for a reason that is given: *erupted over a raid*."""
    verb = noun.head
    is_told = noun.dep_ == "nsubj" and verb.lower_ in verbs("occurring")
    return is_told and any(one.dep_ in ("prep", "mark") and one.lower_ in REASONS
                           for one in verb.children)  # fmt: skip
