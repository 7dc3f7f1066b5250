"""Which date is an event's own: the tie runs through the tree, never by nearness alone.

The date of the statement ("said on Tuesday") is not the event's. The rules, surest first,
are named in `EventDate.rule`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Span as Words
from spacy.tokens import Token
from spacy.util import filter_spans

from timeline.events import clauses
from timeline.events.day_counts import count_from_clause
from timeline.events.wordlists import verbs
from timeline.model import DateMention, EventDate
from timeline.syntax import ParsedSentence

_LIMITS = frozenset({"by", "until", "till", "since", "before", "after"})
_TALKED_ABOUT = frozenset({"for", "of", "about", "to"})
_NO_VERBS = frozenset({"hostage", "captive", "prisoner", "ablaze"})  # "took 20 people hostage"
_ADJACENT = 16  # words between a noun and the date that ends its phrase


_Anchored = tuple[DateMention, Token]


def dates_within(dates: Sequence[DateMention], sentence: ParsedSentence) -> list[DateMention]:
    """The time expressions of one sentence (`dates` sorted by start)."""
    first = bisect_left(dates, sentence.span.start, key=lambda date: date.start_char)
    if first and dates[first - 1].end_char > sentence.span.start:
        first -= 1  # "08:00 Yesterday", where the clock is no part of the sentence
    found = []
    for date in dates[first:]:
        if date.start_char >= sentence.span.end:
            break
        found.append(date)
    return found


def mark_dates(sentence: ParsedSentence, dates: Sequence[DateMention]) -> None:
    """Mark the words of time expressions in the tree (`ent_type_` DATE): they are no parties."""
    found = [_words(date, sentence) for date in dates]
    entities = [Words(words.doc, words.start, words.end, "DATE") for words in found if words]
    sentence.tree.set_ents(filter_spans(entities))


def attach_dates(
    triggers: Sequence[tuple[Token, Sequence[Token]]],
    sentence: ParsedSentence,
    dates: Sequence[DateMention],
) -> dict[Token, EventDate]:
    """Find the date that governs each trigger of a sentence, where one does.

    With each trigger come the verbs that tell its happening (light verb, *killed in ...*).
    The rules are tried for all triggers in turn, the surest first; a date that hangs on one
    trigger's own phrase is no other's by a weaker rule.
    """
    triggers = [pair for pair in triggers if not _is_purpose(pair[0])]
    anchored = _placed(dates, sentence)
    found = _in_own_phrases([trigger for trigger, _ in triggers], anchored)
    for trigger, carriers in triggers:
        _attach_over_verbs(trigger, carriers, anchored, found)
    for trigger, _ in triggers:
        counted = count_from_clause(trigger, found, sentence) if trigger not in found else None
        if counted is not None:
            found[trigger] = counted
    free = [pair for pair in anchored if pair[0] not in _taken(found)]
    for trigger, carriers in triggers:
        by_clause = _by_clause(trigger, carriers, free) if trigger not in found else None
        if by_clause is not None:
            found[trigger] = by_clause
    return found


def _placed(dates: Sequence[DateMention], sentence: ParsedSentence) -> list[_Anchored]:
    """The dates that have a place on the calendar, each with the word on which it hangs."""
    return [
        (date, anchor)
        for date in dates
        if date.interval is not None and date.timex_type != "SET"
        if (anchor := _anchor(date, sentence)) is not None
    ]


def _in_own_phrases(
    triggers: Sequence[Token], anchored: Sequence[_Anchored]
) -> dict[Token, EventDate]:
    """Nouns whose own phrase holds or ends in a date; and *Thursday, when jets bombed …*."""
    found: dict[Token, EventDate] = {}
    places = frozenset(trigger.i for trigger in triggers)
    for trigger in triggers:
        for date, anchor in anchored:
            adjacent = _is_adjacent(anchor, trigger, places)
            if adjacent or _is_within(anchor, trigger) or trigger.head == anchor:
                found.setdefault(trigger, EventDate(date, "own phrase"))
    return found


def _taken(found: dict[Token, EventDate]) -> list[DateMention]:
    return [date.mention for date in found.values() if date.rule == "own phrase"]


def _attach_over_verbs(
    trigger: Token,
    carriers: Sequence[Token],
    anchored: Sequence[_Anchored],
    found: dict[Token, EventDate],
) -> None:
    """Give a trigger the date that hangs on its verb; another's own date only if none is left."""
    words = {trigger.i, *(carrier.i for carrier in carriers)}
    taken = [date.mention for other, date in found.items() if other != trigger]
    hanging = [
        date
        for date, anchor in anchored
        if _hangs_on(anchor, words) and not (date in taken and _is_insertion(anchor))
    ]
    for date in sorted(hanging, key=lambda one: one in taken):
        if trigger not in found and (trigger.pos_ == "VERB" or date not in taken):
            found[trigger] = EventDate(date, "own phrase")


