"""Words that set a clause beside another: because, after, two days later."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.chains.grammar import child
from timeline.chains.match import CueMatch, Lexicon, is_denied

# ------------------------------------------------------------- "because of the raid"


def read_connective(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a connective that begins at `word`: what it governs is the cause."""
    words = _phrase(word, lexicon)
    if not words:
        return
    cue = lexicon[" ".join(one.lower_ for one in words)]
    cause = word.head if word.dep_ == "mark" else _governed(words)
    if cause is None:
        return
    above = word if word.pos_ == "VERB" else (cause if word.dep_ == "mark" else word).head
    yield CueMatch(
        cue, words, cause, (above,), climbs=True, rule="connective", denied=is_denied(word)
    )


def _phrase(word: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """The longest connective that begins at a word."""
    for length in (3, 2, 1):
        words = tuple(word.doc[word.i : word.i + length])
        if len(words) == length and " ".join(one.lower_ for one in words) in lexicon:
            return words
    return ()


def _governed(words: tuple[Token, ...]) -> Token | None:
    after = (one for word in words for one in word.children if one.i > words[-1].i)
    return next((one for one in after if one.dep_ in ("pobj", "pcomp")), None)


# ------------------------------------------------------------- "furious at the raid"


def read_feeling(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read an adjective that says what moved those who acted; the clause it ends is the effect."""
    cue = lexicon.get(word.lower_)
    if cue is None or word.dep_ not in ("advcl", "acl", "acomp", "amod", "conj", "dep", "appos"):
        return
    link = next((one for one in word.rights if one.dep_ == "prep" and one.lower_ in cue.to), None)
    cause = child(link, "pobj") if link is not None else None
    if link is None or cause is None or word.head.lemma_ == "be":
        return
    yield CueMatch(
        cue, (word, link), cause, (word.head,), climbs=True, rule="feeling", denied=is_denied(word)
    )


# ------------------------------------------------------------- "two days later"


def read_later(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read an adverb that sets its clause after what was told before."""
    cue = lexicon.get(word.lower_)
    if cue is None or word.dep_ != "advmod" or word.head.pos_ != "VERB":
        return
    if word.lower_ == "later" and child(word, "npadvmod") is None:
        return
    yield CueMatch(cue, (word,), None, (word.head,), climbs=False, rule="adverb", depth=1)
