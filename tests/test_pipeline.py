"""Documents read side by side: each as if alone, and none at the cost of another."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from timeline import pipeline
from timeline.model import Document, Problem, Stage
from timeline.pipeline import load_documents, read_document, read_documents

REPORTS = (
    Document("a", "Gunmen stormed the bank in Tarsk on Monday.", "2020-03-04"),
    Document("b", "It rained.", "2020-03-04"),
    Document("c", "Ein Anschlag in Berlin hat am Montag drei Menschen getötet.", "2020-03-04"),
    Document("d", "Jets bombed the port. The Ruvian army claimed responsibility.", "2020-03-05"),
    Document("e", "Rebels shelled Ostrel, killing four people, officials said.", "2020-03-06"),
)


def test_a_document_is_read_as_if_alone() -> None:
    assert read_documents(REPORTS) == [read_document(report) for report in REPORTS]


def test_a_document_that_cannot_be_read_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    find_dates = pipeline.find_dates

    def failing(text: str, *rest: object) -> object:
        if "Ostrel" in text:
            raise ZeroDivisionError("no such day")
        return find_dates(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "find_dates", failing)
    result = load_documents([*REPORTS, Problem(Stage.READ, "f", "", "not a document", "")])
    assert set(result.documents["doc_id"]) == {"a", "b", "c", "d"}
    told = result.problems.set_index("doc_id")["value"]
    assert told["e"] == "ZeroDivisionError: no such day"
    assert set(result.events["type"]) == {"storming", "airstrike"}


def test_documents_are_drawn_only_as_they_are_needed() -> None:
    drawn: list[str] = []

    def endless() -> Iterator[Document]:
        for number in count():
            drawn.append(str(number))
            yield replace(REPORTS[1], id=str(number), text=f"It rained for {number} hours.")

    result = load_documents(endless(), progress=lambda done, _: done < 20)
    assert len(result.documents) == 20
    assert len(drawn) < 100


HIDDEN = {
    "soft hyphens": "Rock\u00adets hit a ba\u00adse on Fri\u00adday, kill\u00ading two guards.",
    "a byte order mark": "\ufeffRockets hit a base on Friday, killing two guards.",
    "marks of direction": "\u202aRockets\u202c hit a base\u200e on Friday, killing two guards.",
    "zero-width spaces": "\u200bRockets hit a base\u200b on Friday, killing two guards.\u200b",
    "footnotes": "Rockets hit a base[12][3] on Friday,[4] killing two guards.[citation needed]",
}


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN)
def test_what_a_reader_does_not_see_hides_nothing(text: str) -> None:
    seen = "Rockets hit a base on Friday, killing two guards."
    ways = [
        load_documents([Document("a", report, "2020-01-05")])
        for report in (seen, f"{text} Iran struck back on Saturday in response to the attack.")
    ]
    told = ["type", "start", "target", "killed_best"]
    (plain,), (hidden, answer) = (way.events[told].to_numpy().tolist() for way in ways)
    assert hidden == plain
    assert answer[1] == "2020-01-04"


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN)
def test_what_was_read_is_put_back_where_it_stands(text: str) -> None:
    report = Document("a", f"{text} Jets bombed the port on Saturday in response.", "2020-01-05")
    reading = read_document(report)
    for mention in reading.mentions:
        assert mention.quote == report.text[slice(*mention.sentence)]
        assert mention.sentence.contains(mention.span)
        assert (
            mention.date
            and mention.date.mention.text == report.text[slice(*mention.date.mention.span)]
        )
    assert [report.text[slice(*one.span)] for one in reading.links] == ["in response"]
    assert all(one.quote in report.text for one in reading.links)


def test_what_an_agency_told_on_the_day_after_the_stamp_is_no_plan() -> None:
    text = "MISRATA, Libya (Reuters) - Rebels shelled the port of Misrata on Tuesday, killing nine."
    reading = read_document(Document("a1", text, "2011-03-07"))
    (mention,) = reading.mentions
    assert (mention.status, str(mention.interval.first_day)) == ("happened", "2011-03-08")
    assert reading.document["published"] == "2011-03-07"
