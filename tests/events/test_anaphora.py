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
    ("Peru was silent on Monday. On Tuesday it recalled its ambassador.", "recalled", "Peru"),
    ("The rebel leader spoke in Doha. He threatened to bomb the port.",
     "threatened", "rebel leader"),
    ("The French did not wait. Within the hour they had bombed the airfield.",
     "bombed", "France"),
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


def told_by(text: str, trigger: str) -> EventMention:
    (mention,) = [one for one in mentions_of(text) if one.trigger == trigger]
    return mention


@pytest.mark.parametrize(("text", "trigger", "name"), PRONOUNS, ids=[row[0] for row in PRONOUNS])
def test_pronoun(text: str, trigger: str, name: str | None) -> None:
    actor = told_by(text, trigger).actor
    assert (actor and actor.name) == name


@pytest.mark.parametrize("name", ANAPHORS)
def test_example_of_a_list(name: str) -> None:
    entry = ANAPHORS[name]
    *_, last = mentions_of(entry["example"])
    assert entry["gives"].items() <= facts(last).items()


@pytest.mark.parametrize("name", ["people", "bodies"])
def test_listed_actors_are_of_the_actor_lexicon(name: str) -> None:
    assert taken_up_by(name) <= set(read_lexicon("actors"))
