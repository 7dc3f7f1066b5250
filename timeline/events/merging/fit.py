"""Whether two tellings can be one event: how much must agree, what may contradict."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from timeline.events.merging.compare import are_neighbours, are_of_one_day, compare
from timeline.events.merging.names import name_one_person
from timeline.events.merging.parties import Agreement, content_words
from timeline.events.merging.telling import MANY, Profile, Telling
from timeline.lexicons.kin import ANY_VIOLENCE, is_rare, takes_people

Evidence = frozenset[str]  # the respects in which two tellings agree

_CLOSE_TIES = frozenset({"target", "place", "toll", "name"})
_TIES = frozenset({"target", "place", "toll", "actor"})


def fit(one: Telling, other: Telling) -> Evidence | None:
    """What speaks for two tellings being one event; None if something speaks against it.

    Empty when nothing excludes it but too little speaks for it.
    """
    evidence = agreement(one.profile, other.profile)
    if evidence is None:
        return None
    is_enough = _is_enough_within if one.doc_ids & other.doc_ids else _is_enough_across
    return evidence if is_enough(evidence, one.profile, other.profile) else frozenset()


@lru_cache(maxsize=1 << 16)  # many documents say the same of an event
def agreement(one: Profile, other: Profile) -> Evidence | None:
    """In what two tellings agree, as `compare` names it; None if they exclude each other."""
    found = compare(one, other)
    against = {name for name, agreement in found.items() if agreement is Agreement.DIFFERENT}
    evidence = frozenset(name for name, agreement in found.items() if agreement is Agreement.SAME)
    if against and not _is_contradiction(against, evidence, one, other):
        return None
    return evidence


def _is_contradiction(against: set[str], evidence: Evidence, one: Profile, other: Profile) -> bool:
    """Tell whether two tellings clearly mean one event and disagree about one thing.

    Two sides are blamed for it, it is dated to neighbouring days, one names the place that
    was hit and the other who was in it.
    """
    if against == {"actor"}:
        blamed = evidence >= {"type", "date"} and bool(evidence & {"place", "toll", "name"})
        return "victim" in evidence or (blamed and "target" in evidence)
    if against == {"date"} and are_neighbours(one, other):
        same_dead = evidence >= {"type", "actor", "target", "toll"}
        same_hit = evidence >= {"type", "actor", "name"} and are_of_one_day(one, other)
        return same_dead or same_hit or "victim" in evidence or evidence >= {"name", "toll"}
    if against == {"target"}:
        return "victim" in evidence or evidence >= {"type", "date", "actor", "place"}
    return False


def _is_enough_across(evidence: Evidence, one: Profile, other: Profile) -> bool:
    """What two documents must agree in; the actor alone is not enough, it does much else."""
    if "victim" in evidence or evidence >= {"name", "toll"}:
        return True  # nobody is killed twice
    if one.interval is None or other.interval is None:
        return _is_enough_undated(evidence, one, other)
    if "type" not in evidence:
        return "date" in evidence and bool(evidence & (_CLOSE_TIES | {"thing"}))
    if one.is_vague or other.is_vague:
        return len(evidence & _TIES) >= 2
    if "date" in evidence:
        alone = is_rare(one.type) or not _says_who(one, other)
        return alone or bool(evidence & (_TIES | {"country", "name", "thing"}))
    return bool(evidence & (_CLOSE_TIES | {"thing"}))


def _is_enough_undated(evidence: Evidence, one: Profile, other: Profile) -> bool:
    """What ties a telling without a date: its words, and that it was told shortly after.

    Words that take the event as known ("the attack on the base") need one fact more, others
    ("a bomb killed two") two, and where they say no kind, another than the two sides. When a
    document appeared may be unknown; then two facts have to do. Where it is known and long
    after, the same two parties may have met again. In the news of the same days one fact will
    do where the kind of deed is rare, and none but the number where many died.
    """
    facts = len(evidence & _TIES)
    if "fresh" in evidence:
        is_rare_kind = "type" in evidence and is_rare(one.type)
        if "many dead" in evidence or (is_rare_kind and evidence & (_CLOSE_TIES | {"thing"})):
            return True
    is_tally = "count" in evidence and one.count is not None and one.count >= MANY
    if is_tally and "recent" in evidence and evidence & _TIES:
        return True  # "11 attacks on their bases", in two papers
    if "recent" in evidence:
        is_known = any(telling.definite for telling in (one, other))
        says_kind = "type" in evidence and one.type != ANY_VIOLENCE
        are_facts = facts >= 2 and (says_kind or bool(evidence & {"place", "toll"}))
        return are_facts or "name" in evidence or (is_known and bool(evidence & _CLOSE_TIES))
    if "type" not in evidence:
        return False
    unknown = one.reported is None and other.reported is None
    return facts >= 2 if unknown else facts >= 3 or (facts >= 2 and "name" in evidence)


def _says_who(one: Profile, other: Profile) -> bool:
    """Tell whether both name a side or a place, so that agreement could be expected."""
    return all(
        telling.places or any(party.side for party in (*telling.actors, *telling.targets))
        for telling in (one, other)
    )


def _is_enough_within(evidence: Evidence, one: Profile, other: Profile) -> bool:
    """What one document must repeat where it does not say itself that it repeats.

    The same deed to what bears the same name: on the same day by the same actor, or once
    without a date and by the same actor or by nobody named: a town is taken and retaken.
    The killing of the same person, always; the capture of one, but on another day.
    """
    if "victim" in evidence or _take_one_person(one, other):
        return True
    if not evidence >= {"type", "target"} or not _share_a_name(one, other):
        return False
    if one.interval is None or other.interval is None:
        return "actor" in evidence or not (one.actors or other.actors)
    return evidence >= {"date", "actor"}


def _take_one_person(one: Profile, other: Profile) -> bool:
    """*Gaddafi was captured*, then *fighters seized him*: one man, and no other day is told."""
    is_taken = takes_people(one.type) and takes_people(other.type)
    is_open = one.interval is None or other.interval is None
    return is_taken and is_open and name_one_person(one.targets, other.targets)


def _share_a_name(one: Profile, other: Profile) -> bool:
    """Tell whether targets share a word besides their side: "US embassy", "embassy compound".

    Two bases of one side are two targets.
    """
    return any(
        (a.name == b.name and a.name not in (a.side, "")) or content_words(a) & content_words(b)
        for a, b in product(one.targets, other.targets)
    )
