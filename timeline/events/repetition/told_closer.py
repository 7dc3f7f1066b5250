"""A deed that a later clause tells again as it went: of what is known to have been struck.

*An air strike on a bus … The bus was hit as it crossed a market*: the clause itself is no noun
that points back, but what it says was struck does; so does who did it (*the bomber*), and how
many died of it. Or the clause gives the name of whoever was struck: *A cleric was shot dead. …
Ahmed Noor was killed near the prison*.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.grammar import clauses
from timeline.events.grammar.nouns import kinds_of
from timeline.events.merging.telling import FINE
from timeline.events.repetition.agreement import Agreement, compare_parties
from timeline.events.repetition.comparing import compared, is_one_deed
from timeline.events.repetition.effects import is_its_damage
from timeline.events.repetition.wording import is_bare
from timeline.events.told import Told, has_own_date
from timeline.events.words.wordlists import listed
from timeline.lexicons.kin import ANY_VIOLENCE, is_violence, is_wider
from timeline.syntax import Token

_NEARBY = 6  # sentences that such a clause may look back over
_NEXT = 2  # the same for news that the story tells in full
_MANY = 3  # one or two dead are too common
_OWNERS = frozenset({"his", "her", "their", "its"})
_OCCASION = frozenset({"in", "at", "on", "during"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})


def is_told_closer(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether a clause tells the event of `tellings` (in text order) once more, as it went.

    The clause has no other day, is no second act of a sentence, and is not set beside what was
    told (*also*, *in a separate attack*).
    """
    distance = told.sentence - _last_told(told, tellings).sentence
    is_near = 0 < distance <= _NEARBY and not told.headline
    if not is_near or _has_other_day(told, tellings) or told.bare_toll:
        return False
    if distance <= _NEXT and any(_is_hot_news(other, told) for other in tellings):
        return True
    if is_its_damage(told, tellings):
        return True
    if not is_plain(told):
        return False
    if any(is_one_deed(told, other) for other in tellings) and any(
        _strikes_the_same(told, other) or has_as_many_dead(told, other) for other in tellings
    ):
        return True
    if _is_of_known_doer(told, tellings) or _does_what_they_did(told, tellings):
        return True
    return any(_names_struck(told, one) for one in tellings)


def _last_told(told: Told, tellings: Sequence[Told]) -> Told:
    """The telling before this one; *a survivor of the attack said* is no clause that tells it."""
    before = (one for one in reversed(tellings) if not _only_names_it(one, told.sentence))
    return next(before, tellings[-1])


def _only_names_it(other: Told, sentence: int) -> bool:
    """Tell whether a noun of this very sentence points back at what was told before it."""
    points_back = other.definite and other.hollow and not (other.bare_toll or other.answered)
    return points_back and other.sentence == sentence


def _is_hot_news(other: Told, told: Told) -> bool:
    """*Iran has launched missiles at Israel. It fired 200 of them overnight*: news, then the story.

    News is told in the present or its perfect, the story in the plain past.
    """
    is_new = other.present and other.backbone and not (other.plural or other.definite)
    is_story = not (told.definite or told.another or told.present or told.perfect_past)
    if not is_new or not is_story or told.answered or not is_one_deed(told, other):
        return False
    found = compared(told, other)
    struck = [one.mention.target for one in (told, other) if one.mention.target is not None]
    hits_same = len(struck) < 2 or found["target"] is Agreement.SAME
    return found["actor"] is Agreement.SAME and hits_same


