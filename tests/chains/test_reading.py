"""Links across sentences, backwards, through pronouns; on whose word; and what is no link."""

import pytest

from tests.chains.marked import read
from timeline.model import Actor, Basis, Status

US = Actor("United States", "United States")
IRAN = Actor("Iran", "Iran")

FOUND = {
    # backwards: the effect stands before its cause
    "The [B]raid was a reprisal for [A]the ambush.": "response",
    "The assault [B]came after [A]the arrests.": "follows",
    "[B]The riot was prompted by [A]the killing of a boy.": "because",
    "[B]Clashes sparked by [A]the arrest spread to the port.": "because",
    # across sentences
    "[A]Rockets hit the camp. The response came on Sunday, when jets [B]hit a depot.": "response",
    "[A]Rockets hit the camp. The response came on Sunday. Jets [B]bombed two depots.": "response",
    "Rockets [A]hit the camp. The army responded with [B]artillery fire.": "response",
    "Rockets [A]hit the camp. The army retaliated, [B]shelling a village.": "response",
    "Gunmen [A]killed a judge. In response, the army [B]raided the suburb.": "response",
    "Gunmen [A]killed a judge. Its response was to [B]raid the suburb.": "response",
    "Rebels [A]shelled the town, and in retaliation the army [B]bombed their camp.": "response",
    # through pronouns and pointers
    "Gunmen [A]killed a judge. In response to that, the army [B]raided the suburb.": "response",
    "Gunmen [A]hit a judge. In response to this attack, the army [B]raided a port.": "response",
    "The army [B]raided the suburb, which it called retaliation for [A]the ambush.": "response",
    # named by its victim, its place or its author
    "Gunmen [A]killed Karimov. Later the army [B]raided a suburb to avenge Karimov.": "response",
    "A group claimed the [B]bombing and said it was revenge for [A]the raid.": "response",
    "Gunmen [A]killed a judge. The army [B]raided a suburb to avenge the killing.": "response",
    "Rockets [A]hit a depot. The army [B]raided a suburb in reply to the loss of the depot.": (
        "response"
    ),
    # told in the clause of what is avenged
    "[B]The raid was revenge for the general, whom Rome [A]killed in May.": "response",
    "The army [B]raided a suburb in reply to missiles that [A]hit a village.": "response",
    # said from afar
    "Jets [B]hit a depot in what Rome said was a response to [A]the raid.": "response",
    "Jets [B]hit a depot, killing two, in what Rome called revenge for [A]the raid.": "response",
    "The army [B]raided a suburb, calling it payback for [A]the ambush.": "response",
    "The [B]raids, the army said, were in retaliation for [A]the ambush.": "response",
}

NO_LINK = {
    "a vow": "Iran vowed to avenge [A]the killing.",
    "what could be": "[A]The killing could spark [B]riots.",
    "a person who triggers": "The rebels triggered [B]a mine near [A]the raid.",
    "a person who leads": "[B]The march was led by a man who survived [A]the raid.",
    "an answer to a question": "He answered a question about [A]the raid and [B]the riot.",
    "a stretch of time": "Police [B]arrested ten men over two weeks of [A]riots that never ended.",
    "a pronoun that does the deed": "[B]A raid hit the port. It acted in response to [A]the riot.",
    "no cause told": "In response, the army [B]raided the suburb.",
}


@pytest.mark.parametrize("marked", FOUND)
def test_cause_and_effect_are_found(marked: str):
    text = read(marked)
    if "Karimov" in marked:
        text = text.with_targets(A=Actor("Karimov"))
    assert ("A", "B", FOUND[marked]) in text.arrows()
    assert {arrow[:2] for arrow in text.arrows()} == {("A", "B")}


@pytest.mark.parametrize("marked", NO_LINK.values(), ids=NO_LINK)
def test_no_link(marked: str):
    assert read(marked).arrows() == []


def test_two_tellings_of_one_event_are_no_link():
    assert read("[A]Rockets hit the camp. After [A]the attack, guards left.").arrows() == []


def test_the_steps_of_one_deed_are_no_link():
    text = read("Militants [B]stormed the hotel after [A]bombing its gate.")
    assert text.arrows() == [("A", "B", "follows")]
    militants = Actor("militants")
    assert text.with_actors(A=militants, B=militants).arrows() == []


def test_looking_back_passes_over_later_events():
    text = read("Gunmen [A]raided a port. Jets [X]hit a base. In response, the army [B]struck.")
    days = text.with_days(A="2020-01-02", X="2020-01-05", B="2020-01-03")
    assert days.arrows() == [("A", "B", "response")]


def test_looking_back_passes_over_the_same_side_and_what_did_not_happen():
    text = read(
        "Rockets [A]hit the camp. Jets [X]bombed a depot. The army responded with [B]shells."
    )
    assert text.with_actors(X=US, B=US, A=IRAN).arrows() == [("A", "B", "response")]
    planned = text.with_status(X=Status.PLANNED)
    assert planned.arrows() == [("A", "B", "response")]


def test_the_next_sentence_is_the_answer_unless_it_is_another_sides():
    text = read("Guns [A]shelled the port. Iran replied. Jets [B]hit a depot.")
    assert text.with_actors(B=IRAN).arrows() == [("A", "B", "response")]
    assert text.with_actors(B=US).arrows() == []


def test_a_threat_is_not_the_response_but_has_its_cause():
    text = read("Iran [B:threat]threatened to strike in response to [A]the killing.")
    assert text.arrows() == [("A", "B", "because")]


BASES = {
    "The Pentagon said the [B]raid was a reprisal for [A]the ambush.": Basis.ACTOR,
    "Jets [B]struck two depots, the Pentagon said, a reprisal for [A]the ambush.": Basis.ACTOR,
    "An American general said the [B]raid was a reprisal for [A]the ambush.": Basis.ACTOR,
    "Jets [B]struck, in what it called retaliation for [A]the ambush.": Basis.ACTOR,
    "Tehran said the [B]raid was a reprisal for [A]the ambush.": Basis.SOURCE,
    "The [B]raid was a reprisal for [A]the ambush.": Basis.SOURCE,
}


@pytest.mark.parametrize("marked", BASES)
def test_basis(marked: str):
    (link,) = read(marked).with_actors(B=US).links()
    assert link.basis is BASES[marked]


DENIED = {
    "The [B]raid was not a reprisal for [A]the ambush.": True,
    "The army denied that the [B]raid was a reprisal for [A]the ambush.": True,
    "The [B]raid was a reprisal for [A]the ambush.": False,
}


@pytest.mark.parametrize("marked", DENIED)
def test_denied(marked: str):
    assert [link.denied for link in read(marked).links()] == [DENIED[marked]]


def test_a_link_shows_its_cue_and_its_sentence():
    text = read("It rained. Jets [B]struck two depots in retaliation for [A]the ambush.")
    (link,) = text.links()
    assert link.cue == text.document.text[link.span.start : link.span.end]
    assert link.cue == "in retaliation for"
    assert link.quote == "Jets struck two depots in retaliation for the ambush."
