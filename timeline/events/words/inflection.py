"""The forms that an English verb or noun takes, for looking words up without a parser."""

from __future__ import annotations

from timeline.lexicons import read_lexicon

_VOWELS = "aeiou"


def verb_forms(lemma: str) -> tuple[str, ...]:
    """List the forms of a verb, its lemma first; where the last consonant may double, both.

    >>> verb_forms("storm")
    ('storm', 'storms', 'stormed', 'storming')
    >>> "kidnapped" in verb_forms("kidnap")
    True
    >>> verb_forms("deploy")[2], verb_forms("seize")[3], verb_forms("strike")[2]
    ('deployed', 'seizing', 'struck')
    """
    irregular = read_lexicon("irregular_verbs").get(lemma)
    return (lemma, *(irregular or regular_forms(lemma)))


def regular_forms(lemma: str) -> tuple[str, ...]:
    """List the forms that a verb takes by rule, without the lemma.

    >>> regular_forms("deny")
    ('denies', 'denied', 'denying')
    """
    if lemma.endswith("e"):
        return (lemma + "s", lemma + "d", lemma[:-1] + "ing")
    if _ends_in_consonant_y(lemma):
        return (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    doubled = lemma + lemma[-1]
    both = (lemma + "ed", lemma + "ing", doubled + "ed", doubled + "ing")
    return (_with_s(lemma), *(both if _may_double(lemma) else both[:2]))


def noun_forms(lemma: str) -> tuple[str, str]:
    """Give a noun's singular and plural.

    >>> noun_forms("ambush"), noun_forms("territory"), noun_forms("child")
    (('ambush', 'ambushes'), ('territory', 'territories'), ('child', 'children'))
    """
    for singular, plural in (("child", "children"), ("person", "people")):
        if lemma == singular:
            return singular, plural
    if lemma.endswith("man"):
        return lemma, lemma[:-3] + "men"
    if _ends_in_consonant_y(lemma):
        return lemma, lemma[:-1] + "ies"
    return lemma, _with_s(lemma)


def _may_double(lemma: str) -> bool:
    """Tell whether a verb ends in consonant, vowel, consonant: *kidnap*, *ram*, *torpedo* not."""
    before, vowel, last = lemma[-3:-2], lemma[-2:-1], lemma[-1:]
    return vowel in _VOWELS and last not in _VOWELS + "wxy" and before not in _VOWELS


def _ends_in_consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2:-1] not in _VOWELS


def _with_s(lemma: str) -> str:
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
