"""What somebody does again and again, or has long been doing: no single deed is told."""

from __future__ import annotations

from functools import cache

from timeline.events.certainty.in_general import has_short_date, is_bare_plural
from timeline.events.grammar import clauses, nouns, tenses
from timeline.events.words.wordlists import status_words, verbs
from timeline.lexicons import read_lexicon
from timeline.syntax import Token

_AT = frozenset({"in", "at", "on", "near", "against", "outside", "around", "across", "from"})
_WIDE = frozenset({"area", "region", "country", "province", "north", "south", "east", "west"})
_OF_OLD = frozenset({"long", "repeatedly", "traditionally"})
_OVER = frozenset({"over", "in", "during", "through"})
_US = frozenset({"we", "i", "you"})
_LASTING = frozenset({"years", "decade", "decades", "generations", "centuries"})


def is_habit(verb: Token) -> bool:
    """Tell of *routinely shells the valley*, *had fallen on the city for years*.

    >>> from timeline.syntax import parse
    >>> tree = parse("Rebels have been targeting clinics, and they shelled one.")
    >>> [is_habit(word) for word in tree if word.lower_ in ("targeting", "shelled")]
    [True, False]
    """
    if verb.dep_ == "relcl" and verb.tag_ in {"VBZ", "VBP"}:
        return True  # "one of the groups that fire rockets"
    if _has_long_been(verb) or _is_standing_charge(verb) or _is_record(verb):
        return True
    if _only_says_who(verb) or _is_whenever(verb) or _is_gnomic(verb):
        return True
    for child in verb.children:
        if verb.tag_ in {"VBZ", "VBP"} and _is_custom(child):
            return True
        if child.dep_ == "nsubjpass" and tenses.is_present(verb) and _are_any(child, verb):
            return True
        if child.lower_ == "for" and child.dep_ == "prep":
            return any(inner.lower_ in _LASTING for inner in child.children)
    return False


def _has_long_been(verb: Token) -> bool:
    """*have been targeting clinics*, *have long raided farms*: a course of things, since no day."""
    if _is_record_of_old(verb):
        return True
    is_begun = any(child.lower_ == "since" for child in verb.children)
    if verb.tag_ != "VBG" or is_begun or has_short_date(verb):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return "been" in helpers and not helpers.isdisjoint({"have", "has"})


def _is_record_of_old(verb: Token) -> bool:
    """*have long raided each other's cattle or battled over land*."""
    first = verb
    while first.dep_ == "conj":
        first = first.head
    known = _OF_OLD | status_words("habitual")
    often = any(child.lower_ in known and child.dep_ == "advmod" for child in first.children)
    return often and tenses.is_present_perfect(first) and not has_short_date(verb)


def _is_whenever(verb: Token) -> bool:
    """*When fighting is taking place, it is difficult …*: whenever it is.

    *When rebels take a town, the army shells it*: both, and again and again.
    """
    if not tenses.is_present(verb) or tenses.is_present_perfect(verb):
        return False
    if verb.dep_ == "advcl" and _opens_with_when(verb):
        return tenses.is_present(verb.head)
    inner = [child for child in verb.lefts if child.dep_ == "advcl" and _opens_with_when(child)]
    is_dated = has_short_date(verb)
    return any(tenses.is_present(clause) for clause in inner) and not is_dated


def _is_gnomic(verb: Token) -> bool:
    """*Airstrikes kill commanders, and new ones take their place*: always, and of no headline."""
    if verb.tag_ != "VBP" or verb.doc[-1].text != "." or verb.lower_ in _irregular():
        return False  # "rebels hit convoys" may be past
    doers, things = clauses.grammatical_subjects(verb), clauses.objects(verb)
    are_any = all(one.lower_ == "they" or is_bare_plural(one) for one in doers)
    has_place = any(child.dep_ == "prep" for child in verb.children)
    is_bare = bool(things) and are_any and all(map(is_bare_plural, things))
    return is_bare and not has_place and not has_short_date(verb)


@cache
def _irregular() -> frozenset[str]:
    known = read_lexicon("irregular_verbs").items()
    return frozenset(form for verb, forms in known for form in (verb, *forms))


def _opens_with_when(clause: Token) -> bool:
    return any(child.lower_ in {"when", "whenever"} for child in clause.lefts)


def _is_record(verb: Token) -> bool:
    """*The group has burned villages and killed soldiers*: no day, no place, no number of any."""
    first = verb
    while first.dep_ == "conj":
        first = first.head
    is_rest = _goes_on_a_list(verb)
    if clauses.is_passive(verb) or not (is_rest or tenses.is_present_perfect(first)):
        return False
    things = clauses.objects(verb)
    beside = [thing for one in verb.conjuncts for thing in clauses.objects(one)]
    is_one_of = verb.dep_ == "conj" or (bool(beside) and all(map(is_bare_plural, beside)))
    is_list = len(things) > 1 or is_one_of or is_rest or _is_over_years(verb)
    if not is_list or not all(map(is_bare_plural, things)) or has_short_date(verb):
        return False
    settings = (word for word in verb.subtree if word.dep_ == "pobj" and word.head.lower_ in _AT)
    return all(is_bare_plural(word) or word.lower_ in _WIDE for word in settings)


def _is_over_years(verb: Token) -> bool:
    """*Over the years the rebels have ambushed convoys*."""
    spans = (child for child in verb.children if child.lower_ in _OVER and child.dep_ == "prep")
    return any(word.lower_ in _LASTING for span in spans for word in span.children)


def _goes_on_a_list(verb: Token) -> bool:
    """*… burned villages; carried out kidnappings*: a part of a sentence cut at a semicolon."""
    opens = verb.i < 2 and verb.doc[0].text.islower()  # "and killed soldiers"
    return opens and not clauses.has_own_subject(verb)


def _only_says_who(verb: Token) -> bool:
    """*The peacekeepers who were deployed after the war*: which are meant, and no news."""
    is_aside = verb.dep_ in {"acl", "relcl"} and verb.lower_ in verbs("stationing")
    return is_aside and clauses.is_passive(verb) and not has_short_date(verb)


def _is_standing_charge(verb: Token) -> bool:
    """*The two sides accuse each other*, *the militia is accused of rape*: nobody did so just now.

    Whoever is said to have been accused *by* somebody was so once.
    """
    if verb.lower_ not in verbs("accusing"):
        return False
    if any(map(nouns.is_reciprocal, clauses.objects(verb))) and tenses.is_present(verb):
        return True
    is_now = any(child.tag_ in {"VBZ", "VBP"} for child in verb.children if child.dep_ == "auxpass")
    only_says_who = verb.dep_ == "acl" and clauses.is_passive(verb)  # "men accused of spying"
    return (is_now or only_says_who) and not clauses.subjects(verb)


def _is_most(thing: Token) -> bool:
    """*Most attacks are attributed to the group*: what holds of many is told of none."""
    return any(child.lower_ in {"most", "many"} for child in thing.children)


def _are_any(people: Token, verb: Token) -> bool:
    """*Even today, people are arrested illegally*: some time or other, people or many."""
    if _is_most(people):
        return True
    is_now = any(child.dep_ == "auxpass" and child.tag_ == "VBP" for child in verb.children)
    return is_now and is_bare_plural(people) and people.lower_ in {"people", "men", "women"}


def _is_custom(child: Token) -> bool:
    """*routinely shells*, *we fight on our own land*: what somebody does, and no one deed."""
    is_we = child.dep_ == "nsubj" and child.lower_ in _US
    return is_we or child.lower_ in status_words("habitual")
