"""Days that stand in one clause of a sentence, or in the next sentence, and are another's."""

from __future__ import annotations

import pytest

from tests.events.reading_of import days_told, mentions_of

# Published on Wednesday 15 May 2024. What is told, the trigger asked for, its days.
IN_ITS_COURSE = [
    (
        "The group staged a raid on Friday in which gunmen kidnapped nine nurses.",
        "kidnapped",
        "2024-05-10",
    ),
    (
        "He recalled an attack on 3 May, during which rebels torched the mill.",
        "torched",
        "2024-05-03",
    ),
    (
        "The arrests came after an incident near Jos on Sunday in which soldiers shot a tailor.",
        "shot",
        "2024-05-12",
    ),
    ("He recalled a raid on Friday in which gunmen had burned a mill.", "burned", ""),
    ("He recalled the May 3 rally, in which police used clubs and shot two.", "shot", "2024-05-03"),
    ("A brawl broke out in Aba on Friday in which gunmen burned a mill.", "burned", "2024-05-10"),
]
CLEFT = [
    ("It was on Friday that rebels shelled the port.", "shelled", "2024-05-10"),
    ("It was clear on Friday that rebels shelled the port.", "shelled", ""),
]
SAID_ONCE = [
    ("A depot was shelled and a ship set ablaze on Friday.", "shelled", "2024-05-10"),
    (
        "A depot was shelled on Friday and a container ship set ablaze as jets bombed Aden.",
        "set",
        "2024-05-10",
    ),
    ("Rebels shelled a depot and a ship seized on Friday sank.", "shelled", ""),
]
WHEN_IT_WAS = [
    (
        "Rebels, who had seized Aba when the army fled in June 2014, hid.",
        "seized",
        "2014-06-01/2014-06-30",
    ),
    ("Rebels, who had already seized Aba when the army fled in June 2014, hid.", "seized", ""),
]
OWN_CLAUSES = [
    ("Rebels shelled Aba on Friday, and on Sunday jets bombed Gao.", "shelled", "2024-05-10"),
    ("Rebels shelled Aba on Friday, and on Sunday jets bombed Gao.", "bombed", "2024-05-12"),
]
THERE_AND_THEN = [
    ("In Gao, where thousands marched on Friday, police shot two.", "shot", "2024-05-10"),
    ("In Gao, where thousands marched on Friday, police have shot two.", "shot", ""),
    ("Gunmen shot the mayor as he was leaving his house on Sunday.", "shot", "2024-05-12"),
    ("Gunmen shot a reporter as she was filming clashes on Sunday.", "shot", "2024-05-12"),
    ("Gunmen shot a clerk as he was mourning victims of a raid on Sunday.", "shot", ""),
    ("Rebels shelled the port as talks were to open in Doha on Friday.", "shelled", ""),
]
MET = [
    ("Troops killed four men who attacked a camp near Kidal on Friday.", "killed", "2024-05-10"),
    ("Police arrested a man who stabbed a nurse on Friday.", "arrested", ""),
]
AFTER_TODAY = [
    ("Rebels seized six monks after jets struck a depot today.", "seized", "2024-05-15"),
    ("Rebels seized six monks after jets struck a depot yesterday.", "seized", ""),
]
ABOVE = [
    (
        "The raid was the second this month after rebels shelled a fort.",
        "shelled",
        "",
    ),
]
NAMED_BEFORE = [
    ("Tanks rumbled into Gao on Sunday morning. Gunmen shot two guards.", "shot", "2024-05-12"),
    ("Tanks that rumbled into Gao on Sunday are old. Gunmen shot two guards.", "shot", ""),
    ("The mayor had flown to Gao on Sunday. Gunmen shot two guards.", "shot", ""),
    ("Tanks went back to the lines of 3 May. Gunmen shot two guards.", "shot", ""),
]
SAID_BEFORE = [
    (
        "Jets bombed Aba on Monday. The government said on Sunday that nine people were killed "
        "when a strike hit a house in Homs.",
        "strike",
        "",
    ),
    (
        "Jets bombed Aba on Monday. The government said on Tuesday that nine people were killed "
        "when a strike hit a house in Homs.",
        "strike",
        "2024-05-13",
    ),
]
ELSEWHERE = [
    ("Rebels shelled Goma on Friday. In Bukavu, students burned a car.", "burned", ""),
    (
        "Rebels shelled Goma on Friday. In a separate raid, bandits burned a mill.",
        "burned",
        "",
    ),
    ("Rebels shelled Goma on Friday. In the west, bandits burned a mill.", "burned", ""),
    ("Rebels shelled Goma on Friday. In Goma, students burned a car.", "burned", "2024-05-10"),
]
ENDED = [
    ("Gunmen stormed a bank on Friday before police shot two of them.", "shot", "2024-05-10"),
    ("Robbers stabbed a nurse on Sunday before setting fire to a shop.", "setting", "2024-05-12"),
    ("Bandits looted a mill on Monday before being shot dead by guards.", "shot", "2024-05-13"),
    ("Rebels seized the town on Friday, two weeks before troops stormed it.", "stormed", ""),
    ("Rebels held a town for ten days on Friday before troops stormed it.", "stormed", ""),
    ("Rebels seized the town in 2012 before French jets bombed them.", "bombed", ""),
]
ADDED = [
    ("Jets bombed Homs on Thursday and rebels shelled Hama.", "shelled", "2024-05-09"),
    (
        "A mine wrecked two cars on Sunday, and the houses of two judges were set ablaze nearby.",
        "set",
        "2024-05-12",
    ),
    ("Jets bombed Homs on Thursday but rebels shelled Hama.", "shelled", ""),
    ("Jets bombed Homs in 2012 and rebels shelled Hama.", "shelled", ""),
    ("The bomb on Friday killed a guard and the army responded with an attack.", "attack", ""),
]
RANKED = [
    (
        "Troops fired on Homs on Sunday in the worst bombardment for months.",
        "bombardment",
        "2024-05-12",
    ),
    ("A nurse was wounded on Friday in the deadliest attack since 2003.", "attack", "2024-05-10"),
]
PART_OF = [
    ("Nuns were stabbed in a three-hour orgy of killing on Sunday.", "stabbed", "2024-05-12"),
    ("Troops shelled Homs in spite of a truce that Turkey brokered on Sunday.", "shelled", ""),
]
SOME_OF_THOSE = [
    (
        "In March rebels killed 14 marines in an attack on Basilan. Ten of the soldiers were "
        "beheaded.",
        "beheaded",
        "2024-03-01/2024-03-31",
    ),
    (
        "In March rebels killed 14 marines in an attack on Basilan. Ten people were abducted.",
        "abducted",
        "",
    ),
]
SAID_OF_IT = [
    (
        "An army airstrike on a village killed ten civilians, locals and media reports said on "
        "Sunday.",
        "airstrike",
        "",
    ),
]
SINCE = [
    (
        "Police have arrested 40 men since rebels shelled the town on Sunday.",
        "arrested",
        "2024-05-12/2024-05-15",
    ),
    ("Police arrested 40 men since rebels shelled the town on Sunday.", "arrested", ""),
]
BOUNDED = [
    ("Jets bombed the fort for the first time since a coup in 2021.", "bombed", ""),
    ("Rebels shelled the town before a vote on Sunday.", "shelled", ""),
]
LISTED = [
    (
        "The court is looking into the killing of teachers, nurses and pupils in Jos on Friday.",
        "killing",
        "2024-05-10",
    ),
    ("He spoke of the killing, which shook Jos, on Friday.", "killing", ""),
]
NAMED_BY_A_YEAR = [
    (
        "Jets bombed a French camp on Saturday. Troops guard a 2003 truce there.\n\n"
        "Schools were burned in Gao.",
        "burned",
        "2024-05-11",
    ),
    (
        "Jets bombed a camp on Saturday. It was the worst day since the raid on a base in 1983.\n\n"
        "Schools were burned in Gao.",
        "burned",
        "2024-05-11",
    ),
    (
        "Jets bombed a camp on Saturday. In 2003 rebels signed a truce. Schools were burned.",
        "burned",
        "",
    ),
]
STATED = [
    (
        "The president issued a statement on Sunday accusing Chad of arming rebels.",
        "accusing",
        "2024-05-12",
    ),
]
BROUGHT_ABOUT = [
    ("On Sunday, a drone attack caused a blaze at a refinery.", "attack", "2024-05-12"),
    ("The drone attack caused panic on Sunday.", "attack", ""),
]
PUT_FIRST = [
    ("On Sunday, police said bandits stormed a farm in Zamfara.", "stormed", "2024-05-12"),
    ("On Sunday, police said bandits had stormed a farm in Zamfara.", "stormed", ""),
    ("Police said on Sunday that bandits stormed a farm in Zamfara.", "stormed", ""),
]
PUT_LAST = [
    (
        "Men on camels attacked the village of Tawila early on Monday, a trader said.",
        "attacked",
        "2024-05-13",
    ),
    ('"They shelled the port overnight Sunday," a sailor said.', "shelled", "2024-05-12"),
    ("They shelled the port, a sailor said on Sunday.", "shelled", ""),
]
BIDDEN = [
    ("Lima ordered its troops to withdraw from Vraem on Monday.", "ordered", "2024-05-13"),
    ("Quito told the Mexican ambassador to leave on Saturday.", "told", "2024-05-11"),
]
COUNTED = [
    (
        "Police arrested a tailor three days after gunmen shot a mayor on Friday.",
        "arrested",
        "2024-05-13",
    ),
    (
        "Troops raided a farm a day before rebels shelled a port on Sunday.",
        "raided",
        "2024-05-11",
    ),
    (
        "Rebels marched in at noon on Friday, three hours after they had seized the airport.",
        "seized",
        "2024-05-10",
    ),
    (
        "On 21 April rebels raided a camp, and a month before that a post was burned down.",
        "burned",
        "2024-03-01/2024-03-31",
    ),
    # Neither has a day of its own: the day of the story is that of none of them.
    (
        "Rebels shelled Goma on Friday. Troops raided a farm two days after bandits seized a mill.",
        "raided",
        "",
    ),
    (
        "Gunmen stormed a bank on Friday. It came a day after rebels shelled Aba.",
        "shelled",
        "2024-05-09",
    ),
    ("The envoy left on Friday, two days after his car came under fire.", "came", "2024-05-08"),
    ("14:05 The envoy left, two days after his car came under fire.", "came", ""),
]
SAID_TOO = [
    (
        "Ten men were killed, he said on Monday, warning Chad that it would pay a heavy price.",
        "warning",
        "2024-05-13",
    ),
]
MISREAD = [
    ("In March masked men had burned a school in Gao.", "burned", "2024-03-01/2024-03-31"),
    (
        "A bomber detonated a van painted like an ambulance as it passed a bank on Monday.",
        "detonated",
        "2024-05-13",
    ),
]
SAME_HOUR = [
    (
        "Missiles flattened a mill on Friday as punishment for the bombs that killed nine nurses "
        "on 1 May. A camp was shelled at the same hour.",
        "shelled",
        "2024-05-10",
    ),
]
SENTENCE_AFTER = [
    (
        "Jets destroyed a depot, the army said. The strikes began on Friday when jets bombed Homs.",
        "destroyed",
        "",
    ),
    (
        "Bandits killed nine people in a raid, a nurse told AFP on Tuesday. "
        "Men on motorbikes raided the village of Kauru on Sunday night, she said.",
        "raid",
        "2024-05-12",
    ),
    (
        "Rebels have killed nine men in an attack on a camp. "
        "Officials say they stormed it early on Sunday.",
        "attack",
        "2024-05-12",
    ),
]


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        *IN_ITS_COURSE,
        *CLEFT,
        *SAID_ONCE,
        *WHEN_IT_WAS,
        *OWN_CLAUSES,
        *THERE_AND_THEN,
        *MET,
        *AFTER_TODAY,
        *ABOVE,
        *ELSEWHERE,
        *ENDED,
        *ADDED,
        *RANKED,
        *PART_OF,
        *SOME_OF_THOSE,
        *SAID_OF_IT,
        *SINCE,
        *BOUNDED,
        *LISTED,
        *NAMED_BY_A_YEAR,
        *STATED,
        *BROUGHT_ABOUT,
        *NAMED_BEFORE,
        *SAID_BEFORE,
        *PUT_FIRST,
        *PUT_LAST,
        *BIDDEN,
        *COUNTED,
        *SAID_TOO,
        *MISREAD,
        *SAME_HOUR,
        *SENTENCE_AFTER,
    ],
)
def test_a_day_is_that_of_the_deed_to_which_the_sentence_gives_it(
    text: str, trigger: str, days: str
) -> None:
    assert days_told(text, trigger) == days


def test_the_day_of_another_raid_is_not_that_of_the_lead() -> None:
    text = (
        "Bandits raided a farm, a nurse said on Tuesday. In another raid on Sunday they burned a "
        "mill."
    )
    assert [one.date for one in mentions_of(text) if one.trigger == "raided"] == [None]
