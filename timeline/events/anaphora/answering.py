"""The words by which a sentence says who did it: those who own up, and those it is laid to.

Each way is a frame with the noun or pronoun that answers: *claimed responsibility*, *was behind
it*, *are the chief suspects*, *was the work of*, *pinned it on*, *is thought to have done it*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.anaphora.agreement import pronoun_of
from timeline.events.anaphora.words import acting, taken_up_by
from timeline.events.grammar import clauses, nouns
from timeline.events.words.trigger_entries import triggers_by_form
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_POINTED = frozenset({"on", "upon", "at", "to"})
_OF = frozenset({"of"})
_FROM = frozenset({"from"})
_FOR = frozenset({"for"})
_TO = frozenset({"to"})
_AS = frozenset({"as"})
_OURS = frozenset({"we", "our"})
_IT = frozenset({"it", "this", "that", "them"})


def owners_up(verb: Token) -> Iterator[Token]:
    """Those who own up: *claimed responsibility*, *owned up to the raid*, *said it was behind it*.

    *A raid came days after a bombing claimed by Jaish*: that claim is for the bombing alone.

    >>> from timeline.syntax import parse
    >>> list(owners_up(parse("The rebels owned up to the raid.")[2]))
    [rebels]
    """
    is_aside = verb.dep_ == "acl" and verb.head.lower_ in triggers_by_form()
    owned = [] if is_aside else [*clauses.objects(verb), *nouns.prepositional(verb, _TO)]
    is_to_it = verb.lower_ in acting("confessing") and any(map(_is_it, owned))
    if is_to_it or (verb.lower_ in acting("owning_up") and any(map(_is_owned, owned))):
        yield from clauses.subjects(verb)
    yield from (noun for noun in (*_answerable(verb), *_doers(verb)) if _is_of_speaker(noun))


def blamed(verb: Token) -> Iterator[Token]:
    """Those blamed: *police blamed X*, *X is suspected*, *suspicion fell on X*, *the work of X*.

    >>> from timeline.syntax import parse
    >>> list(blamed(parse("The governor pinned it on the rebels.")[2]))
    [rebels]
    """
    if verb.lower_ in acting("blaming") and _is_for_a_deed(verb):
        yield from clauses.objects(verb)
    yield from _laid_to(verb)
    yield from _came_from(verb)
    yield from (noun for noun in (*_answerable(verb), *_doers(verb)) if not _is_of_speaker(noun))


def _is_of_speaker(noun: Token) -> bool:
    """*It was behind it*, *its fighters had done it*, *one of its men was responsible*."""
    return any(pronoun_of(word) is not None or word.lower_ in _OURS for word in with_owners(noun))


def with_owners(noun: Token) -> list[Token]:
    """A noun, and whose it is: *its fighters*, *one of its men*.

    >>> from timeline.syntax import parse
    >>> with_owners(parse("One of its men did it.")[0])
    [One, its]
    """
    held = [noun, *nouns.prepositional(noun, _OF)]
    return [noun, *(child for one in held for child in one.children if child.dep_ == "poss")]


def _is_owned(noun: Token) -> bool:
    """Tell whether what is claimed is a deed or the responsibility for one."""
    return noun.lower_ in taken_up_by("owned") or noun.lower_ in triggers_by_form()


def _is_for_a_deed(word: Token) -> bool:
    """Tell whether a deed is what somebody is blamed for: *for it*, *for the attack*."""
    return all(_is_owned(noun) or noun.lower_ in _IT for noun in nouns.prepositional(word, _FOR))


def _laid_to(verb: Token) -> Iterator[Token]:
    """Whom suspicion falls on, or the deed is laid to: *pinned it on X*, *laid it at X's door*."""
    things = clauses.grammatical_subjects(verb) + clauses.objects(verb)
    is_doubt = any(one.lower_ in taken_up_by("suspicion") for one in things)
    is_laid = verb.lower_ in acting("laying") and any(map(_is_it, clauses.objects(verb)))
    if not (is_doubt or is_laid):
        return
    for noun in nouns.prepositional(verb, _POINTED):
        yield from _owners([noun]) if noun.lower_ in taken_up_by("thresholds") else [noun]


