"""What those who act say or feel of a deed that moved them: "citing the raid", "furious at it"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.cues.answers import verb_cue
from timeline.cues.entries import Cue
from timeline.cues.grammar import (
    Found,
    child,
    is_negated,
    is_not_stated,
    is_of_one_struck,
    is_order,
    is_pluperfect,
    is_said,
    is_somebody,
)
from timeline.cues.match import CueMatch, Lexicon, is_denied
from timeline.cues.prepositions import object_of, preposition_of
from timeline.cues.rules import Rule
from timeline.syntax import Token

_FEELING = frozenset({"advcl", "acl", "acomp", "amod", "conj", "dep", "appos", "oprd", "prep"})


# ------------------------------------------------------------- "citing the raid"


def read_ground(verb: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a participle by which those who act give their reason; its clause's verb is the effect.

    *Closed the border, citing the raid*; *expelled two envoys, accusing Minsk of the raid*.
    """
    cue = lexicon.get(verb.lemma_.casefold())
    if cue is not None and verb.dep_ == "ROOT":
        yield from _given_afterwards(verb, cue)
    if cue is None or verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "acl", "prep"):
        return
    cause, link = _given_as_ground(verb, cue)
    acts = _acting_beside(verb)
    if cause is None or acts is None or (cue.object == "clause" and is_said(acts)):
        return  # "told reporters, saying that rockets had hit the town"
    yield CueMatch(
        cue,
        (verb,) if link is None else (verb, link),
        cause,
        (acts,),
        climbs=True,
        rule=Rule.GROUND,
        denied=is_denied(verb),
    )


def _given_afterwards(verb: Token, cue: Cue) -> Iterator[CueMatch]:
    """Read a sentence that gives the reason for what was told before: *They cited the raid*."""
    cause = child(verb, "dobj")
    if not cue.bare or cause is None or is_not_stated(verb) or is_negated(verb):
        return
    yield CueMatch(cue, (verb,), cause, (), climbs=False, rule=Rule.TOLD_WHY)


def _given_as_ground(verb: Token, cue: Cue) -> Found:
    """The deed that is cited, that somebody is accused of, or that is said to have been done."""
    if cue.object == "clause":
        told = child(verb, "ccomp")
        return (told if told is not None and is_pluperfect(told) else None), None
    if cue.object == "cause":
        return child(verb, "dobj"), None
    accused = child(verb, "dobj")
    holders = (verb, accused, child(verb, "oprd", "acomp"))  # "holding Libya *responsible* for"
    links = (preposition_of(one, cue.to) for one in holders if one is not None)
    link = next((one for one in links if one is not None), None)
    return (object_of(link) if link is not None else None), link


def _acting_beside(participle: Token) -> Token | None:
    """The verb of those who give the reason: the clause's, or that of the subject before it."""
    here = participle.head
    while here.pos_ not in ("VERB", "AUX") and here.dep_ != "ROOT":
        here = here.head
    return here if here.pos_ == "VERB" and here.i != participle.i else None


# ------------------------------------------------------------- "to quell the riots"


def read_purpose(verb: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read an infinitive that says what those who act want to end; their verb is the effect."""
    found = verb_cue(verb, lexicon)
    is_aim = verb.dep_ in ("advcl", "xcomp") and any(one.tag_ == "TO" for one in verb.lefts)
    ended = _ended(verb, found[0].to) if found is not None else None
    if found is None or not is_aim or ended is None or is_somebody(ended):
        return
    if is_order(verb.head) or is_not_stated(verb.head) or is_negated(verb):
        return
    cue, particle = found
    if ended.lemma_ in cue.unless and ended.tag_ == "NN":
        return
    yield CueMatch(
        cue,
        (verb, *particle),
        ended,
        tuple(_those_who_end_it(verb.head)),
        climbs=False,
        rule=Rule.PURPOSE,
        denied=is_denied(verb),
        cause_depth=2,
        depth=1,
    )


def _ended(verb: Token, to: tuple[str, ...]) -> Token | None:
    """What is to be ended: the object, or of *put an end to it* what stands after *to*."""
    thing = child(verb, "dobj")
    if not to or thing is None:
        return thing
    link = preposition_of(thing, to) or preposition_of(verb, to)
    return object_of(link) if link is not None else None


def _those_who_end_it(deed: Token) -> Iterator[Token]:
    """The deed done to end something, then the one that *and* joins it to.

    *Soldiers were deployed and a curfew was imposed to quell the riots*: both for the same end.
    """
    yield deed
    if deed.dep_ == "conj":
        yield deed.head


# ------------------------------------------------------------- "furious at the raid"


def read_feeling(word: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read an adjective that says what moved those who acted; the clause it ends is the effect.

    Where it does not say what that was, it was told before: "Enraged, they burned the post".
    """
    cue = lexicon.get(word.lower_)
    if cue is None or word.dep_ not in _FEELING or is_of_one_struck(word):
        return
    links = (one for one in word.rights if one.dep_ in ("prep", "agent"))
    link = next((one for one in links if one.lower_ in cue.to), None)
    cause = child(link, "pobj", "pcomp") if link is not None else child(word, "ccomp")
    if word.head.lemma_ == "be" and cause is not None:
        yield from _felt_by_those_told_of(word, link, cause, cue)
    if word.head.lemma_ == "be" or (cause is None and not (cue.bare and _opens(word))):
        return
    yield CueMatch(
        cue,
        (word,) if link is None else (word, link),
        cause,
        (word.head,),
        climbs=True,
        rule=Rule.FEELING,
        denied=is_denied(word),
    )


def _felt_by_those_told_of(
    word: Token, link: Token | None, cause: Token, cue: Cue
) -> Iterator[CueMatch]:
    """Read what many are said to feel: *Men burned a bus. They are furious at the raid*."""
    many = child(word.head, "nsubj")
    if many is None or is_not_stated(word.head) or many.tag_ not in ("PRP", "NNS"):
        return
    if many.lower_ != "they" and not any(one.lower_ in ("the", "these") for one in many.lefts):
        return
    yield CueMatch(
        cue,
        (word,) if link is None else (word, link),
        cause,
        (many,),
        climbs=False,
        rule=Rule.FELT,
        responder=many,
        denied=is_denied(word.head),
        depth=0,
    )


def _opens(word: Token) -> bool:
    """Tell whether a feeling is all that is said of those who act: *Enraged, they burned it*."""
    is_alone = not any(one.dep_ in ("prep", "ccomp", "agent", "xcomp") for one in word.children)
    of_subject = word.dep_ == "amod" and word.head.dep_ == "nsubj"
    return is_alone and (word.dep_ == "advcl" or of_subject)
