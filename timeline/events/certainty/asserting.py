"""Whether the words around a trigger say by themselves that something took place."""

from __future__ import annotations

from timeline.events.grammar import nouns
from timeline.events.grammar.definiteness import is_definite
from timeline.events.grammar.ties import is_tied
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_IN = frozenset({"in", "into"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def is_asserted(trigger: Token) -> bool:
    """Tell whether a trigger is told of, not only mentioned: a verb, *there was a blast*.

    Said to go on, to be in force, to have been heard or seen, to answer or to be answered, a
    noun is told of too.

    >>> from timeline.syntax import parse
    >>> tree = parse("Residents heard explosions, fearing an attack.")
    >>> [is_asserted(token) for token in tree if token.text in ("explosions", "attack")]
    [True, False]
    """
    if trigger.pos_ == "VERB" or is_tied(trigger):
        return True
    if trigger.dep_ == "pobj" and trigger.head.head.lower_ in listed("measures"):
        trigger = trigger.head.head  # "pockets of fighting continued"
    verb = trigger.head
    if trigger.dep_ in {"dobj", "nsubjpass"}:
        is_called = verb.lemma_ == "call" and trigger.lemma_ in listed("called")
        return is_called or verb.lower_ in verbs("perceiving")
    if trigger.dep_ == "attr":
        return any(child.dep_ == "expl" for child in verb.children)
    in_force = {phrase.lower_ for phrase in nouns.prepositional(verb, _IN)} & {"force", "effect"}
    return trigger.dep_ == "nsubj" and (verb.lower_ in verbs("occurring") or bool(in_force))


def is_given(verb: Token) -> bool:
    """Tell whether a participle describes people or things that there are: a fact, whatever is
    wanted of them.

    >>> from timeline.syntax import parse
    >>> tree = parse("Troops went to free two men seized in May and any men seized later.")
    >>> [is_given(token) for token in tree if token.text == "seized"]
    [True, False]
    """
    if verb.dep_ != "acl" or verb.tag_ != "VBN":
        return False
    noun = verb.head
    is_counted = any(child.dep_ == "nummod" for child in noun.children)
    return noun.pos_ in {"NOUN", "PROPN"} and (is_counted or is_definite(noun))


def is_asked(verb: Token) -> bool:
    """Tell whether a verb is asked about: *Did Moscow send troops?*, not *Who sent them?*.

    >>> from timeline.syntax import parse
    >>> [is_asked(parse(text)[2]) for text in ("Did Moscow bomb it?", "Did it. Who fired?")]
    [True, False]
    """
    if not any(word.text == "?" for word in verb.doc[verb.i :]):
        return False
    subjects = [child.i for child in verb.children if child.dep_ in _SUBJECT]
    helpers = [child.i for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    is_turned = bool(subjects and helpers) and min(helpers) < min(subjects)
    return is_turned and not any(word.tag_.startswith("W") for word in verb.children)
