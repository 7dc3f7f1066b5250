"""What is said of deeds in general, and tells no one deed: *clashes have become frequent*.

An analysis, and the last paragraphs of any report, speak of deeds as a kind: how often there
are any, whether there are more, what they are one of. English does it with bare plurals
(Carlson 1977), with the present perfect, and with adjectives that count how often.
"""

from __future__ import annotations

from timeline.events.grammar import clauses, tenses
from timeline.events.words.numbers import ORDINALS
from timeline.events.words.wordlists import listed, status_words, verbs
from timeline.syntax import Token

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_DETERMINING = frozenset({"det", "poss", "nummod", "predet"})
_AMONG = frozenset({"in", "of", "amid", "amidst"})
_LONG = frozenset(
    {"weeks", "month", "months", "year", "years", "decade", "decades", "recent", "past"}
)
_IT = frozenset({"it", "this", "that"})
_NTH = frozenset({*ORDINALS, "latest"})
_COURSES = frozenset({"campaign", "wave", "series", "barrage"})
_RANKED = frozenset({"latest", "last", "newest", "one", "part", "first", "another", "most"})


def is_in_general(trigger: Token) -> bool:
    """Tell whether a noun speaks of deeds as a kind, of how many there are or how they change.

    >>> from timeline.syntax import parse
    >>> text = "It was the latest in a string of raids. Raids on farms have become frequent."
    >>> [is_in_general(token) for token in parse(text) if token.lower_ == "raids"]
    [True, True]
    """
    if trigger.pos_ == "VERB" and trigger.dep_ not in _SUBJECT:
        return False  # "Fighting has spread" is read as a verb, and is none
    named_after = trigger.dep_ == "compound" and trigger.head.tag_ == "NNS"
    noun = _first_joined(trigger.head if named_after else trigger)  # "arrest operations"
    if _only_ranks(noun) or _is_share_of(noun) or _is_counted(noun):
        return True
    if _is_of_a_series(noun) or _is_told_as_kind(noun) or _is_frequent(noun):
        return True
    return _is_stepped_up(noun)


def _first_joined(noun: Token) -> Token:
    """*Attacks* of *Attacks and clashes*: what is said of the first is said of all."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _only_ranks(noun: Token) -> bool:
    """*It was the fifth attack since May*: what was told is counted, and no deed beside it."""
    verb = noun.head
    if noun.dep_ != "attr" or verb.lemma_ != "be":
        return False
    is_told = any(one.lower_ in _IT and one.dep_ == "nsubj" for one in verb.children)
    return is_told and any(one.lower_ in _NTH for one in noun.children)


def _is_share_of(noun: Token) -> bool:
    """*Most of those strikes have come from ships*: how deeds are done, on no day."""
    share = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or noun.tag_ != "NNS":
        return False
    is_subject = share.dep_ in _SUBJECT and share.lower_ in listed("shares", "fractions")
    return is_subject and tenses.is_present(share.head) and not has_short_date(share.head)


def _is_counted(noun: Token) -> bool:
    """*The number of kidnappings doubled*, *a rise in attacks*; *a number of attacks* are some."""
    count = noun.head.head
    if noun.dep_ != "pobj" or noun.tag_ != "NNS" or noun.head.lower_ not in {"of", "in"}:
        return False
    if count.lemma_.lower() not in status_words("counting") or not is_bare_plural(noun):
        return False
    return count.lower_ != "number" or any(one.lower_ == "the" for one in count.children)


def _is_of_a_series(noun: Token) -> bool:
    """*the latest in a series of clashes*: what a deed is one of, and no deed beside it."""
    series = noun.head.head
    is_counted = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    if not is_counted or series.lemma_.lower() not in status_words("series"):
        return False
    among = series.head
    if series.dep_ != "pobj" or among.lower_ not in _AMONG:
        return False
    if among.lower_.startswith("amid"):
        return True
    one = among.head
    return one.lower_ in _RANKED or any(child.lower_ in _RANKED for child in one.children)


def _is_told_as_kind(noun: Token) -> bool:
    verb = noun.head
    if noun.dep_ not in _SUBJECT or noun.lower_ in listed("toll_nouns", "casualties"):
        return False
    if has_short_date(verb):
        return False
    is_rise = tenses.is_present_perfect(verb)
    if verb.lemma_.lower() in status_words("varying"):
        return is_bare_plural(noun) or is_rise
    if is_rise and verb.lemma_.lower() in status_words("worsening"):
        return True  # "fighting has intensified", but not "fighting intensified in Aden"
    if not is_bare_plural(noun):
        return False
    if verb.lemma_ == "be":
        return verb.tag_ in {"VBP", "VBZ"}  # "kidnappings for ransom are rife"
    will = any(child.dep_ == "aux" and child.lower_ in tenses.WILL for child in verb.children)
    if will:  # "attacks on police will change nothing"
        return verb.lower_ not in verbs("occurring") or bool(clauses.objects(verb))
    goes_on = verb.lemma_.lower() in status_words("going_on")
    return goes_on and not any(child.dep_ == "prep" for child in noun.children)


def _is_stepped_up(noun: Token) -> bool:
    """*The rebels have stepped up attacks on farms*: how many there are, and none of them.

    Nor does *as Turkey pressed its campaign of strikes* tell one.
    """
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "of" and verb.head.lower_ in _COURSES:
        course = verb.head
        return course.dep_ == "dobj" and course.head.lower_ in verbs("going_on_with")
    if noun.dep_ != "dobj" or verb.lower_ not in verbs("stepping_up") or not is_bare_plural(noun):
        return False
    return tenses.is_present_perfect(verb) and not has_short_date(verb)


def _is_frequent(noun: Token) -> bool:
    """*There have been sporadic attacks on bases*: how often, where no day is told."""
    before = (word for child in noun.lefts for word in child.subtree)
    often = any(word.lower_ in status_words("frequent") for word in before)
    verb = clauses.governing_verb(noun) if often and noun.tag_ == "NNS" else None
    return verb is not None and tenses.is_present(verb) and not has_short_date(verb)


def is_bare_plural(noun: Token) -> bool:
    """Tell whether a plural has neither article, owner nor number: *villages*, *mass arrests*.

    >>> from timeline.syntax import parse
    >>> [is_bare_plural(token) for token in parse("Rebels held the towns.") if token.i in (0, 3)]
    [True, False]
    """
    is_determined = any(child.dep_ in _DETERMINING for child in noun.children)
    return noun.tag_ == "NNS" and not is_determined


def _is_year(word: Token) -> bool:
    """*after the 2020 war*: no day of the clause's own."""
    return word.text.isdecimal() and len(word.text) == 4


def has_short_date(verb: Token) -> bool:
    """Tell whether a clause names a day or the like: *on Friday*, not *in recent months*, *since*.

    >>> from timeline.syntax import parse
    >>> has_short_date(parse("Raids grew in recent months.")[1])
    False
    """
    since = {one for word in verb.subtree if word.lower_ == "since" for one in word.subtree}
    often = status_words("frequent") | {"near", "-", "almost"}  # "near-daily" is no day
    dates = [word for word in verb.subtree if word.ent_type_ == "DATE" and word not in since]
    dates = [word for word in dates if word.lower_ not in often and not _is_year(word)]
    return bool(dates) and not any(word.lower_ in _LONG for word in dates)
