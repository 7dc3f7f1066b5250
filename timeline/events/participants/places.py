"""Where: names in the event's own phrases, with coordinates where the gazetteer is sure."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from timeline.events.certainty.attempts import attempt_at
from timeline.events.grammar import clauses, nouns, phrases
from timeline.events.grammar.answered import stands_as_cause
from timeline.events.grammar.clauses import governing_verb
from timeline.events.grammar.light_verbs import aiming_clauses, measure_of
from timeline.events.names.actors import find_names, is_actor, is_state
from timeline.events.names.gazetteer import is_town, locate, towns_of
from timeline.events.names.toponyms import PLACE
from timeline.events.participants.together import joined_parties
from timeline.events.words.wordlists import listed
from timeline.model import Place
from timeline.syntax import Token, Tree

_DEEPEST = 2  # "at a hotel in a suburb of Netanya"
_OF = frozenset({"of"})
_BY = frozenset({"by"})
_APART = frozenset({"after", "before", "since", "following"})
_SURE = frozenset({"in", "throughout", "near", "at", "outside", "inside", "around"})


def place_names(
    trigger: Token, carriers: tuple[Token, ...], target: Token | None
) -> tuple[str, ...]:
    """List the places named in the phrases of an event, its own first, each once.

    >>> from timeline.syntax import parse
    >>> tree = parse("A bomb exploded at a hotel in Netanya.")
    >>> place_names(tree[2], (), None)
    ('Netanya',)
    """
    above = (measure_of(trigger), attempt_at(trigger))  # "a series of", "attempt"
    own = (trigger, *(noun for noun in above if noun is not None), *aiming_clauses(trigger))
    names = [name for token in (*own, *carriers) for name in _named_around(token)]
    if target is not None and len(phrases.full_name(target)) == len(phrases.phrase(target)):
        names += [*_named_by(target), *_named_around(target)]
        names += [name for one in joined_parties(target) for name in _named_by(one)]
    names += [child.text for child in trigger.children if _is_town_before(child)]
    names += _where_claimed(trigger)
    return tuple(dict.fromkeys(names or _named_in_clause(trigger, carriers) or _at_doers(trigger)))


def _where_claimed(deed: Token) -> list[str]:
    """*Islamic State claimed the Sri Lankan attacks*: who did them is told, so that is where."""
    if deed.dep_ != "dobj" or deed.head.lemma_ != "claim":
        return []
    found = find_names([word.text for word in phrases.phrase(deed)])
    return [one.entry.name for one in found if one.entry.is_adjective and is_state(one.entry.name)]


def _at_doers(trigger: Token) -> list[str]:
    """Where they did it who did it: *were killed by raiders near Pibor*, *a raid by men in Gao*."""
    if trigger.pos_ == "VERB" and not clauses.is_passive(trigger):
        return []
    is_noun = trigger.pos_ != "VERB"
    doers = nouns.prepositional(trigger, _BY) if is_noun else clauses.subjects(trigger)
    return [name for doer in doers for name in _named_around(doer) if _is_right_after(doer, name)]


def _is_right_after(doer: Token, name: str) -> bool:
    """*by raiders near Pibor*, where *from* would tell their home."""
    after = doer.doc.words(doer.i + 1, doer.i + 2)
    return after.text.lower() in _SURE and name in doer.doc.words(doer.i).text


def _named_in_clause(trigger: Token, carriers: tuple[Token, ...]) -> list[str]:
    """Known towns and states in the clause that tells the event: *On Friday in Bagram, a …*.

    What the clause answers was elsewhere: *killed two in revenge for the bombing in Suruc*.
    """
    clause = carriers[0] if carriers else trigger
    if clause.pos_ != "VERB":
        return []
    is_cause = stands_as_cause(trigger)
    found = []
    for token in clause.doc:
        is_sure = token.dep_ == "prep" and token.lower_ in _SURE
        is_own = is_sure and governing_verb(token) == clause and not _is_of_earlier(token)
        if is_own and stands_as_cause(token) == is_cause:
            held = [noun for noun in token.children if noun.dep_ == "pobj"]
            for noun in (one for first in held for one in (first, *first.conjuncts)):
                name = phrases.phrase(noun).text
                is_known = is_town(name) or is_state(name) or noun.ent_type_ == PLACE
                if is_known or _is_fronted(token, noun, clause):
                    found.append(name)
                elif noun.lower_ in listed("regions", "capitals"):
                    found += _named_by(noun)
    return found


def _is_of_earlier(preposition: Token) -> bool:
    """*The killing came a week after the attack at Kirkuk*: where the attack was."""
    holder = preposition.head
    is_after = holder.dep_ == "pobj" and holder.head.lower_ in _APART
    return is_after and holder.ent_type_ != "DATE"


def _is_fronted(preposition: Token, noun: Token, clause: Token) -> bool:
    """*In Bagram, a bomber …*: a name set before the clause's subject says where it happened."""
    subjects = clauses.grammatical_subjects(clause)
    before = bool(subjects) and preposition.i < min(subject.i for subject in subjects)
    name = phrases.phrase(noun).text
    return before and noun.pos_ == "PROPN" and noun.ent_type_ != "DATE" and not is_actor(name)


