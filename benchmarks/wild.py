"""Links of single sentences: `python -m benchmarks.wild [--half H] [--errors]`.

tests/chains/sentences_in_the_wild.yml holds sentences whose links somebody annotated who had
not seen the rules; about a third of them state none. They are split into two halves by a hash
of their words: rules are tuned on one, the other is only scored.

"events given": the annotated words are the events, which asks of the reading of links alone.
"alone": as the whole road reads it. A link is right when both ends and the direction are.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from benchmarks.golden_corpus import CORPUS, Half, find_all
from benchmarks.golden_score import CAUSAL, Tally
from benchmarks.links import head_of
from timeline.chains import read_links
from timeline.intake import settle
from timeline.model import Document, EventMention, LinkMention, Span, Status
from timeline.pipeline import read_document
from timeline.sentences import split_sentences
from timeline.syntax import parse_sentences

SOURCE = CORPUS.parent / "chains" / "sentences_in_the_wild.yml"


@dataclass(frozen=True, slots=True)
class Told:
    """A link that a text states: where its cause and its effect stand."""

    cause: Span
    effect: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Example:
    """One or two sentences, the day of their report and the links that they state."""

    text: str
    published: str
    links: tuple[Told, ...]

    @property
    def half(self) -> Half:
        """The half that it belongs to, by its words alone."""
        digest = hashlib.sha256(self.text.encode()).digest()
        return "held_out" if digest[0] % 2 else "tuning"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores of each half, and with --errors what went wrong in the tuning half."""
    reader = argparse.ArgumentParser(prog="python -m benchmarks.wild", description=__doc__)
    reader.add_argument("--half", choices=get_args(Half), help="score one half only")
    reader.add_argument("--errors", action="store_true", help="list errors of the tuning half")
    options = reader.parse_args(arguments)
    for half in (options.half,) if options.half else get_args(Half):
        examples = [one for one in read_examples() if one.half == half]
        for name, read in (("events given", read_given), ("alone", read_alone)):
            judged = [(one, *compare(one, tuple(read(one)))) for one in examples]
            tally = sum((tally for _, tally, _ in judged), Tally())
            print(
                f"in the wild, {half}, {name}: {len(examples)} examples,"
                f" precision {tally.precision:.3f}, recall {tally.recall:.3f}, F1 {tally.f1:.3f}"
            )
            if options.errors and half == "tuning":
                print(
                    "\n".join(f"  {text.text}\n    {e}" for text, _, found in judged for e in found)
                )


def read_examples(path: Path = SOURCE) -> list[Example]:
    """Read the file; raises ValueError where quoted words do not stand in their text."""
    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Example(
            entry["text"],
            str(entry["published"]),
            tuple(_told(link, entry["text"]) for link in entry["links"]),
        )
        for entry in entries
    ]


def _told(link: Mapping[str, str], text: str) -> Told:
    cause, effect = (Span(*next(find_all(link[end], text))) for end in ("cause", "effect"))
    return Told(cause, effect, link["kind"])


# ---------------------------------------------------------------- reading

Pair = tuple[Span, Span, str]  # where the triggers of cause and effect stand, and the kind


def read_given(example: Example) -> Iterator[Pair]:
    """The links between the annotated words."""
    sentences = parse_sentences(example.text, split_sentences(example.text))
    ends = {end for link in example.links for end in (link.cause, link.effect)}
    mentions = []
    for end in sorted(ends):
        sentence = next(one for one in sentences if one.span.start <= end.start < one.span.end)
        span = head_of(sentence, end)
        mentions.append(
            EventMention(
                id=f"m{end.start}",
                doc_id="wild",
                span=span,
                sentence=sentence.span,
                trigger=example.text[slice(*span)],
                quote=example.text[slice(*sentence.span)],
                type="other_violence",
                status=Status.HAPPENED,
            )
        )
    yield from _pairs(read_links(Document("wild", example.text), sentences, mentions), mentions)


def read_alone(example: Example) -> Iterator[Pair]:
    """The links as the whole road reads them in the text alone."""
    (document,) = settle([Document("wild", example.text, example.published)], None)
    assert isinstance(document, Document)
    reading = read_document(document)
    yield from _pairs(reading.links, reading.mentions)


def _pairs(links: Sequence[LinkMention], mentions: Sequence[EventMention]) -> Iterator[Pair]:
    span = {mention.id: mention.span for mention in mentions}
    for link in links:
        if link.kind in CAUSAL and not link.denied:
            yield span[link.cause], span[link.effect], str(link.kind)


def compare(example: Example, found: Sequence[Pair]) -> tuple[Tally, list[str]]:
    """Compare found pairs with what the text states; of errors, say which words."""
    wanted = [link for link in example.links if link.kind in CAUSAL]
    stated = {link: [pair for pair in found if _is_of(pair, link)] for link in wanted}
    right = {pair for pairs in stated.values() for pair in pairs}
    spurious = sorted(set(found) - right)
    missing = [link for link, pairs in stated.items() if not pairs]
    words = example.text.__getitem__
    errors = [
        f"no link: {words(slice(*one.cause))} -> {words(slice(*one.effect))}" for one in missing
    ]
    errors += [
        f"link: {words(slice(*cause))} -> {words(slice(*effect))}" for cause, effect, _ in spurious
    ]
    return Tally(len(wanted) - len(missing), len(spurious), len(missing)), errors


def _is_of(pair: Pair, link: Told) -> bool:
    return link.cause.overlaps(pair[0]) and link.effect.overlaps(pair[1])


if __name__ == "__main__":
    main()
