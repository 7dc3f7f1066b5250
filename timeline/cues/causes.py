"""Verbs of causing and their passives: "the killing sparked riots", "riots sparked by it"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.cues.answers import verb_cue
from timeline.cues.entries import Cue
from timeline.cues.grammar import (
    after_colon,
    antecedent,
    child,
    cleft_focus,
    is_negated,
    is_not_stated,
    is_said,
    is_somebody,
    is_within,
    opener,
    subject,
)
from timeline.cues.match import CueMatch, Lexicon, is_denied
from timeline.cues.prepositions import borne, object_of, preposition_of
from timeline.cues.rules import Rule
from timeline.syntax import Token

_MOMENTS = frozenset({"when", "after", "as"})


def read_cause(verb: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a verb whose subject is the cause and whose object is the effect, or its passive."""
    found = verb_cue(verb, lexicon)
    if found is None or is_not_stated(verb):
        return
    cue, particle = found
    agent = _agent(verb, particle)
    if cue.passive == ("never" if agent is not None else "only"):
        return
    moment = _moment(verb) if agent is None and cue.passive != "never" else None
    if agent is not None:
        source, outcome = object_of(agent), _passive_outcome(verb)
    elif moment is not None:
        source, outcome = moment, _passive_outcome(verb)
    else:
        source, outcome = active_source(verb), tuple(_active_outcome(verb, cue, particle))
    source = borne(source) if source is not None else None
    if source is None or not outcome or any(one.lemma_ in cue.unless for one in (source, *outcome)):
        return
    link = agent if agent is not None else _leading_to(verb, cue, particle)
    yield CueMatch(
        cue,
        tuple(one for one in (verb, *particle, link) if one is not None),
        source,
        outcome,
        climbs=agent is not None and child(verb, "nsubjpass") is None and not _is_subject(outcome),
        rule=Rule.CAUSED_BY if agent is not None else Rule.CAUSED,
        denied=is_negated(verb) or is_denied(verb),
        itself=verb if cue.object == "effect" else None,  # "brought crowds onto the streets"
    )


def _is_subject(outcome: tuple[Token, ...]) -> bool:
    """Tell whether what was caused is the subject of another clause, which is then no effect.

    *Troops were sent as riots sparked by the arrest went on*: of the riots alone it is said.
    """
    subject_of = bool(outcome) and outcome[0].dep_ in ("nsubj", "nsubjpass")
    return subject_of and not is_somebody(outcome[0])  # "women, incensed by it, burned a lorry"


def _agent(verb: Token, particle: tuple[Token, ...]) -> Token | None:
    """The *by* of a passive, on the verb or on its particle: "brought on by"."""
    on = (child(one, "agent") for one in (verb, *particle))
    return next((one for one in on if one is not None), None)


def _moment(verb: Token) -> Token | None:
    """The clause of time by which a passive tells the cause: "was sparked when police fired"."""
    is_passive = verb.tag_ == "VBN" and (child(verb, "nsubjpass") or verb.dep_ == "acl")
    clauses = (one for one in verb.rights if one.dep_ == "advcl" and is_passive)
    return next((one for one in clauses if opener(one) in _MOMENTS), None)


def active_source(verb: Token) -> Token | None:
    """What brings about what a verb of causing says, be it the subject, *which*, or a clause."""
    own = child(verb, "nsubj", "csubj") or _before_speaker(verb)
    if own is not None and own.lower_ == "what" and verb.head.lemma_ == "be":
        return _said_to_be_what(verb)
    if own is not None and verb.dep_ == "relcl":
        return cleft_focus(verb) or antecedent(own)
    if own is not None:
        return own
    if verb.tag_ in ("VBD", "VBN") and verb.dep_ == "acl" and child(verb, "dobj", "prep", "prt"):
        return _deed_above(verb.head)  # "the raids led to clashes", misread as "raids led"
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "conj", "acl"):
        return _clause_before(verb)
    return subject(verb) if verb.dep_ == "conj" else None


def _before_speaker(verb: Token) -> Token | None:
    """The subject that the tree gave to a speaker put in: "the raid, *said he*, led to …"."""
    said = next((one for one in verb.lefts if one.dep_ == "parataxis" and is_said(one)), None)
    subjects = [one for one in said.children if one.dep_ == "nsubj"] if said is not None else []
    return subjects[0] if len(subjects) > 1 else None


