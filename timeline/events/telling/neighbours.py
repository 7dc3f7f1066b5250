"""How the deeds of one sentence stand to each other: which answers which, which came before."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from timeline.events.grammar.answered import stands_as_cause
from timeline.events.grammar.ordering import set_before
from timeline.events.telling.clues import Clue
from timeline.events.told import LAST_TOLD
from timeline.model import Document, content_id
from timeline.syntax import ParsedSentence

_IT = frozenset({"it", "this", "that"})


def id_of(trigger: Token, document: Document, sentence: ParsedSentence) -> str:
    """The id of the mention that a trigger tells."""
    return content_id("m", document.id, *sentence.token_span(trigger))


def answer_to(
    deed: Token, clues: Sequence[Clue], document: Document, sentence: ParsedSentence
) -> str:
    """The id of the mention that tells the answer to a deed of its sentence; empty for none."""
    if not stands_as_cause(deed):
        return ""
    triggers = {word: clue.hit.token for clue in clues for word in clue.carriers}
    triggers |= {clue.hit.token: clue.hit.token for clue in clues}
    above = (triggers[word] for word in deed.ancestors if word in triggers)
    answer = next((word for word in above if word != deed and not stands_as_cause(word)), None)
    return "" if answer is None else id_of(answer, document, sentence)


def put_after(
    deed: Token, clues: Sequence[Clue], document: Document, sentence: ParsedSentence
) -> str:
    """The id of the mention that the sentence puts after a deed; empty for none.

    Where that is only called *it*, *this*, the mention was told before.
    """
    triggers = {clue.hit.token for clue in clues}
    for word in set_before(deed):
        if word in triggers:
            return id_of(word, document, sentence)
        if is_it(word):
            return LAST_TOLD
    return ""


def is_it(word: Token) -> bool:
    """Tell whether a word only points at what was told: *it*, *this*, *that*."""
    return word.lower_ in _IT
