"""From one parsed sentence to the events it tells: each trigger with all that goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from timeline.events import dating
from timeline.events.casualties import tolls
from timeline.events.casualties.claimants import read_claimant
from timeline.events.casualties.counting import count_victims
from timeline.events.certainty.attempts import is_attempted
from timeline.events.certainty.status import read_status
from timeline.events.finding.specifics import refine
from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.answered import (
    is_backbone,
    stands_as_cause,
    strikes_back,
)
from timeline.events.grammar.definiteness import (
    is_another,
    is_demonstrative,
    is_described,
    is_plural,
)
from timeline.events.grammar.headlines import is_headline
from timeline.events.grammar.ties import is_called_answer
from timeline.events.names.actors import is_capital
from timeline.events.names.pronouns import resolve_party
from timeline.events.names.resolving import resolve
from timeline.events.participants.places import place_names
from timeline.events.telling.clues import Clue, clues_in
from timeline.events.telling.companions import companion_of
from timeline.events.telling.neighbours import answer_to, id_of, put_after
from timeline.events.telling.standing import (
    is_bare_toll,
    is_hollow,
    is_only_alleged,
    is_told_of,
    points_back,
)
from timeline.events.told import Counted, Told
from timeline.events.words.numbers import toll_of
from timeline.events.words.trigger_entries import TOLL
from timeline.events.words.wordlists import listed
from timeline.model import (
    Actor,
    DateMention,
    Document,
    EventDate,
    EventMention,
    Place,
    Status,
    Toll,
)
from timeline.sentences import split_sentences
from timeline.syntax import ParsedSentence

_LOOKS_BACK = 600  # characters


def tellings_in(
    document: Document, sentence: ParsedSentence, dates: Sequence[DateMention], index: int
) -> Iterator[Told]:
    """Read the events of one sentence, the `index`-th parsed one of its document."""
    clues = list(clues_in(sentence))
    if not clues:
        return
    asks = any(token.pos_ == "PRON" for token in sentence.tree)
    before = _sentence_before(document.text, sentence.span.start) if asks else ""
    headline = is_headline(sentence)
    within = dating.join_dates(dating.dates_within(dates, sentence), document.text)
    triggers = [(clue.hit.token, clue.carriers) for clue in clues]
    publication = document.publication
    today = publication.day if publication is not None else None
    dated = dating.attach_dates(triggers, sentence, within, today)
    together = dating.told_together(triggers)
    counts = {one: (base, count) for one, base, count in dating.counts_in(triggers, sentence)}
    told: dict[Token, EventMention] = {}
    carried: dict[Token, EventMention] = {}
    for clue in clues:
        token = clue.hit.token
        status, rule = _status(clue)
        if status is None or (status is Status.THREATENED and _is_told_as_threat(clue, told)):
            continue
        mention = _mention(document, sentence, clue, before, dated.get(token), (status, rule))
        company = companion_of(clue.hit, mention, told, carried)
        carried |= dict.fromkeys(clue.carriers, mention)
        told[token] = mention
        told_as = _telling(clue, mention, index, company, headline)
        yield replace(
            told_as,
            answered_by=answer_to(token, clues, document, sentence),
            together=tuple(id_of(one, document, sentence) for one in together[token]),
            apart_from=put_after(token, clues, document, sentence),
            counted=_counted(counts.get(token), document, sentence),
        )


def _counted(
    count: tuple[Token | None, Counted] | None, document: Document, sentence: ParsedSentence
) -> Counted | None:
    """How far an event lies from another, which is named by the id of its mention."""
    if count is None:
        return None
    base, counted = count
    return counted if base is None else replace(counted, base=id_of(base, document, sentence))


def _status(clue: Clue) -> tuple[Status | None, str]:
    """How far the text vouches for the event; *no casualties* is said of one that happened."""
    counts = [told.toll.high for told in clue.casualties if told.toll is not None]
    if clue.hit.trigger == TOLL and counts and not any(count != 0 for count in counts):
        return Status.HAPPENED, "nobody"
    return read_status(clue.hit.token, clue.roles.clause, clue.roles.carrier is not None)


def _telling(
    clue: Clue, mention: EventMention, index: int, company: EventMention | None, headline: bool
) -> Told:
    trigger = clue.hit.trigger
    alleged = is_only_alleged(clue.hit.token, mention)
    return Told(
        mention,
        index,
        definite=points_back(clue.hit) or alleged,
        demonstrative=is_demonstrative(clue.hit.token),
        described=trigger != TOLL and is_described(clue.hit.token),
        plural=is_plural(clue.hit.token),
        another=is_another(clue.hit.token),
        bare_toll=is_bare_toll(clue.hit, mention),
        headline=headline,
        answered=stands_as_cause(clue.hit.token),
        hollow=alleged or is_hollow(clue.hit, mention),
        present=clauses.is_present(clue.roles.clause),
        perfect_past=clauses.is_past_perfect(clue.roles.clause),
        asserted=is_told_of(clue),
        backbone=is_backbone(clue.hit.token),
        covers=trigger.covers,
        word=trigger.lemma,
        specific=not trigger.generic and mention.type == "other_violence",
        accompanies=company.id if company is not None else "",
        answers=is_called_answer(clue.hit.token),
        strikes_back=strikes_back(clue.hit.token),
        doer=clue.roles.actor,
        struck=clue.roles.target or _victims(clue.casualties),
    )


def _is_told_as_threat(clue: Clue, told: dict[Token, EventMention]) -> bool:
    """Tell whether the threat that a clause words is told already by its verb."""
    above = (told[word] for word in clue.hit.token.ancestors if word in told)
    return any(mention.type == "threat" for mention in above)


def _mention(
    document: Document,
    sentence: ParsedSentence,
    clue: Clue,
    before: str,
    date: EventDate | None,
    status: tuple[Status, str],
) -> EventMention:
    hit, roles = clue.hit, clue.roles
    type_key, type_rule = refine(hit, roles)
    rules = [hit.trigger.name, *roles.rules, status[1], type_rule, date.rule if date else ""]
    target = _target(clue, type_key, before)
    return EventMention(
        id=id_of(hit.token, document, sentence),
        doc_id=document.id,
        span=sentence.token_span(hit.token),
        sentence=sentence.span,
        trigger=document.text[slice(*sentence.token_span(hit.token))],
        quote=document.text[slice(*sentence.span)],
        type=type_key,
        status=status[0],
        date=date,
        actor=_party(roles.actor, before),
        target=target,
        places=tuple(_places(clue, target)),
        killed=_total(clue, before, killed=True),
        injured=_total(clue, before, killed=False),
        count=_count(hit.token) if not (hit.trigger.is_verb or hit.trigger == TOLL) else None,
        only_as_end=hit.trigger.tied,
        rules=tuple(rule for rule in rules if rule),
    )


def _tellers(clue: Clue) -> tuple[Token, ...]:
    """The words beside the trigger whose phrases are the event's: *set off a bomb in Kabul*.

    Those that tell its dead and hurt are among them: *exploded, wounding 13 people in Lyon*.
    """
    held = clauses.objects(clue.hit.token) if clue.hit.trigger.object else []
    harm = [told.word for told in clue.casualties if told.word.tag_ == "VBG"]
    return (*clue.carriers, *held, *harm)


def _sentence_before(text: str, start: int) -> str:
    """The sentence before the one that begins at `start`, within its paragraph.

    Only a pronoun asks for it, and finds there whom it means.
    """
    paragraph = text[max(0, start - _LOOKS_BACK) : start].rpartition("\n\n")[2]
    spans = split_sentences(paragraph)
    return paragraph[slice(*spans[-1])] if spans else ""


def _party(noun: Token | None, before: str) -> Actor | None:
    return None if noun is None else resolve_party(noun, before)


def _target(clue: Clue, type_key: str, before: str) -> Actor | None:
    """Who or what is acted on: a capital that is struck is the town, not its state."""
    target = _party(clue.roles.target, before) or _resolved(_victims(clue.casualties))
    is_town = target is not None and is_capital(target.text)
    if target is None or not is_town or type_key in listed("bloodless"):
        return target
    return replace(target, name=target.text)


def _places(clue: Clue, target: Actor | None) -> Iterator[Place]:
    """Where it was; a capital that stands for its state ("threatened Tehran") is no place."""
    is_state_meant = target is not None and target.name != target.text and is_capital(target.text)
    for name in place_names(clue.hit.token, _tellers(clue), clue.roles.target):
        if target is None or not (is_state_meant and name == target.text):
            yield Place(name)


def _victims(casualties: Sequence[tolls.Casualties]) -> Token | None:
    own = (told.victims for told in casualties if told.victims != told.word)
    return next((noun for noun in own if noun is not None and not nouns.is_nobody(noun)), None)


def _resolved(noun: Token | None) -> Actor | None:
    return None if noun is None else resolve(noun)


def _total(clue: Clue, before: str, killed: bool) -> Toll | None:
    """The dead (or the hurt) that a clue tells of, with who says so."""
    for told in clue.casualties:
        if told.killed == killed and told.toll is not None and not is_attempted(told.word):
            return replace(told.toll, claimant=read_claimant(told.word, before))
    is_lethal = clue.hit.trigger.lethal and not is_attempted(clue.hit.token)
    if killed and is_lethal and clue.roles.target is not None:
        toll = count_victims(clue.roles.target)
        claimant = read_claimant(clue.hit.token, before)
        return None if toll is None else replace(toll, claimant=claimant)
    return None


def _count(noun: Token) -> int | None:
    """How many events of the kind the trigger tells of: *11 attacks*, *five air strikes*."""
    for child in noun.children:
        if child.dep_ == "nummod":
            toll = toll_of(child.text)
            return toll.best if toll is not None else None
    return None
