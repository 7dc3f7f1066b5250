"""One group, its spellings; and names that only look like another's."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of
from timeline.events.names.actors import find_names
from timeline.events.names.gazetteer import is_town
from timeline.events.names.spellings import cut, spellings_of
from timeline.syntax.engine import model

# A phrase, and the entries that it names in the order of its words.
NAMES = [
    # transliterations, with and without their marks; the Arabic article in four ways
    ("al-Qa'ida fighters", ["al-Qaeda"]),
    ("Al Qaeda in Iraq", ["Al-Qaeda in Iraq"]),
    ("Al-Qa\u2019eda", ["al-Qaeda"]),
    ("Kata'ib Hizbullah", ["Kataib Hezbollah"]),
    ("Ezzedine al Qassam Brigades", ["Hamas"]),
    ("Al Aqsa Martyrs' Brigades", ["Fatah"]),
    ("Jabhat al Nusra", ["Nusra Front"]),
    ("Lashkar-i-Toiba", ["Lashkar-e-Taiba"]),
    ("Huthi rebels", ["Houthis"]),
    ("Tehreek-e-Taliban Pakistan", ["Pakistani Taliban"]),
    ("Afghan Taliban", ["Taliban"]),
    # acronyms as words, with a stroke, a digit or a bracket
    ("Farc guerrillas", ["FARC"]),
    ("Isis fighters", ["Islamic State"]),
    ("Swapo", ["SWAPO"]),
    ("the SPLM/A", ["Sudan People's Liberation Army"]),
    ("M-19", ["M-19"]),
    ("CPI (Maoist)", ["Indian Maoists"]),
    # a part of a longer name is not its own
    ("Irish National Liberation Army", ["Irish National Liberation Army"]),
    ("Zapatista National Liberation Army", ["Zapatistas"]),
    ("a National Liberation Army", []),
    ("Colombian National Liberation Army", ["ELN"]),
    ("Official IRA", ["Official IRA"]),
    ("Egyptian Islamic Jihad", ["Egyptian Islamic Jihad"]),
    ("Yemeni Islamic Jihad", ["Yemen"]),
    ("the Islamic Jihad", ["Palestinian Islamic Jihad"]),
    ("Supreme National Security Council", []),
    ("UN Security Council", ["United Nations", "United Nations"]),
    ("People's Liberation Army of Namibia", ["Namibia"]),
    ("Chinese People's Liberation Army", ["China", "People's Liberation Army"]),
    ("Fatah al-Intifada", []),
    ("Fatah al-Islam", ["Fatah al-Islam"]),
    ("Jaish-ul-Adl", ["Jaish al-Adl"]),
    ("Lashkar-e-Islam", ["Lashkar-e-Islam"]),
    ("Hezbollah al-Qaeda talks", ["Hezbollah", "al-Qaeda"]),
    ("Suspected Islamic State militants", ["Islamic State"]),
    ("The Resistance Front", ["Resistance Front"]),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "names"), NAMES, ids=[phrase for phrase, _ in NAMES])
def test_whom_a_phrase_names(phrase: str, names: list[str]) -> None:
    words = [token.text for token in model().tokenizer(phrase)]
    assert [found.entry.name for found in find_names(words)] == names


@pytest.mark.parametrize("name", ["Hamas", "Wagner", "Fatah"])
def test_a_group_is_no_town(name: str) -> None:
    assert not is_town(name)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Kurdistan Workers' Party", ("Kurdistan", "Workers", "'", "Party")),
        ("SPLM/A", ("SPLM", "/", "A")),
        ("MS-13", ("MS-13",)),
        ("Sana'a", ("Sanaa",)),
    ],
)
def test_a_name_is_cut_as_the_parser_cuts_it(name: str, words: tuple[str, ...]) -> None:
    assert cut(name) == words


def test_a_short_acronym_is_no_word() -> None:
    assert list(spellings_of("ETA")) == ["ETA"]


def test_an_abbreviation_means_the_name_that_the_text_gives_with_it() -> None:
    text = (
        "The Kachin Independence Army (KIA) attacked a convoy on Monday. "
        "On Tuesday the KIA shelled a camp."
    )
    assert [mention.actor and mention.actor.name for mention in mentions_of(text)] == [
        "Kachin Independence Army",
        "Kachin Independence Army",
    ]


@pytest.mark.parametrize(
    ("opening", "actor"),
    [
        ("BAGHDAD _ Rebels", "Rebels"),
        ("BAGHDAD, Iraq (AP) _ Rebels", "Rebels"),
        ("GAZA CITY_Hamas", "Hamas"),
        ("22:10 NATO", "NATO"),
        ("22:10 GMT Rebels", "Rebels"),
    ],
)
def test_a_dateline_is_no_part_of_a_name(opening: str, actor: str) -> None:
    (mention,) = mentions_of(f"{opening} attacked a base on Monday.")
    assert mention.actor is not None
    assert mention.actor.name == actor


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Bosnian Serbs shelled Gorazde on Monday. Serb gunners shelled Tuzla on Tuesday.",
         "Bosnian Serbs"),
        ("Serb gunners shelled Tuzla on Tuesday.", "Serbia"),
        ("Bosnian Serbs and Krajina Serbs met. Serb gunners shelled Bihac on Tuesday.", "Serbia"),
        ("Bosnian Serbs shelled Gorazde on Monday. Serbian jets bombed Tuzla on Tuesday.",
         "Serbia"),
    ],
)  # fmt: skip
def test_a_people_named_in_full_is_meant_by_half_its_name(text: str, side: str) -> None:
    last = mentions_of(text)[-1]
    assert last.actor is not None
    assert last.actor.side == side
