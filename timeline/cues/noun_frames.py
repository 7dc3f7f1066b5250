"""Where the deed stands that a noun of answering is said of: *the raid was a reprisal*.

The shapes are the same for every noun of the lexicon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.cues.entries import Cue
from timeline.cues.grammar import (
    SETS_APART,
    child,
    cleft_clause,
    is_modifier,
    is_negated,
    is_not_stated,
    is_within,
    subject,
    subtree,
    vows,
)
from timeline.cues.rules import Rule
from timeline.lexicons import word_list
from timeline.syntax import Token

_ADVERBIAL = frozenset({"in", "as", "by", "through"})
_SETTINGS = frozenset({"amid", "amidst", "amongst"})
_DEEDS_BESIDE = ("relcl", "advcl", "conj", "ccomp", "parataxis")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a shape finds the effect: the words to look at, and how; see `CueMatch`."""

    effects: tuple[Token, ...]
    rule: Rule
    opener: tuple[Token, ...] = ()
    climbs: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """A noun of answering, or what it describes; `has_cause` if what is answered stands there."""

    noun: Token
    has_cause: bool


def frame_of(noun: Token, naming: Naming, cue: Cue) -> Frame | None:
    """The first shape that fits; a noun that is only said to be of a kind may tell the deed."""
    shapes = _SHAPES
    if cue.in_only or cue.predicate:
        shapes = _SHAPES_OF_FEELING if cue.in_only else _SHAPES_OF_OUTCOME
    found = next((one for shape in shapes if (one := shape(naming))), None)
    if cue.in_only or cue.predicate or not is_modifier(noun):
        return found  # "protest rallies" answer nothing
    whole = naming.noun
    is_given = whole.head.lemma_ in word_list("link_cues", "giving")
    if cue.mutual and not (is_given or naming.has_cause):
        return None  # "the tit-for-tat raids went on": which answered which, is not said
    if found is None:
        is_told = is_given or whole.dep_ in ("nsubj", "nsubjpass")
        return Frame((whole, whole.head) if is_told else (whole,), Rule.NOUN_KIND)
    if found.rule is Rule.NOUN_IS:  # "the raid was a reprisal attack": of the raid it is said
        return replace(found, effects=(*found.effects, whole))
    return replace(found, effects=(whole, *found.effects))


def is_doer(noun: Token) -> bool:
    """Tell whether a word is who acts: the subject, or *by a crowd* of a passive."""
    return noun.dep_ == "nsubj" or (noun.dep_ == "pobj" and noun.head.dep_ == "agent")


def is_motive(verb: Token) -> bool:
    """Tell whether a participle says what moved those who acted: "seeking revenge, they …"."""
    is_of_subject = verb.dep_ == "acl" and verb.head.dep_ == "nsubj"
    is_beside = verb.dep_ == "advcl" or is_of_subject
    is_aim = verb.tag_ == "VB" and verb.dep_ == "advcl" and child(verb, "aux") is not None
    return (verb.tag_ == "VBG" or is_aim) and is_beside and verb.lemma_ in ("seek", "want")


def _adverbial(naming: Naming) -> Frame | None:
    """*In response to …*, *as a reply*, *by way of revenge*, *out of revenge*, *amid anger at*."""
    noun, head = naming.noun, naming.noun.head
    if noun.lemma_ == "protest" and noun.tag_ == "NNS":
        return None  # "two were arrested in protests over the raid": a deed, and no "in protest"
    if head.lower_ in _SETTINGS and naming.has_cause and noun.dep_ == "pobj":
        return Frame((head.head,), Rule.NOUN_IN, (head,), climbs=True)
    if head.lower_ == "of" and head.head.lower_ == "out":
        head = head.head
    elif noun.dep_ != "pobj" or head.lower_ not in _ADVERBIAL:
        return None
    meant = _meant(head.head)
    if meant is not None:
        return Frame((meant,), Rule.NOUN_IS)
    clause = cleft_clause(head.head)
    if clause is not None:  # "it was in revenge for the raid that …"
        return Frame((clause,), Rule.NOUN_IN, (head,))
    return Frame((head.head,), Rule.NOUN_IN, (head,), climbs=True)


def _meant(verb: Token) -> Token | None:
    """What is said to be meant so: "*it* followed the raid and was meant as retaliation"."""
    is_passive = any(one.dep_ == "auxpass" for one in verb.children)
    meant = verb.lemma_ in word_list("link_cues", "meaning") and is_passive
    return subject(verb) if meant and verb.dep_ == "conj" else None


def _shown(naming: Naming) -> Frame | None:
    """*Walked out to voice their anger at …*, *burned by a crowd venting its fury at …*."""
    noun, verb = naming.noun, naming.noun.head
    shows = verb.lemma_ in word_list("link_cues", "showing")
    is_of_doer = verb.dep_ in ("acl", "relcl") and is_doer(verb.head)
    is_beside = is_of_doer or verb.dep_ in ("advcl", "xcomp", "acl")
    if noun.dep_ != "dobj" or not (shows and is_beside and naming.has_cause):
        return None
    return Frame((verb.head,), Rule.NOUN_SHOWN, climbs=True)


