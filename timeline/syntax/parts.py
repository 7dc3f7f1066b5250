"""Parts of speech and lemmas, from the tagger's tags and the place in the tree.

spaCy's own rules for parts of speech (1,500 patterns) take as long as the parser itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from timeline.syntax.token import Token

Lemmatize: TypeAlias = Callable[[str, str], str]  # of a form and its part of speech

# Universal parts of speech by Penn Treebank tag (universaldependencies.org, tagset mapping).
_PARTS = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "VERB"),
    **dict.fromkeys(("JJ", "JJR", "JJS", "AFX"), "ADJ"),
    **dict.fromkeys(("RB", "RBR", "RBS", "WRB"), "ADV"),
    **dict.fromkeys(("PRP", "WP", "EX", "WDT"), "PRON"),
    **dict.fromkeys(("PRP$", "WP$"), "PRON"),
    **dict.fromkeys(("DT", "PDT"), "DET"),
    **dict.fromkeys(("POS", "TO"), "PART"),
    **{"IN": "ADP", "RP": "ADP", "CD": "NUM", "CC": "CCONJ", "MD": "AUX", "UH": "INTJ"},
    **{"$": "SYM", "#": "SYM", "SYM": "SYM", "_SP": "SPACE", "ADD": "X", "FW": "X", "LS": "X"},
    **dict.fromkeys((",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP"), "PUNCT"),
}
_COPULA = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re"})
_HELPING = frozenset({"aux", "auxpass"})
_BEFORE_NOUN = frozenset({"det", "predet", "nmod"})
_LEMMAS = {
    **dict.fromkeys(_COPULA, "be"),
    **dict.fromkeys(("has", "have", "had", "having", "'ve", "’ve"), "have"),
    **dict.fromkeys(("do", "does", "did", "done", "doing"), "do"),
}
# Forms that are their own lemma, which spares the lemmatizer from cutting "news" short.
_BASE = frozenset({"NN", "VB", "VBP", "JJ", "PRP", "CD", "IN", "DT"})
# The lemmatizer has rules for these; all others it leaves as they are, at more cost than here.
_INFLECTED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PUNCT"})


def part_of_speech(word: Token) -> str:
    """The universal part of speech of a word, by its tag and its place in the tree.

    >>> from timeline.syntax import parse
    >>> [word.pos_ for word in parse("He was hit after it rained.")][:4]
    ['PRON', 'AUX', 'VERB', 'SCONJ']
    """
    part = _PARTS.get(word.tag_, "X")
    if part == "VERB" and (word.dep_ in _HELPING or (word.lower_ in _COPULA and _links(word))):
        return "AUX"
    if part == "ADP" and word.dep_ == "mark":
        return "SCONJ"
    if part == "DET" and word.dep_ not in _BEFORE_NOUN:
        return "PRON"
    return part


def lemma(word: Token, lemmatize: Lemmatize) -> str:
    """The lemma of a word whose part of speech is known; only inflected ones are looked up.

    >>> from timeline.syntax import parse
    >>> [word.lemma_ for word in parse("Troops were shelling Bor's mills.")]
    ['troop', 'be', 'shell', 'Bor', "'s", 'mill', '.']
    """
    form, part, tag = word.lower_, word.pos_, word.tag_
    if tag.startswith("VB") and form in _LEMMAS:
        return _LEMMAS[form]
    if part == "PROPN":
        return word.text
    if tag in _BASE or part not in _INFLECTED:
        return form
    return lemmatize(word.text, part)


def _links(verb: Token) -> bool:
    """Tell whether a form of *be* links a subject to what it is, and is no *there was*."""
    return not any(child.dep_ == "expl" for child in verb.children)
