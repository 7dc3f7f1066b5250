"""Every annotation of the golden corpus agrees with its text and with the vocabulary."""

from collections.abc import Iterator
from datetime import date
from typing import get_args

import pytest
import yaml

from benchmarks.golden_corpus import CORPUS, GoldReport, Half, find_all, read_corpus
from timeline.lexicons import event_types
from timeline.model import LinkKind, Status

HALVES: tuple[Half, ...] = get_args(Half)
GENRES = {"wire", "live", "blog", "analysis"}
FIELDS = {
    *("id", "type", "also_type", "quote", "also", "first", "last", "actor", "actor_side"),
    *("target", "target_side", "place", "killed", "injured", "count", "status", "optional"),
}


def reports() -> Iterator[GoldReport]:
    for half in HALVES:
        yield from read_corpus(half)


@pytest.fixture(params=list(reports()), ids=lambda report: report.document.id)
def report(request: pytest.FixtureRequest) -> GoldReport:
    return request.param


def test_report_is_short_and_dated(report):
    assert 60 <= len(report.document.text.split()) <= 280
    assert report.document.publication is not None
    assert report.genre in GENRES


def test_every_report_has_an_annotation_and_every_annotation_a_report():
    texts = {path.with_suffix("") for path in CORPUS.glob("*/*.md")}
    notes = {path.with_suffix("") for path in CORPUS.glob("*/*.yml")}
    assert texts == notes


def test_fields_are_known():
    for path in CORPUS.glob("*/*.yml"):
        for event in yaml.safe_load(path.read_text(encoding="utf-8"))["events"]:
            assert set(event) <= FIELDS, f"{path.name}: {set(event) - FIELDS}"


def test_events_are_told_once_with_known_types_and_states(report):
    ids = [event.id for event in report.events]
    assert len(ids) == len(set(ids))
    for event in report.events:
        assert set(event.types) <= set(event_types()), event.id
        assert event.status in set(Status), event.id


def test_dates_are_iso_days_in_order_and_not_after_publication(report):
    for event in report.events:
        for first, last in event.dates:
            assert (first is None) == (last is None), event.id
            if first is None or last is None:
                continue
            assert date.fromisoformat(first) <= date.fromisoformat(last), event.id
            if event.status == Status.HAPPENED:
                assert date.fromisoformat(first) <= report.document.publication.day, event.id


def test_links_tie_events_of_the_report_with_words_of_the_report(report):
    ids = {event.id for event in report.events}
    for link in report.links:
        assert {link.cause, link.effect} <= ids
        assert link.cause != link.effect
        assert link.kind in set(LinkKind) - {LinkKind.INFERRED}
        assert list(find_all(link.cue, report.document.text))


def test_causes_begin_no_later_than_their_effects(report):
    began = {event.id: event.dates[0][0] for event in report.events}
    for link in report.links:
        cause, effect = began[link.cause], began[link.effect]
        assert cause is None or effect is None or cause <= effect


def test_an_id_names_one_event_across_reports():
    """Tellings of one event may differ by a day (time zones), never by more."""
    days: dict[str, list[date]] = {}
    for told in reports():
        for event in told.events:
            if event.dates[0][0] is not None:
                days.setdefault(event.id, []).append(date.fromisoformat(event.dates[0][0]))
    spread = {name: max(told) - min(told) for name, told in days.items()}
    assert {name for name, apart in spread.items() if apart.days > 1} == set()


def test_halves_share_no_event():
    tuning, held_out = (
        {event.id for told in read_corpus(half) for event in told.events} for half in HALVES
    )
    shared = tuning & held_out  # no more is printed of the held-out half than must be mended
    assert shared == set()
