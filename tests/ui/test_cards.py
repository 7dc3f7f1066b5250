"""What a card says, and that text of a source stays text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from tests.ui.hand_made import (
    CHAIN,
    EVENTS,
    HOSTILE,
    LINK,
    RESULT,
    RETOLD,
    ROCKETS,
    TOLD,
    event,
    row,
)
from timeline.intervals import Interval
from timeline.tables import CLAIMS, table
from timeline.tables import EVENTS as EVENTS_COLUMNS
from timeline.tables import LINKS as LINKS_COLUMNS
from timeline.ui.components.chain_story import arrow, chain_words, is_doubtful, main_chain
from timeline.ui.components.event_card import first_event, heading
from timeline.ui.components.evidence import claim, claims, link, links, tellings
from timeline.ui.components.quotes import marked, quoted
from timeline.ui.components.why_date import why_this_date
from timeline.ui.escape import plain
from timeline.ui.words import told_apart

DATED = TOLD | {"start": "2019-12-27", "end": "2019-12-27"}
DAY_28 = {"start": "2019-12-28", "end": "2019-12-28"}
OWN_TAGS = {"section", "article", "div", "p", "h2", "h3", "dl", "dt", "dd", "small", "strong"}
OWN_TAGS |= {"span", "blockquote", "mark", "b", "br"}


def tags(html):
    return {name.lower() for name in re.findall(r"<\s*/?\s*([a-zA-Z]\w*)", str(html))}


@pytest.mark.parametrize(
    "piece",
    [
        heading(ROCKETS | {"title": HOSTILE, "place": HOSTILE, "actor": HOSTILE}),
        why_this_date(ROCKETS | {"date_explanation": HOSTILE}, [TOLD], {"a1": HOSTILE}),
        link(LINK | {"cue": HOSTILE}, HOSTILE, {"a1": HOSTILE}),
        tellings([TOLD | {"claimant": HOSTILE}], {"a1": HOSTILE}),
        arrow(LINK | {"cue": HOSTILE}, *CHAIN.steps),
        links("e1", RESULT),
    ],
)
def test_source_text_brings_no_markup(piece):
    assert tags(piece) <= OWN_TAGS
    assert "&lt;img" in piece


def test_heading_says_what_when_who_where_and_how_many():
    said = heading(ROCKETS)
    for words in ("missile or rocket attack · claimed", "Rockets on K-1", "Fri 27 Dec 2019",
                  "Kataib Hezbollah → US forces", "Kirkuk, Iraq", "1 killed"):  # fmt: skip
        assert words in said


def test_the_words_of_the_date_are_marked_where_they_stand():
    said = why_this_date(ROCKETS, [TOLD], {})
    assert "fell on <mark>Friday</mark>." in said
    assert "counted from the publish date, Sat 28 Dec 2019" in said
    assert 'title="Rules: latest weekday, own phrase"' in said
    assert "the date stands with the words for this event" in said
    assert "Other readings: 2019-12-20: a week before" in said


def test_a_date_of_another_sentence_is_not_marked_in_this_one():
    assert "<mark>" not in why_this_date(ROCKETS, [TOLD | {"date_start_char": 3}], {})


def test_an_undated_event_says_so():
    assert "No date in the text" in why_this_date(ROCKETS | {"date_text": ""}, [], {})


def test_a_date_set_by_hand_says_who_set_it_and_how_the_reports_have_it():
    by_hand = {"date_text": "2019-12-28", "date_rule": "analyst", "date_explanation": "Set by Ada"}
    said = why_this_date(ROCKETS | by_hand | DAY_28, [DATED], {"a1": "Gazette"})
    assert "Set by Ada" in said
    assert "No date in the text" not in said
    assert "Against it: “Friday” (Fri 27 Dec 2019) in Gazette" in said


def test_a_card_tells_how_other_reports_date_the_event():
    late = {"doc_id": "a2", "date_text": "two days before"}
    more = [DATED | late, DATED | {"doc_id": "a2"}, DATED | {"doc_id": "a3"} | DAY_28, DATED | late]
    said = why_this_date(ROCKETS, [DATED, DATED, *more], {"a2": "Late", "a3": "Wire"})
    assert "In accord: “two days before” in Late · “Friday” in Late" in said
    assert "Against it: “Friday” (Sat 28 Dec 2019) in Wire" in said
    alone = why_this_date(ROCKETS, [DATED, DATED], {})
    assert "In accord" not in alone and "Against" not in alone


def test_tellings_come_in_order_of_publication():
    said = str(tellings([RETOLD, TOLD], {"a1": "Gazette"}))
    assert said.index("Sat 28 Dec 2019") < said.index("Wed 1 Jan 2020")
    assert "1 killed, according to the coalition" in said


def test_links_are_told_from_both_ends():
    assert "What it led to" in links("e1", RESULT)
    assert "What led to it" in links("e2", RESULT)
    assert "2 days later" in links("e2", RESULT)
    assert links("e3", RESULT) == ""


@pytest.mark.parametrize(
    ("kind", "into", "out"),
    [
        ("because", "What led to it", "What it led to"),
        ("follows", "What came before it", "What came after it"),
        ("inferred", "What may have led to it", "What it may have led to"),
    ],
)
def test_mere_order_is_no_cause_on_a_card(kind, into, out):
    result = replace(RESULT, links=table(LINKS_COLUMNS, [LINK | {"kind": kind}]))
    assert re.findall("<h3>(.*?)</h3>", links("e2", result)) == [into]
    assert re.findall("<h3>(.*?)</h3>", links("e1", result)) == [out]


def test_the_first_event_is_of_the_newest_source_else_of_the_chain():
    assert first_event(RESULT) == "e1"
    assert first_event(RESULT, ["a2"]) == "e1"  # told by a2 too
    assert first_event(RESULT, ["unknown"]) == "e1"


def opened_with(*events, newest=()):
    """The event whose card a case of these events without a chain opens with."""
    result = replace(RESULT, events=table(EVENTS_COLUMNS, events), chains=[])
    return first_event(result, newest)


def test_a_case_opens_with_what_is_told_most_and_not_with_what_is_recalled():
    recalled = event("e1", "1969-08-15", doc_ids="a1", mention_ids="m1")
    main = event("e2", "2020-01-03", doc_ids="a1", mention_ids="m2;m3")
    assert opened_with(recalled, main) == "e2"
    assert opened_with(recalled, main | {"start": "", "end": ""}) == "e1"  # the one with a date
    assert opened_with(recalled | {"doc_ids": "a1;a2"}, main) == "e1"  # sources go first
    deadly = main | {"mention_ids": "m2", "killed_low": 4}
    assert opened_with(recalled, deadly) == "e2"
    assert opened_with(recalled, deadly | {"killed_low": None}) == "e1"  # the earlier of equals
    coarse = event("e3", "2020-01-01", doc_ids="a1", mention_ids="m4;m5;m6")
    assert opened_with(main, coarse | {"end": "2020-01-31"}) == "e2"  # what has a day goes first
    assert opened_with() == ""


def test_an_added_article_opens_with_what_it_tells_most():
    recalled = event("e1", "1969-08-15", doc_ids="a1;a9", mention_ids="m2")
    main = event("e2", "2020-01-03", doc_ids="a1;a9", mention_ids="m1;m3")
    other = event("e3", "2020-01-04", doc_ids="a7;a8;a6", mention_ids="m4;m5;m6")
    assert opened_with(recalled, main, other, newest=["a1"]) == "e1"  # RESULT's mentions are of e1
    assert opened_with(recalled, main, other) == "e3"
    # What the article recalls from another age has more tellings, and is no part of the story.
    days = [event(f"e{n}", f"2020-01-0{n}") for n in (2, 3, 4)]
    told = [{"event_id": name, "doc_id": "new"} for name in ("e1", "e3")]
    often = recalled | {"mention_ids": "m1;m2;m3;m4"}
    case = replace(RESULT, events=table(EVENTS_COLUMNS, [often, *days]), chains=[])
    assert first_event(replace(case, mentions=pd.DataFrame(told)), ["new"]) == "e3"


def test_two_chains_between_like_deeds_are_told_apart_by_their_days():
    one = replace(CHAIN, interval=Interval.days(date(2019, 12, 27), date(2019, 12, 29)))
    other = replace(CHAIN, id="c2", interval=Interval.day(date(2020, 1, 3)))
    assert chain_words(one) == "27–29 Dec 2019: Rockets → strikes (2 events)"
    assert chain_words(other) == "Fri 3 Jan 2020: Rockets → strikes (2 events)"
    assert chain_words(CHAIN) == "Rockets → strikes (2 events)"


def test_marks_never_overlap_and_stay_inside():
    assert marked("abcdef", [(3, 9), (0, 2), (1, 4)]) == (
        "<mark>ab</mark><mark>cd</mark><mark>ef</mark>"
    )


def test_words_that_are_not_there_are_not_marked():
    assert quoted("Jets struck.", "in response to") == "Jets struck."


def test_plain_leaves_no_punctuation_to_markdown():
    assert re.search(r"(?<!\\)[!\[\]()<>*_`#$:~|]", plain(HOSTILE)) is None


def test_titles_of_the_table_are_those_of_the_events():
    assert HOSTILE in set(EVENTS["title"])


def test_sentences_of_one_source_stand_under_its_name_once():
    again = TOLD | {"mention_id": "m3", "quote": "It was rockets.", "start_char": 130,
                    "end_char": 137, "quote_start_char": 123}  # fmt: skip
    said = str(tellings([RETOLD, again, TOLD], {"a1": "Gazette", "a2": "Late"}))
    assert (said.count("Gazette"), said.count("Late")) == (1, 1)
    assert said.index("fell on Friday") < said.index("It was ") < said.index("Late")


def claimed(value, doc_id, published, claimant="", attribute="killed"):
    return {"event_id": "e1", "attribute": attribute, "value": value, "claimant": claimant,
            "doc_id": doc_id, "published": published}  # fmt: skip


def test_claims_say_who_said_what_and_when():
    told = claim([claimed("31", "a1", "2019-12-30", "the militia")], {"a1": "Gazette"})
    for words in ("Mon 30 Dec 2019", "31 killed", "the militia, in Gazette"):
        assert words in told


def test_a_source_without_a_publisher_is_named_by_its_title_or_id():
    told = claim([claimed("31", "pasted-1", "", "the militia")], {})
    assert "the militia, in pasted-1, publish date unknown" in told


def test_what_several_say_is_told_once_with_all_who_say_it():
    said = [
        row(CLAIMS, **claimed("One soldier", "a2", "2020-01-02")),
        row(CLAIMS, **claimed("two soldiers", "a1", "2020-01-01", "the army")),
        row(CLAIMS, **claimed("one soldier", "a1", "2020-01-01")),
    ]
    told = str(claims("e1", replace(RESULT, claims=table(CLAIMS, said))))
    assert told.count("<strong>") == 2
    assert told.index("two soldiers killed") < told.index("ne soldier killed")
    assert "<small>a1, Wed 1 Jan 2020 · a2, Thu 2 Jan 2020</small>" in told


def test_the_main_chain_is_the_one_with_the_most_stated_answers():
    after = LINK | {"link_id": "l2", "kind": "follows"}
    longer = replace(CHAIN, id="c2", event_ids=("e3", "e1", "e2"), link_ids=("l2", "l2"))
    result = replace(RESULT, links=table(LINKS_COLUMNS, [LINK, after]), chains=[longer, CHAIN])
    assert main_chain(result) == CHAIN
    assert main_chain(replace(RESULT, chains=[])) is None
    weak = LINK | {"link_id": "l3", "confidence": 0.4}
    twice_weak = replace(CHAIN, id="c3", link_ids=("l3", "l3"))
    result = replace(RESULT, links=table(LINKS_COLUMNS, [LINK, weak]), chains=[twice_weak, CHAIN])
    assert main_chain(result) == CHAIN


def test_the_main_chain_is_one_that_the_chart_can_show_where_there_is_one():
    undated = event("e3", "", title="Raid")
    told = LINK | {"link_id": "l3", "effect_id": "e3", "confidence": 0.99}
    unseen = replace(CHAIN, id="c2", event_ids=("e1", "e3"), link_ids=("l3",))
    events = table(EVENTS_COLUMNS, [*RESULT.events.to_dict("records"), undated])
    links = table(LINKS_COLUMNS, [LINK, told])
    result = replace(RESULT, events=events, links=links, chains=[unseen, CHAIN])
    assert main_chain(result) == CHAIN
    assert main_chain(replace(result, chains=[unseen])) == unseen


def test_a_chain_without_a_stated_arrow_above_even_odds_is_doubtful():
    assert not is_doubtful(CHAIN, RESULT.links)
    for change in ({"confidence": 0.49}, {"kind": "follows"}):
        assert is_doubtful(CHAIN, table(LINKS_COLUMNS, [LINK | change]))


def test_no_two_sources_share_a_lane():
    columns = ("doc_id", "publisher", "title", "published")
    known = [
        ("a", "Wire", "Raid", "2020-01-03"),
        ("b", "Wire", "Talks", "2020-01-03"),
        ("c", "Wire", "Truce", "2020-01-04"),
        ("d", "", "Raid", ""),
        ("e", "", "Raid", ""),
    ]
    assert told_apart(pd.DataFrame(known, columns=columns)) == {
        "a": "Wire, “Raid”",
        "b": "Wire, “Talks”",
        "c": "Wire, Sat 4 Jan 2020",
        "d": "Raid (d)",
        "e": "Raid (e)",
    }
