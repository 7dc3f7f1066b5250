"""Who acts where the clause itself has only a pronoun, a general word or nobody."""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts, mentions_of
from timeline.events.anaphora.words import taken_up_by
from timeline.lexicons import read_lexicon
from timeline.model import EventMention

ANAPHORS = read_lexicon("anaphors")

# A text, the trigger asked about, the actor's name; None: it has to stay open.
PRONOUNS = [
    ("The militias did not wait for long. On Monday they burned down the market.",
     "burned", "militias"),
    ("Murle youths took revenge. At dawn they attacked the village of Wek.",
     "attacked", "Murle youths"),
    # officials are only the source of what is told
    ("Gunmen stopped a bus near Kano, officials said. They abducted nine passengers.",
     "abducted", "Gunmen"),
    # one that is plural goes before one that only stands for many
    ("The government sent three thousand soldiers to Pibor. On Saturday they arrested a preacher.",
     "arrested", "three thousand soldiers"),
    # over a sentence that goes on with the same pronoun
    ("Several armed men arrived at dusk. They came on motorcycles. They shelled a church.",
     "shelled", "Several armed men"),
    # a name of many is they as much as a noun
    ("The Houthis have fired at ships in solidarity with the Palestinians. On Monday they shelled"
     " a post.", "shelled", "Houthis"),
    ("Peru was silent on Monday. On Tuesday it recalled its ambassador.", "recalled", "Peru"),
    ("The rebel leader spoke in Doha. He threatened to bomb the port.",
     "threatened", "rebel leader"),
    ("The French did not wait. Within the hour they had bombed the airfield.",
     "bombed", "France"),
    # people rather than machines, whichever of them is the more prominent
    ("The loss of the jets brought crowds of students out, and they looted two shops.",
     "looted", "students"),
    ("NATO aircraft attacked the hills at dawn. They bombed radar posts.", "bombed", "NATO"),
    # who says it of a body is that body, and not the state it was in
    ("In Mali, the French army said it had killed four fighters.", "killed", "France"),
    ("Gunmen raided a base. The army said it had killed five of them.", "killed", "army"),
    ("The ministry said it had arrested four men in Basra.", "arrested", "ministry"),
    # what is said needs a speaker; who only reports does nothing else
    ("A minesweeper went down, Ukraine said. It accused Russia of mining the port.", "accused",
     "Ukraine"),
    ("The two sides exchanged fire, AFP reported. It killed two men.", "killed", None),
    # two equally likely ones
    ("Rebels clashed with militiamen in Goma. They later burned down the market.", "burned", None),
    ("Gunmen raided a farm near a camp of soldiers. They attacked the town in return and fled.",
     "attacked", "Gunmen"),
    ("Rebels and soldiers entered the town. He attacked a shop.", "attacked", None),
    # other number, other kind
    ("The general spoke in Lagos. They attacked the barracks.", "attacked", None),
    ("Rebels held the road. It attacked the barracks.", "attacked", None),
    ("The bomb was in a car. It killed nine people.", "killed", None),
    # the dead act no more
    ("Two soldiers died in Kunduz. They had attacked a checkpoint.", "attacked", None),
    # whom somebody quoted means is not whom the text spoke of
    ("The soldiers left. \"They attacked the village,\" a farmer said.", "attacked", None),
]  # fmt: skip

# A text, the trigger asked about, whose "we", "our" or "ones" it is.
SPEAKERS = [
    ('"We struck the base on Monday," a Houthi spokesman said.', "struck", "Houthis"),
    ('A Turkish army spokesman said: "We bombed two camps on Monday."', "bombed", "Turkey"),
    ('"Our forces captured the town," the Sudanese army said in a statement.',
     "captured", "Sudan"),
    ("The French held two posts and the German ones shelled the town.", "shelled", "Germany"),
    # a speaker who is no party, or speaks of somebody else
    ('"We shelled the village," a farmer said.', "shelled", None),
    ('"They shelled us," a Houthi spokesman said.', "shelled", None),
    # a reporter's "we" is nobody's side
    ("We attacked the base on Monday.", "attacked", None),
    # two named: for which of them somebody speaks is not told
    ('"We bombed the port," an envoy of Chad and Niger said.', "bombed", None),
]  # fmt: skip

