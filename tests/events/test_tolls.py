"""Tolls of one document: how many, in which event, and who says so."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

CLAIMANTS = [
    ("Two guards were killed in the attack, the ministry said.", "ministry"),
    ("According to hospital officials, 12 people died in the blast.", "hospital officials"),
    ("The blast killed 12 people, according to hospital officials.", "hospital officials"),
    ("A militia official said 25 of its men were killed in the strikes.", "militia official"),
    ("The army said that rebels had shelled the town, killing nine civilians.", "army"),
    ("Police and hospital officials said that 130 people died in the bombing.",
     "Police and hospital officials"),
    ("Officials put the death toll from the bombing at 27.", "Officials"),
    ('"The strike killed six children," said Ahmed Saleh, a local doctor.', "Ahmed Saleh"),
    ("The Syrian Observatory for Human Rights said that 40 people died in the air strikes.",
     "Syrian Observatory for Human Rights"),
    ("At least 30 people, witnesses said, died in the shelling of the market.", "witnesses"),
    # what the text says by itself, or what somebody says of something else
    ("Rockets hit the base, killing two guards.", ""),
    ("The attack killed two, and the army said that it would respond.", ""),
    ("Militants claimed the attack that killed 12 soldiers.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claimant"), CLAIMANTS, ids=[text for text, _ in CLAIMANTS])
def test_who_gives_the_toll(text: str, claimant: str) -> None:
    (toll,) = (mention.killed for mention in mentions_of(text) if mention.killed)
    assert toll.claimant == claimant


def test_a_pronoun_that_speaks_has_its_name() -> None:
    *_, last = mentions_of("Hezbollah fired rockets. It said that they killed four soldiers.")
    assert last.killed is not None
    assert last.killed.claimant == "Hezbollah"


# A text about one event, and the low, best and high count of its dead.
TOLLS = [
    ("Gunmen attacked a village on Monday. Forty died.", (40, 40, 40)),
    ("Rescuers pulled 12 bodies from the rubble after an air strike on Aleppo.", (12, 12, 12)),
    ("The car bombing in Baghdad claimed the lives of 18 people.", (18, 18, 18)),
    ("The car bombing in Baghdad claimed 18 lives.", (18, 18, 18)),
    ("The raid on the camp cost the lives of six policemen.", (6, 6, 6)),
    ("Fifteen people lost their lives in the explosion in Quetta.", (15, 15, 15)),
    ("Rebels ambushed a convoy near Goma. Seventeen soldiers lost their lives.", (17, 17, 17)),
    ("Gunmen stormed the hotel. The bodies of 27 people were found inside.", (27, 27, 27)),
    ("A mortar attack hit the square, leaving nine dead.", (9, 9, 9)),
    ("At least 52 people were reported dead in the blast in Karachi.", (52, 52, None)),
    ("Gunmen dragged 47 people from their cars and shot them dead.", (47, 47, 47)),
    # named people, those with them, and both
    ("A student assassinated the Shah and his wife in Tabriz.", (2, 2, 2)),
    ("The mine killed two Germans and a Swede near Kunduz.", (3, 3, 3)),
    ("A drone strike killed Colonel Idris Bakri and Yusuf Tall in Gao.", (2, 2, 2)),
    ("A sniper fired on the post, killing both men.", (2, 2, 2)),
    # what became of those counted, in other words than killing
    ("A bomb went off in a Gao cafe on Monday. Nine diners were buried today.", (9, 9, 9)),
    ("Shells hit a post near Goma. None of the 14 guards survived.", (14, 14, 14)),
    ("A missile struck a bus near Homs. All aboard perished, 35 people in all.", (35, 35, 35)),
    ("Militiamen raided a village near Goma. Monitors recorded four killings.", (4, 4, 4)),
    ("Tanks shelled Homs. Crews ferried away eight bodies and ten wounded.", (8, 8, 8)),
    # what they came to harm after; whom others killed after a deed is not its dead
    ("Nineteen people are dead after explosions at two pubs in Gao.", (19, 19, 19)),
    ("A car bomb killed a colonel in Gao on Monday, along with two of his guards.", (3, 3, 3)),
    ("Two of the brothers fell in an air strike near Goma on Monday.", (2, 2, 2)),
    ("Mortar fire on a market in Kashkul, a suburb held by rebels, killed 35 people.",
     (35, 35, 35)),
    ("Gunmen shot 16 villagers near Gao on Monday. Three died.", (3, 3, 3)),
    ("A device went off near the consulate in Gao without causing casualties.", (0, 0, 0)),
    ("Rebels overran the jail in Gao. Two soldiers and a nurse are reported killed.", (3, 3, 3)),
    ("Students marched in Gao. Police shot eleven of them, three fatally.", (3, 3, 3)),
    ("Tanks shelled Homs. Crews counted 92 bodies, and the figure has gone up to 108.",
     (108, 108, 108)),
    # a toll that was corrected
    ("A bomb exploded in Netanya. The death toll rose from eight to 26 overnight.", (26, 26, 26)),
    ("Rockets hit Sderot on Monday. Police raised the toll from 8 to 26.", (26, 26, 26)),
    ("Rockets hit Sderot on Monday. The number of dead has gone up to 21.", (21, 21, 21)),
    ("Rockets hit Sderot on Monday. Five of the wounded died later, bringing the toll to 16.",
     (16, 16, 16)),
    # the one number of a clause about the dead, however it is put
    ("A bomb went off at a wedding in Gao. The dead number 51, the governor said.", (51, 51, 51)),
    ("Two men blew themselves up in Kano on Monday. Police spoke of ten victims besides the"
     " bombers.", (10, 10, 10)),
    ("Gunmen attacked Pensa on Monday. The governor gave a toll of 17.", (17, 17, 17)),
    # those who died with somebody, and no tools
    ("Colonel Rida died with his driver when a mine exploded under his car in Gao.", (2, 2, 2)),
    ("Two men died with machetes in their hands when police stormed a farm.", (2, 2, 2)),
    # a victim who is numbered
    ("Rockets hit Sderot on Monday. Three men were killed at once and a fourth died in hospital.",
     (4, 4, 4)),
    # nobody
    ("Rockets hit Sderot on Monday. There were no casualties.", (0, 0, 0)),
    ("Rockets hit Sderot on Monday but caused no casualties.", (0, 0, 0)),
    # ranges and bounds
    ("Police opened fire on the crowd, killing between 20 and 30 people.", (20, None, 30)),
    ("He said between 30 and 35 troops had been killed in the raid.", (30, None, 35)),
    ("Some 30 to 35 rebels died in the raid.", (30, None, 35)),
    ("The raid killed 12-15 men.", (12, None, 15)),
    ("The strike on the camp killed as many as 70 people.", (None, 70, 70)),
    ("Suicide bombers attacked a church in Lahore; scores were killed.", (40, None, None)),
    # sums over places and sides; a part of the dead is not added to them
    ("An air strike killed 11 people in Azaz and seven in Marea.", (18, 18, 18)),
    ("A truck bomb in Mogadishu left 276 people dead and about 300 injured.", (276, 276, 276)),
    ("Clashes on Friday left five policemen and two protesters dead.", (7, 7, 7)),
    ("Shells hit a school in Donetsk, killing 30 people, 12 of them children.", (30, 30, 30)),
    ("The attack on the barracks killed 19 people, including four children.", (19, 19, 19)),
    ("All 56 people, 15 of them boys at play, were killed on Monday when shells fell on a yard"
     " in Brod.", (56, 56, 56)),
    ("Six boys burned to death when bombs hit their school in Ardo on Sunday.", (6, 6, 6)),
    ("Two hundred men fell in the battle for the ridge on Sunday.", (200, 200, 200)),
    ("18 soldiers and policemen and 50 rebels died in two days of clashes near Beni.",
     (68, 68, 68)),
    # counted since the deed itself
    ("Kabul said 105 soldiers had died since Pakistani artillery struck six towns on Tuesday.",
     (105, 105, 105)),
    # in what two verbs say that they came to harm
    ("Two guards were killed and buried in a raid on the camp.", (2, 2, 2)),
    # ranked over years, killed on a day
    ("On Saturday troops killed 114 people in the deadliest day since the coup of 2012.",
     (114, 114, 114)),
    ("A Dutch cameraman and four Georgians were killed when jets bombed Gori.", (5, 5, 5)),
    # who the counted were, told behind the verb
    ("Jets bombed Hreitan on Monday. Two civilians died, a woman and her son.", (2, 2, 2)),
    # an age is no count; dead attackers are not added, but whom others killed are counted
    ("The strike killed a civilian and his 12-year-old son.", (2, 2, 2)),
    ("The attack killed nine people and two attackers.", (9, 9, 9)),
    ("Police opened fire, killing two gunmen.", (2, 2, 2)),
    # the toll of the last event told of
    ("The strike answered the attack on Khan Sheikhoun, in which 87 people were killed.",
     (87, 87, 87)),
]  # fmt: skip


# A figure alone counts the dead after a toll, and nothing where none was told.
BARE_FIGURES = [
    ("A bomb killed 92 people in Kano. A clerk later gave a figure of 102.", [92, 102]),
    ("A bomb killed 60 people in Kano. By noon the ministry spoke of 111.", [60, 111]),
    ("A bomb killed ten people in Kano. It had climbed to 44 by nightfall.", [10, 44]),
    ("Jets bombed a depot in Kano. The ministry spoke of 111.", [None]),
    ("A bomb killed ten people in Kano. The ministry spoke of 111 arrests.", [10]),
]


@pytest.mark.parametrize(("text", "expected"), BARE_FIGURES, ids=[one for one, _ in BARE_FIGURES])
def test_a_bare_figure_goes_on_from_a_toll(text: str, expected: list[int | None]) -> None:
    mentions = [one for one in mentions_of(text) if one.type != "arrest"]
    assert [one.killed and one.killed.best for one in mentions] == expected


@pytest.mark.parametrize(("text", "expected"), TOLLS, ids=[text for text, _ in TOLLS])
def test_how_many_died(text: str, expected: tuple[int | None, ...]) -> None:
    (toll,) = (mention.killed for mention in mentions_of(text) if mention.killed)
    assert (toll.low, toll.best, toll.high) == expected


# A text about one event that tells of more dead later on: all of them, as told last.
LATER = [
    ("Gunmen shot at a bus on Monday. Four people died on the spot. A girl died of her wounds in"
     " Kayes on Wednesday.", 5),
    ("Gunmen attacked a hotel in Gao on Monday. Nine people were killed. Another two were found"
     " dead outside.", 11),
    # one toll that somebody else dies into
    ("A gunman shot at shoppers in Gao on Saturday, killing 20. Two more victims died on Monday,"
     " which brings the toll there to 22.", 22),
    ("A bomb hit a church on Monday. The toll has risen to 22 after a wounded man died.", 22),
    # a part of those told before, or none of the dead
    ("Gunmen attacked a hotel in Gao on Monday. Nine people were killed. Two of the dead were"
     " nurses.", 9),
    ("Gunmen attacked a hotel in Gao on Monday. Nine people were killed. Three victims were"
     " treated.", 9),
    ("Gunmen attacked a hotel in Gao on Monday. Nine people were killed. Among the victims were"
     " two nurses.", 9),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LATER, ids=[text for text, _ in LATER])
def test_those_who_died_later_are_added(text: str, expected: int) -> None:
    tolls = [mention.killed.best for mention in mentions_of(text) if mention.killed]
    assert max(best for best in tolls if best is not None) == expected


# The dead of a neighbour in the sentence: how many each trigger tells of.
NEIGHBOURS = [
    ("Kenya recalled its envoy in protest over a raid that killed two herdsmen.",
     {"recalled": None, "raid": 2}),
    ("Commandos attacked two camps of the rebels who killed 18 soldiers in Manipur.",
     {"attacked": None, "killed": 18}),
    ("Jets bombed Derna in revenge for the murder of 21 fishermen.",
     {"bombed": None, "murder": 21}),
    ("Chad accused the militia of an attack that killed five nurses.",
     {"accused": None, "attack": 5}),
    # the parser hangs "killed" on "came"
    ("The raid came three days after crowds stormed the embassy compound in Tunis and one week"
     " after the mortar attack at Sfax, last Friday, that killed a British engineer.",
     {"raid": None, "stormed": None, "attack": 1}),
    # days that are counted from a deed belong to the deed's own clause
    ("Ethiopian jets struck rebel positions in Tigray on Sunday, one week after a mine killed six"
     " people in Gondar.", {"struck": None, "killed": 6}),
    ("Guards killed a rebel leader on Thursday, two days after a suicide bomber blew up a bus.",
     {"killed": 1, "blew": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NEIGHBOURS, ids=[text for text, _ in NEIGHBOURS])
def test_whose_the_dead_are(text: str, expected: dict[str, int | None]) -> None:
    found = {one.trigger: one.killed.best if one.killed else None for one in mentions_of(text)}
    assert found == expected


TOTALS = [
    "Jets bombed a depot on Monday. At least 185 people have been killed and 1,800 wounded since"
    " the war began.",
    "Jets bombed a depot on Monday. More than 200 people have been killed since January.",
    "Jets bombed a depot on Monday. The war has killed 100,000 people.",
    "Jets bombed a depot on Monday. Some 40 people have been killed this year.",
    "Jets bombed a depot on Monday. Some 9,000 people died in the war.",
    "Jets bombed a depot on Monday. Dozens have died since the start of the uprising.",
    "Jets bombed a depot on Monday. Total for the two days: 61 fatalities.",
    "Jets bombed a depot on Monday. The army put the number of people killed since the vote at 90.",
]


@pytest.mark.parametrize("text", TOTALS)
def test_the_dead_of_a_war_are_no_single_events(text: str) -> None:
    (mention,) = mentions_of(text)
    assert mention.killed is None


def test_nobody_is_not_struck() -> None:
    *_, dead = mentions_of("Rockets hit the base at Tikrit on Monday. Nobody was killed.")
    assert dead.target is None or dead.target.name != "Nobody"


# Whoever stands behind "dead and" is left so by the same deed, and wounded nobody.
LEFT_SO = [
    ("The blast in Gao left two people dead and five wounded.", 2, 5),
    ("The raid left 14 soldiers dead and 20 others injured, an official said.", 14, 20),
    ("Gunmen shelled the port, leaving four dead and 12 injured.", 4, 12),
    ("Police left two men dead and wounded three.", 2, 3),
]


@pytest.mark.parametrize(("text", "killed", "injured"), LEFT_SO)
def test_some_are_left_dead_and_some_wounded(text: str, killed: int, injured: int) -> None:
    tolls = [(one.killed, one.injured) for one in mentions_of(text)]
    assert {toll.best for toll, _ in tolls if toll} == {killed}
    assert {toll.best for _, toll in tolls if toll} == {injured}
