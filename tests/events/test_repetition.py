"""Which telling of a document repeats which: the words before a noun, kind, place, nearness."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# A text, the trigger of its last telling, and the trigger of the telling that it repeats.
REPEATS = [
    # a lead without a day, told in full below
    ("A Kenyan air strike killed five herders, elders said.\n\nA mob burned a post in Gedo.\n\nThe"
     " army was looking into an attack by Kenyan jets on a camp on Thursday.", "attack", "strike"),
    # taken for granted by whoever vows to answer it
    ("Jets bombed two towns on Sunday. “These bombardments will not go unanswered,” he said.",
     "bombardments", "bombed"),
    # a verb for guns and jets alike; the attack told last, by whatever weapon
    ("A drone hit a depot on Tuesday. Turkey has pounded Idlib since Sunday. The air raids have"
     " left 40 dead.", "raids", "pounded"),
    ("Rebels attacked a post in Gao on Tuesday. A rocket attack on Kidal killed two on Monday. They"
     " denied that they were behind the attack.", "attack", "attack"),
    # a country holds the town
    ("In Libya, rebels assaulted a refinery on Monday. In Brega, an officer said that the assault"
     " had failed.", "assault", "assaulted"),
    # a name from the sentence that told it
    ("NATO admitted that its jets had hit trucks in the oil port of Brega. Crowds marched in Tunis"
     " on Monday. It did not say how many had died in the Brega strike.", "strike", "hit"),
    # the words before the noun say which
    ("A suicide bomber struck Entebbe airport on Monday. Drones hit a camp in Jinja on Tuesday."
     " The army said that it was avenging the airport attack.", "attack", "struck"),
    ("Gunmen attacked three villages near Sokoto on Monday. Police shot two men in Kano on Tuesday."
     " Elders condemned the village attacks.", "attacks", "attacked"),
    ("Jets bombed a hillside near Balakot on Monday. Rebels shelled Quetta on Tuesday."
     " The minister defended the Balakot strike.", "strike", "bombed"),
    # of two in one sentence, the main one
    ("Jets bombed a depot in Sirte on Monday in reply to the shelling of a patrol."
     " The attack killed nine.", "attack", "bombed"),
    # a raid is flown, driven or walked; no missile is one
    ("Jets bombed Sirte on Monday. Two missiles were fired at Malta on Tuesday."
     " Crowds in Rome marched against the raid.", "raid", "bombed"),
    # words for killing mean one deed
    ("Two nuns were murdered in Juba on Monday. Troops burned a market in Malakal on Tuesday."
     " A bishop condemned the killings.", "killings", "murdered"),
    # "the attack on …" told before the news of it
    ("The attack on Batumi airport was an answer, the rebels say. Rockets landed on the airport"
     " at noon on Monday.", "landed", "attack"),
    # who answers for the deed: where the cause was is no part of it
    ("Three rangers were shot dead in Bunia on Tuesday. A militia said that it had killed them in"
     " retaliation for the bombing in Beni on Sunday.", "killed", "shot"),
    # what one strikes back for was told before, and is no part of the blow
    ("Gunmen attacked three hamlets on Friday. Herders killed two traders on Sunday in revenge for"
     " the hamlet attacks.", "attacks", "attacked"),
    # a clause after the verb is not said of its subject
    ("Rockets hit the barracks in Gao on Friday. The rocket strike was payback for the gas attack"
     " on Kidal, in which nine people died.", "strike", "hit"),
    # first when, roughly, then on which day
    ("Monks spoke of last month's shooting at a temple in Chiang Mai. A gunman shot"
     " six monks on 15 April.", "shot", "shooting"),
    # a region holds the town
    ("A car bomb killed 12 policemen in Kashmir on Monday. Monday's bombing at Pulwama was claimed"
     " by nobody.", "bombing", "bomb"),
    # whose they are was told before
    ("A drone strike killed a colonel in Idlib on Friday. His convoy was hit by missiles at noon on"
     " Friday.", "hit", "strike"),
    # a name with a figure
    ("Rockets fell on the H-3 base on Friday. Jets bombed a depot on Sunday. Tehran denied any part"
     " in the attack on H-3.", "attack", "fell"),
    # one strike rather than many
    ("A drone strike killed a colonel on Friday. On Monday jets had carried out air strikes on"
     " Homs. Hours after the strike, thousands marched.", "strike", "strike"),
    # told once more as the first of its kind
    ("A drone hit a depot in Derna on Monday. It was the first time since 2019 that Egyptian jets"
     " struck targets in Libya.", "struck", "hit"),
    ("Saudi jets hit Sanaa on Tuesday. The raid marked the first time that the coalition had bombed"
     " the capital.", "bombed", "hit"),
    ("Gunmen attacked a barracks in Niamey on Friday. This was only the second time that the group"
     " attacked the capital.", "attacked", "attacked"),
    ("Rockets fell on Haifa on Sunday. The barrage was the first time that Hezbollah had shelled"
     " the port.", "shelled", "fell"),
    # a word for any kind
    ("Jets struck two depots in Sirte on Sunday. Rome condemned Sunday's bombardment.",
     "bombardment", "struck"),
    # troops of two sides
    ("Rockets hit a camp in Basra on Friday. Several US and Iraqi troops were injured.",
     "injured", "hit"),
    # "that attack" is the one told last
    ("The strike came a week after rockets hit a base in Erbil. Washington blamed that attack on a"
     " militia.", "attack", "hit"),
    ("The raid came two days after gunmen shot nine miners near Zamfara. The governor blamed that"
     " massacre on bandits.", "massacre", "shot"),
    # the same noun again
    ("A drone strike killed a colonel in Idlib on Friday, a week after an attack in Homs. Hours"
     " after the strike, crowds marched.", "strike", "strike"),
    # a target of one name, first roughly, then on its day
    ("Nine men were hurt when Iran fired missiles at the Al-Asad base last month. On 8 April, Iran"
     " struck back with missiles on Al-Asad.", "struck", "fired"),
    # as many dead as were told of it
    ("Six people were killed in the shelling of Lysa on Friday. Rockets also hit a mill in Buky."
     " Officials said that six people died.", "died", "shelling"),
    # what answers is the news, and no telling of its cause
    ("Tehran has fired missiles at two bases in retaliation to a raid on its consulate. The"
     " strikes came in answer to repeated threats.", "strikes", "fired"),
    ("Jets bombed Gedo on Friday in reply to an assault on a garrison. Kenya sent waves of jets"
     " and launched waves of attacks. The attack went on all night.", "attack", "attacks"),
    # what two sentences call the cause of one answer
    ("Chad shelled the pass on Monday in reply to a raid on its outpost. Its generals say that the"
     " shelling was in reprisal for an attack on the outpost.", "attack", "raid"),
]  # fmt: skip

NEW = [
    # what the sentences open with
    ("In Zawiyah, rebels assaulted a refinery. In Brega, on the eastern front, rebel forces lost"
     " three men in their assault on a refinery.", "assault"),
    # deeds alike of one day: another town, another number of dead elsewhere
    ("On Monday troops shelled Keshur, killing three men, and wounded a farmer when they shelled"
     " Olpan.", "shelled"),
    ("The shelling of a queue in Keshur on Monday killed five. Rebels killed two guards with a"
     " mortar near Olpan on Monday.", "killed"),
    # nearly the same thing, another number of dead
    ("A residential building was hit in an air strike on Monday that killed 15 people. Six houses"
     " burned. On Monday nine people were killed when a strike hit a residential street.",
     "strike"),
    # of the same two sides, long after: not the house, but positions
    ("A NATO air strike killed Gaddafi's son in Tripoli. Britain expelled an envoy. Italy closed"
     " an embassy. Venezuela protested. Rebels in Zintan said NATO bombed Libyan army positions.",
     "bombed"),
    # a weapon not told of before is of no deed of another kind
    ("Soldiers killed 19 militants near Blida on Monday. A bomb wounded 14 people in Algiers.",
     "wounded"),
    # whose fire it was does not say that it was told
    ("Shells fell on Misrata on Monday. Loyalists' artillery fire also hit the town of"
     " Dehiba.", "fire"),
    # what was only spoken of is not what "the fighting" means
    ("“This is murder,” he said. Police arrested two thieves. At least eight people died in the"
     " fighting in Dafniya on Sunday.", "fighting"),
    # the patron of a group is not the group
    ("Pakistan carried out air strikes on Monday. Jaish-e-Mohammed claimed the bombing of a bus.",
     "bombing"),
    # two towns
    ("A bomb exploded in Mosul on Monday. A bomb exploded in Basra on Monday.", "exploded"),
    # words before the noun that fit nothing told
    ("Jets bombed a bridge in Herat on Monday. The embassy attack killed nine"
     " guards.", "attack"),
    # an author and a day of its own: not the last one told
    ("Indian and Pakistani jets were fighting over Jammu. It was an answer to the Indian raid of"
     " the day before.", "raid"),
    # "Indian rebels" share one word with Indian jets, and no more
    ("Sudanese rebels attacked a post on Monday. Sudanese jets attacked a post on Monday.",
     "attacked"),
    # no first time: a clause of its own
    ("Rockets hit a camp in Basra on Friday. The last time that gunmen attacked the camp was in"
     " March.", "attacked"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "last", "first"), REPEATS, ids=[text for text, *_ in REPEATS])
def test_it_repeats(text: str, last: str, first: str) -> None:
    found = mentions_of(text)
    told = [mention for mention in found if mention.trigger == last][-1]
    repeated = next(mention for mention in found if mention.trigger == first)
    assert told.same_as == repeated.id, [(one.trigger, one.same_as) for one in found]


@pytest.mark.parametrize(("text", "last"), NEW, ids=[text for text, _ in NEW])
def test_it_is_new(text: str, last: str) -> None:
    told = [mention for mention in mentions_of(text) if mention.trigger == last][-1]
    assert told.same_as == ""


def test_words_that_take_their_event_as_known() -> None:
    found = mentions_of("Gunmen attacked a bank on Monday. The attack killed two guards.")
    assert [mention.definite for mention in found] == [False, True]


def test_a_word_for_any_kind_takes_the_kind_that_it_repeats() -> None:
    found = mentions_of("Jets struck two depots in Sirte. Rome condemned the bombardment.")
    assert {mention.type for mention in found} == {"airstrike"}


def test_the_day_goes_on_from_what_was_done_and_not_from_what_it_answered() -> None:
    found = mentions_of(
        "Chad had bombed two camps that morning in retaliation for the raid of the day before."
        " A jet was shot down."
    )
    days = {one.trigger: one.date.mention.text for one in found if one.date is not None}
    assert days == {"bombed": "that morning", "raid": "the day before", "shot": "that morning"}


def test_what_is_told_over_and_over_stays_one_deed() -> None:
    pair = "Rebels shelled Homs on Friday. Jets struck a camp in response to the attack.\n"
    told = mentions_of(pair * 30)
    assert len(told) == 90
    assert len({one.same_as or one.id for one in told}) == 2


@pytest.mark.parametrize(
    ("text", "which"),
    [
        # of many dead
        (
            "Gunmen killed 40 villagers near Jos. A soldier shot a boy in Kano. The massacre was"
            " denounced.",
            0,
        ),
        # of one who died
        (
            "A gunman assassinated a senator in Cali. Bombs wrecked two offices in Bogota."
            " The murder was denounced.",
            0,
        ),
        # not of what had gone before
        (
            "Rebels attacked a bank in Gao. Earlier that week soldiers had shot nine herders."
            " The raid was denounced.",
            0,
        ),
        # of what was told last, where nothing else tells
        (
            "Rebels stormed a bank in Gao. Jets bombed a farm near Kidal. The attack was"
            " denounced.",
            1,
        ),
    ],
)
def test_which_deed_a_noun_means(text: str, which: int) -> None:
    *deeds, noun = mentions_of(text)
    assert noun.same_as == deeds[which].id
