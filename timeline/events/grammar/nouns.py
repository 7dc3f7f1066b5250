"""What a noun is about: its kind, what stands beside it, what prepositions lead to."""

from __future__ import annotations

import re
from functools import cache

from timeline.events.grammar import clauses
from timeline.events.grammar.free_relatives import named_in
from timeline.events.words.inflection import noun_forms
from timeline.events.words.wordlists import listed
from timeline.lexicons import read_lexicon
from timeline.syntax import Token

# Kinds of `lexicons/kinds.yml`: who can do a deed, and whom or what one can be done to.
ACTING = frozenset({"person", "force", "crowd"})
STRUCK = ACTING | {"building", "site"}

_SITE = frozenset({"site"})
_FORCE = frozenset({"force"})
_MINES = frozenset({"mine", "mines"})
_PERSON = frozenset({"person"})
_COUNTS = frozenset({"CD", "HYPH"})  # two-thirds
_MEN = re.compile(r".+(?:men|woman|sman)")  # kinsmen, boatwoman
_FOLLOWERS = re.compile(r"(?!whitelist).{3,}(?:[^kl]|[aeio]l)ists?")  # loyalist; not checklist
_BEARING = frozenset({"in", "with", "without", "on"})
_ARMS = frozenset({"force", "weapon"})
_MODEL = re.compile(r"[a-z]{1,4}-\d+[a-z]*")


@cache
def _kinds() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, entry in read_lexicon("kinds").items():
        for lemma in entry["words"]:
            for form in noun_forms(lemma.lower()):
                found.setdefault(form, set()).add(kind)
    for state in read_lexicon("states").values():
        for people in state["adjectives"]:  # "blamed the Cypriots", "killed two Iraqis"
            found.setdefault(people.lower(), set()).add("person")
    return {form: frozenset(kinds) for form, kinds in found.items()}


def kinds_of(noun: Token) -> frozenset[str]:
    """Tell what a noun stands for, by its own word; "dozens of X" and the like count as X.

    A proper name that no list knows has no kind, which frames take as "may be anything";
    what stands beside it says what it is (*the Galaxy Leader, a car carrier*).
    """
    if is_pit(noun):
        return _SITE
    if noun.lower_ == "old" and noun.i > 1 and noun.nbor(-1).text == "-":
        return _PERSON  # "an eight-year-old"
    kinds = called(noun) or kinds_of_word(content_noun(noun).lower_)
    return kinds | _FORCE if noun.lower_ in listed("men") and _is_under_arms(noun) else kinds


def _is_under_arms(noun: Token) -> bool:
    """*Armed men*, *men in fatigues*: whoever goes by no other name, and comes in force."""
    before = (one for one in noun.lefts if one.dep_ in {"amod", "compound", "nmod"})
    if any(one.lower_ in listed("under_arms") for one in before):
        return True
    phrases = (one for one in noun.rights if one.dep_ == "prep" and one.lower_ in _BEARING)
    return any(one.lower_ in listed("signs_of_arms") for each in phrases for one in each.children)


def is_pit(noun: Token) -> bool:
    """*A gold mine*, *the coal mines*: where people dig, and nothing that goes off.

    >>> from timeline.syntax import parse
    >>> tree = parse("A drone hit a gold mine. A bus hit a mine.")
    >>> [is_pit(token) for token in tree if token.text == "mine"]
    [True, False]
    """
    if noun.lower_ not in _MINES:
        return False
    return any(one.dep_ == "compound" and one.lower_ in listed("minerals") for one in noun.lefts)


def can_act(noun: Token) -> bool:
    """Tell whether a noun stands for somebody: a person, a force or a crowd.

    >>> from timeline.syntax import parse
    >>> tree = parse("Dozens of rebels left the bridge.")
    >>> can_act(tree[0]), can_act(tree[5])
    (True, False)
    """
    return not kinds_of(noun).isdisjoint(ACTING)


def kinds_of_word(word: str) -> frozenset[str]:
    """The kinds of a word that is listed, or made with *-men* or *-ist*; *an F-16* is arms.

    >>> [sorted(kinds_of_word(one)) for one in ("fundamentalists", "checklist", "f-16")]
    [['person'], [], ['force', 'weapon']]
    """
    if known := _kinds().get(word):
        return known
    if _MEN.fullmatch(word) or _FOLLOWERS.fullmatch(word):
        return _PERSON
    return _ARMS if _MODEL.fullmatch(word) else frozenset()


def called(noun: Token) -> frozenset[str] | None:
    """The kinds that stand beside a name: *Giancarlo Bossi, a missionary*; None without any.

    >>> from timeline.syntax import parse
    >>> called(parse("Gunmen seized Giancarlo Bossi, a missionary.")[3])
    frozenset({'person'})
    """
    for child in noun.children if noun.pos_ == "PROPN" else ():
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            return _kinds().get(content_noun(child).lower_)
    return None


