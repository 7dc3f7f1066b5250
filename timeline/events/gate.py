"""Which sentences are worth a parse: only those with a word that can tell an event.

Parsing is by far the dearest step; this scan of word forms spares it about three
sentences in four.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from timeline.events.inflection import verb_forms
from timeline.events.triggers import triggers_by_form
from timeline.events.wordlists import listed
from timeline.model import Span

_CASUALTY_VERBS = ("kill", "die", "wound", "injure")
_ANAPHORS = ("the one", "the ones")


@cache
def _gate() -> re.Pattern[str]:
    forms = {*triggers_by_form(), *_ANAPHORS, *listed("dead"), *listed("toll_nouns")}
    for verb in _CASUALTY_VERBS:
        forms.update(verb_forms(verb))
    any_form = "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<!\w)(?:{any_form})(?!\w)", re.IGNORECASE)


def worth_parsing(text: str, sentences: Iterable[Span]) -> list[Span]:
    """Keep the sentences that hold a trigger, a casualty verb or *the one*.

    >>> worth_parsing("It rained. Rockets hit the base.", [Span(0, 10), Span(11, 32)])
    [Span(start=11, end=32)]
    """
    search = _gate().search
    return [span for span in sentences if search(text, span.start, span.end)]
