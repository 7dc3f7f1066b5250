"""Dates in a trigger's own phrase: within or after a noun, or hanging on the verb that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.dating.days import DAY_OR_FINER
from timeline.events.dating.elsewhere import (
    is_of_one_above,
    is_of_one_before,
    names_another,
    ranks_among,
    stands_above,
)
from timeline.events.dating.marking import LIMITS, Anchored, bounds_day, counts_from, is_limited
from timeline.events.dating.spoken_of import may_be_of_words
from timeline.events.grammar import clauses, tenses
from timeline.events.grammar.answered import stands_as_cause
from timeline.events.grammar.definiteness import is_definite
from timeline.events.told import SPOKEN_OF
from timeline.events.words.wordlists import listed, verbs
from timeline.model import DateMention, EventDate
from timeline.syntax import Token

_TALKED_ABOUT = frozenset({"for", "of", "about", "to"})
_NO_VERBS = frozenset({"hostage", "captive", "prisoner", "ablaze"})  # "took 20 people hostage"
_RELATIVES = frozenset({"that", "which", "when", "where", "on", "against"})
_NO_LIMITS = frozenset({"by", "before"})
_WHICH = frozenset({"that", "which"})
_ADJACENT = 16  # words between a noun and the date that ends its phrase


def date_nouns(triggers: Sequence[Token], anchored: Sequence[Anchored]) -> dict[Token, EventDate]:
    """Nouns whose own phrase or clause holds a date; and *Thursday, when jets bombed …*."""
    found: dict[Token, EventDate] = {}
    places = frozenset(trigger.i for trigger in triggers)
    for trigger in triggers:
        for date, anchor in anchored:
            adjacent = _is_adjacent(anchor, trigger, places)
            above = trigger.head == anchor and trigger.dep_ != "pobj"  # "a day after the raid"
            above = above or _is_when(anchor, trigger)
            if adjacent or is_within(anchor, trigger) or above:
                found.setdefault(trigger, _own(date, anchor, trigger))
            elif _is_in_its_clause(date, anchor, trigger):
                found.setdefault(trigger, EventDate(date, "same clause"))
    return found


def date_over_verbs(
    trigger: Token,
    carriers: Sequence[Token],
    anchored: Sequence[Anchored],
    found: dict[Token, EventDate],
) -> None:
    """Give a trigger the date that hangs on its verb; another's own date only if none is left.

    What it answers keeps its date: *bombed Tyre in retaliation for the attack on Monday*.
    """
    words = {trigger.i, *(carrier.i for carrier in carriers)}
    if not stands_as_cause(trigger):
        answered = {date.mention for other, date in found.items() if stands_as_cause(other)}
        anchored = [
            (date, anchor)
            for date, anchor in anchored
            if date not in answered and not stands_as_cause(anchor)
        ]
    taken = [date.mention for other, date in found.items() if other != trigger]
    hanging = [
        date
        for date, anchor in _own_first(trigger, anchored)
        if (_hangs_on(anchor, words) and not stands_above(anchor))
        or is_of_one_above(date, anchor, words)
        if not is_of_one_before(anchor) and not (date in taken and _is_insertion(anchor))
    ]
    for date in sorted(hanging, key=lambda one: one in taken):
        is_deed = trigger.pos_ == "VERB" and not clauses.is_saying(trigger)
        if trigger not in found and (is_deed or date not in taken):
            anchor = next(anchor for one, anchor in anchored if one == date)
            found[trigger] = _own(_finest_in(date, hanging), anchor, trigger)


def _own(date: DateMention, anchor: Token, deed: Token) -> EventDate:
    """The date of a deed in whose phrase, or on whose verb, it hangs."""
    own = EventDate(date, "own phrase")
    is_loose = not _goes_on_describing(anchor) and may_be_of_words(date, anchor, deed)
    return replace(own, rule=SPOKEN_OF) if is_loose else own


def _own_first(trigger: Token, anchored: Sequence[Anchored]) -> Sequence[Anchored]:
    """*Died on Tuesday of a bomb that went off on Monday*: the deed's own day, then its toll's."""
    if trigger.pos_ != "VERB":
        return anchored
    return sorted(anchored, key=lambda pair: clauses.governing_verb(pair[1]) != trigger)


def _finest_in(date: DateMention, others: Sequence[DateMention]) -> DateMention:
    """*In January two were killed when men came on New Year's Day*: the day says more."""
    if date.interval is None or date.precision in DAY_OR_FINER:
        return date
    whole = date.interval
    within = [one for one in others if one.interval is not None and whole.contains(one.interval)]
    days = [one for one in within if one.precision in DAY_OR_FINER]
    return days[0] if len(days) == 1 else date


