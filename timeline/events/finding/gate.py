"""Which sentences are worth a parse: only those with the words that can tell an event.

Parsing is by far the dearest step. This looks at the words of a sentence as a set: a verb
that needs an object, a particle or a subject of certain words opens the gate only beside
one of them (*fire* beside *rockets*, *blow* beside *up*).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from timeline.events.finding.armed import FLYING, MOVING, USING
from timeline.events.finding.clause import TOWN
from timeline.events.finding.spoken import TO_COME
from timeline.events.grammar.ties import REASONS
from timeline.events.words.fates import (
    NOBODY,
    NUMBER,
    RISING_TO,
    THE_FIGURE,
    has_number,
    phrases,
)
from timeline.events.words.inflection import noun_forms, verb_forms
from timeline.events.words.trigger_entries import (
    Trigger,
    forms_in,
    read_triggers,
    triggers_by_form,
)
from timeline.events.words.wordlists import listed, verbs
from timeline.lexicons import read_lexicon
from timeline.model import Span

_WORD = re.compile(r"[^\W_]+")
_MODEL = re.compile(r"\b[a-z]+-\d+\b")  # F-16
# Characters for each word that a sentence has of its own; prose has 5 to 15. What repeats a few
# words over and over tells nothing, and a verb beside a hundred others costs their square.
_MOST_A_WORD = 40

# A name says the rest: "the fall of Kunduz", "it is for Kiambaa", "came because of Pyrdiwah".
_NAMED = re.compile(
    r"\b(?:(?:[Ff]all|[Ll]oss|[Bb]ecause|[Aa]ccount|[Pp]rice|[Ww]ages) of"
    r"|(?:is|was|punishment|price|bill|payment|accounts?) for) (?:the )?[A-Z]"
)
_BY = frozenset({"by"})
_OF = frozenset({"of"})
_NUMBERS = frozenset({NUMBER})
_OF_DEATH = frozenset({"death", "toll", "casualties"})

Needs = tuple[frozenset[str], ...]  # one word out of each is needed


@cache
def _gate() -> dict[str, tuple[Needs, ...]]:
    """For each word that opens the gate, the sets of words that it needs beside it."""
    gate: dict[str, list[Needs]] = {}
    for form, triggers in triggers_by_form().items():
        gate[form] = [tuple(_needs(trigger)) for trigger in triggers]
    for form, needs in (*_harm(), *_figures()):
        gate.setdefault(form, []).append(needs)
    for form in forms_in("arm"):
        gate.setdefault(form, []).append((USING | MOVING | _BY,))
        gate[form].append((verbs("flying", "sending_off"), FLYING))
    for form, needs in _answers():
        gate.setdefault(form, []).append(needs)
    return {form: tuple(options) for form, options in gate.items()}


def _harm() -> Iterator[tuple[str, Needs]]:
    """The words that tell of the dead and the hurt, and what became of those counted."""
    casualties = verbs("killing", "injuring")
    for word in casualties | listed("dead", "dead_people", "casualties"):
        yield word, ()
    for noun, telling in (("lives", "taking_lives"), ("bodies", "finding")):
        for word in listed(noun):
            yield word, (verbs(telling),)
    for *others, last in (*phrases("fatal_ends"), *phrases("harms")):
        for form in last:
            yield form, (*others, _NUMBERS)
    for word in verbs("surviving"):
        yield word, (NOBODY, _NUMBERS)
    for word in listed("fatal_nouns"):
        yield word, (_NUMBERS,)


def _figures() -> Iterator[tuple[str, Needs]]:
    """The words of a toll: *the toll rose to 27*, *spoke of 111*, *a figure of 102*."""
    deaths = verbs("killing", "injuring") | listed("dead") | _OF_DEATH
    for word in listed("toll_nouns"):
        yield word, (deaths,)
    for word in verbs("speaking_of") | listed("figures"):
        yield word, (_OF, _NUMBERS)
    for word in verbs("rising"):
        yield word, (listed("figures") | THE_FIGURE, RISING_TO, _NUMBERS)


def _answers() -> Iterator[tuple[str, Needs]]:
    """The words that say by themselves that one strikes back: the deed may be told elsewhere.

    *Paris hit back before noon.* *The reprisal was not long in coming.*
    """
    answers, named = (
        [entry for entry in read_lexicon("link_cues")[family] if entry["kind"] == "response"]
        for family in ("answers", "nouns")
    )
    for word in (one for entry in answers if "under" not in entry for one in entry["words"]):
        verb, *rest = word.split()
        for form in verb_forms(verb):
            yield form, tuple(frozenset({one}) for one in rest)
    for word in (one for entry in named if entry.get("bare") for one in entry["words"]):
        for form in noun_forms(word):
            yield form, ()


def _needs(trigger: Trigger) -> Iterator[frozenset[str]]:
    """What must stand beside a trigger word for its frame to fit."""
    for word in trigger.before:
        forms = noun_forms(word) if "of" in trigger.before else _WORD.findall(word)
        yield frozenset(forms) or frozenset(trigger.forms)  # "exchanges of fire"
    if trigger.particle:
        yield frozenset({trigger.particle})
    for wanted in (trigger.object, trigger.subject, trigger.means):
        if wanted:
            yield frozenset(form for lemma in wanted for form in noun_forms(lemma))
    if trigger.prep:
        yield trigger.prep
    if trigger.words:
        yield trigger.words
    if trigger.tied:
        yield _cues()
    if trigger.spoken:
        yield TO_COME
    if trigger.nominal:
        yield _OF


@cache
def _cues() -> frozenset[str]:
    """The words one of which must tie a word that tells a deed only as the end of a link."""
    cues = read_lexicon("link_cues")
    words = {
        family: {word.split()[0] for entry in cues[family] for word in entry["words"]}
        for family in ("nouns", "answers", "causes")
    }
    verbs_of = (form for one in words["answers"] | words["causes"] for form in verb_forms(one))
    nouns_of = (form for one in words["nouns"] for form in noun_forms(one))
    return REASONS.union(verbs_of, nouns_of)


@cache
def _taking_towns() -> frozenset[str]:
    """The words that tell an event of a town, which may be named: *took Bukavu*."""
    return frozenset(
        form
        for trigger in read_triggers()
        if trigger.is_verb and TOWN in trigger.object | trigger.subject
        for form in trigger.forms
    )


@cache
def _beside_name() -> re.Pattern[str]:
    forms = "|".join(sorted(_taking_towns()))
    return re.compile(rf"\b(?:{forms}) [A-Z]|\b[A-Z][\w'-]+ (?:ha[sd] |have )?(?:{forms})\b")


@dataclass(frozen=True, slots=True)
class Sifted:
    """The sentences worth a parse, and those with a word of an event that repeat too few words."""

    worth: tuple[Span, ...]
    repetitive: tuple[Span, ...]


def sift(text: str, sentences: Iterable[Span]) -> Sifted:
    """Keep the sentences that hold a trigger with what it needs, or a casualty word.

    >>> sift("It rained. Rockets hit the base.", [Span(0, 10), Span(11, 32)]).worth
    (Span(start=11, end=32),)
    """
    worth, repetitive = [], []
    for span in sentences:
        sentence = text[span.start : span.end]
        words = frozenset(_WORD.findall(sentence.lower()))
        if len(sentence) <= _MOST_A_WORD * len(words):
            if _is_worth(sentence, words):
                worth.append(span)
        elif not words.isdisjoint(_gate()):
            repetitive.append(span)
    return Sifted(tuple(worth), tuple(repetitive))


def _is_worth(sentence: str, words: frozenset[str]) -> bool:
    gate = _gate()
    if "-" in sentence:
        words = words.union(_MODEL.findall(sentence.lower()))
    if not _taking_towns().isdisjoint(words) and _beside_name().search(sentence):
        words |= {TOWN}
    if has_number(sentence, words):
        words |= {NUMBER}
    for word in gate.keys() & words:
        for needs in gate[word]:
            if not any(map(words.isdisjoint, needs)):
                return True
    return _NAMED.search(sentence) is not None