def _heading(naming: Naming) -> Frame | None:
    """A heading: *The response: jets bombed two camps*."""
    noun = naming.noun
    after = noun.doc[noun.i + 1 : noun.i + 2]
    if not len(after) or after[0].text != ":":
        return None
    told = noun.doc[noun.i + 2 :]
    heads = tuple(one for one in told if one.head.i <= noun.i or one.head == one)
    return Frame(heads, Rule.NOUN_HEADING) if heads else None


def _subject(naming: Naming) -> Frame | None:
    """*The response was …*, *came on Sunday*, *was swift: …*; the next sentence may tell it."""
    noun, verb = naming.noun, naming.noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or is_not_stated(verb):
        return None
    said = tuple(one for one in verb.rights if one.dep_ in ("attr", "xcomp", "ccomp"))
    if verb.lemma_ == "be" and said:
        return Frame((*said, *_told_within(said)), Rule.NOUN_WAS)
    is_arrival = verb.lemma_ in word_list("link_cues", "arriving") and not (
        verb.lemma_ == "come" and is_negated(verb)
    )
    if not is_arrival and (verb.lemma_ != "be" or is_negated(verb) != _is_about_time(verb)):
        return None
    beside = tuple(one for one in verb.subtree if one.dep_ in _DEEDS_BESIDE)
    above = (verb.head,) if verb.dep_ in ("ccomp", "conj", "parataxis") else ()
    return Frame((verb, *beside, *above), Rule.NOUN_CAME, goes_on=True)


def _led_to(naming: Naming) -> Frame | None:
    """*The result of the raid was a riot*; when it "came" is no effect."""
    found = _subject(naming)
    return found if found is not None and found.rule is Rule.NOUN_WAS else None


def _told_within(said: Sequence[Token]) -> Iterator[Token]:
    """What a clause tells of a name: "the reply was Operation Claw, *in which* troops moved"."""
    yield from (one for noun in said for one in noun.rights if is_within(one))


def _is_about_time(verb: Token) -> bool:
    """Tell whether a copula says how soon: "was not long in coming"."""
    return any(one.lower_ in ("long", "late", "slow") for one in verb.children)


def _predicate(naming: Naming) -> Frame | None:
    """*The raid was a reprisal*, *called it revenge*, *calling the raid revenge*."""
    noun = naming.noun
    own = child(noun, "nsubj")
    if own is not None:
        return Frame((own,), Rule.NOUN_IS)
    names = noun.head.lemma_ in word_list("link_cues", "naming")
    is_object = noun.dep_ == "dobj"
    if noun.head.dep_ == "relcl" and not (naming.has_cause or names):
        return None  # "the murders, of which they are the result"
    if not (names and is_object) and noun.dep_ not in ("attr", "oprd", "acomp"):
        return None
    named = child(noun.head, "dobj") if names and not is_object else None
    is_what = child(noun.head, "csubj") is not None  # "what came next was the response. Men …"
    told = (noun.head,) if named is None else (named, noun.head)
    return Frame(told, Rule.NOUN_IS, climbs=True, goes_on=is_what)


def _apposed(naming: Naming) -> Frame | None:
    """*Jets struck two depots, a reprisal for …*."""
    noun, head = naming.noun, naming.noun.head
    parted = any(one.text in SETS_APART for one in noun.doc[head.i : noun.i])
    if naming.has_cause and (noun.dep_ == "appos" or (noun.dep_ != "ROOT" and parted)):
        return Frame((head,), Rule.NOUN_BESIDE, climbs=True)
    return None


def _object(naming: Naming) -> Frame | None:
    """*Took revenge for …*, *gave its answer*; of a vow, only the vow is a deed."""
    noun, verb = naming.noun, naming.noun.head
    if noun.dep_ != "dobj":
        return None
    if vows(verb):
        return Frame((verb,), Rule.NOUN_VOWED) if naming.has_cause else None
    if is_motive(verb) and naming.has_cause:
        clause = verb.head if verb.dep_ == "advcl" else verb.head.head
        return Frame((clause,), Rule.NOUN_SOUGHT, climbs=True)
    gives = verb.lemma_ in word_list("link_cues", "giving")
    if not gives or is_not_stated(verb) or is_negated(verb):
        return None
    beside = [one for one in verb.children if one.dep_ in ("advcl", "prep", "conj")]
    deeds = tuple(one for one in beside if noun.i not in subtree(one))
    is_part = verb.dep_ in ("xcomp", "advcl", "acl", "relcl")
    return Frame((*deeds, verb), Rule.NOUN_GIVEN, climbs=is_part, goes_on=verb.dep_ == "ROOT")


_SHAPES: tuple[Callable[[Naming], Frame | None], ...] = (
    _adverbial,
    _heading,
    _subject,
    _predicate,
    _apposed,
    _object,
)
_SHAPES_OF_FEELING = (_adverbial, _shown)
_SHAPES_OF_OUTCOME = (_adverbial, _led_to, _predicate, _apposed)
