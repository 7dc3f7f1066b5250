"""Deeds that are told only as what one strikes back for: "to avenge the killing".

The answer may be planned, threatened or only a purpose; what it answers is a fact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from timeline.cues.slots import causes_of_ties
from timeline.events.grammar import clauses, tenses
from timeline.events.grammar.causing import is_caused
from timeline.events.grammar.definiteness import is_definite
from timeline.events.words.wordlists import listed, verbs
from timeline.lexicons import read_lexicon
from timeline.syntax import Token

_CARRIED_ON = frozenset({"ccomp", "conj", "xcomp"})
_HOW = frozenset({"conj", "pcomp", "dobj", "pobj"})  # the way from a deed up to its answer
_WAS = frozenset({"was", "were"})
_PLACED = frozenset({"in", "at", "on", "inside", "outside", "near", "under", "aboard"})


def is_answered(trigger: Token) -> bool:
    """Tell whether a noun is what a verb of answering is said to answer, or any cue's cause.

    >>> from timeline.syntax import parse
    >>> tree = parse("They vowed to avenge the killing with a raid.")
    >>> [is_answered(token) for token in tree if token.lower_ in ("killing", "raid")]
    [True, False]
    """
    if trigger.pos_ == "VERB" or not is_definite(trigger):
        is_one = any(one.lower_ in ("a", "an") for one in trigger.lefts)
        return is_one and trigger.i in causes_of_ties(trigger.doc)  # "rallied to protest a raid"
    head = trigger.head
    if trigger.dep_ == "dobj" and answering_verb(head).get("object"):
        return True
    if trigger.dep_ == "pobj" and head.lower_ in answering_verb(head.head).get("to", ()):
        return True
    return trigger.i in causes_of_ties(trigger.doc)  # "a strike called against the murder"


def stands_as_cause(deed: Token) -> bool:
    """Tell whether a deed stands in the complement of a word of answering: it is what moved to it.

    What else the complement holds, its date above all, is said of that deed alone.

    >>> from timeline.syntax import parse
    >>> tree = parse("Jets bombed Tyre in retaliation for the attack on Haifa.")
    >>> [stands_as_cause(token) for token in tree if token.lower_ in ("bombed", "attack")]
    [False, True]
    """
    for here in (deed, *deed.ancestors):
        if is_complement(here):
            return True
        if here != deed and here.pos_ in ("VERB", "AUX"):
            return False
    return False


def is_answered_by(deed: Token, answer: Token) -> bool:
    """Tell whether one of two deeds of a sentence answers the other, and so is no part of it.

    >>> from timeline.syntax import parse
    >>> tree = parse("Youths killed two men in revenge for the village attacks.")
    >>> is_answered_by(tree[9], tree[1])
    True
    """
    if is_caused(deed) and answering_noun(deed).get("kind") == "response":
        return True  # "shelled a town, prompting retaliatory fire"
    return stands_as_cause(deed) and not stands_as_cause(answer)


def follows_cause(word: Token, verb: Token) -> bool:
    """Tell whether a word after a verb closes what the verb's deed answers, with no comma.

    *was in reprisal for violence in January*: the tree may hang the month on *was*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The strike was in reprisal for violence in January.")
    >>> follows_cause(tree[8], tree[2])
    True
    """
    for before in reversed(word.doc[verb.i + 1 : word.i]):
        if before.text == ",":
            return False
        if is_complement(before):
            return True
    return False


def is_backbone(deed: Token) -> bool:
    """Tell whether a deed carries the story on: told by a main clause, or by what one states.

    >>> from timeline.syntax import parse
    >>> tree = parse("Police said rebels fled when jets bombed them.")
    >>> [is_backbone(token) for token in tree if token.lower_ in ("fled", "bombed")]
    [True, False]
    """
    clause = clauses.governing_verb(deed)
    while clause is not None and (
        clause.dep_ in _CARRIED_ON
        or _adds_words(clause)
        or _breaks_in(clause)
        or _finds_them(clause)
        or _tells_how(clause)
    ):
        clause = clause.head
    is_main = clause is not None and clause.dep_ == "ROOT" and not stands_as_cause(deed)
    return is_main and not (_is_told_as_before(deed) or _had_begun(deed))


def _is_told_as_before(deed: Token) -> bool:
    """*Jets bombed Tyre after the attack on Haifa*: what the deed of the clause came after."""
    for word in deed.ancestors:
        if word.pos_ in ("VERB", "AUX"):
            return False
        if word.dep_ == "prep" and word.lower_ in ("after", "following"):
            return True
    return False


def _had_begun(deed: Token) -> bool:
    """*Shells hit a town, in an escalation of fighting that began on Sunday*: a longer course."""
    if deed.dep_ != "pobj":
        return False
    begun = (one for one in deed.children if one.dep_ == "relcl" and one.tag_ == "VBD")
    return any(one.lower_ in verbs("occurring") for one in begun)


def _adds_words(clause: Token) -> bool:
    """*Confirmed the attack, saying that gunmen stormed the town*: what is said is told as news."""
    return clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.lower_ in verbs("saying")


def _breaks_in(clause: Token) -> bool:
    """*The jets had barely landed when troops wrecked them*: the news stands in the clause."""
    when = any(child.lower_ in {"when", "before"} for child in clause.children)
    if clause.dep_ != "advcl" or not when or not tenses.is_past_perfect(clause.head):
        return False
    return any(child.lower_ in listed("no_sooner") for child in clause.head.children)


def _finds_them(clause: Token) -> bool:
    """*He was walking home when men seized him*, *were in a church when troops came*: the news.

    Not *was a boy when troops came*, *was killed when …*: those tell no scene.
    """
    above = clause.head
    is_when = any(child.lower_ == "when" for child in clause.children)
    if clause.dep_ != "advcl" or clause.tag_ != "VBD" or not is_when or clause.i < above.i:
        return False
    if above.tag_ == "VBG":
        return any(child.lower_ in _WAS and child.dep_ == "aux" for child in above.children)
    at = (child for child in above.children if child.dep_ == "prep" and child.i > above.i)
    return above.lower_ in _WAS and any(child.lower_ in _PLACED for child in at)


def _tells_how(clause: Token) -> bool:
    """*Nine were killed when rockets hit Haifa*: the toll above is that of the deed below."""
    if clause.dep_ != "advcl" or not any(child.lower_ == "when" for child in clause.children):
        return False
    return clause.head.lower_ in verbs("killing", "injuring")


def strikes_back(deed: Token) -> bool:
    """Tell whether a deed is how somebody answers: *fired back*, *retaliated and killed two*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The army retaliated and killed two, replying to fire.")
    >>> [strikes_back(token) for token in tree if token.text in ("killed", "fire")]
    [True, False]
    """
    if stands_as_cause(deed):
        return False
    if is_kind_of_answer(deed) and not is_definite(deed):
        return True
    if answering_verb(deed).get("kind") == "response":
        return True
    here = deed
    while here.dep_ in _HOW or (here.dep_ in ("prep", "agent") and here.lower_ in ("by", "with")):
        below, here = here, here.head
        entry = answering_verb(here)
        if here.pos_ == "VERB" and entry.get("kind") == "response":
            return entry.get("deed", True) or below.dep_ != "conj"
    return False


def is_kind_of_answer(noun: Token) -> bool:
    """Tell whether a noun is called an answer by the word before it: *retaliatory fire*.

    >>> from timeline.syntax import parse
    >>> [one.text for one in parse("It ended in reprisal raids.") if is_kind_of_answer(one)]
    ['raids']
    """
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in _nouns():
        return False
    entry = answering_noun(noun)
    return entry.get("kind") == "response" and "tit" not in entry["words"]  # that is of both sides


def is_complement(word: Token) -> bool:
    """Tell whether a phrase is what *revenge for*, *avenge* or *because of* takes.

    >>> from timeline.syntax import parse
    >>> [word.text for word in parse("They fled because of it.") if is_complement(word)]
    ['because']
    """
    head = word.head
    if word.dep_ == "dobj":
        return bool(answering_verb(head).get("object") == "cause")
    if word.dep_ not in ("prep", "dative"):
        return False
    # The parser hangs the preposition on the verb at times: "burned a post in revenge for …".
    noun = answering_noun(word.nbor(-1) if word.i and word.nbor(-1).pos_ == "NOUN" else head)
    verb = answering_verb(head)
    return word.lower_ == "because" or word.lower_ in (*noun.get("to", ()), *verb.get("to", ()))


def answering_noun(head: Token) -> Mapping[str, Any]:
    """What the lexicon says of a noun of answering, or of one before it: "a revenge attack"."""
    before = (one for one in head.lefts if one.dep_ in ("compound", "amod", "nmod"))
    found = (_nouns().get(one.lemma_.lower()) for one in (head, *before))
    return next((entry for entry in found if entry is not None), {})


def answering_verb(verb: Token) -> Mapping[str, Any]:
    """What the lexicon says of a verb of answering, with what belongs to it: "take revenge"."""
    beside = {one.lower_ for one in verb.children}
    for rest, entry in _answers().get(verb.lemma_.lower(), ()):
        is_under = "under" not in entry or verb.head.lemma_ in entry["under"]
        if is_under and (not rest or rest in beside):
            return entry
    return {}


@cache
def _nouns() -> Mapping[str, Mapping[str, Any]]:
    """The nouns of answering by their word."""
    return {word: entry for entry in read_lexicon("link_cues")["nouns"] for word in entry["words"]}


@cache
def _answers() -> Mapping[str, Sequence[tuple[str, Mapping[str, Any]]]]:
    """By each verb of answering, the word that belongs to it, if any, and its entry."""
    found: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
    for entry in read_lexicon("link_cues")["answers"]:
        for verb, _, rest in (word.partition(" ") for word in entry["words"]):
            found.setdefault(verb, []).append((rest, entry))
    return found
