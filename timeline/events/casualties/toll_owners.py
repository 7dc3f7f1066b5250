"""Which event the dead and the hurt of a sentence belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.casualties.constructions import Casualties
from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.ties import is_effect, is_tied
from timeline.events.words.inflection import verb_forms
from timeline.events.words.trigger_entries import forms_in
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_OF = frozenset({"of"})
_AFTER = frozenset({"after", "following"})
_OPENING = frozenset({"when"})
_DYING = frozenset(verb_forms("die"))  # "died two days after a bomb went off": of the bomb
_BESIDE = frozenset({"while", "whilst", "whereas", "although", "though"})


def find_owners(
    casualties: Sequence[Casualties], triggers: Sequence[Token]
) -> dict[Token, Token | None]:
    """Find each casualty word's trigger; of *killed two and wounded five*, both have one's."""
    owners = {told.word: belongs_to(told, triggers) for told in casualties}
    for word, owner in owners.items():
        if owner is None:
            # "15 were killed and over 50 injured": the number is joined to the verb before it
            beside = (*word.conjuncts, word.head, *_counted_beside(word), *_counted_after(word))
            joined = [other for other in beside if owners.get(other)]
            owners[word] = owners[joined[0]] if joined else None
    return owners


def _counted_beside(word: Token) -> Sequence[Token]:
    number = word.head
    return [number.head] if word.dep_ == "acl" and number.dep_ == "conj" else []


def _counted_after(word: Token) -> list[Token]:
    """*12 were killed and scores wounded in a blast*: read as *scores*, joined to *killed*."""
    joined = (one for one in word.rights if one.dep_ == "conj" and one.pos_ in {"NOUN", "NUM"})
    return [child for one in joined for child in one.children if child.dep_ == "acl"]


def _happened_in(word: Token, verb: Token) -> list[Token]:
    """In what people came to harm: *were injured and trapped in arson attacks*, too."""
    joined = [one for one in verb.conjuncts if one.i > verb.i and not clauses.has_own_subject(one)]
    holders = dict.fromkeys((verb, word, *joined))
    return [one for held in holders for one in nouns.prepositional(held, listed("casualties_in"))]


def _died_after(word: Token, verb: Token) -> list[Token]:
    """*Nineteen people are dead after explosions at two pubs*: what somebody came to harm after.

    Not what others did next (*was shot by troops after a raid*), or what lies days back.
    """
    is_done = verb.pos_ == "VERB" and not clauses.is_passive(verb) and _has_object(verb)
    if is_done or any(child.dep_ == "agent" for child in verb.children):
        return []
    phrases = [one for held in (verb, word) for one in held.children if one.lower_ in _AFTER]
    near = (one for one in phrases if not any(child.dep_ == "npadvmod" for child in one.children))
    return [noun for one in near for noun in one.children if noun.dep_ == "pobj"]


def belongs_to(casualties: Casualties, triggers: Sequence[Token]) -> Token | None:
    """Find the trigger that the deaths are told of: its verb, subject, or "in" phrase."""
    if casualties.bare:
        return None  # it goes on from what the sentence before told
    word = casualties.word
    if _is_of_those_left(word):
        verb = word.head.head
    else:
        verb = word if word.pos_ == "VERB" else clauses.governing_verb(word) or word
    if _is_other_weapon(verb, triggers):
        return None
    inside = [*_happened_in(word, verb), *_died_after(word, verb)]
    inside += [
        deep for one in inside for deep in nouns.prepositional(one, _OF)
    ]  # "days of clashes"
    related = [word, *clauses.subjects(verb), *inside, *clauses.grammatical_subjects(verb)]
    related += [nouns.content_noun(noun) for noun in related]
    relative = next((one for one in related if one.lower_ in {"which", "that"}), None)
    # A relative pronoun opens a relative clause, also where the parser hangs the verb elsewhere:
    # "the attack at Kirkuk, last Friday, that killed a man".
    if relative is not None and (verb.dep_ == "relcl" or relative.tag_ == "WDT"):
        return _told_by_relative(relative, verb, triggers)
    related += _told_beside(verb)
    related += _misread_doer(verb, triggers)
    for trigger in triggers:
        if trigger in related or trigger == verb:
            return trigger
        if word.lower_ in listed("toll_nouns") and word.is_ancestor(trigger):
            return trigger  # "the number of people killed in the raids"
    return (
        _before_colon(word, triggers) or _above(word, triggers) or _resulting_from(word, triggers)
    )


def _misread_doer(verb: Token, triggers: Sequence[Token]) -> list[Token]:
    """*Mortar fire on a market in Kashkul, a suburb held by rebels, killed 35*: not a participle.

    What is killed is told, so the verb is active, and the deed before it did it.
    """
    is_active = verb.dep_ == "acl" and verb.tag_ == "VBN" and _has_object(verb)
    before = (one for one in reversed(triggers) if one.i < verb.i and one.pos_ == "NOUN")
    return list(before)[:1] if is_active else []


def _is_of_those_left(word: Token) -> bool:
    """*Left two dead and five wounded*: the second are left so by the same deed."""
    those = word.head
    return word.dep_ == "acl" and those.dep_ == "dobj" and those.head.lemma_ == "leave"


def _told_by_relative(relative: Token, verb: Token, triggers: Sequence[Token]) -> Token | None:
    """*The attack, in which 87 people were killed*: the last one told of.

    *The bomb with which they killed two* is none, and the killing the event.
    """
    is_means = relative.dep_ == "pobj" and clauses.has_own_subject(verb)
    if is_means and not clauses.is_passive(verb):
        return verb.head if verb.head in triggers else None
    return next((one for one in reversed(triggers) if one.i < relative.i), verb.head)


def _is_other_weapon(clause: Token, triggers: Sequence[Token]) -> bool:
    """*Bombed a camp in reply to a drone that killed a guard*: the raid killed nobody."""
    weapon = clause.head
    is_weapon = clause.dep_ == "relcl" and weapon.lower_ in forms_in("munition")
    return is_weapon and weapon not in triggers and is_tied(weapon)


def _is_beside(clause: Token) -> bool:
    """*killed eight people, while troops shot five*: two deeds set side by side."""
    marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
    return bool(marks & _BESIDE) and clauses.has_own_subject(clause)


def _told_beside(verb: Token) -> Iterator[Token]:
    """The clauses that say what people died of: *killed when a mine went off*.

    And what such a clause tells by a noun: *killed after a raid hit the port*. Whoever killed
    them *after* somebody did something else did another deed.
    """
    by_others = verb.pos_ == "VERB" and not clauses.is_passive(verb) and _has_object(verb)
    for clause in (*verb.children, *_shared_clauses(verb)):
        is_later = clauses.stands_apart(clause) and clauses.has_own_subject(clause)
        is_days_later = verb.lower_ not in _DYING and _is_days_later(clause)
        is_other = _is_beside(clause) or (by_others and is_later) or is_days_later
        if clause.dep_ == "advcl" and not is_other:
            yield clause
            if clause.lower_ in verbs("light"):
                yield from clauses.objects(clause)  # "killed when rebels launched an attack"
            if clause.lower_ in verbs("telling_verbs"):
                yield from map(nouns.content_noun, clauses.grammatical_subjects(clause))


def _is_days_later(clause: Token) -> bool:
    """*Was killed two days after rebels shelled the town*: of something else.

    Not *was killed when rebels shelled the town last month*, which only says when.
    """
    if not clauses.has_own_subject(clause):
        return False
    marks = [one for one in clause.children if one.dep_ == "mark"]
    counts = (one for word in (clause, *marks) for one in word.children if one.dep_ == "npadvmod")
    return any(
        one.lower_ in listed("days_and_longer") and one.i < mark.i
        for one in counts
        for mark in marks
    )


def _shared_clauses(verb: Token) -> Iterator[Token]:
    """*Nine were killed and huts burned when rebels came*: the clause after the last tells of all.

    It is hung on the last verb alone; one that acts by itself keeps its clause.
    """
    last = next((child for child in verb.children if child.dep_ == "conj"), None)
    while last is not None and last.tag_ in {"VBN", "VBD"} and not _has_object(last):
        yield from (one for one in last.children if one.dep_ == "advcl" and _is_opened(one))
        last = next((child for child in last.children if child.dep_ == "conj"), None)


def _is_opened(clause: Token) -> bool:
    return any(child.lower_ in _OPENING and child.dep_ == "advmod" for child in clause.children)


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _before_colon(word: Token, triggers: Sequence[Token]) -> Token | None:
    """*answered with mortars: four men died*: what follows a colon explains what precedes it."""
    colons = [token.i for token in word.doc[: word.i] if token.text == ":"]
    before = [one for one in triggers if one.i < word.i]
    return before[-1] if colons and before and before[-1].i < colons[-1] else None


def _resulting_from(word: Token, triggers: Sequence[Token]) -> Token | None:
    """*hunt the man whose bomb exploded, wounding 13*: a bare participle tells what came of it.

    So does the noun that a cue brings in: *…, leading to the deaths of two men*.
    """
    verb = clauses.governing_verb(word) if word.pos_ == "NOUN" and is_effect(word) else word
    if verb is None or verb.tag_ != "VBG" or clauses.has_own_subject(verb):
        return None
    if verb.i == 0 or verb.nbor(-1).text != ",":
        return None
    return next((one for one in reversed(triggers) if one.i < verb.i), None)


def _above(word: Token, triggers: Sequence[Token]) -> Token | None:
    """The nearest trigger on the way up to the root; *after* and *since* end the way."""
    if _is_of_killers(word):
        return None
    while word.head != word:
        if clauses.stands_apart(word) or _is_days_later(word):
            return None
        word = word.head
        if word in triggers:
            return word
    return None


def _is_of_killers(word: Token) -> bool:
    """*attacked the rebels who had killed 18 soldiers*: what they did before they were hit."""
    if word.dep_ != "relcl":
        return False
    is_who = any(child.lower_ == "who" and child.dep_ == "nsubj" for child in word.children)
    return is_who and bool(nouns.kinds_of(word.head) & {"person", "force"})