# A publisher and who its "we" is.
PUBLISHERS = [
    ("Ministry of Defence of Ukraine", "Ukraine"),
    ("Houthi Military Media", "Houthis"),
    ("Cyprus Mail Service", None),
    ("Deccan Wire", None),
    ("", None),
]

JETS = "Jets bombed a depot in Damascus on Monday. "
BOMB = "A bomb killed nine people at a market in Mogadishu on Monday. "
SHELLED = "Sarajevo's market was shelled on Monday. "

# A text, the trigger asked about, who is taken to have done it; None: it has to stay open.
RESPONSIBLE = [
    (BOMB + "Al-Shabaab said it was behind the attack.", "attack", "al-Shabaab"),
    (BOMB + "Al-Shabaab claimed responsibility.", "killed", "al-Shabaab"),
    (BOMB + "The group Boko Haram took responsibility in a statement.", "killed", "Boko Haram"),
    (BOMB + "Responsibility was claimed by Islamic State.", "killed", "Islamic State"),
    (BOMB + "Police blamed the Pakistani Taliban.", "killed", "Pakistani Taliban"),
    (BOMB + "Suspicion fell on the Pakistani Taliban.", "killed", "Pakistani Taliban"),
    (BOMB + "Officials pointed the finger at ETA.", "killed", "ETA"),
    (SHELLED + "Bosnian Serb forces were blamed.", "shelled", "Bosnian Serbs"),
    (SHELLED + "The UN said Bosnian Serb forces were responsible.", "shelled", "Bosnian Serbs"),
    ("Gunmen shot two judges in Bogota. The FARC claimed responsibility.", "shot", "FARC"),
    ("Gunmen shot two judges in Bogota. A farmer saw it. It rained. The ELN admitted the attack.",
     "attack", "ELN"),
    # whose machines did it; where people come from is not whose they are
    (JETS + "Officials said that the jets were Israeli.", "bombed", "Israel"),
    ("Gunmen raided a mall on Monday. Officials said that the gunmen were Yemeni.",
     "raided", "Gunmen"),
    # culprits by any name, whose work it was, to whom it is laid, who is thought to have done it
    (BOMB + "The rebels of the M23 later owned up to it.", "killed", "M23"),
    (BOMB + "The Front for Freedom claimed responsibility.", "killed", "Front for Freedom"),
    (BOMB + "A group calling itself the Black Brigade said it did it.", "killed", "Black Brigade"),
    (BOMB + "It was the work of Islamic State, the governor said.", "killed", "Islamic State"),
    (BOMB + "The authors, it turned out, were two members of ETA.", "killed", "ETA"),
    (BOMB + "Maoist rebels were to blame.", "killed", "Maoist rebels"),
    (BOMB + "Boko Haram is likely to have been behind it.", "killed", "Boko Haram"),
    (BOMB + "The Taliban are thought to have carried it out.", "killed", "Taliban"),
    (BOMB + "The Islamic State said one of its men had done it.", "killed", "Islamic State"),
    (BOMB + "The governor pinned it on Boko Haram.", "killed", "Boko Haram"),
    ("Mortars hit a market in Homs. The shells came from Syrian rebels, witnesses said.",
     "hit", "Syrian rebels"),
    ("Mortars hit a market in Homs. The help came from soldiers.", "hit", None),
    # an arrest is the police's, whoever did what it was for
    (BOMB + "A man was arrested. Islamic State said it was behind it.", "arrested", None),
    # none of these did it
    (BOMB + "The army's helicopters carried it to the coast.", "killed", None),
    (BOMB + "The UN held the rebels responsible for all that may follow.", "killed", None),
    (BOMB + "The author of the report, a lawyer, called for an inquiry.", "killed", None),
    (BOMB + "The rebels said they had nothing to do with it.", "killed", None),
    (BOMB + "The general said it was the work of years.", "killed", None),
    # a claim goes before blame
    (BOMB + "Police blamed the Taliban. Al-Shabaab claimed responsibility.",
     "killed", "al-Shabaab"),
    # nobody did, or it is not said to be so
    (BOMB + "No group has claimed responsibility.", "killed", None),
    (BOMB + "No group said that it was responsible.", "killed", None),
    (BOMB + "Al-Shabaab denied that it was behind the attack.", "attack", None),
    (BOMB + "Al-Shabaab may be behind it, police said.", "killed", None),
    (BOMB + "Al-Shabaab did not claim responsibility.", "killed", None),
    # blame that is turned back, or laid on two, or for something else
    (BOMB + "The army blamed Al-Shabaab. The group denied it.", "killed", None),
    (BOMB + "Police blamed Al-Shabaab, the mayor suspected Islamic State.", "killed", None),
    (BOMB + "The opposition blamed the army for the lack of bread.", "killed", None),
    # one whose author is known needs nobody else
    ("The army shelled the port. The Taliban claimed responsibility.", "shelled", "army"),
]  # fmt: skip

