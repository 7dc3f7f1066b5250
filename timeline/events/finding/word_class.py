"""Whether a word stands as a noun or as a verb, also where the tagger says otherwise."""

from __future__ import annotations

from timeline.events.grammar import clauses
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

DESCRIBING = frozenset({"JJR", "RBR", "JJ", "DT", "PRP$", "POS"})
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})  # "a counteroffensive", read as JJ
_PERFECT = frozenset({"had", "has", "have"})


def is_verb(token: Token) -> bool:
    """Tell whether a word stands as a verb; *had overrun* does whatever the tagger says.

    >>> from timeline.syntax import parse
    >>> tree = parse("The shelling of the port went on after rebels overran it.")
    >>> [token.text for token in tree if is_verb(token)]
    ['went', 'overran']
    """
    if token.tag_ == "VB" and token.i > 0 and token.nbor(-1).text == "-":
        return False  # "shoot-to-kill powers"
    if token.tag_.startswith("VB"):
        return token.dep_ != "amod" and not is_gerund(token) and not _is_people(token)
    return any(child.dep_ == "aux" and child.lower_ in _PERFECT for child in token.children)


def is_noun(token: Token) -> bool:
    """Tell whether a word stands as a noun that can tell an event, whatever its form."""
    if token.tag_ == "VBG":
        if _is_what_they_do(token):
            return False
        return token.dep_ not in clauses.CLAUSE or is_gerund(token)
    is_month = token.ent_type_ == "DATE" and token.tag_ == "NNP"  # "March 2015"
    is_nominal = token.tag_.startswith("NN") or (token.tag_ == "JJ" and token.dep_ in _NOMINAL)
    return is_nominal and not is_month and not _names_a_thing(token)


def is_gerund(token: Token) -> bool:
    """*reported more shelling*: an -ing form that is counted, owned or described is a noun."""
    if token.tag_ != "VBG":
        return False
    if token.i == 0:
        return _opens_as_noun(token)
    has_object = any(child.dep_ == "dobj" for child in token.children)
    if _is_owned_by_subject(token):
        return True
    if _is_scene(token) and not has_object:
        return True
    return token.nbor(-1).tag_ in DESCRIBING and not has_object


def _is_people(token: Token) -> bool:
    """*The wounded were flown out*: a participle with an article stands for people."""
    opens = token.i > 0 and token.nbor(-1).lower_ == "the" and token.nbor(-1).head == token
    return token.tag_ == "VBN" and opens and token.dep_ in _NOMINAL


def _is_what_they_do(token: Token) -> bool:
    """*Stone-throwing youths*, *bomb-making rebels*: who they are, and no deed told of them."""
    is_joined = token.i > 0 and token.nbor(-1).text == "-"
    return is_joined and token.dep_ == "amod" and token.head.i > token.i


def _is_scene(token: Token) -> bool:
    """*killed by shelling*, *died in fighting*: in what people came to harm is a noun."""
    harmed = token.head.head
    if token.dep_ != "pcomp" or token.head.lower_ not in {"by", "in", "during"}:
        return False
    return harmed.lower_ in verbs("killing", "injuring") and not clauses.has_own_subject(token)


def _opens_as_noun(token: Token) -> bool:
    """*Fighting between the army and rebels raged*, *Shelling near the port killed two*."""
    is_subject = token.dep_ == "csubj"
    return any(one.text == "between" or (is_subject and one.tag_ == "IN") for one in token.doc[1:2])


def _is_owned_by_subject(token: Token) -> bool:
    """*Rebel shelling killed a child*: the noun before, read as the subject, only says whose."""
    noun = token.head
    is_bare = token.dep_ == "acl" and noun.i == token.i - 1 and not any(token.children)
    return is_bare and noun.dep_ == "nsubj" and noun.head.i == token.i + 1


def _names_a_thing(token: Token) -> bool:
    """*an attack helicopter*, *a ceasefire plan*: what is named after an event is none."""
    head = token.head
    if token.dep_ not in {"compound", "nmod", "amod"} or head.i < token.i:
        return False
    return bool({head.lower_, head.lemma_.lower()} & listed("named_after_events"))
