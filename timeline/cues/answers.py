"""Verbs whose subject strikes back: "retaliated for the raid with rockets"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.cues.entries import Cue
from timeline.cues.grammar import (
    Found,
    after_colon,
    antecedent,
    child,
    is_negated,
    is_not_stated,
    is_of_one_struck,
    is_said,
    is_somebody,
    subject,
    vows,
)
from timeline.cues.match import CueMatch, Lexicon, is_denied
from timeline.cues.prepositions import answered_when, object_of, preposition_of
from timeline.cues.rules import Rule
from timeline.lexicons import word_list
from timeline.model import LinkKind
from timeline.syntax import Token

_TIMES = frozenset({"DATE", "TIME"})
_BESIDE = frozenset({"prt", "advmod", "dobj", "prep"})  # what belongs to a verb: "hit them *back*"
_THEM = frozenset({"them", "it"})  # "pay *them* back for the raid"
_PARTS = ("xcomp", "advcl", "acl", "relcl", "pcomp")


def verb_cue(verb: Token, lexicon: Lexicon) -> tuple[Cue, tuple[Token, ...]] | None:
    """The cue of a verb, alone or with the particle or object that belongs to it.

    The particle may stand apart: "hit back", "hit them back", "took its revenge".
    """
    if verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    lemma = verb.lemma_.casefold()
    near = (one for one in verb.rights if one.dep_ in _BESIDE and not _opens_day(one))
    beside = verb.doc.words(verb.i + 1, verb.i + 3)
    if len(beside) > 1 and f"{lemma} {beside.text.casefold()}" in lexicon:  # "set in motion"
        return lexicon[f"{lemma} {beside.text.casefold()}"], tuple(beside)
    for word in (*beside[:1], *near):
        if f"{lemma} {word.lower_}" in lexicon and not _is_onto(word):
            return lexicon[f"{lemma} {word.lower_}"], (word,)
    if lemma not in lexicon or _has_particle(verb):
        return None
    return lexicon[lemma], ()


def _has_particle(verb: Token) -> bool:
    """Tell whether a particle makes another verb of one: *brought down* a jet, *draw up* a plan."""
    return any(one.dep_ == "prt" and one.lower_ in ("down", "up", "off") for one in verb.rights)


def _is_onto(word: Token) -> bool:
    """Tell whether *on* is half a preposition: "brought crowds *on to* the streets"."""
    return word.lower_ == "on" and word.i + 1 < len(word.doc) and word.nbor(1).lower_ == "to"


def _opens_day(word: Token) -> bool:
    """Tell whether a preposition only says when: "brought crowds into the streets *on* Friday"."""
    return word.dep_ == "prep" and any(one.ent_type_ in _TIMES for one in word.children)


def read_answer(verb: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a verb of answering; of a vow, only the vow is a deed."""
    found = verb_cue(verb, lexicon)
    if found is None or is_negated(verb) != found[0].litotes:
        return
    cue, particle = found
    cause, link = _answered(verb, cue, particle)
    if not _is_told(verb, cue, cause):
        return
    words = tuple(one for one in (verb, *particle, link) if one is not None)
    meant = _meant(verb)
    if meant is not None and cause is not None:
        yield CueMatch(cue, words, cause, (meant,), climbs=False, rule=Rule.MEANT,
                       denied=is_denied(verb))  # fmt: skip
        return
    yield _told_by(verb, cue, words, cause)
    if _is_vowed(verb) and cause is not None:
        for done in verb.head.conjuncts:
            if done.head == verb.head and done.tag_ == "VBD" and child(done, "nsubj") is None:
                yield CueMatch(cue, words, cause, (done,), climbs=False, rule=Rule.ANSWERED,
                               denied=is_denied(done))  # fmt: skip


def _is_told(verb: Token, cue: Cue, cause: Token | None) -> bool:
    """Tell whether a verb stands where it tells of an answer, or of the vow to give one."""
    if is_not_stated(verb) and not (_is_vowed(verb) and cause is not None):
        return False
    if cue.under and verb.head.lemma_ not in cue.under and not _is_told_how(verb, cue):
        return False
    if cause is not None and cause.lemma_ in cue.unless:
        return False
    if cue.told_with and verb.tag_ == "VBG" and child(verb, "dobj") is None:
        return False  # "leaders, meeting by video": they met nothing
    needs_deed = cue.told_with or (cue.object == "cause" and cause is None)
    return not needs_deed or preposition_of(verb, cue.by) is not None


def _told_by(verb: Token, cue: Cue, words: tuple[Token, ...], cause: Token | None) -> CueMatch:
    """The answer that a verb tells by itself, or the vow to give one."""
    vow = _is_vowed(verb)
    is_part = not vow and (verb.dep_ in _PARTS or bool(cue.under))
    tells_itself = (cue.deed or is_part) and not cue.told_with
    is_beside = cue.kind is LinkKind.BECAUSE and verb.dep_ == "advcl" and verb.tag_ == "VBG"
    itself = (verb.head if cue.under or is_beside else verb,) if tells_itself else ()
    return CueMatch(
        cue,
        words,
        cause,
        (verb.head,) if vow else (*_deeds(verb, cue, cause), *itself),
        climbs=is_part and not is_of_one_struck(verb),
        rule=Rule.VOWED if vow else Rule.ANSWERED,
        responder=_responder(verb),
        goes_on=not vow and _says_no_more(verb.head if cue.under or _is_surely(verb) else verb),
        denied=is_denied(verb),
        itself=verb,
    )


def _responder(verb: Token) -> Token | None:
    """Who answers; of a passive, its subject is who or what was answered: "were repaid with …"."""
    is_passive = any(one.dep_ == "auxpass" for one in verb.children)
    return None if is_passive else subject(verb)


