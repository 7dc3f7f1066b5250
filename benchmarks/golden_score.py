"""Scores of one reading of a report against its annotation: counts that add up over reports.

Events are matched one to one: the type has to be right, and the date or the place in the
text. Everything else is asked only of matched events.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import networkx as nx

from benchmarks.golden_corpus import GoldEvent, GoldReport, Span

CAUSAL = frozenset({"response", "because"})
BANDS = (0.9, 0.8, 0.7, 0.6, 0.5, 0.0)  # of confidence: where each begins


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """One row of the events table as far as it is scored; days inclusive, None if undated.

    `spans` are the triggers of its mentions in the report, half-open offsets.
    """

    id: str
    type: str
    spans: tuple[Span, ...]
    first: str | None = None
    last: str | None = None
    actor: str = ""
    actor_side: str = ""
    target: str = ""
    target_side: str = ""
    killed: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class FoundLink:
    """One row of the links table as far as it is scored."""

    cause: str
    effect: str
    kind: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Tally:
    """What was right, spurious and missing; adds up."""

    right: int = 0
    spurious: int = 0
    missing: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.spurious + other.spurious,
            self.missing + other.missing,
        )

    @property
    def precision(self) -> float:
        """Share of the found ones that are right; 1 when nothing was found."""
        return _share(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float:
        """Share of the wanted ones that were found; 1 when nothing was wanted."""
        return _share(self.right, self.right + self.missing)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall.

        >>> Tally(right=3, spurious=1, missing=2).f1 == 2 * 3 / (2 * 3 + 1 + 2)
        True
        """
        return _share(2 * self.right, 2 * self.right + self.spurious + self.missing)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """How one report was read: who was matched with whom, what was right, what went wrong.

    `pairs` are the found events with the annotated ones they were matched with; `answers`
    counts (question, right) pairs; `errors` are lines for people.
    """

    pairs: tuple[tuple[FoundEvent, GoldEvent], ...]
    events: Tally
    links: Tally
    answers: Counter[tuple[str, bool]] = field(default_factory=Counter)
    errors: tuple[str, ...] = ()


def score_report(
    report: GoldReport, events: Sequence[FoundEvent], links: Iterable[FoundLink]
) -> Reading:
    """Compare what was found in one report with what a reader found in it."""
    matches = match_events(report.events, events)
    matched = {gold.id for gold in matches.values()}
    wanted = [gold for gold in report.events if not gold.optional]
    missing = [gold for gold in wanted if gold.id not in matched]
    spurious = [found for found in events if found.id not in matches]
    pairs = tuple((found, matches[found.id]) for found in events if found.id in matches)
    asked = [(found, gold) for found, gold in pairs if not gold.optional]
    answers, wrong = ask(asked)
    link_tally, of_links, link_errors = score_links(report, matches, links)
    sure = Counter(
        (f"row {band(found.confidence)}", found.id in matches)
        for found in events
        if found.id not in matches or not matches[found.id].optional
    )
    return Reading(
        pairs=pairs,
        events=Tally(len(asked), len(spurious), len(missing)),
        links=link_tally,
        answers=answers + of_links + sure,
        errors=(
            *(f"missing   {gold.id} ({gold.types[0]})" for gold in missing),
            *(f"spurious  {found.type}, {found.first}, {found.actor!r}" for found in spurious),
            *wrong,
            *link_errors,
        ),
    )


def band(confidence: float) -> str:
    """Name the band of a confidence from 0 to 1.

    >>> band(0.93), band(0.7), band(0.2)
    ('from 0.9', 'from 0.7', 'from 0.0')
    """
    return f"from {next(begin for begin in BANDS if confidence >= begin):.1f}"


# ---------------------------------------------------------------- events


def match_events(golds: Sequence[GoldEvent], founds: Sequence[FoundEvent]) -> dict[str, GoldEvent]:
    """Pair found events with annotated ones, one to one, as many and as well as can be.

    A place in the text weighs more than a date, both together most; between equals, events
    that are asked for go before optional ones.
    """
    graph = nx.Graph()
    for row, gold in enumerate(golds):
        for column, found in enumerate(founds):
            weight = agreement(gold, found)
            if weight:
                graph.add_edge(("gold", row), ("found", column), weight=2 * weight - gold.optional)
    pairs = (sorted(pair) for pair in nx.max_weight_matching(graph, maxcardinality=True))
    return {founds[found[1]].id: golds[gold[1]] for found, gold in sorted(pairs)}


def agreement(gold: GoldEvent, found: FoundEvent) -> int:
    """Weigh a pair: 0 no match, 1 same day, 2 same place in the text, 3 both."""
    if found.type not in gold.types:
        return 0
    same_words = any(
        start < gold_end and gold_start < end
        for start, end in found.spans
        for gold_start, gold_end in gold.spans
    )
    same_day = found.first is not None and (found.first, found.last) in gold.dates
    return 2 * same_words + same_day


