"""Effects that the words beside a cue only stand for: told before, told next, or hung elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.chains.discourse import Discourse
from timeline.chains.naming import is_definite, is_told_before, says_alike, told_by_stem
from timeline.chains.parties import are_both_troops, may_be_by
from timeline.chains.tie import Tie
from timeline.chains.within import WORDS_ONLY, find_beside
from timeline.cues.grammar import POINTERS, child, is_said, is_somebody, points_back, subject
from timeline.cues.match import CueMatch
from timeline.cues.rules import Rule
from timeline.lexicons import read_lexicon, word_list
from timeline.lexicons.kin import is_violence
from timeline.model import EventMention, LinkKind
from timeline.syntax import Token

# By these a phrase can stand for the effect: "*it* was revenge".
_SAID_OF = frozenset(
    {Rule.NOUN_IS, Rule.NOUN_IN, Rule.REASON, Rule.CAUSED_BY, Rule.MEANT, Rule.FELT}
)
_PRONOUNS = frozenset({"we", "they", "it", "i", "he", "she"})
_IT = frozenset({"it", "this", "that"})
_FAR = 1_000  # characters: an answer in kind is the news of its report
_REACH = 400  # characters: "it" stands for what the sentence or the last ones told


def told_elsewhere(tie: Tie, cause: EventMention | None) -> EventMention | None:
    """Find the effect in the next sentence, behind a pronoun, or where the tree does not lead."""
    match = tie.match
    if match.goes_on:
        effect = _told_next(tie)
        is_cause = (
            effect is not None and cause is not None and tie.discourse.is_one_event(effect, cause)
        )
        if effect is not None and not is_cause and may_be_by(match.responder, effect.actor):
            return effect
    said_of = _said_of(match)
    if said_of is not None or match.rule.looks_far:
        start = tie.sentence.token_span(said_of or match.words[0]).start
        return _pointed_at(tie, start, cause, _owner(said_of))
    if _may_hang_elsewhere(match):
        beside = find_beside(match, tie.triggers)
        return beside if beside not in (cause, None) else _only_named(tie, cause)
    return _only_named(tie, cause)


def _told_next(tie: Tie) -> EventMention | None:
    """The deed of the next sentence; none that was told before where the cue is a deed itself.

    *Turkish guns fired back. Schools stay shut due to the attack*: the answer was no attack.
    """
    match, following = tie.match, tie.discourse.after(tie.sentence.span.end)
    is_deed = match.itself is not None and match.itself.i in tie.told
    is_known = following is not None and tie.discourse.event_of(following) != following.id
    return None if is_deed and is_known else following


def known_by_its_word(found: EventMention, tie: Tie) -> EventMention:
    """Give what was told before for a noun that tells its deed only as the end of a tie.

    *Villagers looted shops. The looting was a response to …*, *the operation was launched in …*
    """
    at = next((at for at, one in tie.triggers.items() if one.id == found.id), None)
    if at is None or not found.only_as_end or not is_definite(tie.sentence.tree[at]):
        return found
    noun, start = tie.sentence.tree[at], tie.sentence.span.start
    told = told_by_stem(noun, tie.discourse, start)
    told = told or (_pointed_at(tie, start, None) if is_move(noun) else None)
    adds = found.interval is not None  # "*that operation*, in the early hours of Friday, was …"
    is_one = told is not None and adds and tie.discourse.is_one_event(told, found)
    return found if told is None or is_one else told


def is_said_of_deed_before(match: CueMatch) -> bool:
    """Tell whether a sentence only says why another deed was: "*the move* was in reply to …"."""
    head = match.effects[0] if match.effects else None
    if head is None or match.rule is not Rule.NOUN_IN or head.lemma_ != "be":
        return False
    this = child(head, "nsubj")
    return this is not None and (points_back(this) or is_move(this))


def is_move(noun: Token) -> bool:
    """Tell whether a noun stands for whatever was done: *the move*, *this step*."""
    return is_definite(noun) and noun.lemma_ in word_list("link_cues", "vague")


def _may_hang_elsewhere(match: CueMatch) -> bool:
    """Tell whether the tree hung an adverbial on a noun: it may be said of the clause instead."""
    if match.rule is Rule.ANSWERED:
        return match.climbs and match.words[0].head.pos_ != "VERB"
    return match.rule is Rule.NOUN_IN and match.effects[0].pos_ != "VERB"


def _said_of(match: CueMatch) -> Token | None:
    """The phrase that stands for an effect told before: "*it* was revenge", "*we* answered"."""
    if match.rule is Rule.ANSWERED:
        return _answer_pointed_at(match)
    if not match.effects or not (match.rule in _SAID_OF or _is_said_to_be(match)):
        return None
    head = match.effects[0]
    if match.rule is Rule.NOUN_IN and head.lemma_ not in ("be", "come"):
        said_of = child(head, "dobj")  # "presented them as the price of the raid"
        return said_of if said_of is not None and said_of.pos_ == "PRON" else None
    is_itself = head.pos_ in ("NOUN", "PRON")
    said_of = head if is_itself else child(head, "nsubj", "nsubjpass")
    if said_of is None:
        return None
    stands_for = points_back(said_of) or is_told_before(said_of) or is_move(said_of)
    stands_for = stands_for or match.rule is Rule.FELT
    is_named_so = match.rule is Rule.NOUN_IS and is_definite(said_of)
    is_deed = is_named_so and not is_somebody(said_of)  # "called the foray a reprisal"
    return said_of if stands_for or is_deed else None


def _is_said_to_be(match: CueMatch) -> bool:
    """Tell whether a clause only says why something was: "it was because of the raid"."""
    is_tie = match.rule is Rule.CONNECTIVE and match.cue.kind is not LinkKind.FOLLOWS
    return is_tie and match.effects[0].lemma_ == "be"


def _answer_pointed_at(match: CueMatch) -> Token | None:
    """The word for the answer beside a verb of answering: "*we* answered", "*it* is how …"."""
    verb = match.words[0]
    if match.cause is None:
        return None
    for clause in (verb, *verb.ancestors):
        copula = clause.head
        is_how = any(one.tag_ in ("WRB", "WP") and one.i < verb.i for one in clause.children)
        this = child(copula, "nsubj") if copula.lemma_ == "be" and is_how else None
        if this is not None and this.lower_ in _IT:
            return this
    speaker = subject(verb)
    is_we = speaker is not None and speaker.lower_ in _PRONOUNS
    is_name = speaker is not None and (speaker.pos_ == "PROPN" or is_definite(speaker))
    is_known = is_we or (_is_under_way(verb) and is_name)
    return speaker if is_known or verb.dep_ == "csubj" else None


def _is_under_way(verb: Token) -> bool:
    """Tell whether a verb says what a deed told before was: "they *were taking* revenge"."""
    helpers = [one.lemma_ for one in verb.children if one.dep_ == "aux"]
    return verb.tag_ == "VBG" and helpers == ["be"]  # not "has been replying"


def _owner(noun: Token | None) -> Token | None:
    """Whose deed a phrase stands for: *Mali's move*."""
    return child(noun, "poss") if noun is not None else None


