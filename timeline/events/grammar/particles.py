"""Small words that the parser takes for others: *pulled out of the town*, *to annexed Crimea*."""

from __future__ import annotations

import re

from timeline.events.grammar import clauses
from timeline.events.words.trigger_entries import triggers_by_form
from timeline.syntax import Token

_PAST_FORM = re.compile(r"\w{3}[^e]ed$")  # *annexed*; not *proceed*, *embed*, *shed*
_PARTICLES = frozenset({"down", "out", "up", "off", "away"})


def make_particle(word: Token) -> None:
    """Make a word the particle of the verb before it, where only with it the verb tells a deed.

    >>> from timeline.syntax import parse
    >>> tree = parse("The Sri Lankan military pulled out of the air base.")
    >>> tree[5].dep_, make_particle(tree[5]), tree[5].dep_, tree[6].head
    ('prep', None, 'prt', pulled)
    """
    verb = word.head
    if word.lower_ not in _PARTICLES or word.i != verb.i + 1:
        return
    known = {entry.particle for entry in triggers_by_form().get(verb.lower_, ())}
    if word.lower_ not in known or any(one.dep_ in {"prt", "dobj"} for one in verb.children):
        return
    word.dep_ = "prt"
    for phrase in list(word.rights):
        phrase.head = verb
        phrase.dep_ = "dobj" if phrase.dep_ == "pobj" else phrase.dep_


def free_object(particle: Token) -> None:
    """Give a verb the object that its particle was taken to lead to: *burned down the house*.

    >>> from timeline.syntax import parse
    >>> tree = parse("They burned down the Apra party's house and two offices.")
    >>> tree[7].head, free_object(tree[2]), tree[7].head, tree[7].dep_
    (down, None, burned, 'dobj')
    """
    verb = particle.head
    if any(one.dep_ == "dobj" for one in verb.children):
        return
    for noun in [one for one in particle.rights if one.dep_ == "pobj"]:
        noun.head, noun.dep_ = verb, "dobj"


def read_as_preposition(to: Token) -> None:
    """*A bridge to annexed Crimea on Friday*: an infinitive has no past form, so *to* is where.

    What stands behind goes to the clause around: the bridge was not annexed on Friday.

    >>> from timeline.syntax import parse
    >>> tree = parse("A blast hit a bridge linking Russia to annexed Crimea on Saturday.")
    >>> read_as_preposition(tree[7]), tree[8].head, tree[10].head
    (None, Crimea, hit)
    """
    past = to.head
    thing = next((one for one in past.rights if one.dep_ == "dobj"), None)
    is_slip = to.tag_ == "TO" and past.i == to.i + 1 and _PAST_FORM.search(past.lower_)
    if not is_slip or thing is None or past.head == past:
        return
    above = past.head
    clause = clauses.governing_verb(above.head) if above.dep_ == "acl" else above
    for word in [one for one in past.rights if one.i > thing.i]:
        word.head = clause or above
    to.head, to.dep_, to.tag_, to.pos_ = above, "prep", "IN", "ADP"
    thing.head, thing.dep_ = to, "pobj"
    past.head, past.dep_, past.tag_, past.pos_ = thing, "amod", "VBN", "ADJ"
