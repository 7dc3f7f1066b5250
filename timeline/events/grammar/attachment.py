"""Phrases that the parser hangs on the noun before them, or on what is said, and are the verb's.

*Answered that attack on Sunday with airstrikes*, *blamed the attack on rebels*: verbs of
answering and of blaming take such a phrase themselves. The tree is put right in place.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.answered import answering_noun, answering_verb
from timeline.events.grammar.day_clauses import holds_date
from timeline.events.grammar.days_run_on import part_days
from timeline.events.grammar.parted_verbs import mend_parted
from timeline.events.grammar.slips import mend_slip
from timeline.events.words.wordlists import verbs
from timeline.syntax import Token, Tree

_ON = frozenset({"on", "upon"})
_TO = frozenset({"to"})
_WITH = frozenset({"with", "by"})
_COUNTED_FROM = frozenset({"after", "before"})
_AFTER = frozenset({"after"})
_PARTING = frozenset({",", "–", "—", "--"})
_TIMES = frozenset({"hours", "day", "days", "week", "weeks", "month", "months", "year", "years"})
_CLOSING = frozenset({",", '"', "”", "''"})
_OPENINGS = frozenset({"mark", "nsubj", "nsubjpass"})
_PHRASES = frozenset({"prep", "npadvmod", "advmod"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ASIDE = frozenset({"prep", "appos", "advcl"})


def mend_attachments(tree: Tree) -> None:
    """Hang on its verb what stands after the deed that it answers or blames on somebody.

    Time expressions must have been marked in the tree (`ent_type_` DATE).

    >>> from timeline.syntax import parse
    >>> tree = parse("Chad blamed the attack on rebels.")
    >>> tree[4].head, mend_attachments(tree), tree[4].head
    (attack, None, blamed)
    """
    part_days(tree)
    for word in tree:
        mend_parted(word)
        _hang_elsewhere(word)
        for phrase in _taken_by_verb(word):
            phrase.head = word.head
        mend_slip(word)


def _hang_elsewhere(word: Token) -> None:
    """Hang on another word a phrase that the parser hung where it is not of."""
    if word.dep_ == "prep" and (clause := _first_count(word)) is not None:
        word.nbor(-1).head, word.head = word, clause.head
    elif word.dep_ == "prep" and (joined := _joined_after(word)) is not None:
        word.head = joined
    elif word.dep_ in _ASIDE and (main := _before_aside(word)) is not None:
        word.head = main
    elif word.dep_ == "conj" and (base := _base_before(word)) is not None:
        word.head = base


def _taken_by_verb(word: Token) -> list[Token]:
    """The phrases below an object, or below what is said, that its verb takes itself."""
    match word.dep_:
        case "oprd" if _is_object(word):
            word.dep_ = "dobj"
            return [one for one in word.rights if one.dep_ == "prep" and one.lower_ == "in"]
        case "dobj":
            return list(_of_the_verb(word))
        case "ccomp":
            phrases = list(_of_the_words(word))
            _take_from_words(word)
            return phrases
    return []


def _is_object(called: Token) -> bool:
    """*Called home its ambassador*: a verb that names nobody else calls him nothing."""
    others = {one.dep_ for one in called.head.children}
    is_thing = called.i > called.head.i and called.pos_ != "ADJ"
    return is_thing and others.isdisjoint({"dobj", "nsubjpass", "dative", "ccomp"})


def _joined_after(phrase: Token) -> Token | None:
    """The verb before which a phrase stands apart: *rejected it and, in reply, expelled two*."""
    if phrase.i < 2 or phrase.nbor(-1).text != "," or phrase.nbor(-2).dep_ != "cc":
        return None
    verbs_after = (one for one in phrase.head.conjuncts if one.i > phrase.right_edge.i)
    return next((one for one in verbs_after if one.pos_ == "VERB"), None)


def _base_before(verb: Token) -> Token | None:
    """The base form that another goes on from: *demanded that he halt the war, end the sieges*.

    What is done goes on from no *halt*, and what is to be done from no *demanded*.
    """
    if verb.tag_ != "VB" or verb.head.tag_ not in _FINITE or verb.head.i > verb.i:
        return None
    if any(child.dep_ in {"aux", "nsubj", "expl"} for child in verb.children):
        return None
    between = verb.doc[verb.head.i + 1 : verb.left_edge.i]
    bases = [word for word in between if word.tag_ == "VB" and verb.head in word.ancestors]
    return bases[-1] if bases else None


def _before_aside(phrase: Token) -> Token | None:
    """The verb before a clause of time that commas set apart, for words of answering after it.

    *Shelled a village, a day after rebels killed two, in retaliation*: the shelling was that.
    """
    start = phrase.left_edge
    if start.i == 0 or start.nbor(-1).text not in _PARTING or phrase.head.i > phrase.i:
        return None
    clause = next((one for one in phrase.ancestors if one.dep_ == "advcl"), None)
    if clause is None or clause.head.i > clause.i or not _opens_so(clause, _AFTER):
        return None
    is_answer = any(answering_noun(one) or answering_verb(one) for one in phrase.subtree)
    return clause.head if is_answer else None


def _first_count(mark: Token) -> Token | None:
    """The clause *after* which a sentence counts days before it counts others: *and a week after*.

    *It came a day after rebels took the town and a week after the raid*: they took it after no
    raid that the sentence tells of.
    """
    if mark.lower_ not in _COUNTED_FROM or mark.i < 2 or mark.nbor(-1).lower_ not in _TIMES:
        return None
    first = mark.nbor(-1).left_edge
    if first.i == 0 or first.nbor(-1).dep_ != "cc":
        return None
    return next((one for one in mark.ancestors if one.dep_ == "advcl" and _opens_so(one)), None)


def _opens_so(clause: Token, openers: Container[str] = _COUNTED_FROM) -> bool:
    return any(one.dep_ == "mark" and one.lower_ in openers for one in clause.lefts)


def _of_the_words(told: Token) -> Iterator[Token]:
    """The phrases below what is said that stand before its beginning, beside the verb of saying.

    *said on Monday it had retaken the town*, *said, a day after the raid, that it would answer*.
    """
    saying = told.head
    if not clauses.is_saying(saying) or told.i < saying.i:
        return
    opening = min(
        (one.i for one in told.lefts if one.dep_ in _OPENINGS and one.i > saying.i), default=0
    )
    for phrase in told.lefts:
        is_time = phrase.dep_ in _PHRASES and holds_date(phrase)
        if saying.i < phrase.i < opening and (is_time or phrase.dep_ == "advcl"):
            yield phrase


def _take_from_words(told: Token) -> None:
    """Hang on what is said first the date with which it ends: *Men came on Friday, he said*."""
    saying = told.head
    if told.i > saying.i or not clauses.is_saying(saying):
        return
    speaker = min((one.i for one in saying.lefts if one.dep_ == "nsubj"), default=saying.i)
    for phrase in list(saying.lefts):
        is_time = phrase.dep_ in _PHRASES and holds_date(phrase)
        last = phrase.right_edge
        if is_time and told.i < phrase.i and last.i < speaker and last.nbor(1).text in _CLOSING:
            phrase.head = told


def _of_the_verb(deed: Token) -> Iterator[Token]:
    """The phrases below a deed that its verb takes."""
    verb = deed.head
    own = [child for child in deed.rights if child.dep_ in _PHRASES]
    if verb.lower_ in verbs("blaming", "attributing"):
        yield from [phrase for phrase in deed.subtree if _names_doer(phrase, verb)][-1:]
    elif verb.lower_ in verbs("responding"):
        answers = [one for one in (*own, *verb.rights) if one.lower_ in _WITH and one.i > deed.i]
        for answer in answers[:1]:
            yield from (one for one in own if one == answer or _is_date_before(one, answer))


def _names_doer(phrase: Token, verb: Token) -> bool:
    """*on rebels*, *on Islamabad*, *attributed to rebels*; a base is what was attacked."""
    laid = _TO if verb.lower_ in verbs("ascribing") else _ON
    return phrase.lower_ in laid and any(
        (noun.pos_ == "PROPN" and not nouns.kinds_of(noun)) or nouns.can_act(noun)
        for noun in phrase.children
        if noun.dep_ == "pobj" and noun.ent_type_ != "DATE"
    )


def _is_date_before(phrase: Token, answer: Token) -> bool:
    """*answered the raid on Sunday with strikes*: the day is that of the answer."""
    return phrase.i < answer.i and holds_date(phrase)
