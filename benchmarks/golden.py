"""Score the reading of the golden corpus: `python -m benchmarks.golden [--half H] [--errors]`.

Each report is read on its own for events, dates, parties, tolls and links; then all reports
of the half together, to see which tellings were merged. The half that rules are tuned on is
scored unless the other is asked for: whoever scores that often tunes on it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

import timeline
from benchmarks.golden_corpus import GoldReport, Half, read_corpus
from benchmarks.golden_score import (
    BANDS,
    FoundEvent,
    FoundLink,
    Reading,
    Tally,
    b_cubed,
    band,
    score_report,
)

HALVES: tuple[Half, ...] = get_args(Half)

# What issue 4 and 5 of the project ask for; None: shown, no bar.
BARS: Mapping[str, float | None] = {
    "event precision": None,
    "event recall": None,
    "event F1": 0.85,
    "date": 0.95,
    "actor": 0.85,
    "target": None,
    "killed": 0.90,
    "killed told": None,
    "link precision": None,
    "link recall": None,
    "link F1": 0.80,
    "direction": 0.98,
    "merge B3 F1": 0.90,
    "merge B3 F1, told twice": None,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table for the halves asked for, and with --errors what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.golden", description=__doc__)
    parser.add_argument("--half", choices=(*HALVES, "both"), default="tuning", help="what to score")
    parser.add_argument("--errors", action="store_true", help="list what went wrong")
    options = parser.parse_args(arguments)
    halves = HALVES if options.half == "both" else (options.half,)
    if options.errors and "held_out" in halves:
        parser.error("the held-out half is scored, never looked at; add --half tuning")
    for half in halves:
        reports = read_corpus(half)
        readings = [read_alone(report) for report in reports]
        print(table(half, reports, measure(reports, readings)))
        print(promises(readings))
        if options.errors:
            print(errors(reports, readings))


def scores(half: Half) -> dict[str, float]:
    """Score one half of the corpus: the rows of the table, by the names in `BARS`."""
    reports = read_corpus(half)
    return measure(reports, [read_alone(report) for report in reports])


def measure(reports: Sequence[GoldReport], readings: Sequence[Reading]) -> dict[str, float]:
    """Add the readings of a half up, and read the half as a whole for the merge."""
    events = sum((reading.events for reading in readings), Tally())
    links = sum((reading.links for reading in readings), Tally())
    answers = sum((reading.answers for reading in readings), Counter[tuple[str, bool]]())
    items = merged(reports, readings)
    tellings = Counter(gold for gold, _ in items)
    told_twice = [(gold, found) for gold, found in items if tellings[gold] > 1]
    return {
        "event precision": events.precision,
        "event recall": events.recall,
        "event F1": events.f1,
        **{
            question: accuracy(answers, question)
            for question in ("date", "actor", "target", "killed", "killed told")
        },
        "link precision": links.precision,
        "link recall": links.recall,
        "link F1": links.f1,
        "direction": accuracy(answers, "direction"),
        "merge B3 F1": b_cubed(items)[2],
        "merge B3 F1, told twice": b_cubed(told_twice)[2],
    }


def accuracy(answers: Counter[tuple[str, bool]], question: str) -> float:
    """Share of right answers to one question; 1 when it was never asked."""
    return Tally(right=answers[question, True], spurious=answers[question, False]).precision


# ---------------------------------------------------------------- reading


def read_alone(report: GoldReport) -> Reading:
    """Load one report and score it."""
    result = timeline.load([report.document])
    return score_report(report, found_events(result, report.document.id), found_links(result))


def merged(reports: Sequence[GoldReport], readings: Sequence[Reading]) -> list[tuple[str, str]]:
    """Load all reports at once: for each telling that was found, its right and given event.

    A telling is known by its trigger, so that two events of one report that fall together
    only when others are read with it count against the merge.
    """
    result = timeline.load([report.document for report in reports])
    event_of = {
        (row["doc_id"], row["start_char"], row["end_char"]): row["event_id"]
        for row in rows(result.mentions)
    }
    return [
        (gold.id, event_of[report.document.id, *found.spans[0]])
        for report, reading in zip(reports, readings, strict=True)
        for found, gold in reading.pairs
    ]


def found_events(result: timeline.Result, doc_id: str) -> list[FoundEvent]:
    """Read the events that have a mention in one document from the tables."""
    mentions = result.mentions[result.mentions["doc_id"] == doc_id]
    spans: dict[str, list[tuple[int, int]]] = {}
    for row in rows(mentions):
        spans.setdefault(row["event_id"], []).append((row["start_char"], row["end_char"]))
    return [
        _found_event(row, spans[row["event_id"]])
        for row in rows(result.events)
        if row["event_id"] in spans
    ]


def _found_event(row: Mapping[str, Any], spans: Iterable[tuple[int, int]]) -> FoundEvent:
    return FoundEvent(
        id=row["event_id"],
        type=row["type"],
        spans=tuple(spans),
        first=row["start"][:10] or None,
        last=row["end"][:10] or None,
        actor=row["actor"],
        actor_side=row["actor_side"],
        target=row["target"],
        target_side=row["target_side"],
        killed=None if row["killed_best"] is None else int(row["killed_best"]),
        confidence=row["confidence"],
    )


def found_links(result: timeline.Result) -> list[FoundLink]:
    """Read the arrows from the links table."""
    return [
        FoundLink(row["cause_id"], row["effect_id"], row["kind"], row["confidence"])
        for row in rows(result.links)
    ]


def rows(frame: Any) -> list[dict[str, Any]]:
    """Give a table's rows as plain values, None for what is missing."""
    plain = frame.astype(object).where(frame.notna(), None)
    return list(plain.to_dict("records"))


# ---------------------------------------------------------------- printing


def table(half: Half, reports: Sequence[GoldReport], measured: Mapping[str, float]) -> str:
    """Lay the scores out beside their bars."""
    events = sum(len(report.events) for report in reports)
    links = sum(len(report.links) for report in reports)
    lines = [f"golden corpus, {half}: {len(reports)} reports, {events} events, {links} links"]
    for name, bar in BARS.items():
        wanted = "" if bar is None else f"to reach {bar:.2f}"
        lines.append(f"  {name:<26}{measured[name]:.3f}   {wanted}".rstrip())
    return "\n".join(lines)


def promises(readings: Iterable[Reading]) -> str:
    """Lay out how many rows and arrows told at each confidence were right."""
    answers = sum((reading.answers for reading in readings), Counter[tuple[str, bool]]())
    lines = ["  told at a confidence, and how many of them were right:"]
    for what in (f"{one} {band(begin)}" for one in ("row", "arrow") for begin in BANDS):
        given = answers[what, True] + answers[what, False]
        share = f"{accuracy(answers, what):.2f}" if given else "–"
        lines.append(f"    {what:<24}{share} of {given}")
    return "\n".join(lines)


def errors(reports: Sequence[GoldReport], readings: Sequence[Reading]) -> str:
    """List what went wrong, report by report."""
    return "\n".join(
        f"{report.document.id}: {line}"
        for report, reading in zip(reports, readings, strict=True)
        for line in reading.errors
    )


if __name__ == "__main__":
    main()