def _is_within(anchor: Token, noun: Token) -> bool:
    """Tell whether a date stands in a noun's own phrase: *Friday's attack*."""
    return noun.pos_ in {"NOUN", "PROPN"} and anchor != noun and _hangs_on(anchor, {noun.i})


def _is_adjacent(anchor: Token, noun: Token, triggers: frozenset[int]) -> bool:
    """Tell whether a date follows a noun's phrase with no verb, comma or other event between.

    *the attack on its base in Uri eleven days ago*: the tree may hang the date elsewhere.
    """
    if noun.pos_ not in {"NOUN", "PROPN"} or not noun.i < anchor.i:
        return False
    first = anchor.i
    while first - 1 > noun.i and noun.doc[first - 1].ent_type_ == "DATE":
        first -= 1
    if any(child.lower_ in {"this", "that"} for child in noun.children if child.dep_ == "det"):
        return False  # "answered that attack on Sunday"
    between = noun.doc[noun.i + 1 : first]
    if len(between) and between[-1].text == "," and _closes(anchor):
        between = between[:-1]  # "the attack at Kirkuk, last Friday, that killed"
    if any(word.lower_ in _LIMITS for word in (noun.doc[first], *between)):
        return False
    if _is_talked_about(noun) and all(word.lower_ == "on" for word in between):
        return False
    if any(w.pos_ in {"VERB", "AUX"} or w.is_punct or w.i in triggers for w in between):
        return False
    return any(word.dep_ == "prep" for word in between) and len(between) <= _ADJACENT


def _is_talked_about(noun: Token) -> bool:
    """*condemned the attack on Tuesday*: the day may as well be that of the words."""
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    is_object = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ in _TALKED_ABOUT)
    return is_object and _is_saying(verb)


def _misplaced(anchor: Token, trigger: Token) -> bool:
    """Tell whether a date hangs on a present-tense clause below a trigger told in the past.

    *fired missiles at bases that house troops early on Wednesday*: what *house* says holds
    now, so that the date can only be that of the firing.
    """
    verb = clauses.governing_verb(anchor)
    if verb is None or not _only_describes(verb):
        return False
    return trigger.tag_ == "VBD" and trigger.is_ancestor(verb)


def _only_describes(clause: Token) -> bool:
    """*bases that house troops*, *what the army calls hideouts*: no deed of that day."""
    if clause.dep_ == "relcl":
        return clauses.is_present(clause)
    words = list(clause.subtree) if clause.dep_ == "ccomp" else []
    return bool(words) and words[0].lower_ == "what"


def _closes(anchor: Token) -> bool:
    """Tell whether a comma follows a date, as after an insertion."""
    last = anchor.i
    while last + 1 < len(anchor.doc) and anchor.doc[last + 1].ent_type_ == "DATE":
        last += 1
    return last + 1 < len(anchor.doc) and anchor.doc[last + 1].text == ","