def _came_from(verb: Token) -> list[Token]:
    """*It is said to have come from rebels*, *the rockets came from the militia*."""
    if verb.lower_ not in acting("coming_from"):
        return []
    things = clauses.grammatical_subjects(verb)
    if not things and verb.dep_ == "xcomp":
        things = clauses.grammatical_subjects(verb.head)
    is_fire = any(one.lower_ in _IT or "weapon" in nouns.kinds_of(one) for one in things)
    return [one for one in nouns.prepositional(verb, _FROM) if is_fire and nouns.can_act(one)]


def _is_it(noun: Token) -> bool:
    return noun.lower_ in _IT or noun.lower_ in triggers_by_form()


def _answerable(verb: Token) -> list[Token]:
    """The subjects of *was behind it*, *are to blame*, *are the suspects*; whose work it was."""
    if verb.lower_ in verbs("blaming") and any(map(_is_answerable, verb.children)):
        return clauses.objects(verb)  # "were held responsible"
    if _names_culprits(verb):
        return clauses.objects(verb)
    if verb.lemma_ != "be":
        return []
    said = [child for child in verb.children if child.dep_ == "attr"]
    works = [one for one in said if one.lower_ in listed("handiwork")]
    if works:
        return _owners(works)
    subjects = clauses.grammatical_subjects(verb) or _raised(verb)
    if any(map(_is_culprit, subjects)):
        return said  # "the culprits were rebels"
    return subjects if any(map(_is_answerable, verb.children)) else []


def _owners(things: Sequence[Token]) -> list[Token]:
    """Whose some things are: *the rebels' work*, else *the work of the rebels*."""
    owners = [child for one in things for child in one.children if child.dep_ == "poss"]
    return owners or [noun for one in things for noun in nouns.prepositional(one, _OF)]


def _names_culprits(verb: Token) -> bool:
    """*Named the rebels as the culprits*."""
    is_naming = verb.dep_ != "acl" and verb.lower_ in acting("naming")
    return is_naming and any(map(_is_culprit, nouns.prepositional(verb, _AS)))


def _raised(verb: Token) -> list[Token]:
    """*They are likely to have been behind it*: the subject of the clause above."""
    is_raised = verb.dep_ == "xcomp" and verb.head.dep_ == "acomp"
    return clauses.grammatical_subjects(verb.head.head) if is_raised else []


def _is_answerable(word: Token) -> bool:
    """What is said of those who did it: *behind it*, *responsible*, *to blame*, *the culprits*."""
    if word.lower_ == "behind":
        behind = [one for one in word.children if one.dep_ == "pobj"]
        return any(not nouns.kinds_of(one) for one in behind)
    if word.dep_ == "xcomp":
        return word.lower_ == "blame"
    is_said = word.dep_ in {"acomp", "oprd"} and word.lower_ in taken_up_by("answering_for")
    is_said = is_said and _is_for_a_deed(word)  # not "responsible for all that may follow"
    return is_said or (word.dep_ == "attr" and _is_culprit(word))


def _is_culprit(noun: Token) -> bool:
    return noun.lower_ in taken_up_by("culprits") and not nouns.prepositional(noun, _OF)


def _doers(verb: Token) -> list[Token]:
    """Those who *did it*, *carried this out* or *planted the device*, in the active."""
    if verb.lower_ not in acting("doing_it") or clauses.is_passive(verb):
        return []
    if verb.lower_ in acting("doing_with_out") and not _has_particle(verb, "out"):
        return []  # "carried it to the coast"
    done = [child for child in verb.children if child.dep_ == "dobj"]
    doers = clauses.subjects(verb) or _raised(verb)
    return doers if any(map(_is_done, done)) else []


def _has_particle(verb: Token, particle: str) -> bool:
    return any(child.dep_ == "prt" and child.lower_ == particle for child in verb.children)


def _is_done(noun: Token) -> bool:
    """*It*, *this*; *the device*: what the text told of, and no new one."""
    is_known = any(child.lower_ == "the" for child in noun.children)
    return noun.lower_ in _IT - {"them"} or (is_known and noun.lower_ in taken_up_by("devices"))