def _pointed_at(
    tie: Tie, start: int, cause: EventMention | None, owner: Token | None = None
) -> EventMention | None:
    """The last deed told before `start` that is not the cause and may be the responder's."""
    match, discourse = tie.match, tie.discourse
    is_spoken = match.rule is Rule.ANSWERED  # "they are answering": what is told of them last
    before = discourse.before if is_spoken else discourse.before_by_rank
    blow = discourse.whole(cause) if cause is not None and _is_in_kind(match) else None
    for mention in before(start, _REACH if blow is None else _FAR):
        if blow is not None and not _may_repay(mention, blow):
            continue
        is_cause = cause is not None and _may_be_told_again(mention, cause, discourse)
        is_cause = is_cause and not _stands_beside(mention, cause, tie)
        if mention.type in WORDS_ONLY and (match.rule.looks_far or _is_answer(match)):
            continue  # what "this is retaliation" is said of is a deed
        is_theirs = all(may_be_by(one, mention.actor) for one in (match.responder, owner))
        if not is_cause and is_theirs:
            return mention
    return discourse.after(tie.sentence.span.end) if match.rule is Rule.DEDICATED else None


def _is_answer(match: CueMatch) -> bool:
    return match.cue.kind is LinkKind.RESPONSE


def _stands_beside(mention: EventMention, cause: EventMention | None, tie: Tie) -> bool:
    """Tell whether one sentence names both, in other words: no deed answers itself there.

    *The group, which claimed the blast, said that it was the answer to the killing of its leader*
    """
    both = [] if cause is None else [mention.span, cause.span]
    is_here = bool(both) and all(tie.sentence.span.contains(one) for one in both)
    return is_here and cause is not None and mention.trigger != cause.trigger