def _said_to_be_what(verb: Token) -> Token | None:
    """*What set off the riot was the arrest*, *the arrest was what set off the riot*."""
    if verb.dep_ == "ccomp":
        return child(verb.head, "nsubj")
    return child(verb.head, "attr", "ccomp") if verb.dep_ == "csubj" else None


def _deed_above(noun: Token) -> Token:
    """What a phrase is about whose last word is somebody: "the murder *of a miner* set off …"."""
    while is_somebody(noun) and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def _clause_before(participle: Token) -> Token:
    """The clause that a participle adds to: "shelled it, killing two and prompting a raid"."""
    above = participle.head
    if participle.dep_ == "acl" and is_somebody(above):  # "fired at troops, triggering a clash"
        return next((one for one in above.ancestors if one.pos_ == "VERB"), above)
    is_added = participle.dep_ == "conj" and above.tag_ == "VBG" and above.dep_ == "advcl"
    return above.head if is_added else above


def _active_outcome(verb: Token, cue: Cue, particle: tuple[Token, ...]) -> Iterator[Token]:
    """What a cause leads to: a clause, what stands after *to* or *into*, or the object."""
    link = _leading_to(verb, cue, particle)
    outcome = object_of(link) if link is not None else None
    if cue.object == "moved" and child(verb, "dobj") is None:
        return
    told = [one for one in verb.rights if _is_complement(one) or _is_aim(one, cue)]
    told += _aims_of_moved(verb) if cue.object == "moved" else []
    yield from told
    if cue.object == "clause":
        return
    if outcome is not None and not is_somebody(outcome):
        yield outcome
    if not cue.to or cue.object == "effect":
        objects = [one for one in verb.children if one.dep_ == "dobj" and not _is_none(one)]
        yield from (_deed_of_moved(one) for one in objects)
        yield from (one for thing in objects for one in thing.rights if is_within(one))
    if outcome is not None and not told:  # "brought crowds to the streets, where they looted"
        yield from (one for one in outcome.subtree if one.dep_ == "relcl")
    yield from after_colon(verb)  # "the arrests drew a threat: a group vowed …"


def _deed_of_moved(moved: Token) -> Token:
    """What they did whom a cause moved: "invaded by men *whom* the death had brought out"."""
    who = antecedent(moved)
    if who == moved or not is_somebody(who):
        return moved
    is_agent = who.dep_ == "pobj" and who.head.dep_ == "agent"
    return who.head.head if is_agent else who.head if who.dep_ == "nsubj" else moved


def _is_none(thing: Token) -> bool:
    """*The bombs caused no casualties*: what did not come about is no effect."""
    return any(one.lower_ == "no" and one.dep_ == "det" for one in thing.children)


def _aims_of_moved(verb: Token) -> list[Token]:
    """What people were moved to where the tree says it of them: "led *local youths to loot* it"."""
    whom = child(verb, "dobj")
    clauses = whom.rights if whom is not None and is_somebody(whom) else ()
    return [one for one in clauses if one.dep_ in ("relcl", "acl") and child(one, "aux") is not None
            and one.tag_ == "VB" and child(one, "nsubj") is None]  # fmt: skip


def _leading_to(verb: Token, cue: Cue, particle: tuple[Token, ...]) -> Token | None:
    """The preposition before what a verb of causing leads to: "gave rise *to*", "grew out *of*"."""
    accepted = cue.to or ("into",)  # "provoked them into invading"
    links = (preposition_of(one, accepted) for one in (verb, *particle))
    return next((one for one in links if one is not None), None)


def _is_complement(clause: Token) -> bool:
    """Tell whether a clause is what a verb leads to: *made them flee*, *sent them marching*."""
    is_doing = clause.dep_ in ("advcl", "dobj") and clause.tag_ == "VBG"
    return clause.dep_ in ("xcomp", "ccomp") or (is_doing and child(clause, "nsubj") is not None)


def _is_aim(clause: Token, cue: Cue) -> bool:
    """Tell whether a clause says to what one was moved: "pushed them to attack"."""
    is_infinitive = any(one.lower_ == "to" and one.dep_ == "aux" for one in clause.children)
    return clause.dep_ == "advcl" and is_infinitive and ("to" in cue.to or not cue.to)


def _passive_outcome(verb: Token) -> tuple[Token, ...]:
    own = child(verb, "nsubjpass")
    if own is not None:
        told = tuple(one for one in verb.children if one.dep_ in ("xcomp", "ccomp"))
        return (*told, antecedent(own))  # "Cairo was prompted to close the border by …"
    return (verb.head,) if verb.dep_ in ("acl", "advcl", "relcl", "amod", "conj") else ()