def _is_insertion(anchor: Token) -> bool:
    """Tell whether a date stands between commas: it is that of the words before it alone.

    *stormed the embassy a week after the attack at Kirkuk, last Friday, that killed a man*
    """
    first = anchor.i
    while first and anchor.doc[first - 1].ent_type_ == "DATE":
        first -= 1
    return first > 0 and anchor.doc[first - 1].text == "," and _closes(anchor)


def _by_clause(
    trigger: Token, carriers: Sequence[Token], anchored: Sequence[_Anchored]
) -> EventDate | None:
    clause = carriers[0] if carriers else _clause_that_tells(trigger)
    for date, anchor in anchored:
        if clause is not None and clauses.governing_verb(anchor) == clause:
            if _limit(anchor) == "since":
                continue
            return EventDate(date, "same clause")
        if _misplaced(anchor, trigger):
            return EventDate(date, "clause above")
    return _from_upper_clause(clause, anchored)


def _anchor(date: DateMention, sentence: ParsedSentence) -> Token | None:
    """The word of the sentence on which a date expression hangs (its root)."""
    words = _words(date, sentence)
    return words.root if words is not None else None


def _words(date: DateMention, sentence: ParsedSentence) -> Words | None:
    """The words of the sentence that a date expression touches."""
    inside = [token.i for token in sentence.tree if sentence.token_span(token).overlaps(date.span)]
    return sentence.tree[inside[0] : inside[-1] + 1] if inside else None


def _limit(anchor: Token) -> str:
    """The word that makes a date only the edge of a stretch of time: *since*, *until*."""
    before = anchor.doc[anchor.left_edge.i - 1].lower_ if anchor.left_edge.i else ""
    above = anchor.head.lower_ if anchor.dep_ == "pobj" else ""
    return next((word for word in (anchor.lower_, above, before) if word in _LIMITS), "")


def _hangs_on(anchor: Token, words: set[int]) -> bool:
    """Tell whether a date hangs on one of the words, over prepositions and nouns of time."""
    token = anchor
    while token.i not in words:
        if token.dep_ == "prep" and token.lower_ in _LIMITS:
            return False
        is_clause = token.lower_ not in _NO_VERBS and (
            token.pos_ in {"VERB", "AUX"} or (token != anchor and token.dep_ in clauses.CLAUSE)
        )
        if (is_clause and not _is_purpose(token)) or token.head == token:
            return False
        token = token.head
    return True


def _is_purpose(verb: Token) -> bool:
    """*launched an offensive to free the town on Friday*: the day is that of the launch."""
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return infinitive and verb.dep_ in {"acl", "relcl", "advcl"}


def _clause_that_tells(noun: Token) -> Token | None:
    """The verb that says that a noun happened: *clashes erupted*, *there was an attack*.

    Objects and looser phrases are only talked about: *he condemned the attack on Tuesday*.
    """
    top = noun
    while top.dep_ in {"conj", "compound"} or (top.dep_ == "pobj" and top.head.lower_ == "of"):
        top = top.head if top.dep_ != "pobj" else top.head.head
    if top.dep_ in {"nsubj", "nsubjpass", "attr"} and top.head.pos_ in {"VERB", "AUX"}:
        verb: Token = top.head
        return None if _is_saying(verb) else verb
    if top.dep_ == "pobj" and top.head.dep_ == "agent":
        return top.head.head
    return None


def _is_saying(verb: Token) -> bool:
    return verb.lower_ in verbs("saying")


def _from_upper_clause(clause: Token | None, anchored: Sequence[_Anchored]) -> EventDate | None:
    """A clause without a date takes that of the clause it belongs to, if that is no statement."""
    while clause is not None and clause.dep_ in {"advcl", "xcomp", "ccomp", "conj"}:
        if clauses.stands_apart(clause) or clauses.has_own_subject(clause):
            return None
        clause = clause.head
        if clause.pos_ not in {"VERB", "AUX"} or _is_saying(clause):
            return None
        for date, anchor in anchored:
            if clauses.governing_verb(anchor) == clause:
                return EventDate(date, "upper clause")
    return None
