"""A deed that a noun takes as known and describes by another word than its first telling.

*Paratroopers stormed a jungle camp. The assault on Gberi Bana took 20 minutes*: no word is
shared, but the article says that the deed was told, and one deed alone can be meant. The event
is joined only where a single one of its kind stands nearby and nothing tells the two apart;
where several do, all are left as told.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.grammar.nouns import kinds_of
from timeline.events.names.gazetteer import is_town
from timeline.events.repetition.agreement import Agreement
from timeline.events.repetition.comparing import compared, is_one_deed, same_kind
from timeline.events.told import Told, has_own_date
from timeline.events.words.wordlists import listed
from timeline.model import Actor, EventMention, Problem, Stage, Status
from timeline.syntax import Token

_NEARBY = 6  # sentences that a described deed may look back over
_SITES = frozenset({"building", "site"})
_OF_MANY = _SITES | {"force", "crowd"}  # a singular for many, a part of many
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_KNOWN_WORDS = frozenset({"the", "this", "that", "these", "those", "both"})
_ONLY_ONE = frozenset({"soil", "territory"})  # a state has one, which needs no article


def is_described_again(told: Told) -> bool:
    """Tell whether a telling may be of a deed that an earlier sentence told by other words.

    It must carry the story on: what is only named as a cause (*in revenge for the killing of
    the mayor*), with a day or an author of its own, or as *the second attack*, is another deed.
    """
    mention = told.mention
    points_back = told.definite and told.described and not told.bare_toll
    is_one = not (told.another or told.headline or told.strikes_back)
    in_story = told.backbone and not (told.answered or told.perfect_past or told.present)
    is_plain = mention.status is Status.HAPPENED and mention.actor is None
    is_known = told.struck is None or _is_known(told.struck) or _is_hurt(told)
    is_given = is_plain and is_known and not has_own_date(mention)
    return points_back and is_one and in_story and is_given


def _is_hurt(told: Told) -> bool:
    """*Twelve others were hurt in the attack*: whom it struck is news, but not which one it is."""
    if told.struck is None or told.struck.dep_ not in _SUBJECTS:
        return False
    tolls = (told.mention.killed, told.mention.injured)
    return any(toll is not None and told.struck.lower_ in toll.text.lower() for toll in tolls)


def _is_known(word: Token) -> bool:
    """*The newsroom*, *his car*, *Gberi Bana*; *a nurse* is somebody who was not told of before."""
    phrase = (word, *word.children)
    return (
        word.pos_ == "PROPN"
        or word.lower_ in _ONLY_ONE
        or any(
            part.dep_ == "poss" or (part.dep_ == "det" and part.lower_ in _KNOWN_WORDS)
            for part in phrase
        )
    )


def fits(told: Told, tellings: Sequence[Told]) -> bool:
    """Tell whether the event of `tellings` (in text order) can be what `told` describes again.

    It must have been told as news itself: *the air campaign* is only the setting of a deed.
    """
    near = 0 < told.sentence - tellings[-1].sentence <= _NEARBY
    return (
        near
        and not tellings[0].definite
        and all(same_kind(told, other) for other in tellings)
        and any(is_one_deed(told, other) for other in tellings)
        and not any(_are_two(told, other) for other in tellings)
    )


def _are_two(told: Told, other: Told) -> bool:
    """Tell whether anything that is told tells two deeds apart."""
    one, two = told.mention, other.mention
    return (
        Agreement.DIFFERENT in compared(told, other).values()
        or are_two_numbers(told, other)
        or _are_two_things(told, other)
        or _names_somebody_else(told.struck, two)
        or _are_two_towns(one, two)
        or have_two_tolls(one, two)
    )


def are_two_numbers(told: Told, other: Told) -> bool:
    """*The murder of the mayor* is not the killing of nine men; soldiers may be one patrol.

    A town holds any number of men.
    """
    if told.struck is None or other.struck is None:
        return False
    words = (told.struck, other.struck)
    if any(kinds_of(word) & _OF_MANY or is_town(word.text) for word in words):
        return False
    return len({word.tag_ in {"NNS", "NNPS"} for word in words}) > 1


def _are_two_things(told: Told, other: Told) -> bool:
    """A bank and a mosque, a farmer and a nurse are two; a camp and the huts may be one.

    So may be a church and the Christians in it, but nobody murders a church.
    """
    if told.struck is None or other.struck is None:
        return False
    kinds = [kinds_of(word) for word in (told.struck, other.struck)]
    alike = kinds[0] & kinds[1] & {"person", "building"}
    murdered = told.word in listed("killings") and "person" in kinds[0] and kinds[1] & _SITES
    return bool(murdered) or (bool(alike) and told.struck.lemma_ != other.struck.lemma_)


def _names_somebody_else(struck: Token | None, other: EventMention) -> bool:
    """*The raid on bin Laden's house*, after an attack in whose sentence he has no part."""
    owners = () if struck is None else struck.children
    names = [owner.text for owner in owners if owner.dep_ == "poss" and owner.pos_ == "PROPN"]
    return any(name not in other.quote for name in names)


def _are_two_towns(one: EventMention, two: EventMention) -> bool:
    """*The attack on Kandahar* after a raid on Herat, which one names as target, one as place."""
    towns = [_towns(mention.target, mention) for mention in (one, two)]
    return all(towns) and not towns[0] & towns[1]


def _towns(target: Actor | None, mention: EventMention) -> frozenset[str]:
    named = {target.name} if target is not None else set()
    return frozenset(filter(is_town, named | {place.name for place in mention.places}))


def have_two_tolls(one: EventMention, two: EventMention) -> bool:
    """Two counts of the dead, neither of which can be the other; two may count differently."""
    counted, other = one.killed, two.killed
    if counted is None or other is None or counted.best == other.best:
        return False
    return not (counted.claimant and other.claimant) or counted.claimant == other.claimant


def unclear(told: Told, fitting: Sequence[Told]) -> Problem:
    """Say that a deed may be any of several told before, `fitting`, and was left by itself."""
    mention = told.mention
    others = " or ".join(f"“{other.mention.trigger}”" for other in fitting)
    return Problem(
        Stage.EVENTS,
        mention.doc_id,
        f"characters {mention.span.start}-{mention.span.end}",
        f"“{mention.trigger}” may tell again what was told as {others}; it was kept by itself",
        value=mention.quote,
        hint="Say which of them it is, or that it is another one.",
    )
