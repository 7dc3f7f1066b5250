"""How well events are read from one document: `python -m benchmarks.events [--folder FOLDER]`.

Corpora are read from the shared folder beside the project; a part that is missing says so.

WikiEvents (dev). Gold: the triggers of `Conflict.Attack.*`, `Conflict.Demonstrate.*` and
`Conflict.Defeat.*`; every telling counts, repetitions and names of past events (*the Boston
bombing*) too. Ours: all mentions, merged or not, background or not, of the types in `_CONFLICT`;
left out on both sides is what the ontology files elsewhere: casualties (`Life.*`: *killed*,
*killing*, *wounded*), arrests (`Justice.*`), talks and threats (`Contact.*`), seizures and
destruction. A trigger is found when the spans share a character, so head word and phrase agree.
An argument is found when the role's noun phrase of a matched mention shares a content word with a
gold argument of the same role (Attacker or Demonstrator, Target, Place), or is the same to the
letter. That stands for the head match of WikiEvents' own scorer; its match by coreference cannot
be had, since the file holds no chains: a pronoun that the gold marks counts as missed, and the
name that we give for it as wrong. The dead and the hurt are Victims of a *Life* event there, and
that is left out on both sides as its triggers are: where we know a target only as those harmed
(*wounding 13 people*), it is no Target. Whom a deed is aimed at is one, also where it killed him
(*shot the minister dead*). The publish date is given where the document's id states it. Documents
alternate between a tuning and a held-back half. Not every telling is annotated: of those that
count as wrong in the tuning half, all but a few name a blast, a raid or an attack in so many
words (one document tells four explosions and has no gold event), which bounds the precision that
can be reached.

PLOVER. Gold sentences whose type and mode have a counterpart in the vocabulary
(`_plover_types`); right when one of the sentence's mentions has such a type.

Speed and memory, and Timeline17: see `benchmarks.speed` and `benchmarks.timeline17`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import speed, timeline17
from timeline.dates import find_dates
from timeline.events import read_events
from timeline.events.told import HARMED
from timeline.lexicons import event_types
from timeline.model import Document, EventMention, Span
from timeline.sources import story_spans

SHARED = Path(__file__).resolve().parents[1] / "../shared"

_CONFLICT = frozenset(event_types()) - {
    *("abduction", "arson_or_destruction", "arrest", "seizure", "naval_incident", "cyberattack"),
    *("deployment", "sanctions", "diplomatic_break", "threat", "accusation", "talks"),
    *("ceasefire", "withdrawal"),
}
_LIFE = re.compile(
    r"verb (kill|massacre|execute|behead|torture|wound|injure)$|noun (toll|killing)$"
)
_DAY_IN_ID = re.compile(r"_(\d{4})\.(\d{2})\.(\d{2})\.")  # "64_VOA_EN_NW_2017.06.05.3887168"
_ROLES = {"Attacker": "actor", "Demonstrator": "actor", "Target": "target", "Place": "place"}

Row = tuple[str, str, str]


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from map(json.loads, data.decode("utf-8").splitlines())


def mentions_of(document: Document) -> tuple[EventMention, ...]:
    dates = find_dates(document.text, document.publication, document.language)
    return read_events(document, dates, story_spans(document.text)).mentions


def f1(right: int, found: int, gold: int) -> str:
    precision, recall = right / max(found, 1), right / max(gold, 1)
    score = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"F1 {score:.3f} (P {precision:.2f} R {recall:.2f}, {gold} gold)"


# ---------------------------------------------------------------- WikiEvents


def wikievents_text(source: dict[str, Any]) -> tuple[str, list[Span]]:
    """Lay the sentences out one a line; give the text and each token's place in it."""
    lines, tokens, at = [], [], 0
    for words, line in source["sentences"]:
        shift = at - words[0][1] if words else at
        tokens += [Span(start + shift, end + shift) for _, start, end in words]
        lines.append(line)
        at += len(line) + 1
    return "\n".join(lines), tokens


