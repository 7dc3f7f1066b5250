"""A cue at work in a sentence: what every reader of cues gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.cues.entries import DEEPEST, Cue
from timeline.cues.grammar import is_negated, subtree
from timeline.cues.rules import Rule
from timeline.lexicons import word_list
from timeline.syntax import Token

Lexicon = Mapping[str, Cue]

_LITTLE = frozenset({"less", "little", "nothing"})  # "had less to do with avenging the dead"
_NONE = frozenset({"none", "nobody", "no", "hardly", "barely", "scarcely"})


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A cue at work in a sentence; all positions are tokens of one tree.

    `cause` None: the sentence names none, look back. `effects` are the words to look at,
    in order, and `climbs` says whether what these words hang on counts as well; with
    `goes_on`, the next sentence may tell the effect. `responder` is who strikes back.
    """

    cue: Cue
    words: tuple[Token, ...]
    cause: Token | None
    effects: tuple[Token, ...]
    climbs: bool
    rule: Rule
    responder: Token | None = None
    goes_on: bool = False
    itself: Token | None = None  # tells the effect where nothing else does: "Russia retaliated"
    denied: bool = False
    depth: int = DEEPEST  # how far below an effect's word it is looked for
    cause_depth: int = DEEPEST  # the same for the cause

    @property
    def text(self) -> str:
        """The cue as written, from its first word to its last."""
        first, last = min(one.i for one in self.words), max(one.i for one in self.words)
        return self.words[0].doc.words(first, last + 1).text

    @property
    def cause_words(self) -> frozenset[int]:
        """The tokens of the cause, without those of an effect that the parser hung on it."""
        own = subtree(self.cause)
        hung_on = (subtree(one) for one in self.effects if self.cause and one.i != self.cause.i)
        return own.difference(*(effect for effect in hung_on if not own <= effect))

    @property
    def by_whom(self) -> bool:
        """Tell whether a name in the cause's place is who did it ("a response to Rome").

        Else it is whom or what it hit ("to avenge Caesar", "revenge for Cannae").
        """
        return any(word.lower_ == "to" and word.tag_ == "IN" for word in self.words)

    @property
    def effect_words(self) -> frozenset[int]:
        """The tokens of effects that stand within the cause's phrase."""
        return subtree(self.cause) - self.cause_words


def is_denied(word: Token) -> bool:
    """Tell whether the tie itself is denied, by "not" or by a verb of denying above it."""
    chain_up = list(_up_its_clause(word))[:5]
    verb = next((one for one in chain_up if one.pos_ in ("VERB", "AUX")), word)
    if _is_none(verb) or any(one.lower_ in _LITTLE for one in chain_up):
        return True
    if any(is_negated(one) for one in chain_up[:3] if one.pos_ in ("AUX", "NOUN", "ADP")):
        return True
    return any(one.lemma_ in word_list("link_cues", "denying") for one in chain_up[1:])


def _up_its_clause(word: Token) -> Iterator[Token]:
    """A word and what it hangs on, without a clause that *and* joins before its own.

    *Rejected the charge and expelled two envoys in reprisal*: the reprisal is not denied.
    """
    yield word
    while word.head != word and not (word.dep_ == "conj" and word.pos_ == "VERB"):
        word = word.head
        yield word


def _near(noun: Token) -> Iterator[Token]:
    """A noun and the words that say how many: *hardly any effect*."""
    yield noun
    for one in noun.lefts:
        yield one
        yield from one.lefts


def _is_none(word: Token) -> bool:
    """Tell whether a deed was nobody's or hardly any: "none was arrested for the raid"."""
    phrases = (one for one in word.children if one.dep_ in ("nsubj", "nsubjpass", "attr"))
    beside = [one for one in word.children if one.dep_ in ("advmod", "det")]
    said_of = [word.head] if word.dep_ in ("acl", "relcl") else []  # "hardly any effect was felt"
    words = (*beside, *(each for one in (*phrases, *said_of) for each in _near(one)))
    return any(one.lower_ in _NONE for one in words)
