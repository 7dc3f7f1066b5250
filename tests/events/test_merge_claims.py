"""The claims table: every toll and author that a document gives, in order of publication."""

from dataclasses import replace

from tests.events.merge_cases import IRAN, ISRAEL, told
from timeline.events.claims import Attribute, read_claims
from timeline.events.merging import merge_mentions
from timeline.model import Toll

DAY = "2019-12-29"
PUBLISHED = {"a": "2019-12-31", "b": "2019-12-29", "c": "2019-12-30"}


def claims(*mentions, published=PUBLISHED):
    return read_claims(merge_mentions(mentions)[0], published)


def test_a_growing_toll_is_shown_as_it_was_told():
    mentions = [
        told(f"{doc}.1", day=DAY, target=ISRAEL, killed=n)
        for doc, n in (("a", 31), ("b", 8), ("c", 26))
    ]
    assert [(one.doc_id, one.best) for one in claims(*mentions)] == [("b", 8), ("c", 26), ("a", 31)]


def test_a_claim_keeps_its_words_and_its_claimant():
    toll = Toll(24, None, None, "dozens", "the militia")
    (claim,) = claims(replace(told("a.1", day=DAY), killed=toll))
    assert (claim.attribute, claim.value, claim.claimant) == (
        Attribute.KILLED,
        "dozens",
        "the militia",
    )
    assert (claim.low, claim.best, claim.high) == (24, None, None)


def test_every_author_that_is_named_is_a_claim():
    found = claims(
        told("a.1", "bombing", DAY, actor=IRAN), told("b.1", "protest", DAY, actor=ISRAEL)
    )
    assert {(one.attribute, one.value) for one in found} == {
        (Attribute.AUTHOR, "Iran"),
        (Attribute.AUTHOR, "Israel"),
    }


def test_documents_without_a_date_come_last():
    mentions = [told(f"{doc}.1", day=DAY, target=ISRAEL, killed=5) for doc in "ab"]
    found = claims(*mentions, published={"b": "2020-01-01"})
    assert [(one.doc_id, one.published) for one in found] == [("b", "2020-01-01"), ("a", "")]
