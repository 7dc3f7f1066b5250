"""Reasons given for a deed: by its own complement, by an account of it, by *the reason*, *why*."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.cues.answers import verb_cue
from timeline.cues.entries import Cue, cues
from timeline.cues.grammar import (
    Found,
    child,
    is_negated,
    is_not_stated,
    is_said,
    is_somebody,
    may_be_deed,
    subject,
)
from timeline.cues.match import CueMatch, Lexicon, is_denied
from timeline.cues.prepositions import object_of, preposition_of
from timeline.cues.rules import Rule
from timeline.lexicons import word_list
from timeline.model import LinkKind
from timeline.syntax import Token

_DEEDS = ("NOUN", "VERB")
_CLAUSES = ("ccomp", "advcl", "parataxis")
_TO_COLON = 7  # words from a reason to the colon behind it: "the reason given by the navy: …"

# ------------------------------------------------------------- "arrested for the raid"


def read_complement(deed: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a deed that names its cause itself, after a preposition."""
    found = verb_cue(deed, lexicon) if deed.pos_ == "VERB" else None
    cue = found[0] if found is not None else lexicon.get(deed.lemma_.casefold())
    if cue is None or deed.pos_ not in _DEEDS or _is_setting(deed) or _is_manner(deed):
        return
    if deed.dep_ == "dobj" and is_not_stated(deed.head):
        return  # "urged them to join the protest against the verdict"
    if cue.kind is LinkKind.RESPONSE and deed.pos_ == "NOUN":
        return  # "a revenge attack for the raid": the noun before it says what it is
    told = (deed, *(one for one in deed.rights if one.dep_ == "acl" and one.tag_ == "VBN"))
    links = (preposition_of(one, cue.to) for one in told)  # "the strike called against the raid"
    link = next((one for one in links if one is not None), None) or _for_doing(deed, cue)
    cause = object_of(link) if link is not None else None
    if link is None or cause is None or cause.lemma_ in cues("reasons"):
        return
    yield CueMatch(
        cue,
        (deed, link),
        cause,
        (deed,),
        climbs=False,
        rule=Rule.COMPLEMENT,
        denied=is_denied(link),
    )


def _is_manner(deed: Token) -> bool:
    """Tell whether a deed is only how another was done: "resigned *in protest* of violence"."""
    if deed.tag_ == "VBG" and deed.dep_ == "advcl":
        return True  # "left, *protesting* against violence"
    is_bare = not any(one.dep_ == "det" for one in deed.lefts)
    return deed.dep_ == "pobj" and deed.head.lower_ == "in" and deed.tag_ == "NN" and is_bare


def _for_doing(deed: Token, cue: Cue) -> Token | None:
    """The preposition that hangs on whom the deed hit: "bombed a *camp for killing* two men".

    "Arrested 200 *people for the riots*", but not "bombed a depot for arms".
    """
    hit = child(deed, "dobj")
    links = (one for one in hit.rights if one.dep_ == "prep") if hit is not None else ()
    return next((one for one in links if one.lower_ in cue.to and _leads_to_deed(one)), None)


def _leads_to_deed(link: Token) -> bool:
    """Tell whether a preposition has a clause behind it, or a noun of a deed taken as known."""
    noun = child(link, "pobj")
    is_known = noun is not None and any(one.dep_ in ("det", "poss") for one in noun.lefts)
    return child(link, "pcomp") is not None or (noun is not None and is_known and may_be_deed(noun))


def _is_setting(deed: Token) -> bool:
    """Tell whether a deed is only where another was or what it meant: "killed at a protest".

    "In view of a protest" names it for its own sake.
    """
    if deed.dep_ != "pobj" or deed.head.lower_ not in ("at", "of", "from", "during"):
        return False
    return not (deed.head.lower_ == "of" and deed.head.head.lower_ in ("view", "because"))


# ------------------------------------------------------------- "blamed the riot on the arrest"


