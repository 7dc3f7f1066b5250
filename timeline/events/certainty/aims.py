"""What is only aimed at: told by an infinitive, and done by nobody yet.

*Rebels fighting to overthrow the king said …*: who they are, and no coup. *They are going to
fight* is still to come, and *the attack was to regain the town* says what it was for. *Calls for
a truce, the withdrawal of all forces …*: all that a list calls for is called for.
"""

from __future__ import annotations

from timeline.events.certainty.in_general import has_short_date
from timeline.events.grammar import clauses
from timeline.events.words.wordlists import listed, status_words, verbs
from timeline.syntax import Token

_WANTS = frozenset({"for"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def is_standing_aim(verb: Token, upper: Token) -> bool:
    """Tell whether an infinitive says what people stand for: *rebels trying to topple him said*.

    *Guards shot a man trying to storm the gate* tells what he did.

    >>> from timeline.syntax import parse
    >>> tree = parse("Rebels fighting to overthrow the president want arms.")
    >>> is_standing_aim(tree[3], tree[1])
    True
    """
    if upper.dep_ != "acl" or upper.tag_ != "VBG" or has_short_date(upper):
        return False
    if upper.lemma_ in listed("striving"):
        return True
    is_about_others = upper.head.dep_ in _SUBJECT and upper.head.tag_ == "NNS"
    return is_about_others and upper.lower_ in verbs("trying")


def is_going_to(upper: Token) -> bool:
    """*They are going to attack*: the future, and nobody's journey.

    >>> from timeline.syntax import parse
    >>> is_going_to(parse("They are going to fight.")[2])
    True
    """
    is_going = upper.lower_ == "going" and any(one.dep_ == "aux" for one in upper.children)
    return is_going and not any(one.dep_ in {"prep", "dobj"} for one in upper.children)


def is_ruled_out(upper: Token) -> bool:
    """*Western states ruled out sending troops*: what they do not mean to do.

    >>> from timeline.syntax import parse
    >>> is_ruled_out(parse("Paris ruled out sending troops.")[1])
    True
    """
    particles = {one.lower_ for one in upper.children if one.dep_ in {"prt", "prep"}}
    return upper.lemma_ == "rule" and "out" in particles


def is_what_for(upper: Token) -> bool:
    """*The raid was to free hostages*: the deed is told, and what it was to bring about.

    >>> from timeline.syntax import parse
    >>> is_what_for(parse("The attack was to regain the town.")[2])
    True
    """
    deeds = clauses.grammatical_subjects(upper)
    return upper.lemma_ == "be" and any(one.lemma_ in listed("violent_nouns") for one in deeds)


def is_called_for_too(noun: Token) -> bool:
    """*Calls for a truce, the withdrawal of troops and free elections*: joined to what is wanted.

    >>> from timeline.syntax import parse
    >>> text = "Clinton reiterated calls for a ceasefire, the withdrawal of his forces from cities."
    >>> tree = parse(text)
    >>> [is_called_for_too(word) for word in tree if word.text == "withdrawal"]
    [True]
    """
    first = noun.head
    if noun.dep_ != "conj" or first.lemma_.lower() not in status_words("unreal_noun"):
        return False
    wants = [one for one in first.rights if one.lower_ in _WANTS and one.i < noun.i]
    return bool(wants) and noun.left_edge.nbor(-1).text == ","