def _named_around(token: Token, depth: int = _DEEPEST) -> Iterator[str]:
    """Names in the phrases of place that hang on a word."""
    for noun in nouns.prepositional(token, listed("whereabouts")):
        if noun.ent_type_ == "DATE":
            continue
        name = _whole_name(noun)
        if noun.pos_ == "PROPN" and not is_actor(name) and not _is_person(noun):
            is_known = is_town(name) or is_state(name) or noun.ent_type_ == PLACE
            if is_known or _preposition(noun) in _SURE:
                yield name
        elif depth > 0:
            yield from _named_by(noun)
            yield from _named_around(noun, depth - 1)


def _is_person(noun: Token) -> bool:
    """*Were killed in the south, politician Amina Diallo said*: read as one name with the south."""
    before = (child for child in noun.lefts if child.dep_ in {"compound", "nmod"})
    return any("person" in nouns.kinds_of(one) for one in (noun, *before))


def _whole_name(noun: Token) -> str:
    """*Srinagar* of *Kashmir's main city Srinagar*; *Strait of Hormuz* of its first word."""
    words = phrases.full_name(noun)
    plain = [word.i for word in words if word.pos_ in {"NOUN", "PART"}]
    if plain and plain[-1] < noun.i and noun.nbor(plain[-1] + 1 - noun.i).text.isalpha():
        return noun.doc.words(plain[-1] + 1, words[-1].i + 1).text
    of = noun.doc.words(noun.i + 1, noun.i + 3)
    if noun.lower_ in listed("landscape") and of and of[0].lower_ == "of":
        return f"{words.text} {of.text}"
    return words.text


def _preposition(noun: Token) -> str:
    while noun.dep_ == "conj":
        noun = noun.head
    return str(noun.head.lower_)


def _named_by(noun: Token) -> Iterator[str]:
    """The place that a noun is or belongs to: *Stepanakert*, *Sarajevo's market*, *a Paris cafe*.

    After *the village of*, *the street* and before *province* any name is a place, known or not.
    """
    name = phrases.phrase(noun).text if noun.pos_ == "PROPN" else ""
    if name and (noun.ent_type_ == PLACE or (is_town(name) and not is_state(name))):
        yield name
    yield from _named_after(noun)
    is_region = noun.lower_ in listed("regions") - listed("settlements")
    if noun.pos_ == "PROPN" and is_actor(phrases.phrase(noun).text):
        return  # "the Rapid Support Forces"
    for child in noun.children:
        if child.dep_ not in {"poss", "compound"} or child.pos_ != "PROPN":
            continue
        is_named = is_region or noun.lower_ in listed("landscape")
        if child.dep_ == "compound" and is_named and not is_actor(_name_before(noun)):
            yield f"{_name_before(noun)} {noun.text}"
            break
        if child.dep_ == "compound" and _is_named_town(noun):
            yield _name_before(noun)
            break
        kinds = nouns.kinds_of(noun)
        is_first_name = noun.pos_ == "PROPN" and (not kinds or "person" in kinds)  # "Ali Lone"
        is_other = _is_adjective(child) or is_state(child.text) or is_first_name
        is_other = is_other or bool(nouns.kinds_of(child))  # "Gressier Police Station"
        is_other = is_other or _is_of_name(child, noun)
        if not is_other and is_town(name := phrases.phrase(child).text):
            yield name


