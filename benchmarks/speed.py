"""How fast articles are read, and whether memory stays flat: `python -m benchmarks.speed`.

Speed: words a second of `read_documents` (furniture, dates, events, links), by processor time
of one core, some at a time as `load` does, on the Timeline17 articles of 450 to 750 words, the
best of three rounds. How fast spaCy's model alone is in the same run, as it comes and with its
names, says how fast the machine is: the bar was set where that model does 5,300 tokens a second.

Memory: the same articles over and over, each time with an id, a publish date and a last
sentence of its own, as many as asked for, in a process of its own. Flat is what reading adds:
readings are dropped as they come, so that what is left is what the reader itself keeps. What
a Result holds grows with what was read, of course; `--keep` shows it: all is merged and
linked, duplicates among them, and kept.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count, islice
from pathlib import Path

import spacy
from spacy.language import Language

from timeline.model import Document
from timeline.pipeline import load_documents, read_document, read_documents
from timeline.syntax.engine import MODELS
from timeline.workers import ordered_map

SHARED = Path(__file__).resolve().parents[1] / "../shared"
_SHORT = range(450, 751)  # words
_SIZES = (100, 1_000, 10_000)
_ROUNDS = 3
_SAMPLE = 32  # articles for the model alone

Row = tuple[str, str, str]


def short_articles(folder: Path) -> list[Document]:
    """The Timeline17 articles of about 600 words."""
    return [
        Document(entry["id"], entry["text"], entry["published"])
        for path in sorted(folder.glob("*.articles.jsonl.gz"))
        for entry in map(json.loads, gzip.decompress(path.read_bytes()).decode().splitlines())
        if len(entry["text"].split()) in _SHORT
    ]


def words_of(documents: Iterable[Document]) -> int:
    return sum(len(document.text.split()) for document in documents)


def speed(documents: list[Document]) -> Row:
    """Words a second, the best of some rounds: other work on the machine only slows them."""
    read_document(documents[0])
    spent = min(_seconds(documents) for _ in range(_ROUNDS))
    rate = words_of(documents) / spent
    return ("words a second, all of reading, one core", f"{rate:,.0f}", ">= 20,000")


def machine(documents: list[Document]) -> Row:
    """Tokens a second of the model alone, the best of some rounds, as measured for the bar."""
    name = next(name for name in MODELS if spacy.util.is_package(name))
    model, texts = spacy.load(name), [document.text for document in documents[:_SAMPLE]]
    rate = max(_tokens_a_second(model, texts) for _ in range(_ROUNDS))
    return ("tokens a second, spaCy's model alone", f"{rate:,.0f}", "(bar set at 5,300)")


def _tokens_a_second(model: Language, texts: list[str]) -> float:
    started = time.process_time()
    tokens = sum(map(len, model.pipe(texts, batch_size=16)))
    return tokens / (time.process_time() - started)


def _seconds(documents: Iterable[Document]) -> float:
    started = time.process_time()
    for _ in ordered_map(read_documents, documents):
        pass
    return time.process_time() - started


def many(documents: list[Document], number: int) -> Iterator[Document]:
    """As many articles as asked for, no two alike."""
    endless = (_another(document, turn) for turn in count() for document in documents)
    yield from islice(endless, number)


def _another(document: Document, turn: int) -> Document:
    publication = document.publication
    assert publication is not None
    day = publication.day + timedelta(days=400 * turn)
    last = f" A witness called Qasr{turn}{document.id[-3:]} spoke of {turn + 2} shells."
    return replace(
        document, id=f"{document.id}-{turn}", published=day.isoformat(), text=document.text + last
    )


def measure(folder: Path, number: int, keep: bool) -> tuple[float, float]:
    """Read that many articles in this process: (processor seconds, peak memory in MiB)."""
    documents = short_articles(folder)
    read_document(documents[0])
    started = time.process_time()
    if keep:
        load_documents(many(documents, number))
    else:
        _seconds(many(documents, number))
    spent = time.process_time() - started
    return spent, _peak()


def _peak() -> float:
    """The most memory that this process ever held, in MiB; not a number where none tells (Windows).

    Linux counts in KiB, macOS in bytes (getrusage(2) of each).
    """
    try:
        import resource
    except ImportError:
        return math.nan
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def memory(shared: Path, sizes: Iterable[int] = _SIZES) -> Iterator[Row]:
    """Peak memory and time per article for each size, each in a new process."""
    for number in sizes:
        command = [sys.executable, "-m", "benchmarks.speed", "--shared", str(shared)]
        told = subprocess.run(
            [*command, "--articles", str(number)], check=True, capture_output=True, text=True
        )
        seconds, peak = map(float, told.stdout.split())
        most = "memory is not told here" if math.isnan(peak) else f"{peak:,.0f} MiB at most"
        figure = f"{most}, {1000 * seconds / number:.1f} ms an article"
        yield (f"{number:,} articles read one after another", figure, "flat, linear")


def rows(shared: Path = SHARED) -> Iterator[Row]:
    """The machine and the speed first, then memory and time by number of articles."""
    articles = short_articles(shared / "corpora" / "timeline17")
    yield machine(articles)
    yield speed(articles)
    yield from memory(shared)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=SHARED)
    options.add_argument("--articles", type=int, help="only read that many, and print the figures")
    options.add_argument("--keep", action="store_true", help="merge, link and keep what was read")
    chosen = options.parse_args()
    if chosen.articles is not None:
        folder = chosen.shared / "corpora" / "timeline17"
        print(*measure(folder, chosen.articles, chosen.keep))
        return
    for what, figure, bar in rows(chosen.shared):
        print(f"{what:46} {figure:44} {bar}", flush=True)


if __name__ == "__main__":
    main()
