"""Every way of saying what answered or caused what, of deeds that no rule knows by name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from benchmarks.golden_score import CAUSAL
from timeline.model import Document, Span
from timeline.pipeline import Reading, read_documents

TABLE = yaml.safe_load(Path(__file__).with_name("shapes.yml").read_text(encoding="utf-8"))
PUBLISHED, DAYS = "2024-05-17", {"C": "Tuesday", "E": "Thursday"}
SLOT = re.compile(r"\{([CE])\.(\w+)\}")
PAIRS = 2
NO_DEED = ("day", "doer")

Ends = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Case:
    """A text in which words for `C` are the cause of what words for `E` tell."""

    text: str
    words: tuple[tuple[str, Span], ...]
    link: tuple[str, str, str, bool] = ("C", "E", "", False)


@cache
def _cases(at: int) -> tuple[Case, ...]:
    return tuple(_filled(TABLE["shapes"][at], at))


def _filled(shape: Mapping[str, object], at: int) -> Iterator[Case]:
    causes, effects = TABLE["causes"], TABLE["effects"]
    for turn, cue in enumerate(list(shape["cues"])):
        for pair in range(PAIRS):
            nth = at + PAIRS * turn + pair
            deeds = {"C": causes[nth % len(causes)], "E": effects[(2 * nth + at) % len(effects)]}
            text, words = _written(str(shape["text"]).replace("{cue}", cue), deeds)
            kind, denied = str(shape["kind"]), bool(shape.get("denied"))
            yield Case(text, words, ("C", "E", kind, denied))


def _written(
    template: str, deeds: Mapping[str, Mapping[str, str]]
) -> tuple[str, tuple[tuple[str, Span], ...]]:
    text, words, rest = "", [], 0
    for slot in SLOT.finditer(template):
        text += template[rest : slot.start()]
        end, form = slot.groups()
        told = DAYS[end] if form == "day" else deeds[end][form]
        if not text or text.endswith(". "):
            told = told[0].upper() + told[1:]
        if form not in NO_DEED:
            words.append((end, Span(len(text), len(text) + len(told))))
        text, rest = text + told, slot.end()
    text += template[rest:]
    return text[0].upper() + text[1:], tuple(words)


@pytest.fixture(scope="module")
def readings() -> Mapping[str, Reading]:
    """What is read of each text, by the text: the parser gets them all in one go."""
    texts = [case.text for at in range(len(TABLE["shapes"])) for case in _cases(at)]
    return dict(zip(texts, read_documents(Document(t, t, PUBLISHED) for t in texts), strict=True))


def _told(case: Case, reading: Reading) -> set[tuple[str, str, str, bool]]:
    tellings = defaultdict(list)
    for mention in reading.mentions:
        tellings[mention.same_as or mention.id].append(mention)
    of = {one.id: tellings[one.same_as or one.id] for one in reading.mentions}
    told = set()
    for link in reading.links:
        if link.kind in CAUSAL:
            cause, effect = (
                "".join(
                    sorted(
                        {n for n, at in case.words for m in of.get(end, ()) if at.overlaps(m.span)}
                    )
                )
                for end in (link.cause, link.effect)
            )
            told.add((cause, effect, str(link.kind), link.denied))
    return told


@pytest.mark.parametrize(
    "at", range(len(TABLE["shapes"])), ids=lambda n: TABLE["shapes"][n]["text"]
)
def test_what_answered_or_caused_what_is_read_in_every_shape(
    at: int, readings: Mapping[str, Reading]
) -> None:
    wrong = {
        case.text: told
        for case in _cases(at)
        if (told := _told(case, readings[case.text])) != {case.link}
    }
    assert not wrong