def _is_of_name(word: Token, noun: Token) -> bool:
    """*Rapid* of *Rapid Support Forces*: a part of an actor's name is no town."""
    words = [one.text for one in noun.doc[word.left_edge.i : noun.i + 1]]
    named = next(find_names(words), None)
    return named is not None and named.start == 0 and named.end > 1


def _named_after(noun: Token) -> Iterator[str]:
    """The name that a region or a street bears: *the town of Kasindi*, *the street Rue Haute*."""
    if (beside := nouns.name_beside(noun)) is not None:
        yield phrases.phrase(beside).text
    named = nouns.prepositional(noun, _OF) if noun.lower_ in listed("regions") else []
    for inner in named:
        if inner.pos_ == "PROPN" and inner.dep_ == "pobj":
            yield phrases.phrase(inner).text
    if noun.lower_ in listed("thoroughfares"):
        yield from (phrases.phrase(one).text for one in noun.children if _is_name_after(one))


def _is_name_after(child: Token) -> bool:
    """*the central street Rue Haute*, *the square, Tahrir*."""
    return child.dep_ == "appos" and child.pos_ == "PROPN"


def _is_named_town(noun: Token) -> bool:
    """*Anantnag town*; *a Sinai town of 3,000* has no name here, nor has *an Afghan village*."""
    name = _name_before(noun)
    is_whole = noun.lower_ in listed("settlements") and not nouns.prepositional(noun, _OF)
    return is_whole and not is_state(name) and not any(find_names(name.split()))


def _is_adjective(word: Token) -> bool:
    """*Thai authorities*: a state's adjective is no place, though a town be called so."""
    return any(found.entry.is_adjective for found in find_names([word.text]))


def _name_before(noun: Token) -> str:
    """The proper words right before a noun: *Anbar* of *Anbar province*."""
    start = noun.i
    while start and (noun.doc[start - 1].pos_ == "PROPN" or _joins_names(noun.doc, start - 1)):
        start -= 1
    return noun.doc.words(start, noun.i).text


def _joins_names(tree: Tree, place: int) -> bool:
    """The middle of *Deir al-Zor*, *Al-Hasakah*: an article or a hyphen between parts of a name."""
    is_joint = tree[place].lower_ in listed("name_joints")
    return is_joint and place > 0 and tree[place - 1].pos_ == "PROPN"


def _is_town_before(child: Token) -> bool:
    """*the Baghdad bombing*; *the Boston Marathon bombing* was in no Marathon."""
    is_whole = not any(inner.dep_ == "compound" for inner in child.children)
    is_name = child.dep_ == "compound" and child.pos_ == "PROPN"
    return is_name and is_whole and is_town(child.text)


def to_place(name: str, states: Collection[str]) -> Place:
    """Give a name its coordinates, if only one town can be meant in a document naming `states`."""
    town = None if is_state(name) else locate(name, states)
    return Place(name) if town is None else Place(name, town.latitude, town.longitude)


def rivals(name: str, states: Collection[str]) -> tuple[str, ...]:
    """The states in which towns of an ambiguous name lie; none if the name is clear or unknown.

    >>> rivals("Tripoli", ())[:2]
    ('Libya', 'Lebanon')
    """
    if is_state(name) or locate(name, states) is not None:
        return ()
    named = [town for town in towns_of(name) if town.state in states] or towns_of(name)
    return tuple(dict.fromkeys(town.state for town in named))
