"""With whom ties are cut: *broke off talks with the rebels*, *recalled its envoy from Cairo*."""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_WITH = frozenset({"with"})
_POSTED = frozenset({"to", "from", "in", "at"})


def broken_with(verb: Token) -> list[Token]:
    """List those whom a break of ties is with: the other party, the envoy expelled, his post.

    >>> from timeline.syntax import parse
    >>> broken_with(parse("Chad severed ties with Sudan.")[1])
    [Sudan]
    >>> broken_with(parse("Chad recalled its envoy from Cairo.")[1])
    [Cairo]
    >>> broken_with(parse("Chad expelled two Sudanese envoys.")[1])
    [envoys]
    """
    things = clauses.objects(verb)
    parties = [one for thing in things for one in nouns.prepositional(thing, _WITH)]
    apart = [one for one in nouns.prepositional(verb, _WITH) if one.pos_ == "PROPN"]
    if parties or apart:  # "cut ties with Sudan", "cut all ties on Monday with Sudan"
        return parties or apart
    sent = [thing for thing in things if "person" in nouns.kinds_of(thing)]
    posts = [thing for thing in things if thing.lower_ in listed("missions")]
    own = [thing for thing in (*sent, *posts) if _is_own(thing, verb)]
    if own:
        return [one for word in (*own, verb) for one in _named(word)]
    return sent


def _is_own(envoy: Token, verb: Token) -> bool:
    """*its ambassador*; *its American ambassador* is the one whom it has to do with.

    Whose envoy is recalled recalls him.
    """
    adjectives = [child for child in envoy.children if child.dep_ in {"amod", "compound"}]
    owners = [child for child in envoy.children if child.dep_ == "poss"]
    is_recalled = verb.lower_ in verbs("recalling")
    owned = any(is_recalled or owner.pos_ == "PRON" for owner in owners)
    return owned and not any(child.text[:1].isupper() for child in adjectives)


def _named(word: Token) -> list[Token]:
    """Where an envoy is posted; *from its embassy there* has no name."""
    return [
        one
        for one in nouns.prepositional(word, _POSTED)
        if one.pos_ == "PROPN" and one.ent_type_ != "DATE"
    ]
