"""In which tense a verb stands: the present, the perfects, what is to come."""

from __future__ import annotations

from timeline.cues.grammar import is_pluperfect
from timeline.syntax import Token

# Helpers of what is to come, with both kinds of apostrophe.
WILL = frozenset({"will", "shall", "'ll", "’ll"})
WOULD = frozenset({"would", "'d", "’d"})


def is_present(verb: Token | None) -> bool:
    """Tell whether a verb stands in the present or present perfect: *says*, *have seized*."""
    if verb is None:
        return False
    if verb.tag_ in {"VBZ", "VBP"}:
        return True
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return any(helper.tag_ in {"VBZ", "VBP"} for helper in helpers)


def is_past_perfect(verb: Token | None) -> bool:
    """Tell whether a verb stands in the past perfect: *had captured*."""
    return verb is not None and is_pluperfect(verb)


def is_present_perfect(verb: Token | None) -> bool:
    """Tell whether a verb stands in the present perfect: *have seized*, *has been shelling*."""
    if verb is None or verb.tag_ not in {"VBN", "VBG", "VBD"}:
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return bool(helpers & {"have", "has", "'ve", "’ve"})


def is_progressive(verb: Token) -> bool:
    """Tell whether a verb stands in the present progressive: *is shelling*, *are being shelled*.

    >>> from timeline.syntax import parse
    >>> texts = ("Jets are bombing depots.", "Depots are being bombed.", "Depots were bombed.")
    >>> [is_progressive(parse(text)[-2 - (n == 0)]) for n, text in enumerate(texts)]
    [True, True, False]
    """
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    is_now = bool(helpers & {"is", "are", "'s", "’s", "'re", "’re", "am"})
    return is_now and (verb.tag_ == "VBG" or "being" in helpers)