def _has_other_day(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether a clause has a day of its own, and not only as the first that names one."""
    day = told.mention.interval
    if day is None or not has_own_date(told.mention):
        return False
    dated = [other for other in tellings if other.mention.date is not None]
    if any(compared(told, other)["date"] is Agreement.SAME for other in dated):
        return False  # "on Tuesday … it was hit in the morning"
    return bool(dated) or day.length > FINE


def is_plain(told: Told) -> bool:
    """Tell whether a clause simply carries the story on in the past."""
    is_clause = not (told.definite or told.plural or told.another)
    other_time = told.perfect_past or told.present or told.strikes_back or told.answered
    return is_clause and not other_time and not is_set_beside(told)


def is_set_beside(told: Told) -> bool:
    """*Rebels also burned the bridge*, *In a separate attack, they burned the bridge*."""
    party = told.doer or told.struck
    clause = None if party is None else clauses.governing_verb(party)
    if clause is None:
        return False
    phrases = (one for one in clause.children if one.dep_ == "prep" and one.lower_ in _OCCASION)
    nouns = (noun for phrase in phrases for noun in phrase.children)
    words = [*clause.children, *(word for noun in nouns for word in noun.children)]
    return any(word.lower_ in listed("beside") for word in words)


def _strikes_the_same(told: Told, other: Told) -> bool:
    """*The bus*, after *a bus*; *their truck*, by those who had been told to attack."""
    if told.struck is None:
        return False
    found = compared(told, other)
    words = {child.lower_ for child in told.struck.children}
    is_known_thing = _is_among_dead(told.struck, other) or _is_called_by_kind(told.struck, other)
    if is_known_thing and words & _KNOWN:
        return True
    if _is_brought_in(told.struck, other.struck) and words & _KNOWN:
        return found["date"] is Agreement.SAME or not _is_area(told.struck)
    if found["target"] is Agreement.SAME and words & (_KNOWN | _OWNERS):
        return not _is_area(told.struck) and _are_alike(told, other)
    return bool(words & _OWNERS) and found["actor"] is Agreement.SAME


def _is_brought_in(struck: Token, before: Token | None) -> bool:
    """*A base used by rebels*, then *the base*: told as new, whoever was in it."""
    if before is None or before.lemma_ != struck.lemma_ or before.tag_ != "NN":
        return False
    return any(child.lower_ in {"a", "an"} for child in before.lefts)


def _is_among_dead(struck: Token, other: Told) -> bool:
    """*The men were beheaded*, after an attack in which *ten men* were killed."""
    toll = other.mention.killed
    return toll is not None and struck.lower_ in toll.text.lower().split()


def _is_called_by_kind(struck: Token, other: Told) -> bool:
    """*The building*, *the property*, after an attack on a hotel."""
    if other.struck is None or struck.lower_ not in listed("any_building"):
        return False
    return "building" in kinds_of(other.struck)


def has_as_many_dead(told: Told, other: Told) -> bool:
    """*A bomber killed 18 officers*, then: *Eighteen men died when he blew himself up*."""
    counts = [one.mention.killed.best for one in (told, other) if one.mention.killed is not None]
    return len(counts) == 2 and counts[0] == counts[1] and (counts[0] or 0) >= _MANY


def is_of_as_many(told: Told, tellings: Sequence[Told]) -> bool:
    """*Seven policemen died in an ambush on Sunday. Gunmen fired on a convoy on Sunday, killing 7*.

    Or how many were hurt: *Four were wounded in a raid. … Wounded were Lee, Kim, Park and Cho*.
    """
    mention = told.mention
    if told.bare_toll and mention.killed is None and mention.injured is not None:
        hurt = [one.mention.injured for one in tellings if one.mention.injured is not None]
        return any(one.best == mention.injured.best for one in hurt) and mention.date is None
    return any(has_as_many_dead(told, other) for other in tellings)


def is_part(told: Told, tellings: Sequence[Told]) -> bool:
    """*The attackers threw grenades*: one act of an attack, which it does not make a bombing.

    So is what *the militants* did, of whom an attack was told, and what it destroyed.
    """
    if _does_what_they_did(told, tellings) or is_its_damage(told, tellings):
        return is_told_closer(told, tellings)
    is_anyhow = told.doer is not None and told.doer.lemma_ in listed("assailants")
    return is_anyhow and is_told_closer(told, tellings) and _is_of_known_doer(told, tellings)


def _does_what_they_did(told: Told, tellings: Sequence[Told]) -> bool:
    """*The militants burned huts*, after *Militants attacked two villages*: acts of one attack."""
    doer = told.doer
    is_plural = doer is not None and doer.tag_ == "NNS" and doer.dep_ == "nsubj"
    if doer is None or not is_plural or not is_wider(ANY_VIOLENCE, told.mention.type):
        return False
    is_known = any(child.lower_ in _KNOWN for child in doer.children)
    is_theirs = any(
        compare_parties(told.mention.actor, one.mention.actor) is Agreement.SAME for one in tellings
    )
    return is_known and is_theirs and any(_can_be_part(told, one) for one in tellings)


def _can_be_part(told: Told, whole: Told) -> bool:
    """Any violence is part of an attack; burning, looting and shooting also of a storming."""
    if whole.mention.type == ANY_VIOLENCE or whole.word == "attack":
        return True
    return told.mention.type in listed("company") and whole.mention.type in listed("leading")


def _is_of_known_doer(told: Told, tellings: Sequence[Told]) -> bool:
    """*The bomber*, *the gunmen*: of an attack that was told, by nobody known."""
    if told.doer is None or told.doer.lemma_ not in listed("perpetrators"):
        return False
    is_the = any(child.lower_ in _KNOWN for child in told.doer.children) or _are_counted(told.doer)
    is_theirs = any(one.doer is not None or one.mention.actor is None for one in tellings)
    return is_the and is_theirs and any(_is_in_attack(told, other) for other in tellings)


def _is_in_attack(told: Told, other: Told) -> bool:
    """Tell whether a deed can be one of an attack: whatever *attackers* do by force is."""
    are_violent = all(is_violence(one.mention.type) for one in (told, other))
    is_anyhow = told.doer is not None and told.doer.lemma_ in listed("assailants")
    return is_one_deed(told, other) or (is_anyhow and are_violent)


def _are_counted(doer: Token) -> bool:
    """*About 150 attackers surrounded it*: the word itself says that they are of an attack."""
    is_number = any(child.dep_ == "nummod" for child in doer.children)
    return is_number and doer.tag_ == "NNS" and doer.lemma_ in listed("assailants")


def is_bare_beside(told: Told, tellings: Sequence[Told]) -> bool:
    """*There was heavy shooting everywhere*, beside an attack; *a shooting*, then who shot whom."""
    if not any(is_one_deed(told, other) for other in tellings):
        return False
    news = (not other.definite and is_bare(other.mention) for other in tellings)
    return is_bare(told.mention) or all(news)


def _is_area(struck: Token) -> bool:
    """A town, a hill or a country is struck many times."""
    return struck.pos_ == "PROPN" or struck.lower_ in listed("areas")


def _are_alike(told: Told, other: Told) -> bool:
    """*The men were shot*, of men who were killed; *the men* of a raid may be its own men."""
    if told.struck is None or other.struck is None:
        return False
    is_same = told.struck.lemma_ == other.struck.lemma_
    return is_same or not (kinds_of(told.struck) | kinds_of(other.struck)) & {"person"}


def _names_struck(told: Told, other: Told) -> bool:
    """*A cleric was shot dead*, then *Ahmed Noor was killed*: who he was, or it is another man."""
    if told.struck is None or other.struck is None or told.mention.target is None:
        return False
    is_name = told.struck.pos_ == "PROPN" and not told.mention.target.side
    is_one = other.struck.tag_ == "NN" and "person" in kinds_of(other.struck)
    is_new = any(child.lower_ in {"a", "an"} for child in other.struck.children)
    tolls = [one.mention.killed for one in (told, other)]
    both_died = all(toll is not None and toll.best is not None for toll in tolls)
    return is_name and is_one and is_new and both_died