def _published(doc_id: str) -> str | None:
    found = _DAY_IN_ID.search(doc_id)
    return "-".join(found.groups()) if found is not None else None


def is_conflict(mention: EventMention) -> bool:
    return mention.type in _CONFLICT and not any(map(_LIFE.match, mention.rules))


def score_wikievents(sources: list[dict[str, Any]], show: bool = False) -> list[Row]:
    counts: Counter[tuple[str, str]] = Counter()
    for source in sources:
        text, tokens = wikievents_text(source)
        document = Document(source["doc_id"], text, _published(source["doc_id"]))
        mentions = [mention for mention in mentions_of(document) if is_conflict(mention)]
        gold = _gold_triggers(source, tokens)
        matched = {span: m for span in gold for m in mentions if m.span.overlaps(span)}
        counts["trigger", "gold"] += len(gold)
        counts["trigger", "found"] += len(mentions)
        counts["trigger", "right"] += len(matched)
        for span, mention in matched.items():
            _count_arguments(gold[span], mention, counts)
        for span, arguments in gold.items():
            for role, _ in arguments:
                counts[role, "gold"] += 1
            if show and span not in matched:
                _show("missed", text, span)
        for mention in mentions if show else ():
            if mention not in matched.values():
                _show("extra " + mention.type, text, mention.span)
    names = ("trigger", "Attacker", "Target", "Place")
    return [
        (name, _scored(counts, name), ">= .72" if name == "trigger" else ">= .50") for name in names
    ]


def _scored(counts: Counter[tuple[str, str]], name: str) -> str:
    return f1(*(counts[name, column] for column in ("right", "found", "gold")))


def _gold_triggers(source: dict[str, Any], tokens: list[Span]) -> dict[Span, list[tuple[str, str]]]:
    gold = {}
    for event in source["event_mentions"]:
        if event["event_type"].startswith("Conflict."):
            first, last = event["trigger"]["start"], event["trigger"]["end"] - 1
            gold[Span(tokens[first].start, tokens[last].end)] = [
                (
                    "Attacker" if argument["role"] == "Demonstrator" else argument["role"],
                    argument["text"],
                )
                for argument in event["arguments"]
                if argument["role"] in _ROLES
            ]
    return gold


def _count_arguments(
    gold: list[tuple[str, str]], mention: EventMention, counts: Counter[tuple[str, str]]
) -> None:
    target = None if HARMED in mention.rules else mention.target
    ours = {
        "Attacker": [mention.actor.text, mention.actor.name] if mention.actor else [],
        "Target": [target.text, target.name] if target else [],
        "Place": [place.name for place in mention.places],
    }
    for role, texts in ours.items():
        found = [texts] if role != "Place" and texts else [[text] for text in texts]
        counts[role, "found"] += len(found)
        wanted = [text for gold_role, text in gold if gold_role == role]
        hits = sum(any(_share_word(text, want) for want in wanted for text in one) for one in found)
        counts[role, "right"] += min(hits, len(wanted))


def _share_word(one: str, other: str) -> bool:
    if one.casefold() == other.casefold():
        return True  # "IS", which is too short to be a word of content
    words = (set(re.findall(r"\w{3,}", text.lower())) - {"the", "and"} for text in (one, other))
    return bool(set.intersection(*words))


def _show(label: str, text: str, span: Span) -> None:
    before, after = text[max(0, span.start - 90) : span.start], text[span.end : span.end + 60]
    line = f"{before}[[{text[span.start : span.end]}]]{after}".replace("\n", " / ")
    print(f"  {label:28} {line}")


# ---------------------------------------------------------------- PLOVER