def _is_in_kind(match: CueMatch) -> bool:
    """*We responded in kind to these attacks*: with what the same word could tell."""
    verb = match.words[0]
    rest = verb.doc.words(verb.i, verb.right_edge.i + 1)
    return match.rule is Rule.ANSWERED and says_alike(rest.text)


def _may_repay(mention: EventMention, blow: EventMention) -> bool:
    """*We answered these attacks in kind*: by no deployment, and by no blow at the same party."""
    if not is_violence(blow.type):
        return True
    hit = (mention.target.name if mention.target else "", blow.target.name if blow.target else "")
    return is_violence(mention.type) and (not all(hit) or hit[0] != hit[1])


def _may_be_told_again(mention: EventMention, cause: EventMention, discourse: Discourse) -> bool:
    """Tell whether a cause can be what was told before; "the killing of *some* men" is news."""
    is_news = not cause.definite and mention.id != cause.id
    return not is_news and discourse.is_one_event(mention, cause)


# ------------------------------------------------------------- "the order was given because …"


def _only_named(tie: Tie, cause: EventMention | None) -> EventMention | None:
    """The effect that a clause only names: "it moved", "the decision", "the closure".

    A named cause alone is evidence enough: where that is looked for as well, all may be meant.
    """
    match = tie.match
    if match.cue.kind is LinkKind.FOLLOWS or cause is None or not match.effects:
        return None
    head = _acting(match)
    start = tie.sentence.token_span(head.left_edge).start
    for noun in _nouns_of(head):
        told = told_by_stem(noun, tie.discourse, start)
        if told is not None and told.id != cause.id:
            return told
    return _last_done(head, start, tie.discourse, cause) if _says_not_how(head) else None


def _acting(match: CueMatch) -> Token:
    """The word of the effect; of "launched them *to avenge* the raid", the verb that acts."""
    head = match.effects[0]
    is_aim = match.climbs and head == match.words[0] and head.dep_ in ("advcl", "xcomp")
    return head.head if is_aim else head


def _nouns_of(head: Token) -> Iterator[Token]:
    """The known things that a clause is said of: its own noun, its subject, its object."""
    found = (head, child(head, "nsubj", "nsubjpass"), child(head, "dobj"))
    yield from (one for one in found if one is not None and one.pos_ == "NOUN" and is_definite(one))


def _says_not_how(head: Token) -> bool:
    """Tell whether a clause says that one acted, and no more: "it moved", "the order was given"."""
    vague = read_lexicon("link_cues")["vague"]
    named = child(head, "dobj", "nsubjpass")
    if is_move(head):
        return True  # "explained *the decision* by …"
    if named is None:
        return head.lemma_ in vague["verbs"]
    if named.lower_ in POINTERS:
        return head.lemma_ in vague["doing"]
    is_light = head.lemma_ in word_list("link_cues", "giving")  # not "suspended its operations"
    return is_light and named.lemma_ in vague["words"] and is_definite(named)


def _last_done(
    head: Token, start: int, discourse: Discourse, cause: EventMention
) -> EventMention | None:
    """The deed told last before a clause of which it says only that it was done, and by whom."""
    told = discourse.before(start, _REACH)
    last = next((one for one in told if not _may_be_told_again(one, cause, discourse)), None)
    if last is None or child(head, "nsubjpass") is not None or is_move(head):
        return last
    doer = _doer(head)
    if doer is None:
        return None
    if doer.pos_ == "PRON":  # "they came because of it": those who were sent last
        return last if doer.lower_ == "they" and last.actor is not None else None
    return last if may_be_by(doer, last.actor) or are_both_troops(doer, last.actor) else None


def _doer(verb: Token) -> Token | None:
    """Who acted; *it* of "the army said it moved" is who says so.

    In "they came because of it, the army said", *they* were told of before.
    """
    doer = subject(verb)
    if doer is not None and doer.pos_ == "PRON" and is_said(verb.head) and verb.head.i < verb.i:
        return subject(verb.head)
    return doer
