"""Two nouns that the parser ran into one: *a town southwest of Tripoli*, *called it payback*."""

from __future__ import annotations

from timeline.events.grammar.answered import answering_noun
from timeline.lexicons import word_list
from timeline.syntax import Token

_DESCRIBING = frozenset({"amod", "compound", "nmod"})
_MOVES = frozenset({"recall", "march", "closure", "protest"})  # named by their own noun
_COMPASS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}
)


def give_burnt_thing(burning: Token) -> None:
    """*Set a parked airliner alight*, where *airliner* is read as describing an *alight*."""
    thing = next((one for one in burning.lefts if one.dep_ == "compound"), None)
    if thing is None or thing.i != burning.i - 1:
        return
    for word in [one for one in burning.lefts if one != thing]:
        word.head = thing
    thing.head, thing.dep_ = burning.head, "dobj"
    burning.dep_, burning.pos_, burning.tag_ = "oprd", "ADJ", "JJ"


def part_from_name(name: Token) -> None:
    """*Called the raid punishment for the killing*: read as a *raid punishment*."""
    deed = name.nbor(-1) if name.i else name
    article = next((one for one in name.lefts if one.dep_ == "det"), None)
    if deed.head != name or deed.dep_ not in _DESCRIBING or article is None:
        return
    if deed.lemma_ not in word_list("link_cues", "pointing") | _MOVES or not answering_noun(name):
        return
    for word in [one for one in name.lefts if one.i < deed.i]:
        word.head = deed
    deed.head, deed.dep_, deed.pos_, deed.tag_ = name.head, "dobj", "NOUN", "NN"
    name.dep_ = "oprd"


def is_after_town(bearing: Token) -> bool:
    """Tell whether *southwest* is read as a thing that is named after a town."""
    if bearing.lower_ not in _COMPASS or not bearing.i:
        return False
    town, after = bearing.nbor(-1), bearing.doc.words(bearing.i + 1, bearing.i + 2).text
    is_read_into = town.dep_ == "compound" and town.head == bearing and town.pos_ == "NOUN"
    return is_read_into and after == "of"


def give_town(bearing: Token) -> None:
    """*Captured a town southwest of Tripoli*: what was captured is the town.

    >>> from timeline.syntax import parse
    >>> tree = parse("Rebels said that they captured a town southwest of Gao.")
    >>> tree[7].text, is_after_town(tree[7]), give_town(tree[7]), tree[6].head
    ('southwest', True, None, captured)
    """
    town = bearing.nbor(-1)
    for word in [one for one in bearing.lefts if one != town]:
        word.head = town
    town.head, town.dep_ = bearing.head, bearing.dep_
    bearing.head, bearing.dep_ = town, "advmod"
