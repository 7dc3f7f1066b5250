"""Headline grammar: a verb in the present that the tagger has taken for a noun.

*Militias attack US embassy*: a headline without a finite verb, in which a word that may be
a trigger verb stands between two nouns, or before where it leads, is read again with that verb in
the past tense.
"""

from __future__ import annotations

from timeline.events.grammar.nouns import kinds_of
from timeline.events.words.inflection import verb_forms
from timeline.events.words.trigger_entries import read_triggers
from timeline.events.words.wordlists import listed
from timeline.syntax import ParsedSentence, Token, parse_reworded

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 20  # words; a longer line without a full stop is a list or a fragment
_NOMINAL = frozenset({"NNS", "NNP", "NNPS"})
_OPENING = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "DT", "PRP$"})
_LEADING = frozenset({"to", "from", "into", "on", "through"})  # "army withdraws from Gao"
_PLURAL = ("s", "men", "women", "people", "police")
_NO_VERB = frozenset({"compound", "nmod", "amod", "nsubj", "dobj", "pobj"})


def is_headline(sentence: ParsedSentence) -> bool:
    """Tell whether a sentence is a line without a full stop, short enough for a headline."""
    tree = sentence.tree
    return len(tree) <= _LONGEST and tree[-1].text not in {".", "!", "?", ":", "…", '"', "”"}


def reread_headline(sentence: ParsedSentence) -> ParsedSentence:
    """Give a headline's better tree where the tagger missed its verb, else the same sentence.

    >>> from timeline.syntax import parse_sentences
    >>> from timeline.model import Span
    >>> headline = parse_sentences("Militias attack US embassy", [Span(0, 26)])[0]
    >>> [word.dep_ for word in reread_headline(headline).tree][:2]
    ['nsubj', 'ROOT']
    """
    if not is_headline(sentence) or any(map(_is_finite, sentence.tree)):
        return sentence
    told = [word for word in sentence.tree[1:-1] if _stands_as_verb(word) and _past_tense(word)]
    if not told:
        return sentence
    verb = next(filter(_agrees, told), told[0])  # "a Lankan patrol vessel rams a ferry"
    return parse_reworded(sentence, verb.i, _past_tense(verb))


def _is_finite(word: Token) -> bool:
    """Tell whether a word is a headline's verb; *hunters* is none, whatever the tagger says."""
    is_noun = word.dep_ in _NO_VERB or bool(kinds_of(word))
    return word.tag_ in _FINITE and not (word.tag_ in {"VBZ", "VBP"} and is_noun)


def _stands_as_verb(word: Token) -> bool:
    """*Rebels attack town*, *army withdraws from town*: after who acts, before whom or where."""
    before, after = word.nbor(-1), word.nbor(1)
    can_do = bool(kinds_of(before)) or before.lower_ in listed("violent_nouns")  # "blast rips"
    is_doer = before.tag_ in _NOMINAL or (_agrees(word) and can_do)
    return is_doer and (after.tag_ in _OPENING or after.lower_ in _LEADING)


def _agrees(verb: Token) -> bool:
    """Tell whether a word is in the form that a verb has after the noun before it."""
    return verb.nbor(-1).lower_.endswith(_PLURAL) or verb.lower_.endswith("s")


def _past_tense(word: Token) -> str:
    """The past tense of a word that can be a trigger verb's present; empty if it cannot."""
    for trigger in read_triggers():
        if trigger.is_verb:
            forms = verb_forms(trigger.lemma)
            if word.lower_ in forms[:2]:
                return next((form for form in forms[2:] if not form.endswith("ing")), "")
    return ""