def is_within(anchor: Token, noun: Token) -> bool:
    """Tell whether a date stands in a noun's own phrase: *Friday's attack*."""
    return noun.pos_ in {"NOUN", "PROPN"} and anchor != noun and _hangs_on(anchor, {noun.i})


def is_of_its_verb(anchor: Token, noun: Token) -> bool:
    """*Lifted a ban on Friday as envoys met*: the day is that of what is done to a new thing."""
    verb = clauses.governing_verb(anchor)
    if noun.dep_ != "dobj" or noun.head != verb or is_definite(noun) or is_within(anchor, noun):
        return False
    return not (clauses.is_saying(verb) or verb.lower_ in verbs("responding", "judging"))


def _is_when(anchor: Token, verb: Token) -> bool:
    """*Since Friday, when troops stormed the town*: on Friday, wherever the clause is hung."""
    when = next((one for one in verb.children if one.lower_ == "when"), None)
    if when is None or verb.pos_ != "VERB" or when.i < 2 or not anchor.i < when.i:
        return False
    before = when.nbor(-2) if when.nbor(-1).text == "," else when.nbor(-1)
    return before.ent_type_ == "DATE" and anchor.i <= before.i <= anchor.i + 2


def _is_in_its_clause(date: DateMention, anchor: Token, noun: Token) -> bool:
    """*The bomb that burst outside a hotel on Saturday*, *an ultimatum given nine days earlier*.

    What a deed did it did on its own day; what came of it or was said of it has another.
    """
    clause = clauses.governing_verb(anchor)
    if clause is None or clause.head != noun or noun.pos_ == "VERB":
        return False
    if is_limited(date, anchor) or names_another(anchor) or tenses.is_past_perfect(clause):
        return False
    if clause.dep_ == "acl":
        return clause.tag_ == "VBN" and clause.lower_ in verbs("bringing_about")
    is_subject = any(one.lower_ in _WHICH and one.dep_ == "nsubj" for one in clause.children)
    is_other = clauses.is_saying(clause) or clause.lower_ in verbs(
        "causing", "expiring", "standing_at"
    )
    return clause.dep_ == "relcl" and is_subject and clause.tag_ == "VBD" and not is_other


def _is_adjacent(anchor: Token, noun: Token, triggers: frozenset[int]) -> bool:
    """Tell whether a date follows a noun's phrase with no verb, comma or other event between.

    *the attack on its base in Uri eleven days ago*: the tree may hang the date elsewhere.
    """
    if noun.pos_ not in {"NOUN", "PROPN"} or not noun.i < anchor.i or names_another(anchor):
        return False
    first = anchor.i
    while first - 1 > noun.i and noun.doc[first - 1].ent_type_ == "DATE":
        first -= 1
    if any(child.lower_ in {"this", "that"} for child in noun.children if child.dep_ == "det"):
        return False  # "answered that attack on Sunday"
    answered = noun.dep_ == "dobj" and noun.head.lower_ in verbs("responding")
    if answered and _hangs_on(anchor, {noun.head.i}):
        return False  # "answered the attack on Sunday with a raid": not below the attack
    between = _without_aside(list(noun.doc[noun.i + 1 : first]))
    if between and between[-1].text == "," and _closes(anchor):
        between = between[:-1]  # "the attack at Kirkuk, last Friday, that killed"
    if _is_cut_off(between, noun.doc[first]):
        return False
    if _is_talked_about(noun) and all(word.lower_ == "on" for word in between):
        return False
    if any(w.pos_ in {"VERB", "AUX"} or _divides(w) or w.i in triggers for w in between):
        return False
    if _goes_on_describing(anchor) and len(between) <= 1:
        return True
    return any(word.dep_ == "prep" for word in between) and len(between) <= _ADJACENT