def content_noun(noun: Token) -> Token:
    """Step from a measure or piece to the whole: *dozens of supporters*, *the roof of a clinic*."""
    is_measure = noun.lower_ in listed("measures", "pieces") or noun.tag_ == "CD"
    if not is_measure and not _is_fraction(noun):
        return noun
    if noun.lower_ in listed("pieces") and any(one.dep_ == "compound" for one in noun.lefts):
        return noun  # "the health centre of Boga" is no middle of it
    for preposition in noun.children:
        if preposition.lower_ == "of":
            for inner in preposition.children:
                if inner.dep_ == "pobj" and not _is_size(inner, noun):
                    return content_noun(inner)
    return noun


def _is_size(number: Token, noun: Token) -> bool:
    """*A mob of about 200*, *a group of 40*: how many they are, and not who."""
    is_bare = number.tag_ == "CD" and noun.tag_ != "CD" and not any(number.rights)
    return is_bare and not kinds_of_word(noun.lower_).isdisjoint(ACTING)


def _is_fraction(noun: Token) -> bool:
    """*A third of the hostages*, *two quarters*; not *the old quarter of Damascus*."""
    if noun.lower_ not in listed("fractions"):
        return False
    before = [one for one in noun.lefts if one.dep_ != "advmod"]  # "nearly a third"
    return bool(before) and all(one.lower_ == "a" or one.tag_ in _COUNTS for one in before)


def name_beside(noun: Token) -> Token | None:
    """Give the name that is set beside a word for a town: *the provincial capital, Farah*.

    >>> from timeline.syntax import parse
    >>> name_beside(parse("Rebels shelled the capital, Bangui.")[3])
    Bangui
    """
    beside = [child for child in noun.children if child.dep_ == "appos"]
    is_town = noun.tag_ == "NN" and noun.lower_ in listed("regions", "capitals")
    is_name = len(beside) == 1 and beside[0].pos_ == "PROPN"
    return beside[0] if is_town and is_name else None


def is_reciprocal(word: Token) -> bool:
    """Tell whether a word ends or opens *each other* or *one another*.

    >>> from timeline.syntax import parse
    >>> tree = parse("They shelled each other and accused one another.")
    >>> [token.text for token in tree if is_reciprocal(token)]
    ['other', 'one', 'another']
    """
    around = word.doc.words(max(0, word.i - 1), word.i + 2).text.lower()
    if word.lower_ == "other":
        return around.startswith("each other")
    return word.lower_ in {"one", "another"} and "one another" in around


def is_nobody(noun: Token) -> bool:
    """Tell whether a noun says that there is none: *nobody*, *no group*.

    >>> from timeline.syntax import parse
    >>> tree = parse("No group claimed the attack.")
    >>> is_nobody(tree[1]), is_nobody(tree[4])
    (True, False)
    """
    return noun.lower_ in {"nobody", "none", "no-one", "nothing"} or any(
        child.lower_ in {"no", "not"} and child.dep_ in {"det", "neg"} for child in noun.children
    )


def reached(verb: Token, prepositions: frozenset[str]) -> list[Token]:
    """List what a verb's prepositions lead to, also where a passive strands one.

    >>> from timeline.syntax import parse
    >>> reached(parse("The convoy was fired on near Gao.")[3], frozenset({"on"}))
    [convoy]
    """
    led_to = [noun for noun in prepositional(verb, prepositions) if noun.ent_type_ != "DATE"]
    # "On the border, police fired at marchers": what stands in front is the scene.
    found = [noun for noun in led_to if noun.i > verb.i] or led_to
    stranded = any(
        child.lower_ in prepositions and child.dep_ in {"prep", "prt"} and not any(child.children)
        for child in verb.children
    )
    return clauses.objects(verb) if not found and stranded and clauses.is_passive(verb) else found


def prepositional(token: Token, prepositions: frozenset[str]) -> list[Token]:
    """List the objects of the token's own prepositions, conjoined objects included."""
    found: list[Token] = []
    own = list(token.children)
    own += [inner for child in own if child.dep_ == "prt" for inner in child.children]
    for child in own:
        if child.lower_ in prepositions and child.dep_ in {"prep", "agent", "dative", "prt"}:
            for inner in child.children:
                if inner.dep_ == "pcomp":  # on what the army called a depot
                    found += [named_in(inner) or inner, *inner.conjuncts]
                elif inner.dep_ == "pobj":
                    found += [inner, *inner.conjuncts]
                elif inner.dep_ == "prep":  # out of, from inside
                    found += [deep for deep in inner.children if deep.dep_ == "pobj"]
    return found
