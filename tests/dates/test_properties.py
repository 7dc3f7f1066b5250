"""What must hold for any text at all."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import find_dates
from timeline.intervals import Precision
from timeline.lexicons import read_lexicon
from timeline.model import Anchor, DateMention, Publication

_WORDS = sorted({word for entry in read_lexicon("dates_words").values() for word in entry["words"]})
_MARKS = [
    "1",
    "12",
    "31",
    "2019",
    "1999",
    "0",
    "29",
    "February",
    "of",
    "the",
    "ago",
    "later",
    "'s",
    ",",
    ".",
    "-",
    "/",
    ":",
    "(",
    ")",
    "BC",
    "th",
    "a",
    "said",
    "will",
    "٣١",
]
_PIECES = st.sampled_from(
    [*_WORDS, *(word.capitalize() for word in _WORDS), *_MARKS, "\n\n", "\u200f"]
)
_PHRASES = st.lists(_PIECES, max_size=12).map(" ".join)
_GLUED = st.lists(_PIECES, max_size=12).map("".join)
_TEXTS = st.one_of(st.text(max_size=60), _PHRASES, _GLUED)
_DAYS = st.one_of(
    st.dates(),
    st.sampled_from([date(1, 1, 1), date(9999, 12, 31), date(9998, 12, 31), date(1699, 2, 28)]),
)
_MOMENTS = st.one_of(_DAYS, st.datetimes(), st.none())
_LENGTHS = {
    Precision.DAY: timedelta(days=1),
    Precision.WEEKEND: timedelta(days=2),
    Precision.WEEK: timedelta(days=7),
    Precision.MONTH: timedelta(days=28),
    Precision.SEASON: timedelta(days=89),
    Precision.QUARTER: timedelta(days=89),
    Precision.HALF_YEAR: timedelta(days=180),
    Precision.YEAR: timedelta(days=365),
    Precision.DECADE: timedelta(days=3285),
}


def _read(text: str, published: date | datetime | None) -> tuple[DateMention, ...]:
    publication = None if published is None else Publication.parse(published)
    return find_dates(text, publication, "en")


@settings(max_examples=400, deadline=None)
@given(_TEXTS, _MOMENTS)
def test_no_text_raises_and_spans_are_in_order(text: str, published: date | None) -> None:
    end = 0
    for mention in _read(text, published):
        assert end <= mention.start_char < mention.end_char <= len(text)
        assert mention.text == text[mention.start_char : mention.end_char]
        assert mention.explanation.startswith('"')
        assert mention.to_dict()["rule"]
        end = mention.end_char


@settings(max_examples=150, deadline=None)
@given(_PHRASES, _MOMENTS)
def test_the_same_text_gets_the_same_answer(text: str, published: date | None) -> None:
    assert _read(text, published) == _read(text, published)


@settings(max_examples=300, deadline=None)
@given(_PHRASES, _MOMENTS)
def test_nothing_is_finer_than_its_precision(text: str, published: date | None) -> None:
    for mention in _read(text, published):
        if mention.interval is None:
            assert mention.precision is None
            assert mention.edtf == ""
        elif mention.precision in _LENGTHS:
            assert mention.interval.length >= _LENGTHS[mention.precision]


_PAST = st.sampled_from(
    [
        "Friday",
        " last Friday",
        " yesterday",
        " last week",
        " last month",
        " two days ago",
        " a year ago",
        " 27 December",
        "last night",
        " this morning",
        " late Saturday",
        " today",
        " Monday night",
        " the last two months",
        " overnight",
        "last summer",
    ]
)


@settings(max_examples=300, deadline=None)
@given(_PAST, st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1)))
def test_what_happened_had_begun_when_it_was_published(phrase: str, moment: datetime) -> None:
    text = f"Rockets were fired on {phrase}."
    for mention in _read(text, moment):
        if mention.interval is not None:
            assert mention.interval.start <= moment


@settings(max_examples=200, deadline=None)
@given(_PHRASES)
def test_without_a_publish_date_nothing_is_counted_from_one(text: str) -> None:
    for mention in _read(text, None):
        assert mention.anchor is not Anchor.PUBLICATION
        assert (mention.interval is None) == (mention.edtf == "")
