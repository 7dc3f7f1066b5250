"""To whom in a sentence a date belongs when words that only describe stand around it."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# Published on Wednesday 15 May 2024. What is told, the trigger asked for, its days.
DESCRIBED = [
    ("Rebels shelled a road linking Sanaa and Taiz on Monday.", "shelled", "2024-05-13"),
    ("Gunmen attacked a convoy carrying grain to Gao on Sunday.", "attacked", "2024-05-12"),
    (
        "A drone struck a depot used by the militia on Friday, the army said.",
        "struck",
        "2024-05-10",
    ),
    ("Troops stormed a village held by the guerrillas early on Saturday.", "stormed", "2024-05-11"),
    (
        "The army said it struck five of what it called hideouts in Idlib on Monday.",
        "struck",
        "2024-05-13",
    ),
    ("Jets bombed what officials called a camp near Sirte on Tuesday.", "bombed", "2024-05-14"),
    ("Militants said they blew up a dam feeding the canal on Friday night.", "blew", "2024-05-10"),
]
NAMING_ANOTHER = [
    ("The minister blamed Ansaru for Sunday's fires.", "blamed", ""),
    ("Talks between the signatories of a 1994 treaty collapsed.", "collapsed", ""),
    ("Two villagers were killed in Sunday's shelling.", "shelling", "2024-05-12"),
    ("Gunmen killed a judge at Monday's rally in Lagos.", "killed", "2024-05-13"),
    ("Chad accused Sudan of responsibility for last week's raid on Tine.", "accused", ""),
    ("A grenade killed two men in a reprisal attack for Friday's bombing.", "attack", ""),
]
SET_AGAINST = [
    ("Police arrested a student but freed him on Friday.", "arrested", ""),
    ("Rebels seized a tanker and later released it on Sunday.", "seized", ""),
    ("Gunmen attacked a bar and killed two guests on Friday.", "attacked", "2024-05-10"),
    ("Soldiers raided a farm and arrested six men on Monday.", "arrested", "2024-05-13"),
]
ADDED_STATEMENT = [
    (
        "Gunmen opened fire on marchers on Monday, doctors said, as troops seized the port.",
        "seized",
        "2024-05-13",
    ),
    (
        "On Sunday rebels shelled Goma, the UN said, while jets bombed their camp.",
        "bombed",
        "2024-05-12",
    ),
    ("The army said on Monday that rebels attacked a post.", "attacked", ""),
]
CAUSED = [
    ("The killing of a cleric sparked protests in Quetta on Friday.", "killing", ""),
    ("The shooting of a priest led to riots on Sunday.", "shooting", ""),
    (
        "The ambush of a convoy near Gao had prompted a deployment of troops late last month.",
        "ambush",
        "",
    ),
    ("The general's ultimatum to the rebels expired on Saturday.", "ultimatum", ""),
    ("The bombing took place on Friday.", "bombing", "2024-05-10"),
]
STRETCHES = [
    ("Gunmen kidnapped the nurses in March and April.", "kidnapped", "2024-03-01/2024-04-30"),
    (
        "Sixty people were killed on 4 and 5 May in attacks on farms.",
        "attacks",
        "2024-05-04/2024-05-05",
    ),
    (
        "Artillery bombarded Taiz last night and again this morning.",
        "bombarded",
        "2024-05-14/2024-05-15",
    ),
    (
        "Planes have been bombing camps near Lashkar Gah since Sunday.",
        "bombing",
        "2024-05-12/2024-05-15",
    ),
    ("Since Monday the navy has seized three trawlers.", "seized", "2024-05-13/2024-05-15"),
    ("Police in Lome have arrested 30 students since Friday.", "arrested", "2024-05-10/2024-05-15"),
    ("Rebels attacked Homs on Sunday and Hama on Monday.", "attacked", "2024-05-12"),
    # not beyond that day
    (
        "Rebels have burned 30 buses since the middle of the month.",
        "burned",
        "2024-05-11/2024-05-15",
    ),
    ("Police had arrested 30 students since Friday.", "arrested", ""),
]
AGREED = [
    ("On Friday the two generals agreed on a ceasefire.", "ceasefire", "2024-05-10"),
    ("Delhi ordered the expulsion of two envoys on Monday.", "expulsion", "2024-05-13"),
]
CASES = [
    *DESCRIBED,
    *NAMING_ANOTHER,
    *SET_AGAINST,
    *ADDED_STATEMENT,
    *CAUSED,
    *STRETCHES,
    *AGREED,
]


@pytest.mark.parametrize(("text", "trigger", "days"), CASES)
def test_the_date_is_that_of_the_deed_and_not_of_what_is_named(
    text: str, trigger: str, days: str
) -> None:
    told = [mention for mention in mentions_of(text) if mention.trigger == trigger]
    assert told, f"no event told by {trigger!r}"
    assert {one.date.mention.edtf if one.date is not None else "" for one in told} == {days}
