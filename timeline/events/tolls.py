"""How many died or were hurt, and in which event: casualty verbs tied to triggers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from timeline.events import clauses, nouns
from timeline.events.numbers import toll_of
from timeline.events.wordlists import listed
from timeline.model import Toll


@dataclass(frozen=True, slots=True)
class Casualties:
    """One telling of people killed or hurt: the verb, the victims, their count."""

    verb: Token
    victims: Token
    toll: Toll | None
    killed: bool


def find_casualties(tree: Doc) -> list[Casualties]:
    """Find casualty verbs with their victims, in order."""
    found = []
    for token in tree:
        if token.tag_.startswith("VB") and token.lemma_.lower() in listed("killing") | listed(
            "injuring"
        ):
            victims = _victims(token)
            if victims is not None:
                killed = token.lemma_.lower() in listed("killing")
                found.append(Casualties(token, victims, _count(victims), killed))
    return found


def _victims(verb: Token) -> Token | None:
    if verb.lemma_ in {"die", "perish"}:
        found = clauses.grammatical_subjects(verb)
    else:
        found = clauses.objects(verb)
    return found[0] if found else None


def _count(victims: Token) -> Toll | None:
    text = victims.doc[victims.left_edge.i : nouns.content_noun(victims).i + 1]
    toll = toll_of(text.text)
    if toll is not None:
        return toll
    if victims.tag_ in {"NN", "NNP"} and "force" not in nouns.kinds_of(victims) - {"person"}:
        return Toll(1, 1, 1, text.text)
    return None


def belongs_to(casualties: Casualties, triggers: Sequence[Token]) -> Token | None:
    """Find the trigger that the deaths are told of: its verb, subject, or "in" phrase."""
    verb = casualties.verb
    inside = nouns.prepositional(verb, listed("casualties_in"))
    related = [*clauses.subjects(verb), *inside, *clauses.grammatical_subjects(verb)]
    for trigger in triggers:
        if trigger in related or trigger == verb:
            return trigger
    upper = verb
    while upper.head != upper:
        upper = upper.head
        if upper in triggers:
            return upper
    return None
