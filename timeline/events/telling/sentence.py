"""From one parsed sentence to the events it tells: each trigger with all that goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.casualties.later_deaths import is_further
from timeline.events.certainty.status import read_status
from timeline.events.finding.triggers import Hit
from timeline.events.grammar import clauses, tenses
from timeline.events.grammar.answered import (
    is_backbone,
    is_kind_of_answer,
    stands_as_cause,
    strikes_back,
)
from timeline.events.grammar.definiteness import (
    is_another,
    is_demonstrative,
    is_described,
    is_plural,
)
from timeline.events.grammar.ties import is_called_answer, what_it_answers
from timeline.events.telling.clues import Clue, clues_in
from timeline.events.telling.companions import companion_of
from timeline.events.telling.mentions import read_mention, victims_of
from timeline.events.telling.neighbours import answer_to, is_it, put_after
from timeline.events.telling.scene import Scene, scene_of
from timeline.events.telling.standing import (
    is_bare_toll,
    is_by_new_weapon,
    is_hollow,
    is_only_alleged,
    is_passing,
    is_told_of,
    points_back,
)
from timeline.events.told import LAST_TOLD, Counted, Told
from timeline.events.words.trigger_entries import TOLL
from timeline.events.words.wordlists import listed, verbs
from timeline.model import DateMention, Document, EventMention, Status
from timeline.syntax import ParsedSentence, Token

_WHICH = frozenset({"that", "which"})


def tellings_in(
    document: Document, sentence: ParsedSentence, dates: Sequence[DateMention], index: int
) -> Iterator[Told]:
    """Read the events of one sentence, the `index`-th parsed one of its document."""
    clues = list(clues_in(sentence))
    if not clues:
        return
    scene = scene_of(document, sentence, index, clues, dates)
    told: dict[Token, EventMention] = {}
    carried: dict[Token, EventMention] = {}
    for clue in clues:
        if _only_attributes(clue):
            continue
        status, rule = _status(clue)
        if status is None or (status is Status.THREATENED and _is_told_as_threat(clue, told)):
            continue
        mention = read_mention(scene, clue, status, rule)
        company = companion_of(clue.hit, mention, told, carried)
        mention = _beside_killing(mention, company)
        carried |= dict.fromkeys(clue.carriers, mention)
        told[clue.hit.token] = mention
        yield _among_others(scene, clue.hit.token, _telling(scene, clue, mention, company))


def _among_others(scene: Scene, deed: Token, telling: Told) -> Told:
    """Add how the sentence tells a deed with its others: as an answer, together, after, counted."""
    after = put_after(deed, scene.clues)
    answer = answer_to(deed, scene.clues)
    if after is not None:
        telling = replace(telling, apart_from=LAST_TOLD if is_it(after) else scene.id_of(after))
    return replace(
        telling,
        answered_by=scene.id_of(answer) if answer is not None else "",
        together=tuple(map(scene.id_of, scene.together[deed])),
        counted=_counted(scene, deed),
    )


def _beside_killing(mention: EventMention, company: EventMention | None) -> EventMention:
    """*Killed 12 men, torching their huts*: what is done to things says not how people died."""
    if company is None or company.killed is None or mention.type not in listed("milder"):
        return mention
    return replace(mention, type=company.type)


def _counted(scene: Scene, deed: Token) -> Counted | None:
    """How far an event lies from another, which is named by the id of its mention."""
    if deed not in scene.counts:
        return None
    base, counted = scene.counts[deed]
    return counted if base is None else replace(counted, base=scene.id_of(base))


def _status(clue: Clue) -> tuple[Status | None, str]:
    """How far the text vouches for the event; *no casualties* is said of one that happened."""
    counts = [told.toll.high for told in clue.casualties if told.toll is not None]
    if clue.hit.trigger == TOLL and counts and not any(count != 0 for count in counts):
        return Status.HAPPENED, "nobody"
    is_unsaved = clue.hit.token.dep_ == "neg" or clue.hit.token.lower_ in verbs("surviving")
    if clue.hit.trigger == TOLL and is_unsaved:
        return Status.HAPPENED, "not survived"
    return read_status(clue.hit.token, clue.roles.clause, clue.roles.carrier)


def _telling(scene: Scene, clue: Clue, mention: EventMention, company: EventMention | None) -> Told:
    trigger = clue.hit.trigger
    return Told(
        mention,
        scene.index,
        definite=points_back(clue.hit) or is_only_alleged(clue.hit.token, mention),
        demonstrative=is_demonstrative(clue.hit.token),
        described=trigger != TOLL and is_described(clue.hit.token),
        plural=is_plural(clue.hit.token),
        another=_is_another(clue.hit),
        bare_toll=is_bare_toll(clue.hit, mention),
        new_weapon=is_by_new_weapon(clue.hit.token),
        bare_figure=any(one.bare for one in clue.casualties),
        further_dead=any(map(is_further, clue.casualties)),
        headline=scene.headline,
        answered=stands_as_cause(clue.hit.token),
        hollow=_says_little(scene, clue, mention),
        present=tenses.is_present(clue.roles.clause),
        until_now=tenses.is_present_perfect(clue.roles.clause),
        perfect_past=tenses.is_past_perfect(clue.roles.clause),
        asserted=is_told_of(clue),
        backbone=is_backbone(clue.hit.token),
        covers=trigger.covers,
        word=trigger.lemma,
        by_noun=not trigger.is_verb and clue.hit.token.pos_ in {"NOUN", "PROPN"},
        specific=not trigger.generic and mention.type == "other_violence",
        accompanies=company.id if company is not None else "",
        answers=is_called_answer(clue.hit.token) or is_kind_of_answer(clue.hit.token),
        answers_what=what_it_answers(clue.hit.token),
        strikes_back=strikes_back(clue.hit.token),
        doer=clue.roles.actor,
        struck=clue.roles.target or victims_of(clue.casualties),
    )


def _says_little(scene: Scene, clue: Clue, mention: EventMention) -> bool:
    """Tell whether a telling is of no deed unless another one tells of it: told in passing, say."""
    is_aside = scene.index > 0 and is_passing(clue, mention)
    return is_aside or is_only_alleged(clue.hit.token, mention) or is_hollow(clue.hit, mention)


def _is_another(hit: Hit) -> bool:
    """*The second attack*; *a second car blew up*, where the thing is the event."""
    things = clauses.grammatical_subjects(hit.token) if hit.trigger.frame == "happens" else []
    return any(map(is_another, (hit.token, *things)))


def _only_attributes(clue: Clue) -> bool:
    """*A strike that the government alleges killed 15*: says whose word the clause is."""
    verb, is_accusing = clue.hit.token, clue.hit.trigger.type == "accusation"
    subjects = [child.lower_ for child in verb.children if child.dep_ == "nsubj"]
    return is_accusing and len(subjects) > 1 and subjects[0] in _WHICH


def _is_told_as_threat(clue: Clue, told: dict[Token, EventMention]) -> bool:
    """Tell whether the threat that a clause words is told already by its verb."""
    above = (told[word] for word in clue.hit.token.ancestors if word in told)
    return any(mention.type == "threat" for mention in above)