def read_account(verb: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a verb by which somebody accounts for a deed: its object is the effect."""
    found = verb_cue(verb, lexicon)
    if found is None or (is_not_stated(verb) and not _can_be_told(verb)):
        return
    cue, particle = found
    effect = _accounted_for(verb)
    holders = (verb, *particle, *(() if effect is None else (effect,)))
    links = (preposition_of(one, cue.to) for one in holders)
    link = next((one for one in links if one is not None), None)
    cause = object_of(link) if link is not None else None
    if link is None or cause is None or effect is None or is_somebody(effect):
        return
    words = (verb, *particle, link)
    is_added = effect == verb.head  # "…, a step it attributed to": said of the whole clause
    yield CueMatch(cue, words, cause, (effect,), climbs=is_added, rule=Rule.ACCOUNT,
                   denied=is_negated(verb) or is_denied(verb))  # fmt: skip


def _accounted_for(verb: Token) -> Token | None:
    """The object of a verb of accounting; of a relative clause, what it is said of."""
    effect = child(verb, "dobj", "nsubjpass")
    if effect is None:
        return verb.head if verb.dep_ == "relcl" else None
    is_relative = effect.tag_ == "WDT" or effect.lower_ == "that"
    return verb.head if verb.dep_ == "relcl" and is_relative else effect


def _can_be_told(verb: Token) -> bool:
    """Tell whether a deed *can be* traced to another, which says that it came of it."""
    helpers = {one.lower_ for one in verb.children if one.dep_ in ("aux", "auxpass")}
    return helpers == {"can", "be"}


# ------------------------------------------------------------- "the raid was the reason"


def read_reason(noun: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a noun of reason beside *be*: "the arrest was the reason for the riot"; or *why*."""
    cue = lexicon.get(noun.lemma_.casefold())
    if cue is None:
        return
    if noun.tag_ == "WRB":
        yield from _given_why(noun, cue)
        told = _told_why(noun)
    elif noun.dep_ == "attr":
        told = child(noun.head, "nsubj"), _explained(noun, cue)
    elif noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        told = child(noun.head, "attr", "ccomp"), _explained(noun, cue)
    elif noun.head.lower_ == "as":
        told = _given(noun.head), _explained(noun, cue)
    elif noun.dep_ == "dobj" and noun.head.lemma_ in word_list("link_cues", "affording"):
        told = subject(noun.head), _explained(noun, cue)
    else:
        told = None, None
    cause, effect = told if told[0] is not None else _behind_colon(noun)
    is_told_before = noun.dep_ != "attr" and not any(one.lower_ == "a" for one in noun.lefts)
    if cause is not None and (effect is not None or is_told_before):  # "the reason was the raid"
        yield CueMatch(
            cue,
            (noun,),
            cause,
            (effect,) if effect is not None else (),
            climbs=False,
            rule=Rule.REASON if effect is not None else Rule.TOLD_WHY,
            responder=child(noun, "poss"),
            denied=is_denied(noun.head),
        )


def _behind_colon(noun: Token) -> Found:
    """What a colon gives as the reason: *for one reason: the raid*, *the cause: guards had fired*.

    *The reason was simple: …* says no more.
    """
    tree = noun.doc
    near = tree[noun.i + 1 : noun.i + 1 + _TO_COLON]
    colon = next((one.i for one in near if one.text == ":"), None)
    if colon is None or any(_tells(one) for one in tree[noun.i + 1 : colon]):
        return None, None
    heads = (one for one in tree[colon + 1 :] if one.head.i <= colon or one.head == one)
    cause = next((one for one in heads if one.pos_ in ("NOUN", "VERB", "PROPN")), None)
    is_of_clause = noun.dep_ == "pobj" and noun.head.lower_ == "for"
    deed = noun.head.head if is_of_clause and noun.head.head.pos_ == "VERB" else None
    return cause, deed


def _tells(word: Token) -> bool:
    return word.tag_ in ("VBD", "VBZ", "VBP") and word.lemma_ != "be"


def _given(as_: Token) -> Token | None:
    """What is given *as the reason*; *as* may hang within it: "the raid on Homs as grounds"."""
    verb = as_.head
    if verb.lemma_ in word_list("link_cues", "serving"):
        return subject(verb)  # "the raid served as a pretext"
    if verb.pos_ == "VERB":
        return child(verb, "dobj", "nsubjpass")
    return next((one for one in (as_.head, *as_.head.ancestors) if one.dep_ == "dobj"), None)


def _told_why(why: Token) -> tuple[Token | None, Token | None]:
    """Cause and effect of *the bombing is why we closed the crossing*."""
    clause = why.head
    is_copula = clause.dep_ in ("ccomp", "advcl", "attr") and clause.head.lemma_ == "be"
    return (child(clause.head, "nsubj"), clause) if is_copula else (None, None)


def _given_why(why: Token, cue: Cue) -> Iterator[CueMatch]:
    """Read *the president told viewers why: a bomb had …*: the deed was told before."""
    after = why.doc[why.i + 1 : why.i + 2]
    speech = next((one for one in why.ancestors if is_said(one) and one.i < why.i), None)
    if speech is None or not len(after) or after[0].text not in (":", ",", "–", "—"):
        return
    told = why.head if why.head.i > why.i else None
    below = (one for one in speech.rights if one.dep_ in _CLAUSES and one.i > why.i)
    cause = told or next(below, None)
    if cause is not None:
        yield CueMatch(cue, (why,), cause, (), climbs=False, rule=Rule.TOLD_WHY)


def _explained(noun: Token, cue: Cue) -> Token | None:
    """What a reason is a reason for: after its preposition, or in its clause."""
    link = preposition_of(noun, cue.to)
    if link is not None:
        return object_of(link)
    clause = child(noun, "relcl", "acl", "ccomp")
    offered = word_list("link_cues", "giving") | word_list("link_cues", "speech")
    if clause is None or clause.lemma_ not in offered:
        return clause
    link = preposition_of(clause, cue.to)  # "the reason given", "the reason they gave for it"
    return object_of(link) if link is not None else None
