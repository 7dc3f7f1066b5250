"""A source as it was read: what each mark says it was taken for."""

from __future__ import annotations

import re

import pytest

import timeline
from timeline.ui.components.reading_view import text_marked

TOLD = timeline.Document(
    "a1",
    "Gunmen attacked an army convoy near El Geneina on Tuesday, killing nine soldiers, two days "
    "after warplanes bombed a market in Nyala. The army promised an inquiry one day.",
    "2026-10-23",
)
RESULT = timeline.load([TOLD])


@pytest.mark.parametrize(
    ("words", "kind", "says"),
    [
        ("Tuesday", "date", "20 October 2026"),
        ("two days after", "date", "18 October 2026"),  # counted from the attack on the convoy
        ("one day", "date open", "one day"),
        ("bombed", "event", "Sun 18 Oct 2026"),
        ("attacked", "event", "Tue 20 Oct 2026"),
    ],
)
def test_a_mark_says_what_its_words_were_taken_for(words, kind, says):
    marks = re.findall(r'<mark class="([^"]+)" title="([^"]+)"[^>]*>([^<]+)', text_of_marks())
    assert [(one, says in title) for one, title, text in marks if text == words] == [(kind, True)]


def text_of_marks():
    return str(text_marked(TOLD, RESULT))


def test_the_mark_of_an_event_names_its_row():
    for event in RESULT.events.itertuples():
        assert event.title in text_of_marks()