def ask(
    pairs: Iterable[tuple[FoundEvent, GoldEvent]],
) -> tuple[Counter[tuple[str, bool]], list[str]]:
    """Ask each matched event for its date, actor, target and dead.

    "killed told" asks only where the report gives a number: a reading that never counts
    the dead is right about all the others.
    """
    answers: Counter[tuple[str, bool]] = Counter()
    errors = []
    for found, gold in pairs:
        for question, right, got, wanted in _questions(found, gold):
            answers[question, right] += 1
            if not right:
                errors.append(f"{question:9} {gold.id}: {got!r}, not {wanted!r}")
    return answers, errors


def _questions(found: FoundEvent, gold: GoldEvent) -> Iterable[tuple[str, bool, object, object]]:
    day = (found.first, found.last)
    yield "date", day in gold.dates, day, gold.dates
    actor = (found.actor, found.actor_side)
    yield "actor", same_party(*actor, gold.actors, gold.actor_sides), actor, gold.actors
    target = (found.target, found.target_side)
    yield "target", same_party(*target, gold.targets, gold.target_sides), target, gold.targets
    yield "killed", found.killed in gold.killed, found.killed, gold.killed
    if None not in gold.killed:
        yield "killed told", found.killed in gold.killed, found.killed, gold.killed


def same_party(name: str, side: str, names: Sequence[str], sides: Sequence[str]) -> bool:
    """Tell whether a party is one of the annotated ones, by its name or by its side.

    Several names in one cell (joined by `;`) are right when one of them is. A common noun
    is right when the noun is: whoever reads "masked gunmen" may say "gunmen".

    >>> same_party("the Israeli army", "Israel", ["Israeli troops"], ["Israel"])
    True
    >>> same_party("Hezbollah", "", ["Kataib Hezbollah"], [])
    False
    """
    right_names, right_sides = set(map(plain, names)), set(map(plain, sides)) - {""}
    given = {plain(part) for part in name.split(";")}
    if given & (right_names | right_sides) or plain(side) in right_sides:
        return True
    nouns = {plain(noun).split()[-1] for noun in names if noun and noun == noun.lower()}
    return any(part.split()[-1] in nouns for part in given if part)


def plain(name: str) -> str:
    """Strip a name of case, article, number and possessive.

    >>> plain("The rebels'"), plain("two al-Qaeda gunmen")
    ('rebels', 'al-qaeda gunmen')
    """
    bare = re.sub(r"['’]s?(?=\W|$)", "", name.casefold().strip())
    return re.sub(r"^(?:(?:the|an?|its|his|her|their|some|two|three|several|\d+)\s+)+", "", bare)


# ---------------------------------------------------------------- links


def score_links(
    report: GoldReport, matches: Mapping[str, GoldEvent], links: Iterable[FoundLink]
) -> tuple[Tally, Counter[tuple[str, bool]], list[str]]:
    """Count the arrows of response and cause, by which events they tie, which way, how surely.

    An arrow between events that nobody annotated is spurious; an annotated arrow from or to
    an optional event is optional too. Direction is asked of every arrow that ties a right
    pair; the wrong way round, it is spurious and the right one missing.
    """
    optional = {gold.id for gold in report.events if gold.optional}
    annotated = {(link.cause, link.effect) for link in report.links if link.kind in CAUSAL}
    wanted = {pair for pair in annotated if optional.isdisjoint(pair)}
    told = {
        (_annotated(link.cause, matches), _annotated(link.effect, matches)): link.confidence
        for link in links
        if link.kind in CAUSAL
    }
    drawn = told.keys() - (annotated - wanted)
    answers = Counter(
        ("direction", pair in wanted) for pair in drawn if pair in wanted or pair[::-1] in wanted
    )
    answers += Counter((f"arrow {band(told[pair])}", pair in wanted) for pair in drawn)
    right, spurious, missing = drawn & wanted, drawn - wanted, wanted - drawn
    errors = [f"no arrow  {cause} -> {effect}" for cause, effect in sorted(missing)]
    errors += [f"arrow     {cause} -> {effect}" for cause, effect in sorted(spurious)]
    return Tally(len(right), len(spurious), len(missing)), answers, errors


def _annotated(found_id: str, matches: Mapping[str, GoldEvent]) -> str:
    return matches[found_id].id if found_id in matches else f"({found_id})"


# ---------------------------------------------------------------- merging


def b_cubed(items: Iterable[tuple[Hashable, Hashable]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a clustering; an item is its (right, given) cluster.

    Bagga and Baldwin (1998): for each item the share of its given cluster that belongs with
    it, and of its right cluster that was put with it, averaged over the items.

    >>> b_cubed([("a", 1), ("a", 1), ("b", 2)])
    (1.0, 1.0, 1.0)
    """
    counted = Counter(items)
    total = counted.total()
    if not total:
        return 1.0, 1.0, 1.0
    right: Counter[Hashable] = Counter()
    given: Counter[Hashable] = Counter()
    for (gold, found), number in counted.items():
        right[gold] += number
        given[found] += number
    precision = sum(n * n / given[found] for (_, found), n in counted.items()) / total
    recall = sum(n * n / right[gold] for (gold, _), n in counted.items()) / total
    return precision, recall, 2 * precision * recall / (precision + recall)