def _is_vowed(verb: Token) -> bool:
    """Tell whether an answer is only vowed: *threatened to avenge the raid*."""
    return verb.dep_ in ("xcomp", "ccomp") and vows(verb.head)


def _meant(verb: Token) -> Token | None:
    """What is said to be meant as an answer: "*the raid* was meant to avenge the dead"."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.lemma_ not in word_list("link_cues", "meaning"):
        return None
    meant = child(above, "nsubjpass")
    return antecedent(meant) if meant is not None and not is_somebody(meant) else None


def _is_told_how(verb: Token, cue: Cue) -> bool:
    """Tell whether a verb of words says by which deed: "denounced the raid by burning a bus"."""
    link = next((one for one in verb.rights if one.dep_ == "prep" and one.lower_ in cue.by), None)
    return link is not None and child(link, "pcomp") is not None


def _answered(verb: Token, cue: Cue, particle: tuple[Token, ...]) -> Found:
    """What a verb of answering answers: its object, after its preposition, or told when."""
    if verb.dep_ == "csubj" and verb.head.lemma_ == "be":
        return child(verb.head, "attr"), None  # "what they were answering was the raid"
    link = _to_what(verb, particle, cue)
    named = child(verb, "dobj", "nsubjpass") if cue.object == "cause" else None
    if cue.object == "subject":
        return subject(verb), None  # "the raid did not go unanswered"
    if cue.told_with and named is None and verb.dep_ in ("xcomp", "advcl"):
        return verb.head, None  # "marched, only to be met by gunfire"
    is_whom = named is not None and (is_somebody(named) or named.lower_ in _THEM)
    if named is not None and named not in particle and not (link and is_whom):
        return named, None
    answered = object_of(link) if link is not None else None
    if answered is None or answered.ent_type_ in _TIMES:
        return answered_when(verb)  # "took revenge on Wednesday"
    return answered, link


def _to_what(verb: Token, particle: tuple[Token, ...], cue: Cue) -> Token | None:
    """The preposition before what is answered; *against* may say whom it hits, *for* says why."""
    links = [preposition_of(word, cue.to) for word in (verb, *particle)]
    link = next((one for one in links if one is not None), None)
    answered = object_of(link) if link is not None else None
    if link is not None and link.lower_ == "at" and answered is not None and _is_hit(answered):
        return None  # "protested at the campus", "struck back at the rebels"
    if link is None or link.lower_ != "against" or answered is None or not is_somebody(answered):
        return link
    others = [one for one in cue.to if one != "against"]
    return preposition_of(verb, others) or preposition_of(answered, others) or link


def _is_hit(noun: Token) -> bool:
    """Tell whether a word says where or whom: a name, a kind of place, somebody, *two* of them."""
    is_kind = any(noun.lemma_ in word_list("kinds", kind) for kind in ("building", "site"))
    return is_kind or noun.pos_ in ("PROPN", "NUM") or is_somebody(noun)


def _deeds(verb: Token, cue: Cue, cause: Token | None) -> Iterator[Token]:
    """Where a verb of answering says what was done: with …, by …ing, …ing."""
    within = [verb, *(cause.subtree if cause is not None else ())]
    for one in within:
        for prep in one.children:
            if prep.dep_ in ("prep", "agent") and prep.lower_ in cue.by:
                deed = object_of(prep)
                if deed is not None and not _is_doer(prep, deed, verb):
                    yield deed
    told_on = [*verb.children, *(cause.children if cause is not None else ())]
    yield from (one for one in told_on if one.dep_ in ("advcl", "xcomp") and _goes_on(one, cue))
    yield from (one for one in verb.children if one.dep_ == "parataxis" or _when_they(one))
    if cue.deed:  # "retaliated and killed two"
        yield from (one for one in verb.conjuncts if one.head == verb and not child(one, "nsubj"))
    yield from after_colon(verb, ":;" if cue.deed else ":")


def _is_doer(link: Token, noun: Token, verb: Token) -> bool:
    """Tell whether *by* says who acted: "was answered by the army", "avenge the raid by jets"."""
    by_somebody = link.dep_ == "agent" and is_somebody(noun)
    return by_somebody or (link.lower_ == "by" and link.head != verb and noun.dep_ == "pobj")


def _goes_on(clause: Token, cue: Cue) -> bool:
    """Tell whether a clause says how: "retaliated, striking five sites".

    One may also answer in words: "responded, saying that the strike would lead to war".
    """
    is_word = not cue.deed and is_said(clause) and not vows(clause)
    return clause.tag_ == "VBG" and not is_word


def _when_they(clause: Token) -> bool:
    """Tell whether a clause tells the day: "was avenged on Sunday, when gunmen …"."""
    opener = child(clause, "mark", "advmod")
    return clause.dep_ == "advcl" and opener is not None and opener.lower_ == "when"


def _is_surely(verb: Token) -> bool:
    """Tell whether a negated verb says that one did it: *did not hesitate to respond*."""
    return verb.dep_ == "xcomp" and is_negated(verb.head)


def _says_no_more(verb: Token) -> bool:
    """Tell whether the sentence leaves open how: "Iran replied on Sunday"."""
    return verb.dep_ == "ROOT" and not any(
        (one.dep_ in ("ccomp", "xcomp", "conj") and not (one.dep_ == "xcomp" and is_negated(verb)))
        or (one.dep_ == "advcl" and (one.tag_ == "VBG" or _when_they(one)))
        or (one.dep_ == "prep" and one.lower_ in ("with", "by"))
        for one in verb.children
    )
