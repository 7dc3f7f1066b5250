"""In which tense a verb stands: the present, the present perfect, the past perfect."""

from __future__ import annotations

from spacy.tokens import Token


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
    if verb is None:
        return False
    return any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)


def is_present_perfect(verb: Token | None) -> bool:
    """Tell whether a verb stands in the present perfect: *have seized*, *has been shelling*."""
    if verb is None or verb.tag_ not in {"VBN", "VBG", "VBD"}:
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return bool(helpers & {"have", "has", "'ve", "’ve"})
