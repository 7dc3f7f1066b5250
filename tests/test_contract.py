"""What callers may rely on: the columns, the keys, and the same bytes for the same input."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline
from timeline import tables

REPORTS = (
    timeline.Document(
        "wire",
        "Rockets hit the K-1 base near Kirkuk on Friday, killing an American contractor.\n\n"
        "Washington blamed Kataib Hezbollah for the attack.",
        "2019-12-28",
        publisher="Wire",
    ),
    timeline.Document(
        "paper",
        "US warplanes struck five sites of Kataib Hezbollah on Sunday in response to a rocket "
        "attack on Friday that killed a contractor. At least 25 fighters died.",
        "2019-12-30",
        publisher="Paper",
    ),
    timeline.Document("undated", "Gunmen kidnapped two aid workers on Monday.", None),
)


def test_tables_have_the_promised_columns() -> None:
    result = timeline.load(REPORTS)
    assert list(result.events) == list(tables.EVENTS)
    assert list(result.links) == list(tables.LINKS)
    assert list(result.mentions) == list(tables.MENTIONS)
    assert list(result.problems) == list(tables.PROBLEMS)


def test_an_empty_load_has_the_same_columns() -> None:
    result = timeline.load([])
    assert list(result.events) == list(tables.EVENTS)
    assert result.chains == []


def as_bytes(result: timeline.Result) -> bytes:
    frames = (result.events, result.links, result.mentions, result.problems, result.documents)
    return "\n".join(frame.to_csv() for frame in frames).encode()


@pytest.mark.parametrize("order", list(itertools.permutations(range(len(REPORTS)))))
def test_order_of_documents_does_not_matter(order: tuple[int, ...]) -> None:
    shuffled = timeline.load([REPORTS[index] for index in order])
    assert as_bytes(shuffled) == as_bytes(timeline.load(REPORTS))


def test_load_takes_a_generator() -> None:
    def one_by_one() -> Iterator[timeline.Document]:
        yield from REPORTS

    assert as_bytes(timeline.load(one_by_one())) == as_bytes(timeline.load(REPORTS))


def test_many_workers_give_the_same_bytes() -> None:
    assert as_bytes(timeline.load(REPORTS, workers=2)) == as_bytes(timeline.load(REPORTS))


def test_a_stopped_load_keeps_what_was_read_and_says_so() -> None:
    result = timeline.load(REPORTS, progress=lambda count, _: count < 2)
    assert result.documents["doc_id"].tolist() == ["paper", "wire"]
    assert "stopped after 2 of the documents" in " ".join(result.problems["message"])


def test_a_text_in_another_language_gives_dates_and_says_why_no_events() -> None:
    german = timeline.Document("de", "Am Freitag trafen Raketen den Stützpunkt bei Kirkuk, "
                               "wie die Polizei mitteilte.", "2019-12-31")  # fmt: skip
    result = timeline.load([german])
    assert result.documents[["language", "dates"]].values.tolist() == [["de", 1]]
    assert result.events.empty
    assert "English texts only" in " ".join(result.problems["message"])


def test_a_language_that_nobody_reads_is_told_of_and_found_out_from_the_text() -> None:
    text = "Rockets struck the air base near Kirkuk on Friday, the police said."
    result = timeline.load([timeline.Document("a", text, "2019-12-31", language="xx")])
    assert result.documents["language"].tolist() == ["en"]
    assert result.events["start"].tolist() == ["2019-12-27"]
    told = result.problems[result.problems["where"] == "language"]
    assert told["value"].tolist() == ["xx"]
    assert "'xx'" in told["message"].iloc[0]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"language": "xx"}, r"'xx'.*es, fa, fr"),
        ({"timezone": "Mars/Base"}, "no time zone 'Mars/Base'"),
        ({"published": "2019-02-30"}, "'2019-02-30' is not an ISO date"),
        ({"published": "0001-01-01T00:00+14:00", "timezone": "UTC"}, "edge of the calendar"),
    ],
)
def test_dates_are_not_looked_for_by_what_cannot_be_read(
    given: dict[str, str], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        timeline.find_dates("On Friday it rained.", **{"published": "2019-12-31", **given})


@pytest.mark.parametrize("given", [None, 5, [{"id": "a1"}], [REPORTS[0], b"reports"]])
def test_what_is_neither_document_nor_path_is_named(given: object) -> None:
    with pytest.raises(TypeError, match="is no Document, and no path of a file or folder"):
        timeline.load(given)  # type: ignore[arg-type]


def test_claims_and_places_are_listed() -> None:
    result = timeline.load(REPORTS)
    assert list(result.claims) == list(tables.CLAIMS)
    killed = result.claims[result.claims["attribute"] == "killed"]
    assert {1, 25} <= set(killed["low"])
    (kirkuk,) = result.places[result.places["place"] == "Kirkuk"].to_dict("records")
    assert (round(kirkuk["latitude"]), round(kirkuk["longitude"])) == (35, 44)


def test_an_undated_document_keeps_its_event_and_says_what_to_give() -> None:
    result = timeline.load([REPORTS[2]])
    assert result.events["type"].tolist() == ["abduction"]
    assert result.events["start"].tolist() == [""]
    assert result.problems["where"].tolist() == ["published"]
    assert "--published" in result.problems["hint"][0]


def test_every_quote_stands_in_its_document() -> None:
    texts = {document.id: document.text for document in REPORTS}
    mentions = timeline.load(REPORTS).mentions
    assert len(mentions) >= 4
    for row in mentions.itertuples():
        assert texts[row.doc_id][row.quote_start_char : row.quote_end_char] == row.quote
        assert texts[row.doc_id][row.start_char : row.end_char] == row.trigger


def test_a_date_mention_has_the_promised_keys() -> None:
    (mention,) = timeline.find_dates("They met on Friday.", published="2019-12-31")
    promised = (
        "start_char end_char text first last precision edtf timex_type timex_value "
        "anchor rule explanation"
    )
    assert set(promised.split()) <= set(mention.to_dict())
    assert (mention.text, mention.to_dict()["first"]) == ("Friday", "2019-12-27")


# Codes whose text the locale chooses: names of days and months, AM and PM, whole dates.
BY_LOCALE = re.compile(r"""(?:\{[^{}"']+:|strftime\(["'])[^{}"']*%[aAbBcpxX]""")


def test_no_words_follow_the_locale_of_the_machine() -> None:
    package = Path(timeline.__file__).parent
    found = [
        (path.name, line)
        for path in package.rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if BY_LOCALE.search(line)
    ]
    assert found == []
    assert BY_LOCALE.search('f"{day.day} {day:%b %Y}"')