# A text, the trigger asked about, who or what is struck.
STRUCK = [
    ("Two officers were shot dead. The PKK said that it had killed them.", "killed",
     "Two officers"),
    ("Gunmen dragged nine men from their cars and shot them.", "shot", "nine men"),
    ("Rebels stormed the mayor's house, where people had taken shelter, and burned it down.",
     "burned", "mayor's house"),
    ("The jets had landed when French troops bombed them.", "bombed", "jets"),
    ("The rebels said that the army attacked them.", "attacked", "rebels"),
    # a title takes up whoever bore it; two who did leave it as it is
    ("Police guarded General John Garang on Monday. Gunmen assassinated the general on Tuesday.",
     "assassinated", "General John Garang"),
    ("General Omar Diop met General Ali Sow. Gunmen assassinated the general on Tuesday.",
     "assassinated", "general"),
    # whom it killed, rather than where
    ("Ethiopia killed the commander in an air strike at Baidoa airport.", "strike", "commander"),
    # nothing of that number, or nobody but the one who acts
    ("Israel said that it attacked them.", "attacked", None),
]  # fmt: skip


def told_by(text: str, trigger: str) -> EventMention:
    (mention,) = [one for one in mentions_of(text) if one.trigger == trigger]
    return mention


@pytest.mark.parametrize(("text", "trigger", "name"), PRONOUNS, ids=[row[0] for row in PRONOUNS])
def test_pronoun(text: str, trigger: str, name: str | None) -> None:
    actor = told_by(text, trigger).actor
    assert (actor and actor.name) == name


@pytest.mark.parametrize(("text", "trigger", "name"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_speaker(text: str, trigger: str, name: str | None) -> None:
    actor = told_by(text, trigger).actor
    assert (actor and actor.name) == name


@pytest.mark.parametrize(("publisher", "name"), PUBLISHERS)
def test_publisher(publisher: str, name: str | None) -> None:
    (mention,) = mentions_of("We struck the base on Monday.", publisher=publisher)
    assert (mention.actor and mention.actor.name) == name


@pytest.mark.parametrize(("text", "trigger", "name"), RESPONSIBLE, ids=[r[0] for r in RESPONSIBLE])
def test_responsibility(text: str, trigger: str, name: str | None) -> None:
    actor = told_by(text, trigger).actor
    assert (actor and actor.name) == name


@pytest.mark.parametrize(("text", "trigger", "name"), STRUCK, ids=[row[0] for row in STRUCK])
def test_struck(text: str, trigger: str, name: str | None) -> None:
    target = told_by(text, trigger).target
    assert (target and target.name) == name


@pytest.mark.parametrize("name", ANAPHORS)
def test_example_of_a_list(name: str) -> None:
    entry = ANAPHORS[name]
    *_, last = mentions_of(entry["example"], publisher=entry.get("publisher", ""))
    assert entry["gives"].items() <= facts(last).items()


@pytest.mark.parametrize("name", ["people", "bodies"])
def test_listed_actors_are_of_the_actor_lexicon(name: str) -> None:
    assert taken_up_by(name) <= set(read_lexicon("actors"))
