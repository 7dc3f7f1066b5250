"""Every cue of the lexicon, on its own example and on the sentence that it must let pass."""

import pytest

from tests.chains.marked import read
from timeline.chains.basis import speaker_of
from timeline.cues.entries import CueExample, cue_examples
from timeline.cues.finding import find_matches
from timeline.lexicons import read_lexicon
from timeline.syntax import parse

EACH = pytest.mark.parametrize("entry", cue_examples(), ids=lambda entry: entry.cue.words[0])


@EACH
def test_example_gives_one_link_from_a_to_b(entry: CueExample):
    assert read(entry.example).arrows() == [("A", "B", entry.cue.kind.value)]


@EACH
def test_counterexample_does_not_use_the_cue(entry: CueExample):
    used = find_matches(parse(entry.counterexample))
    assert [match.text for match in used if match.cue == entry.cue] == []


def test_the_example_of_a_verb_of_saying_has_a_speaker():
    speech = read_lexicon("link_cues")["speech"]
    tree = parse(speech["example"])
    speaker = speaker_of(tree[-2])
    assert speaker is not None
    assert speaker.text == "Pentagon"
    assert any(token.lemma_ in speech["words"] for token in tree)


def test_the_example_of_a_pointing_noun_points_back():
    pointing = read_lexicon("link_cues")["pointing"]
    marked = pointing["example"].replace("hit", "[A]hit").replace("closed", "[B]closed")
    assert read(marked).arrows() == [("A", "B", "response")]
    assert any(word in pointing["example"] for word in pointing["words"])


@pytest.mark.parametrize("name", ["giving", "showing", "naming", "arriving", "meaning"])
def test_the_example_of_verbs_beside_a_cue_gives_one_link(name: str):
    words = read_lexicon("link_cues")[name]
    assert [arrow[:2] for arrow in read(words["example"]).arrows()] == [("A", "B")]
    assert any(token.lemma_ in words["words"] for token in parse(words["example"]))


@pytest.mark.parametrize(
    ("name", "kind"), [("striking_back", "response"), ("reasoning", "because")]
)
def test_a_word_that_no_grammar_reads_ties_the_deeds_nearest_by(name: str, kind: str):
    words = read_lexicon("link_cues")[name]
    marked = read(words["example"]).with_days(A="2024-05-13", B="2024-05-17")
    link, *others = marked.links()
    assert others == []
    assert (marked.arrows(), link.confidence) == ([("A", "B", kind)], 0.5)
    assert any(token.lemma_ in words["words"] for token in parse(words["example"]))


@pytest.mark.parametrize(
    "text",
    [
        "Crowds [B]burned a court. Nobody knew of a grievance since the [A]shooting on Monday.",
        "Gunmen [B]burned a court on Friday. Residents want revenge for the [A]raid on Monday.",
        "Gunmen [B]burned a court on Friday. The [A]raid on Monday might spark anger.",
        "Gunmen [B]burned a court on Friday. Were they angry about the [A]raid on Monday?",
        "Herders [B]burned a court on Friday. The bill for [C:talks]talks held on Monday was high.",
    ],
)
def test_a_word_that_is_denied_wanted_or_of_no_deed_ties_nothing(text: str):
    days = {"A": "2024-05-13", "B": "2024-05-17", "C": "2024-05-13"}
    assert (
        read(text).with_days(**{name: day for name, day in days.items() if name in text}).links()
        == ()
    )


@pytest.mark.parametrize("name", ["expecting", "modal", "yet_to_do", "breaching", "omitting"])
def test_the_example_of_words_that_take_a_tie_away_gives_none(name: str):
    words = read_lexicon("link_cues")[name]
    assert read(words["example"]).arrows() == []
    assert any(token.lemma_ in words["words"] for token in parse(words["example"]))


def test_the_example_of_verbs_of_denying_denies_the_tie():
    denying = read_lexicon("link_cues")["denying"]
    tree = parse(denying["example"].replace("[A]", "").replace("[B]", ""))
    assert [match.denied for match in find_matches(tree)] == [True]
    assert any(token.lemma_ in denying["words"] for token in tree)


def test_no_word_stands_for_two_cues_of_a_family():
    words = [(one.cue.family, word) for one in cue_examples() for word in one.cue.words]
    assert len(words) == len(set(words))
