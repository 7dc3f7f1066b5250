"""Parts of speech and lemmas, from the tagger's tags and the place in the tree.

spaCy's own rules for parts of speech (1,500 patterns) take as long as the parser itself.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

PARTS_OF_SPEECH = "parts_of_speech"  # the component's name

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
_LEMMAS = {
    **dict.fromkeys(_COPULA, "be"),
    **dict.fromkeys(("has", "have", "had", "having", "'ve", "’ve"), "have"),
    **dict.fromkeys(("do", "does", "did", "done", "doing"), "do"),
}
# Forms that are their own lemma, which spares the lemmatizer from cutting "news" short.
_BASE = frozenset({"NN", "VB", "VBP", "JJ", "PRP", "CD", "IN", "DT"})
# The lemmatizer has rules for these; all others it leaves as they are, at more cost than here.
_INFLECTED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PUNCT"})


@Language.component(PARTS_OF_SPEECH)
def parts_of_speech(tree: Doc) -> Doc:
    """Set each token's universal part of speech, by tag and place in the tree, and plain lemmas.

    >>> from timeline.syntax import parser
    >>> [token.pos_ for token in parser()("He was hit after it rained.")][:4]
    ['PRON', 'AUX', 'VERB', 'SCONJ']
    """
    for token in tree:
        tag, form = token.tag_, token.lower_
        part = _PARTS.get(tag, "X")
        if part == "VERB" and (
            token.dep_ in {"aux", "auxpass"} or (form in _COPULA and _links(token))
        ):
            part = "AUX"
        elif part == "ADP" and token.dep_ == "mark":
            part = "SCONJ"
        elif part == "DET" and token.dep_ not in {"det", "predet", "nmod"}:
            part = "PRON"
        token.pos_ = part
        if tag.startswith("VB") and form in _LEMMAS:
            token.lemma_ = _LEMMAS[form]
        elif part == "PROPN":
            token.lemma_ = token.text
        elif tag in _BASE or part not in _INFLECTED:
            token.lemma_ = form
    return tree


def _links(verb: Token) -> bool:
    """Tell whether a form of *be* links a subject to what it is, and is no *there was*."""
    return not any(child.dep_ == "expl" for child in verb.children)
