"""Score the date engine on the corpora beside the project, next to dateparser: `make bench`.

The corpora (../shared/corpora/timex) are news articles and are not part of the project;
where they are absent this says so. A tenth of each, chosen by a hash of the document's
id, was kept aside while the rules were written; "mended" is all of it with the gold values
put right that the list of suspects beside the corpora shows to be slips. No genre is given
to either engine.
"""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import json
import platform
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from dateparser.search import search_dates

from timeline.dates import find_dates
from timeline.model import Publication

SHARED = Path(__file__).resolve().parents[1] / "../shared"
TIMEX = SHARED / "corpora/timex"
SCORER = SHARED / "tools/score_timex.py"

Record = dict[str, Any]
Predicted = dict[str, Record]
Engine = Callable[[str, str], list[Record]]

_COLUMNS = "corpus", "part", "engine", "docs", "VALUE", "cal", "day", "day precision"
_LINE = "{:22} {:6} {:12} {:>5} {:>6} {:>6} {:>6} {:>14}"


def main() -> None:
    """Print the table of scores, the speed and the check of linearity."""
    print(f"{date.today().isoformat()}, Python {platform.python_version()}")
    if not TIMEX.exists() or not SCORER.exists():
        print(f"No corpora at {TIMEX}: only speed is measured.")
        print_linearity()
        return
    news = read_corpus("timebank_aquaint.jsonl")
    stories = read_corpus("wikiwars.jsonl")
    conflict = set((TIMEX / "conflict_doc_ids.txt").read_text(encoding="utf-8").split())
    print(_LINE.format(*_COLUMNS))
    for name, documents in (
        ("TimeBank + AQUAINT", news),
        ("its conflict subset", [each for each in news if each["doc_id"] in conflict]),
        ("WikiWars", stories),
    ):
        print_scores(name, documents)
    print_speed([*news, *stories])
    print_linearity()


def read_corpus(name: str) -> list[Record]:
    """Read the documents of one corpus file."""
    lines = (TIMEX / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def is_aside(doc_id: str) -> bool:
    """Tell whether a document belongs to the tenth that no rule has seen."""
    return int(hashlib.sha256(doc_id.encode()).hexdigest(), 16) % 10 == 0


def print_scores(name: str, documents: list[Record]) -> None:
    """Print one line for each part of a corpus and each engine."""
    parts = {
        "tuned": [each for each in documents if not is_aside(each["doc_id"])],
        "aside": [each for each in documents if is_aside(each["doc_id"])],
        "all": documents,
        "mended": [mended(each) for each in documents],
    }
    engines: dict[str, Engine] = {"riposte": riposte, "dateparser": dateparser_engine}
    predicted = {engine: predict(run, documents) for engine, run in engines.items()}
    for part, chosen in parts.items():
        for engine, predictions in predicted.items():
            if chosen and (engine == "riposte" or part == "all"):
                figures = score(chosen, predictions)
                print(_LINE.format(name, part, engine, len(chosen), *figures))


def mended(document: Record) -> Record:
    """Put right the gold values that are shown to be slips: `gold_suspects.tsv` beside them."""
    timexes = [
        {**each, "value": _suspects().get((document["doc_id"], each["value"]), each["value"])}
        for each in document["timexes"]
    ]
    return {**document, "timexes": timexes}


@cache
def _suspects() -> dict[tuple[str, str], str]:
    """Give document and wrong value → right value."""
    with (TIMEX / "gold_suspects.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {(row["doc_id"], row["gold"]): row["suspected_correct"] for row in rows}


def predict(engine: Engine, documents: Iterable[Record]) -> Predicted:
    """Run an engine over documents, in the form that the scorer reads."""
    return {each["doc_id"]: {"timexes": engine(each["text"], each["dct"])} for each in documents}


def riposte(text: str, dct: str) -> list[Record]:
    """Find the dates of a text with this project."""
    return [
        {
            "start": mention.start_char,
            "end": mention.end_char,
            "text": mention.text,
            "type": mention.timex_type,
            "value": mention.timex_value,
        }
        for mention in find_dates(text, Publication.parse(dct), "en")
    ]


def dateparser_engine(text: str, dct: str) -> list[Record]:
    """Find the dates of a text with dateparser, told the publish date."""
    settings: Any = {"RELATIVE_BASE": datetime.fromisoformat(dct)}
    found = search_dates(text, languages=["en"], settings=settings) or []
    return list(_located(text, [(each[0], each[1]) for each in found]))


def _located(text: str, found: Iterable[tuple[str, datetime]]) -> Iterator[Record]:
    """Give dateparser's finds their places: it tells only what it found, in order."""
    end = 0
    for quote, moment in found:
        start = text.find(quote, end)
        if start < 0:
            continue
        end = start + len(quote)
        value = moment.date().isoformat()
        yield {"start": start, "end": end, "text": quote, "type": "DATE", "value": value}


def score(documents: list[Record], predicted: Predicted) -> tuple[str, ...]:
    """Score predictions with the shared scorer: VALUE, calendar VALUE, day, day precision."""
    gold = {each["doc_id"]: each for each in documents}
    figures, _ = _scorer().score(gold, predicted)
    shares = figures["all"]["value"], figures["cal"]["value"], figures["day"], figures["dayP"]
    return tuple(f"{100 * share:.1f}" for share in shares)


def _scorer() -> Any:
    """Load the scorer from its file: it is not a package and not part of the project."""
    spec = importlib.util.spec_from_file_location("score_timex", SCORER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{SCORER} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def print_speed(documents: list[Record]) -> None:
    """Print milliseconds per 1,000 words for both engines, the compiled grammar excluded."""
    words = sum(len(each["text"].split()) for each in documents)
    ours = _seconds(lambda: predict(riposte, documents), rounds=3)
    sample = documents[::16]
    sample_words = sum(len(each["text"].split()) for each in sample)
    theirs = _seconds(lambda: predict(dateparser_engine, sample), rounds=1)
    print(f"riposte:    {1e6 * ours / words:8.1f} ms per 1,000 words")
    print(f"dateparser: {1e6 * theirs / sample_words:8.1f} ms per 1,000 words")


def print_linearity() -> None:
    """Print how much longer ten times as much of one line takes; 10 is linear."""
    published = Publication.parse("2019-12-31")
    for name, piece in (("digits", "1"), ("spaces", " "), ("words", "the ")):
        short, long = (piece * (size // len(piece)) for size in (500_000, 5_000_000))
        first, second = (
            _seconds(lambda text=text: find_dates(text, published, "en"), rounds=1)  # type: ignore[misc]
            for text in (short, long)
        )
        print(
            f"5 MB line of {name:7} {second:6.2f} s, {second / max(first, 1e-4):5.1f} times 0.5 MB"
        )


def _seconds(run: Callable[[], object], rounds: int) -> float:
    """Give the median processor time of some runs: other work on the machine does not count."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
