"""Every date is explained in one sentence, and its runner-up is named."""

from __future__ import annotations

import pytest

from tests.dates.reading import dates_in
from timeline.dates import find_dates
from timeline.model import Publication


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        (
            "Rockets fell on Friday.",
            '"Friday" is 27 December 2019: the latest Friday on or before publication on '
            "Tuesday 31 December 2019",
        ),
        (
            "They pray every Friday.",
            '"every Friday" is put on no date: it tells of something that happens again and again',
        ),
        (
            "On 3 May 2011 jets struck. Two days later it was quiet.",
            '"Two days later" is 5 May 2011: 2 days after 3 May 2011, the date last told',
        ),
    ],
)
def test_every_date_is_explained_in_one_sentence(text: str, explanation: str) -> None:
    assert list(dates_in(text).values())[-1].explanation == explanation


def test_the_runner_up_of_a_weekday_is_the_other_side_of_publication() -> None:
    (mention,) = dates_in("Rockets fell on Friday.").values()
    (other,) = mention.alternatives
    assert other.interval.first_day.isoformat() == "2020-01-03"


def test_an_explanation_never_turns_the_line_round() -> None:
    text = "القصف يوم \u202e27 ديسمبر\u202c \u206627\u200f/12\u200f/2019 خلف قتلى"
    mentions = find_dates(text, Publication.parse("2020-01-31"), "ar")
    assert [mention.to_dict()["first"] for mention in mentions] == ["2019-12-27"] * 2
    assert all(mention.explanation.isprintable() for mention in mentions)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It fell on Monday, 27 December 2019.", "though that day is no Monday"),
        ("It fell on Monday, Dec. 27.", "though that day is no Monday"),
        ("It fell on Friday, 27 December 2019.", "it is written out"),
        ("It fell on 29 February last year.", "has no such date"),
    ],
)
def test_an_explanation_tells_what_cannot_be(text: str, told: str) -> None:
    (mention,) = find_dates(text, Publication.parse("2020-01-02"), "en")
    assert mention.explanation.endswith(told)


@pytest.mark.parametrize(
    ("text", "because"),
    [
        (
            "It fell [late on Thursday].",
            "the last part of the day, the latest Thursday on",
        ),
        ("Shells fell [overnight].", "the night that ends on that day, the day of publication"),
        ("It fell on [Monday night].", "the night of that day, the latest Monday on or before"),
        ("It fell in [the month of May].", "the latest May on or before publication"),
        (
            "They met at [the end of Ramadan].",
            "the last part of it, the latest Ramadan on",
        ),
        ("They left in [the last week of April].", "the last week of the month, the latest April"),
        ("They will vote [later this year].", "from that day on"),
        ("They voted [earlier this year].", "up to that day"),
        ("They are meeting on [Wednesday].", "the first Wednesday on or after publication on"),
        ("They will meet [this weekend].", "the first weekend after publication on Wednesday"),
        ("It was held from [Sunday] to Tuesday.", "the start of a range, the latest Sunday"),
    ],
)
def test_an_explanation_reads_as_one_clear_sentence(text: str, because: str) -> None:
    dates = dates_in(text.replace("[", "").replace("]", ""), "2011-05-25")
    explanation = dates[text[text.index("[") + 1 : text.index("]")]].explanation
    assert because in explanation
    assert explanation.count(": ") == 1


@pytest.mark.parametrize(
    ("published", "told"),
    [(None, "no publish date or earlier date is known"), ("2019-12-31", "what is told around it")],
)
def test_an_open_day_tells_what_is_missing(published: str | None, told: str) -> None:
    text = "War came in 1914. In 1915 they froze, and in 1916 and 1917. It rained on Friday."
    assert told in dates_in(text, published)["Friday"].explanation
