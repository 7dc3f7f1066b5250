"""Every example in the event lexicons runs."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, cast

import pytest
from spacy.pipeline import Lemmatizer

from tests.events.reading_of import facts, mentions_of
from timeline.events.words.inflection import regular_forms, verb_forms
from timeline.events.words.trigger_entries import Trigger, nouns_of, read_triggers
from timeline.lexicons import event_types, read_lexicon
from timeline.lexicons.sides import time_of
from timeline.syntax import parse
from timeline.syntax.engine import model

TRIGGERS = {f"{trigger.type}: {trigger.name}": trigger for trigger in read_triggers()}
WORDS = read_lexicon("event_words")
STATUSES = read_lexicon("statuses")
ACTORS = read_lexicon("actors")


def test_every_type_has_its_file_of_triggers() -> None:
    listed = (files("timeline.lexicons") / "triggers").iterdir()
    assert {file.name for file in listed} == {"README.md", *(f"{key}.yml" for key in event_types())}


@pytest.mark.parametrize("trigger", read_triggers(), ids=lambda trigger: trigger.name)
def test_trigger_covers_known_types_and_has_an_example(trigger: Trigger) -> None:
    assert trigger.covers <= set(event_types())
    assert trigger.example


@pytest.mark.parametrize(
    "entry", [entry for key in event_types() for entry in read_lexicon(f"triggers/{key}")], ids=str
)
def test_entry_uses_known_fields(entry: dict[str, Any]) -> None:
    assert ("verb" in entry) != ("noun" in entry)


@pytest.mark.parametrize("trigger", read_triggers(), ids=lambda trigger: trigger.name)
def test_trigger_example_gives_an_event(trigger: Trigger) -> None:
    found = {mention.type for mention in mentions_of(trigger.example)}
    if trigger.generic:
        assert found
    else:
        assert trigger.type in found


@pytest.mark.parametrize(
    "trigger",
    [trigger for trigger in read_triggers() if trigger.counterexample],
    ids=lambda trigger: trigger.name,
)
def test_counterexample_gives_none(trigger: Trigger) -> None:
    told = mentions_of(trigger.counterexample)
    # Of words that tell a deed only as the end of a link, those of this entry count here.
    assert [one.trigger for one in told if trigger.tied or not one.only_as_end] == []


@pytest.mark.parametrize("name", WORDS)
def test_words_example_shows_what_it_gives(name: str) -> None:
    entry = WORDS[name]
    found = [facts(mention) for mention in mentions_of(entry["example"])]
    assert any(entry["gives"].items() <= one.items() for one in found), found


@pytest.mark.parametrize("name", STATUSES)
def test_status_example(name: str) -> None:
    entry = STATUSES[name]
    found = {mention.status.value for mention in mentions_of(entry["example"])}
    if entry["status"]:
        assert entry["status"] in found or "threat" in {
            mention.type for mention in mentions_of(entry["example"])
        }
    else:
        assert found == set()


@pytest.mark.parametrize("entry", read_lexicon("weapons"), ids=lambda entry: entry["type"])
def test_weapon_example(entry: dict[str, Any]) -> None:
    found = [m.type for m in mentions_of(entry["example"]["text"])]
    assert found == [entry["type"]]


@pytest.mark.parametrize("kind", read_lexicon("kinds"))
def test_kind_example_holds_its_word(kind: str) -> None:
    entry = read_lexicon("kinds")[kind]
    assert entry["example"]["word"] in {word.lower() for word in entry["words"]}
    assert entry["example"]["word"] in entry["example"]["text"].lower()


def test_actor_entries_name_a_source_and_spellings() -> None:
    for name, entry in ACTORS.items():
        assert entry["source"], name
        assert entry["names"], name


ACTOR_FIELDS = {"names", "side", "sides", "since", "until", "person", "bare", "source"}
STATE_FIELDS = {"adjectives", "capital", "also", "until", "later", "shared"}


@pytest.mark.parametrize(
    ("lexicon", "fields"), [("actors", ACTOR_FIELDS), ("states", STATE_FIELDS)]
)
def test_names_have_known_fields(lexicon: str, fields: set[str]) -> None:
    """A comma in a source that is not quoted makes a field of what stands behind it."""
    strange = {name: entry.keys() - fields for name, entry in read_lexicon(lexicon).items()}
    assert {name: found for name, found in strange.items() if found} == {}


def test_no_actor_ends_before_it_begins() -> None:
    times = {name: time_of(name) for name in ACTORS}
    assert [name for name, (first, last) in times.items() if first > last] == []


@pytest.mark.parametrize("verb", read_lexicon("irregular_verbs"))
def test_irregular_verb_is_one(verb: str) -> None:
    third, *_, ing = forms = read_lexicon("irregular_verbs")[verb]
    assert third == "is" or third.endswith("s")
    assert ing.endswith("ing")
    assert set(forms) != set(regular_forms(verb))


# Spellings that the model's dictionary has and no agency writes.
ODD_FORMS = {"gasses", "gript", "quitted", "sunken", "swopped", "swopping", "swops"}


def test_no_irregular_form_of_a_trigger_is_missing() -> None:
    """Without "overthrew" a coup is no event: the model's dictionary holds us to it."""
    lookups = cast(Lemmatizer, model().get_pipe("lemmatizer")).lookups
    irregular = lookups.get_table("lemma_exc")["verb"]
    verbs = {trigger.lemma for trigger in read_triggers() if trigger.is_verb}
    known = {form for verb in verbs for form in verb_forms(verb)} | ODD_FORMS
    missing = {form for form, lemmas in irregular.items() if verbs.intersection(lemmas)} - known
    assert missing == set()


@pytest.mark.parametrize("rare", read_lexicon("rare_words"))
def test_rare_word_is_read_as_what_it_is(rare: str) -> None:
    entry = read_lexicon("rare_words")[rare]
    assert {word.pos_ for word in parse(entry["example"]) if word.text == rare} == {entry["is"]}


@pytest.mark.parametrize("family", read_lexicon("noun_families"))
def test_family_example_holds_its_word(family: str) -> None:
    example = read_lexicon("noun_families")[family]["example"]
    assert example["word"] in nouns_of(family)
    assert example["word"] in example["text"].lower()


def test_no_entry_names_a_family_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        nouns_of("spoons")
