"""Whom *they*, *it* or *he* means: the most prominent party before that agrees with it.

Method: the parties to the left in the pronoun's own sentence, then sentence by sentence
backwards. The first sentence with parties that agree in number and kind decides: its subject
is meant, since what goes on being told of tends to stay the subject (centering: Grosz, Joshi
and Weinstein 1995). Where two are equally likely, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.anaphora.agreement import Pronoun, pronoun_of, pronouns_for
from timeline.events.anaphora.parties import Party, Role, is_gone, is_main, parties_in
from timeline.events.anaphora.words import acting, taken_up_by
from timeline.events.grammar import clauses
from timeline.events.words.trigger_entries import forms_in
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token, Tree

_BACK = 3  # sentences
_QUOTE = re.compile("[\"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]|``|''")


def antecedent(pronoun: Token, before: Sequence[Tree]) -> Party | None:
    """Say which party a pronoun that acts takes up; None if none or several are likely.

    `before` are the sentences before the pronoun's, the nearest first.

    >>> from timeline.syntax import parse
    >>> tree = parse("They later burned down the market.")
    >>> antecedent(tree[0], [parse("The militias did not wait for long.")]).actor.name
    'militias'
    """
    kind = pronoun_of(pronoun)
    if kind is None or is_quoted(pronoun):
        return None
    own = [party for party in parties_in(pronoun.doc) if _is_apart(party.noun, pronoun)]
    if (speaker := _speaker_above(pronoun, own, kind)) is not None:
        return speaker
    speaks = _speaks(pronoun)
    found = _agreeing(own, kind, speaks=speaks)
    if found:
        return _likeliest(found, pronoun)
    for tree in before[:_BACK]:
        if _continues(tree, kind):
            continue
        found = _agreeing(parties_in(tree), kind, speaks=speaks)
        if found:
            return _likeliest(found, pronoun)
        if not speaks and _is_about_a_thing(tree, kind):
            return None
    return None


def is_quoted(word: Token) -> bool:
    """Tell whether a word stands in a quotation: it speaks of what the speaker spoke of.

    >>> from timeline.syntax import parse
    >>> is_quoted(parse('"They laid a mine," an official said.')[1])
    True
    """
    return len(_QUOTE.findall(word.doc.text, 0, word.idx)) % 2 == 1


def _is_apart(noun: Token, pronoun: Token) -> bool:
    """Tell whether a noun of the same sentence can be taken up: to the left, in another clause.

    Nor can it be what another such pronoun stands beside: *Guevara inspires him as he fights*;
    nor whoever acts on the pronoun.
    """
    if noun.i >= pronoun.i or noun.is_ancestor(pronoun):
        return False
    if pronoun.dep_ == "poss":
        return True
    own = clauses.governing_verb(pronoun)
    if own is not None and noun in clauses.grammatical_subjects(own):
        return False  # "police took the building and arrested 13 of them"
    verb, kind = clauses.governing_verb(noun), pronoun_of(pronoun)
    beside = {
        clauses.governing_verb(word)
        for word in pronoun.doc[: pronoun.i + 1]
        if pronoun_of(word) is kind and word.dep_ != "poss"
    }
    return verb not in beside


def _speaker_above(pronoun: Token, own: Sequence[Party], kind: Pronoun) -> Party | None:
    """Who says *it* of a body is that body: *in Mali, the French army said it had killed four*.

    So it is who says what was done to it: *the army said men had shot at it, and it responded*.
    """
    verb = clauses.governing_verb(pronoun)
    if kind is not Pronoun.IT or verb is None:
        return None
    goes_on = verb.dep_ == "conj" and verb.lower_ in acting("answering")
    if verb.dep_ != "ccomp" and not goes_on:
        return None
    above = verb.head
    speakers = clauses.grammatical_subjects(above) if above.lower_ in verbs("saying") else []
    found = (one for one in own if one.noun in speakers and kind in one.pronouns)
    return next((one for one in found if one.fights or one.noun.lower_ in listed("organs")), None)


def _agreeing(parties: Sequence[Party], kind: Pronoun, *, speaks: bool) -> list[Party]:
    """Those who could be meant: agreeing, alive, and more than an object that never fights.

    No machine speaks, and who only reports does nothing else.
    """
    agreeing = [party for party in parties if kind in party.pronouns and not is_gone(party)]
    if speaks:
        return [party for party in agreeing if _can_speak(party)]
    return [
        party
        for party in agreeing
        if party.fights or (party.role < Role.OTHER and not _only_reports(party, kind))
    ]


def _can_speak(party: Party) -> bool:
    """Tell whether a party may say something: no *frigate*, no *jets*."""
    word = party.noun.lower_
    is_craft = word in forms_in("ship") or word in forms_in("warplane")
    is_machine = is_craft or word in taken_up_by("machines")
    return not is_machine and (party.fights or party.role < Role.OTHER)


def _only_reports(party: Party, kind: Pronoun) -> bool:
    """*The shell killed two, AFP said. It struck a fence*: what reports strikes nobody."""
    return kind is Pronoun.IT and _speaks(party.noun)


def _continues(tree: Tree, kind: Pronoun) -> bool:
    """Tell whether a sentence goes on speaking of the same by the same pronoun."""
    return any(
        pronoun_of(word) is kind and word.dep_ == "nsubj" and is_main(word.head) for word in tree
    )


def _is_about_a_thing(tree: Tree, kind: Pronoun) -> bool:
    """Tell whether the subject is a thing that the pronoun may mean: *the bomb …; it killed*."""
    roots = [word for word in tree if word.dep_ == "ROOT"]
    subjects = [noun for root in roots for noun in clauses.grammatical_subjects(root)]
    return any(noun.pos_ in {"NOUN", "PROPN"} and kind in pronouns_for(noun) for noun in subjects)


def _likeliest(found: Sequence[Party], pronoun: Token) -> Party | None:
    """The most prominent one, if it is the only one of its rank and nothing points elsewhere."""
    if pronoun_of(pronoun) is Pronoun.THEY:
        many = [party for party in found if party.pronouns == {Pronoun.THEY}]
        found = many or found  # "the government sent soldiers; they arrested …"
    if _speaks(pronoun):
        found = [party for party in found if _speaks(party.noun)] or found
    else:
        others = [party for party in found if not _speaks(party.noun)]
        found = found if all(one.role is Role.PLACE for one in others) else others
    top = min(party.role for party in found)
    best = [party for party in found if party.role is top]
    people = [party for party in best if party.noun.lower_ not in taken_up_by("machines")]
    best = people or best
    if len({party.actor.name for party in best}) > 1:
        return None
    others = [party for party in found if party.actor.name != best[0].actor.name and party.fights]
    return None if others and _may_turn(pronoun, best[0]) else best[0]


def _speaks(noun: Token) -> bool:
    """Tell whether a noun is only the source of what is told: *gunmen came, officials said*."""
    verb = clauses.governing_verb(noun)
    is_subject = verb is not None and noun in clauses.grammatical_subjects(verb)
    return is_subject and verb is not None and verb.lower_ in verbs("saying")


def _may_turn(pronoun: Token, party: Party) -> bool:
    """Tell whether the one acted on may be meant: *they hit back*, or after *X fought Y*."""
    verb, told = clauses.governing_verb(pronoun), clauses.governing_verb(party.noun)
    answers = verb is not None and verb.lower_ in acting("answering")
    return answers or (told is not None and told.lower_ in acting("meeting"))
