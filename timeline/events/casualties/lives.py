"""Deaths told without a verb of killing: men lost, lives lost, bodies found; totals of a war."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.calendar_words import MONTHS
from timeline.events.casualties.counting import count_people, is_people
from timeline.events.grammar import clauses, nouns, tenses
from timeline.events.words.trigger_entries import triggers_by_form
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_OF = frozenset({"of"})
_COSTS = frozenset({"cost", "price", "expense"})
_DURING = frozenset({"in", "during", "over", "within"})
_FOR = frozenset({"for"})
_SUMS = frozenset({"total", "tally", "toll", "count", "number"})
_SPANS = frozenset({"year", "month", "week", "day"})
_EACH = frozenset({"each", "every"})
_STRUCK = frozenset({"building", "site", "person", "weapon"})
_MANY, _VERY_MANY = 1000, 10_000  # dead of many deeds: where they are counted up, or anyhow


def victims_of_noun(noun: Token) -> list[Token]:
    """Those whose *lives* were lost or whose *bodies* were found; empty for any other noun.

    >>> from timeline.syntax import parse
    >>> tree = parse("The bomb claimed the lives of 18 people.")
    >>> [victim.text for victim in victims_of_noun(tree[4])]
    ['people']
    """
    verb = noun.head
    if noun.dep_ == "pobj" and verb.head.lower_ in _COSTS and noun.lower_ in listed("lives"):
        return [noun]  # "at the cost of 24 lives"
    if noun.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ != "VERB":
        return []
    if noun.lower_ in listed("lives") and verb.lower_ in verbs("taking_lives"):
        if verb.lemma_.lower() == "lose":
            return clauses.grammatical_subjects(verb) if noun.dep_ == "dobj" else [noun]
        return nouns.prepositional(noun, _OF) or [noun]
    if noun.lower_ in listed("bodies") and verb.lower_ in verbs("finding"):
        return nouns.prepositional(noun, _OF) or [noun]
    return []


def men_lost(verb: Token) -> list[Token]:
    """Those whom a force lost, or who fell in a fight; empty for any other verb.

    >>> from timeline.syntax import parse
    >>> [word.text for word in men_lost(parse("Six guards fell in an ambush.")[2])]
    ['guards']
    """
    if verb.lower_ in verbs("falling"):
        fights = nouns.prepositional(verb, _DURING)
        men = [one for one in clauses.grammatical_subjects(verb) if "person" in nouns.kinds_of(one)]
        return men if any(one.lower_ in listed("fallen_in") for one in fights) else []
    if verb.lower_ not in verbs("losing"):
        return []
    lost = [one for one in clauses.objects(verb) if any(c.dep_ == "nummod" for c in one.children)]
    men = [one for one in lost if nouns.kinds_of(one) & {"person", "force"} and is_people(one)]
    forces = (*clauses.subjects(verb), *men)
    return men if any("force" in nouns.kinds_of(one) for one in forces) else []


def is_natural(verb: Token) -> bool:
    """*died of a heart attack*: of an illness, unlike *died of their wounds*; *died aged 96*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The poet died aged 96 after a boy died aged nine in the blast.")
    >>> [is_natural(tree[at]) for at in (2, 8)]
    [True, False]
    """
    causes = nouns.prepositional(verb, frozenset({"of", "from"}))
    aged = [child for child in verb.rights if child.lower_ == "aged"]
    if aged and not causes:
        return not any(_says_of_what(part) for word in (verb, *aged) for part in word.rights)
    return any(cause.lemma_ not in listed("wounds") for cause in causes)


def _says_of_what(part: Token) -> bool:
    """*when a shell hit*, *in the blast*: what people died by; a day is nothing of the kind."""
    is_phrase = part.dep_ == "prep" and part.lower_ in listed("casualties_in")
    is_own = part.dep_ == "advcl" and clauses.has_own_subject(part)
    is_clause = is_own and not clauses.stands_apart(part)  # no day: "a day after …"
    return is_clause or (is_phrase and any(map(_tells_a_deed, part.rights)))


def _tells_a_deed(noun: Token) -> bool:
    return noun.lower_ in triggers_by_form()


def is_denied(noun: Token) -> bool:
    """*no casualties*, *not any deaths*, *without loss of life*: nobody is said to be dead."""
    if any(above.lower_ == "without" for above in (noun.head, noun.head.head)):
        return True
    determiners = {child.lower_ for child in noun.children if child.dep_ == "det"}
    denied = any(child.dep_ == "neg" for child in (*noun.children, *noun.head.children))
    return "no" in determiners or ("any" in determiners and denied)


def is_total(word: Token) -> bool:
    """Tell whether a count covers a whole war or season: *killed since January*.

    >>> from timeline.syntax import parse
    >>> tree = parse("More than 200 people have been killed since January.")
    >>> is_total(tree[6])
    True
    """
    if _is_summed(word):
        return True
    verb = word if word.pos_ == "VERB" else clauses.governing_verb(word)
    if verb is None:
        return False
    if any(_is_war(doer) for doer in clauses.subjects(verb)):
        return True
    if _is_of_thousands(word, verb):
        return True
    holders = {word, verb, *(verb.conjuncts if tenses.is_present_perfect(verb) else ())}
    holders.update(_told_with(verb), _counted_beside(verb))
    return any(_spans_long(phrase) for holder in holders for phrase in _times(holder))


def _is_summed(word: Token) -> bool:
    """*Total for the two days: 61 deaths*, *the toll for the week*: of many deeds."""
    sums = (one for one in (word, word.head, *word.head.children) if one.lower_ in _SUMS)
    spans = (span for one in sums for span in nouns.prepositional(one, _FOR))
    return any(
        span.ent_type_ == "DATE" or span.lower_ in listed("days_and_longer") for span in spans
    )


def _told_with(verb: Token) -> list[Token]:
    """*4,500 were reported killed this year, and another 2,060 injured*: of the same year."""
    people = verb.head
    if verb.dep_ != "acl" or people.dep_ != "conj" or people.head.pos_ != "VERB":
        return []
    return [people.head, *(child for child in people.head.children if child.dep_ == "xcomp")]


def _counted_beside(verb: Token) -> list[Token]:
    """*185 were killed and 1,800 wounded since it began*: one time holds for both counts."""
    if any(word.ent_type_ == "DATE" for child in verb.children for word in (child, *child.rights)):
        return []
    beside = (word for one in verb.conjuncts for word in (one, *one.children))
    return [word for word in beside if word.lower_ in verbs("injuring")]


def _is_of_thousands(word: Token, verb: Token) -> bool:
    """*More than 10,000 people have died*: more dead than one deed of today's wars leaves.

    *It has claimed the lives of 3,000 people*: whatever *it* is, it lasts.
    """
    dead = victims_of_noun(word)
    if not dead and verb.lower_ in verbs("killing", "making_dead"):
        dead = clauses.objects(verb) or clauses.grammatical_subjects(verb)
    counts = [toll for one in dead if (toll := count_people(one)) is not None]
    most = max((toll.high or toll.best or toll.low or 0 for toll in counts), default=0)
    return most >= (_MANY if tenses.is_present_perfect(verb) else _VERY_MANY)


def _is_war(doer: Token) -> bool:
    """*the war*, *two insurgencies*, *the ongoing violence*: no single deed."""
    if any(child.lower_ in listed("lasting") for child in doer.children if child.dep_ == "amod"):
        return True
    fought = doer.head.head if doer.dep_ == "pobj" else doer  # "a war against rebels that killed"
    named = {word.lower_ for word in (doer, fought)} | {doer.lemma_.lower(), fought.lemma_.lower()}
    return bool(named & listed("wars"))


def _times(holder: Token) -> Iterator[Token]:
    """The phrases of time of a verb or noun: *since …*, *this year*, *during the war*."""
    for child in holder.children:
        if child.dep_ in {"prep", "npadvmod", "advcl"} or child.lower_ == "since":
            yield child
            yield from (one for one in _within(child) if one.lower_ == "since")


def _within(phrase: Token) -> Iterator[Token]:
    """The phrases inside a phrase: *since May* of *in an upsurge of violence since May*."""
    inner = (word for word in phrase.subtree if word.dep_ == "prep" and word != phrase)
    return (one for one in inner if phrase.dep_ == "prep" and not _ranks(one.head))


def _ranks(noun: Token) -> bool:
    """*In the deadliest day since the coup*: only how it compares is told of that time."""
    return any(child.tag_ in {"JJS", "RBS"} for child in noun.children)


def _spans_long(phrase: Token) -> bool:
    if phrase.dep_ == "advcl":
        # "have died since artillery struck six towns": of that deed
        return any(one.lower_ == "since" for one in phrase.children) and not _tells_a_blow(phrase)
    if phrase.dep_ == "npadvmod":
        said = {child.lower_ for child in phrase.children}
        is_year = phrase.lower_ == "year" and "this" in said
        return is_year or (phrase.lower_ in _SPANS and not said.isdisjoint(_EACH))
    inner = [child for child in phrase.children if child.dep_ in {"pobj", "pcomp"}]
    if phrase.lower_ == "since":
        return any(map(_opens_span, inner))
    if phrase.lower_ not in _DURING:
        return False
    return any(noun.lower_ in listed("wars") or _is_span(noun) for noun in inner)


def _tells_a_blow(clause: Token) -> bool:
    """*since shells hit the town*: somebody strikes something there; *since it began* not."""
    things = (*clauses.objects(clause), *clauses.grammatical_subjects(clause))
    struck = any(nouns.kinds_of(one) & _STRUCK for one in things)
    return clause.lower_ in triggers_by_form() and struck


def _opens_span(noun: Token) -> bool:
    """What many deeds are counted from: *since May*, *since violence flared*, *since the vote*.

    *Ten have died since the attack*: of it.
    """
    is_told = any(child.dep_ in {"acl", "relcl"} for child in noun.children)
    is_deed = noun.lower_ in triggers_by_form() or noun.lower_ in listed("bursting", "any_deed")
    is_occasion = noun.pos_ == "NOUN" and not is_deed
    return (
        _is_season(noun)
        or noun.pos_ == "VERB"
        or noun.ent_type_ == "DATE"
        or is_told
        or is_occasion
    )


def _is_span(noun: Token) -> bool:
    """*recent months*, *the past two years*, *the first half of the year*.

    Bare *months* and *years* only rank a single deed: *the worst attack in years*.
    """
    lasts = noun.lower_ in {"months", "years", "decades", "decade"}
    return lasts and any(child.dep_ in {"amod", "nummod", "prep"} for child in noun.children)


def _is_season(noun: Token) -> bool:
    """A month without its day, a year, *the start of the war*."""
    has_day = any(child.tag_ == "CD" and len(child.text) < 3 for child in noun.children)
    is_year = noun.text.isdecimal() and len(noun.text) == 4
    named = noun.text in MONTHS or noun.lower_ in listed("wars", "beginnings")
    return is_year or (named and not has_day)