_PLOVER: dict[tuple[str, str], str] = {
    ("ASSAULT", ""): "other_violence bombing suicide_bombing targeted_killing shooting airstrike"
    " drone_strike missile_or_rocket_attack shelling",
    ("ASSAULT", "assassinate"): "targeted_killing other_violence drone_strike",
    ("ASSAULT", "suicide-attack"): "suicide_bombing",
    ("ASSAULT", "explosives"): "bombing",
    ("FIGHT", "heavy-weapons"): "shelling missile_or_rocket_attack airstrike ground_assault"
    " armed_clash seizure drone_strike",
    ("FIGHT", "firearms"): "shooting armed_clash",
    ("FIGHT", "explosives"): "bombing",
    ("FIGHT", "assassinate"): "drone_strike airstrike targeted_killing",
    ("PROTEST", "demo-org"): "protest",
    ("PROTEST", "demo-spon"): "protest",
    ("PROTEST", "riot-spon"): "riot",
    ("PROTEST", "riot"): "riot protest",
    ("PROTEST", "obstruct"): "protest",
    ("COERCE", "arrest"): "arrest",
    ("COERCE", "destroy"): "arson_or_destruction bombing",
    ("COERCE", "detain"): "abduction arrest",
    ("COERCE", "confiscate"): "seizure cyberattack",
    ("COERCE", "firearms"): "arrest shooting",
    ("THREATEN", "violence"): "threat",
    ("MOBILIZE", "troops"): "deployment",
    ("SANCTION", ""): "sanctions diplomatic_break withdrawal",
    ("CONSULT", ""): "talks",
}
_NAMED = {"RETREAT": "withdrawal ceasefire"}
_IN_VOCABULARY = re.compile(
    r"ceasefire|withdrawal|withdrew|sanction|embargo|expel|negotiations|talk|mediation|meeting"
)


def _plover_types(record: dict[str, Any]) -> frozenset[str]:
    """The keys that answer to a record; none when its act is not in the vocabulary."""
    event, mode = record["event"], record.get("mode") or ""
    told = record["eventText"].lower()
    if event in {"RETREAT", "SANCTION", "CONSULT"}:
        if not _IN_VOCABULARY.search(told):
            return frozenset()
        return frozenset((_NAMED.get(event) or _PLOVER[event, ""]).split())
    if event == "THREATEN" and "threatened" in told:
        return frozenset({"threat"})
    if event == "COERCE" and mode == "confiscate" and "hack" not in told:
        return frozenset()
    return frozenset(_PLOVER.get((event, mode), "").split())


def score_plover(records: list[dict[str, Any]], show: bool = False) -> list[Row]:
    right = total = 0
    for record in records:
        wanted = _plover_types(record) if record.get("text") else frozenset()
        if not wanted:
            continue
        total += 1
        ours = {mention.type for mention in mentions_of(Document(record["id"], record["text"]))}
        right += bool(ours & wanted)
        if show and not ours & wanted:
            print(f"  {record['event']}:{record.get('mode')} {sorted(ours)} {record['text'][:170]}")
    return [("PLOVER type", f"{right / max(total, 1):.3f} ({right} of {total})", ">= .80")]


# ---------------------------------------------------------------- the table


def rows(shared: Path = SHARED, show: bool = False) -> Iterator[Row]:
    """Measure everything; each row is what, the figure, and the bar it should reach."""
    corpora = shared / "corpora"
    if not corpora.exists():
        yield ("event corpora", f"not measured: no {corpora.name} folder beside the project", "")
        return
    sources = list(read_lines(corpora / "events" / "wikievents_dev.jsonl"))
    for label, half in (("tuning", sources[::2]), ("held back", sources[1::2]), ("all", sources)):
        for name, figure, bar in score_wikievents(half, show and label == "tuning"):
            yield (f"WikiEvents {label}: {name}", figure, bar)
    records = json.loads((corpora / "events" / "plover_gsr_cameo.json").read_text("utf-8"))
    yield from score_plover(records, show)
    yield from speed.rows(shared)
    yield from timeline17.score(corpora / "timeline17")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=SHARED)
    options.add_argument("--show", action="store_true", help="print what was missed")
    chosen = options.parse_args()
    for what, figure, bar in rows(chosen.shared, chosen.show):
        print(f"{what:46} {figure:44} {bar}", flush=True)


if __name__ == "__main__":
    main()
