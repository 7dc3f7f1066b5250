"""Who answers for a deed told by a noun: who claims it, is blamed for it or stands trial."""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.names.fillers import first_party
from timeline.events.words.wordlists import listed, status_words, verbs
from timeline.syntax import Token

_SPEAKS_FOR = frozenset({"for", "of"})
_OF = frozenset({"of"})
_LAID_TO = frozenset({"on", "upon", "to"})
_TRIED_FOR = frozenset({"of", "for", "in", "over", "with"})


def answerable_for(noun: Token) -> tuple[Token | None, str]:
    """Who answers for the event of a noun, and the rule that says so (empty: nobody).

    >>> from timeline.syntax import parse
    >>> tree = parse("Two brothers were jailed for the bombing.")
    >>> answerable_for(tree[6])
    (brothers, 'tried')
    """
    if (blamed := _blamed_on(noun)) is not None:
        return blamed, "blamed on"
    verb = clauses.governing_verb(noun)
    if verb is None or _is_denied(verb):
        return None, ""
    if noun.dep_ == "dobj" and verb.lemma_ == "claim":  # "claimed the attacks"
        return _spoken_for(first_party(clauses.subjects(verb))), "claimed by"
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        works = [one for one in verb.children if one.lower_ in listed("handiwork")]
        return first_party([one for work in works for one in _makers(work)]), "work of"
    if noun.dep_ != "pobj":
        return None, ""
    if verb.lower_ in listed("answerable") and noun.head.lower_ == "in":
        return first_party(clauses.grammatical_subjects(verb)), "answerable"  # "involved in"
    said = next((child for child in verb.children if child.lower_ in listed("answerable")), None)
    if said is not None:  # "was guilty", "found her guilty"
        accused = clauses.grammatical_subjects(said) or clauses.objects(verb)
        return first_party(accused or clauses.grammatical_subjects(verb)), "answerable"
    if verb.lower_ in verbs("convicting") and noun.head.lower_ in _TRIED_FOR:
        return first_party(clauses.objects(verb)), "tried"
    if noun.head.lower_ == "of" and verb.lower_ in verbs("blaming"):
        return first_party(clauses.objects(verb)), "blamed on"  # "accused the rebels of an attack"
    return _blamed_for(verb, noun.head) if noun.head.lower_ == "for" else (None, "")


def _makers(work: Token) -> list[Token]:
    """*the work of the Islamic State*, *their doing*."""
    owners = [child for child in work.children if child.dep_ == "poss"]
    return nouns.prepositional(work, _OF) or owners


def _blamed_for(verb: Token, preposition: Token) -> tuple[Token | None, str]:
    """*The group claimed responsibility for*, *officials blamed the group for*.

    What is claimed *as revenge for* another deed is not the other deed.
    """
    owned = preposition.head
    is_owned = owned == verb or owned.lemma_ in listed("owned_up")
    if verb.lower_ in verbs("claiming_responsibility") and is_owned:
        return _spoken_for(first_party(clauses.subjects(verb))), "claimed by"
    if verb.lower_ in verbs("blaming"):
        return first_party(clauses.objects(verb)), "blamed on"
    return None, ""


def _spoken_for(speaker: Token | None) -> Token | None:
    """*A spokesman for the Taliban claimed the attack*: they did it, and not the spokesman."""
    if speaker is None or speaker.lower_ not in listed("speakers"):
        return speaker
    return first_party(nouns.prepositional(speaker, _SPEAKS_FOR)) or speaker


def _blamed_on(noun: Token) -> Token | None:
    """*The army blamed the massacre on the rebels*: `attachment` has hung *on* on the verb."""
    if noun.dep_ not in {"dobj", "nsubjpass"} or noun.head.lower_ not in verbs("attributing"):
        return None
    return first_party(nouns.prepositional(noun.head, _LAID_TO))


def _is_denied(verb: Token) -> bool:
    """*was not responsible for*, *denied being behind*."""
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    return verb != verb.head and verb.head.lemma_.lower() in status_words("denying")
