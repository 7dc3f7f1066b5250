"""Slips of the parser that a rule can tell: *who* is no town, *IS* among small letters a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.day_clauses import hang_beside_day, take_day
from timeline.events.grammar.doers_of_nouns import hang_on_deed
from timeline.events.grammar.lost_subjects import (
    give_subject,
    make_subject,
    mend_second,
    mend_subject,
    mend_verbless,
    part_from_answer,
)
from timeline.events.grammar.opening_places import part_from_place
from timeline.events.grammar.parted_verbs import lend_phrases
from timeline.events.grammar.particles import free_object, make_particle, read_as_preposition
from timeline.events.grammar.past_verbs import (
    mend_after_ing,
    mend_after_name,
    mend_after_opening,
    mend_after_participle,
    mend_describing,
    mend_joined,
    mend_opening_ing,
)
from timeline.events.grammar.run_together import (
    give_burnt_thing,
    give_town,
    is_after_town,
    part_from_name,
)
from timeline.events.grammar.said_of_nouns import (
    hang_on_lethal_deed,
    hang_on_mortals,
    hang_on_people,
    read_as_left,
    read_as_participle,
)
from timeline.events.grammar.time_clauses import open_clause, part_owner
from timeline.events.words.wordlists import listed
from timeline.lexicons import word_list
from timeline.syntax import Token

_COUNTING = frozenset({"det", "nummod", "poss"})
_STANDING = frozenset({"person", "building", "site"})
_DEATHLY = frozenset({"death", "dead", "down"})
_ANSWERABLE = frozenset({"responsible", "accountable"})


def mend_slip(word: Token) -> None:
    """Put the place of a word in its tree right where the parser can only have slipped.

    >>> from timeline.syntax import parse
    >>> tree = parse("They buried the sheikh of Hamkan, who was slain by gunmen.")
    >>> tree[9].head, mend_slip(tree[9]), tree[9].head
    (Hamkan, None, sheikh)
    """
    for mend in _MENDS.get(word.dep_, ()):
        mend(word)


def _mend_party(noun: Token) -> None:
    """Mend what is read as a subject or an object."""
    if noun.tag_ == "VBN" and any(one.dep_ in _COUNTING for one in noun.lefts):
        noun.tag_, noun.pos_ = "NNS", "NOUN"  # "treated 70 wounded", "buried their dead"
    elif noun.lower_ == "al":
        _join_article(noun)
    elif noun.dep_ == "dobj" and noun.lower_ in listed("burning"):
        give_burnt_thing(noun)
    elif noun.dep_ == "dobj" and noun.head.lemma_ in word_list("link_cues", "naming"):
        part_from_name(noun)
    elif is_after_town(noun):
        give_town(noun)
    elif noun.dep_ == "nsubj" and noun.head.lower_ in _ANSWERABLE:
        _give_blamed(noun)
    elif noun.dep_ == "pobj" and noun.text == "IS":
        _read_as_name(noun)
    elif noun.dep_ == "pobj":
        _mend_phrase(noun)


def _mend_clause(verb: Token) -> None:
    """Mend what is read as a clause beside another: a verb in the past, an -ing form."""
    if verb.tag_ == "VBG" and verb.head.i < verb.i:
        _give_object(verb)
    elif verb.tag_ == "VBD" and not any(one.dep_ == "mark" for one in verb.lefts):
        mend_after_participle(verb)


def _give_blamed(noun: Token) -> None:
    """*Israel holds him responsible*, read as a clause of its own: *he is responsible*."""
    answerable, verb = noun.head, noun.head.head
    if answerable.dep_ == "ccomp" and answerable.pos_ == "ADJ" and verb.lemma_ == "hold":
        noun.head, noun.dep_ = verb, "dobj"
        answerable.dep_ = "oprd"


def _mend_phrase(noun: Token) -> None:
    """*Claimed the attack on behalf of a group*: that was no target; *between* joins two."""
    if noun.lower_ == "behalf":
        _hang_on_verb(noun.head)
    elif noun.head.lower_ == "between":
        _set_side_by_side(noun)


def _hang_on_verb(phrase: Token) -> None:
    """Hang a phrase on the verb over the noun that the parser gives it to."""
    verb = clauses.governing_verb(phrase.head)
    if verb is not None:
        phrase.head = verb


def _give_object(clause: Token) -> None:
    """*Hacked to death two men working in a field*: read as *hacked*, and *two men working*."""
    noun, verb = next((one for one in clause.lefts if one.dep_ == "nsubj"), None), clause.head
    if noun is None or verb.tag_ != "VBD" or any(one.dep_ == "dobj" for one in verb.children):
        return
    if noun.left_edge.i > verb.i and noun.left_edge.nbor(-1).lower_ in _DEATHLY:
        noun.head, noun.dep_ = verb, "dobj"
        clause.head, clause.dep_ = noun, "acl"


def _mend_preposition(word: Token) -> None:
    if word.lower_ == "by":
        _hang_on_passive(word)
        hang_on_deed(word)
    else:
        _join_bounds(word)
        make_particle(word)
        open_clause(word)


def _join_bounds(between: Token) -> None:
    """*Said between 30 and 35 soldiers had died*: it stands before two numbers, and no place."""
    number = between.nbor(1) if between.i + 1 < len(between.doc) else between
    has_second = any(one.dep_ == "conj" for one in number.children)
    if between.lower_ == "between" and number.dep_ == "nummod" and has_second:
        between.head, between.dep_ = number, "quantmod"


def _hang_on_passive(by: Token) -> None:
    """*Was slain with six relatives by gunmen*: those by whom it was done were no relatives'."""
    noun = by.head
    if noun.pos_ not in {"NOUN", "PROPN"} or not nouns.kinds_of(noun) & _STANDING:
        return
    verb = clauses.governing_verb(noun)
    if verb is None or not clauses.is_passive(verb) or clauses.subjects(verb):
        return
    doers = [one for one in by.children if one.dep_ == "pobj"]
    if verb.i < noun.i and any(nouns.can_act(doer) for doer in doers):
        by.head, by.dep_ = verb, "agent"


