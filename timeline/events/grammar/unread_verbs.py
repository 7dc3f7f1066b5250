"""Verbs in the past that the parser takes for what describes a noun: *a jet bombed targets*.

Nothing tells *bombed* from *seized* in *seized weapons* but its place: a noun right before it is
who did it. Such a sentence is read once more as if a verb stood there that can be nothing else.
"""

from __future__ import annotations

from functools import cache

from timeline.events.words.trigger_entries import read_triggers
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import ParsedSentence, Token, Tree, parse_as

_PLAIN = "took"  # in the past, and neither a participle nor a noun
_DESCRIBING = frozenset({"amod", "compound", "nmod"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def reread_verb(sentence: ParsedSentence) -> ParsedSentence:
    """Give a sentence's better tree where the parser missed the verb of a deed, else the same.

    >>> from timeline.model import Span
    >>> from timeline.syntax import parse_sentences
    >>> text = "A Thai F-16 bombed Cambodian military targets."
    >>> (sentence,) = parse_sentences(text, [Span(0, len(text))])
    >>> again = reread_verb(sentence).tree
    >>> sentence.tree[3].dep_, (again[3].text, again[3].dep_, again[3].lemma_), again[6].dep_
    ('amod', ('bombed', 'ROOT', 'bomb'), 'dobj')
    """
    unread = next(filter(_stands_as_verb, sentence.tree), None)
    if unread is None:
        return sentence
    again = parse_as(sentence, unread.i, _PLAIN)
    return again if _is_better(again.tree, sentence.tree, unread.i) else sentence


def _stands_as_verb(word: Token) -> bool:
    """Tell whether a word that may be a deed's verb stands after a noun that it has no tie to."""
    if word.dep_ not in _DESCRIBING and (word.dep_ != "acl" or word.tag_ == "VBG"):
        return False
    if word.lower_ not in _past_forms() or not 0 < word.i < len(word.doc) - 1:
        return False
    if word.dep_ == "acl":
        is_verb = _has_object_after(word) or word.lower_ in _past_forms("moves")
        return is_verb and _is_without_verb(word.doc) and word.nbor(1).lower_ != "by"
    return word.head.i > word.i and (_is_who(word.nbor(-1)) or _is_joined(word))


def _is_who(before: Token) -> bool:
    """*Troops*, *an F-16*; no number, which counts what is described, and no day."""
    is_noun = before.tag_ in _NOUNS or (before.text[:1].isupper() and before.text[-1:].isdigit())
    return is_noun and before.ent_type_ != "DATE"


def _is_joined(word: Token) -> bool:
    """*Had bombed and strafed Teshwin*: *and* right between two verbs."""
    if word.i < 2 or word.nbor(-1).lower_ != "and":
        return False
    return word.nbor(-2).tag_ in {"VBD", "VBN"} and word.nbor(-2).dep_ not in _DESCRIBING


def _is_without_verb(tree: Tree) -> bool:
    finite = (word for word in tree if word.tag_ in _FINITE)
    is_told = any(word.dep_ != "acl" and word.dep_ not in _DESCRIBING for word in finite)
    return not is_told and tree[-1].text == "."


def _has_object_after(word: Token) -> bool:
    """*A strike damaged the tower*: a participle after a noun has no object."""
    return any(one.dep_ == "dobj" for one in word.rights)


def _is_better(again: Tree, before: Tree, place: int) -> bool:
    """Tell whether a second tree has a verb at a place, and every other verb that the first had."""
    verb = again[place]
    has_subject = any(one.dep_ in _SUBJECTS for one in verb.lefts)
    if verb.tag_ != "VBD" or not (has_subject or verb.dep_ == "conj"):
        return False
    return all(_is_clause(again[one.i]) for one in before if _is_clause(one) and one.i != place)


def _is_clause(verb: Token) -> bool:
    return verb.tag_ in _FINITE and any(one.dep_ in _SUBJECTS for one in verb.lefts)


@cache
def _past_forms(frame: str = "") -> frozenset[str]:
    """The past forms of the verbs that tell a deed, but those that words are made with."""
    told = {
        form
        for trigger in read_triggers()
        if trigger.is_verb and frame in ("", trigger.frame)
        for form in trigger.forms[2:]
        if not form.endswith("ing")
    }
    return frozenset(told) - listed("made_with_nouns") - verbs("injuring")