def _divides(mark: Token) -> bool:
    """Tell whether a mark ends a phrase: no hyphen does, no *persons'*, no comma of a list."""
    if not mark.is_punct or mark.tag_ in {"HYPH", "POS"}:
        return False
    is_listing = any(child.dep_ == "conj" for child in mark.head.children)
    return not (mark.text == "," and is_listing and mark.head.pos_ in {"NOUN", "PROPN"})


def _is_cut_off(between: Sequence[Token], first: Token) -> bool:
    """Tell whether a word of limits stands between a noun and a date: *a raid a week after that*.

    *by gunmen* names the doer and *before a crowd* the scene, where a phrase comes in between.
    """
    cuts = [word for word in (*between, first) if word.lower_ in LIMITS]
    return any(cut.lower_ not in _NO_LIMITS or cut in (*between[-1:], first) for cut in cuts)


def _without_aside(words: Sequence[Token]) -> Sequence[Token]:
    """*The lynching of three dealers, suspected of spying, at Dauran*: less what only describes.

    A participle between commas does so, or another name: *the murder of Galan, a senator, in …*.
    """
    commas = [place for place, word in enumerate(words) if word.text == ","]
    if len(commas) != 2:
        return words
    first, last = commas
    inside = words[first + 1 : last]
    is_participle = bool(inside) and inside[0].dep_ == "acl"
    is_name = any(word.dep_ == "appos" and word.head.i <= words[first].i for word in inside)
    return [*words[:first], *words[last + 1 :]] if is_participle or is_name else words


def _is_talked_about(noun: Token) -> bool:
    """*condemned the attack on Tuesday*: the day may as well be that of the words."""
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    is_object = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ in _TALKED_ABOUT)
    return is_object and clauses.is_saying(verb)


def _closes(anchor: Token) -> bool:
    """Tell whether a comma follows a date, as after an insertion."""
    last = anchor.i
    while last + 1 < len(anchor.doc) and anchor.doc[last + 1].ent_type_ == "DATE":
        last += 1
    return last + 1 < len(anchor.doc) and anchor.doc[last + 1].text == ","


def _goes_on_describing(anchor: Token) -> bool:
    """*An explosion Saturday in which four died*, *a raid last Friday on a hotel*."""
    last = anchor.i
    while last + 1 < len(anchor.doc) and anchor.doc[last + 1].ent_type_ == "DATE":
        last += 1
    after = [word.lower_ for word in anchor.doc[last + 1 : last + 3]]
    return bool(after) and (after[0] in _RELATIVES or after in [["in", "which"], ["by", "which"]])


def _is_insertion(anchor: Token) -> bool:
    """Tell whether a date stands between commas: it is that of the words before it alone.

    *stormed the embassy a week after the attack at Kirkuk, last Friday, that killed a man*
    """
    first = anchor.i
    while first and anchor.doc[first - 1].ent_type_ == "DATE":
        first -= 1
    return first > 0 and anchor.doc[first - 1].text == "," and _closes(anchor)


def _hangs_on(anchor: Token, words: set[int]) -> bool:
    """Tell whether a date hangs on one of the words, over prepositions and nouns of time."""
    token = anchor
    while token.i not in words:
        is_limit = token.dep_ == "prep" and token.lower_ in LIMITS and not bounds_day(token)
        if is_limit and not counts_from(token, anchor) and not ranks_among(token, anchor):
            return False
        if names_another(token) and token.head.i not in words:
            return False
        is_clause = token.lower_ not in _NO_VERBS and (
            token.pos_ in {"VERB", "AUX"} or (token != anchor and token.dep_ in clauses.CLAUSE)
        )
        is_clause = is_clause and not (_tells_of_words(token) or bounds_day(token))
        if (is_clause and not is_purpose(token)) or token.head == token:
            return False
        token = token.head
    return True


def _tells_of_words(participle: Token) -> bool:
    """*In a speech, broadcast on Saturday, he accused …*: the words are of that day."""
    if participle.tag_ != "VBN" or participle.lower_ not in verbs("publishing"):
        return False
    before = (one for one in reversed(participle.doc[: participle.i]) if not one.is_punct)
    return next(before, participle).lower_ in listed("statements")


def is_purpose(verb: Token) -> bool:
    """*launched an offensive to free the town on Friday*: the day is that of the launch."""
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    is_done = verb.dep_ == "advcl" and verb.head.lower_ in verbs("resolving")
    return infinitive and verb.dep_ in {"acl", "relcl", "advcl"} and not is_done
