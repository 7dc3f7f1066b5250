"""Acts of violence that somebody says he will do: *said it would strike back*. They are threats.

The act itself is still to come: what happened on the day is that it was threatened.
"""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns, tenses
from timeline.events.grammar.light_verbs import light_verb
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

TO_COME = frozenset({"will", "would", "shall", "ll"})
_OWN = frozenset({"it", "they", "he", "she", "we", "i"})
_OWNED = frozenset({"its", "their", "his", "her", "our", "my"})
_WHOSE = frozenset({"amod", "compound", "nmod", "poss"})


def threatened_by(deed: Token) -> Token | None:
    """Give the verb with which whoever does a deed, or speaks for him, says that he will do it.

    >>> from timeline.syntax import parse
    >>> tree = parse("Iran said it would bomb the port. Analysts said it would bomb the port.")
    >>> [threatened_by(word) for word in tree if word.text == "bomb"]
    [said, None]
    """
    act = deed if deed.tag_ == "VB" or _is_left_open(deed) else light_verb(deed)
    while act is not None and act.dep_ == "conj" and not _is_ahead(act):
        act = act.head
    if act is None or act.dep_ != "ccomp" or not _is_ahead(act):
        return None
    said = act.head
    if said.lower_ not in verbs("announcing", "threatening_words"):
        return None
    speakers = clauses.subjects(said)
    return said if speakers and _is_own(act, speakers[0]) else None


def _is_ahead(act: Token) -> bool:
    """*Will strike*, *would strike*; not *will not strike*, *"we would strike if we knew how"*."""
    helpers = {child.lower_ for child in act.children if child.dep_ == "aux"}
    if helpers & tenses.WOULD and _is_only_imagined(act):
        return False
    is_denied = any(one.dep_ == "neg" for one in act.children)
    return not (is_denied or helpers.isdisjoint(tenses.WILL | tenses.WOULD))


def _is_only_imagined(act: Token) -> bool:
    """In one's own words *would* with an *if* in the past speaks of what is not so."""
    is_direct = any(one.lower_ in {"i", "we"} for one in clauses.grammatical_subjects(act))
    supposed = [one for one in act.children if one.dep_ == "advcl" and one.tag_ == "VBD"]
    return is_direct and any(mark.lower_ == "if" for one in supposed for mark in one.lefts)


def _is_own(act: Token, speaker: Token) -> bool:
    """Tell whether a speaker who can make good on it says an act of himself or his own."""
    doers = clauses.grammatical_subjects(act)
    if not doers or not _has_power(speaker):
        return False
    if _is_left_open(act):
        return speaker.pos_ == "PRON" or speaker.lower_ in listed("in_command")
    doer = doers[0]
    is_own = doer.lower_ in _OWN or any(child.lower_ in _OWNED for child in doer.children)
    return is_own or doer.lower_ == speaker.lower_ or _speaks_for(speaker, doer)


def _is_left_open(deed: Token) -> bool:
    """*Any plane would be shot down*: by whom goes without saying, by those who say it."""
    is_toll = deed.lower_ in verbs("killing", "injuring")  # "many will be killed" is a fear
    is_passive = deed.tag_ == "VBN" and clauses.is_passive(deed)
    return is_passive and not is_toll and not clauses.subjects(deed)


def _has_power(speaker: Token) -> bool:
    if speaker.pos_ in ("PROPN", "PRON"):
        return True
    return speaker.lower_ in listed("in_command", "organs") or "force" in nouns.kinds_of(speaker)


def _speaks_for(speaker: Token, doer: Token) -> bool:
    """*Iran will strike back, a general said*: an officer of no other name speaks for his side."""
    is_side = doer.pos_ == "PROPN" or "force" in nouns.kinds_of(doer)
    names_another = any(one.dep_ in _WHOSE and one.text[:1].isupper() for one in speaker.children)
    return is_side and speaker.pos_ == "NOUN" and not names_another