def _make_noun(deed: Token) -> None:
    """*Shelling shook the town*: an -ing form that nobody does to anything is the subject."""
    inside = {child.dep_ for child in deed.children}
    if deed.dep_ == "csubj" and inside.isdisjoint({"nsubj", "dobj", "aux", "xcomp", "ccomp"}):
        deed.dep_, deed.tag_, deed.pos_ = "nsubj", "NN", "NOUN"


def _join_article(article: Token) -> None:
    """*al-Shabaab launched an attack*: three words read as three subjects."""
    rest = article.doc[article.i + 1 : article.i + 3]
    if len(rest) == 2 and rest[0].text == "-" and rest[1].dep_ == article.dep_:
        for word in (article, rest[0]):
            word.head, word.dep_ = rest[1], "compound"


def _set_side_by_side(last: Token) -> None:
    """*Between the army and Renamo rebels*, where *army* is read as describing *rebels*."""
    described = (one for one in last.lefts if one.dep_ in {"nmod", "compound"})
    first = next((one for one in described if any(c.dep_ == "cc" for c in one.children)), None)
    if first is None or not nouns.can_act(first):
        return
    for word in [one for one in last.lefts if one.i < first.i]:
        word.head = first
    first.head, first.dep_ = last.head, "pobj"
    last.head, last.dep_ = first, "conj"


def _read_as_name(word: Token) -> None:
    """*IS attacks*, *shelled IS*: the group, read as a form of *be*."""
    if word.lemma_.lower() != "be" or word.doc.text.isupper():
        return
    after = word.nbor(1) if word.i + 1 < len(word.doc) else word
    if after.pos_ == "NOUN":
        if after.head == word:
            after.head, after.dep_ = word.head, "pobj" if word.dep_ == "pobj" else "dobj"
        for child in list(word.children):
            child.head = after
        word.head, word.dep_ = after, "compound"
    else:
        word.dep_ = "nsubj" if word.dep_.startswith("aux") else "dobj"
    word.lemma_, word.pos_, word.tag_ = word.text, "PROPN", "NNP"


def _mend_conjunct(word: Token) -> None:
    if word.tag_ in {"VBD", "VBN"}:
        read_as_left(word)
    if word.tag_ == "VBD" and word.dep_ == "conj":
        mend_joined(word)
    elif word.pos_ in {"NOUN", "PROPN"}:
        mend_subject(word)


def _mend_helper(word: Token) -> None:
    """Mend what is read as an auxiliary."""
    if word.text == "IS":
        _read_as_name(word)
    else:
        lend_phrases(word)
        part_owner(word)
        read_as_preposition(word)


def _mend_words(word: Token) -> None:
    """Mend what is read as the words that somebody says, or as what goes on."""
    if word.text == "IS":
        _read_as_name(word)
    elif word.head.tag_ == "VBG" and word.tag_ == "VBD":
        mend_after_ing(word)
    elif clauses.is_saying(word.head) and not clauses.has_own_subject(word):
        give_subject(word)


def _mend_subject_clause(clause: Token) -> None:
    """*A boy walking home was shot*; *shelling the port, rebels killed two*, who are its doers."""
    if clause.tag_ != "VBG":
        return
    if any(one.dep_ == "nsubj" and one.i > clause.i for one in clause.head.lefts):
        clause.dep_ = "advcl"
    else:
        make_subject(clause, clause.head)
        _make_noun(clause)


# What is tried on a word, by its label, in this order.
_MENDS: Mapping[str, Sequence[Callable[[Token], None]]] = {
    "nsubj": (_mend_party, mend_second, part_from_place),
    "amod": (mend_after_name,),
    "compound": (part_from_answer,),
    "dobj": (_mend_party,),
    "pobj": (_mend_party, mend_subject, part_from_place),
    "relcl": (hang_on_people, hang_on_lethal_deed, hang_beside_day, take_day),
    "ROOT": (mend_opening_ing, mend_describing, mend_after_opening),
    "acl": (mend_verbless, read_as_participle, hang_on_mortals, part_owner),
    "conj": (_mend_conjunct,),
    "advcl": (_mend_clause,),
    "prep": (_mend_preposition,),
    "prt": (free_object,),
    "agent": (hang_on_deed,),
    "aux": (_mend_helper,),
    "auxpass": (_mend_helper,),
    "ccomp": (_mend_words,),
    "csubj": (_mend_subject_clause,),
    "csubjpass": (_mend_subject_clause,),
}
