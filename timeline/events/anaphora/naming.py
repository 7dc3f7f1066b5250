"""Name those who act where the clause itself does not: one rule after another, each by name.

Each rule answers for one kind of wording, and leaves open what may be one of several: an
unknown actor is better than a wrong one. The rule's name goes with the mention's rules.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from timeline.events.anaphora.agreement import pronoun_of
from timeline.events.anaphora.context import outline, with_trees
from timeline.events.anaphora.deeds import BLAMED, CLAIMED, name_responsible, statements_for
from timeline.events.anaphora.groups import is_general, named_before
from timeline.events.anaphora.machines import whose
from timeline.events.anaphora.pronouns import antecedent
from timeline.events.anaphora.speakers import speaker_of, speaks_of_us
from timeline.events.anaphora.titles import bearer, is_title
from timeline.events.anaphora.victims import STRUCK, TITLE, name_struck
from timeline.events.told import Told
from timeline.model import Actor, Document, Span
from timeline.syntax import ParsedSentence, Reader, Token, Tree


@dataclass(frozen=True, slots=True)
class Setting:
    """What a rule may look at: the sentences before, the nearest first, and who publishes."""

    before: Sequence[Tree]
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Which words a rule answers for, and whom they mean in their setting."""

    name: str
    is_for: Callable[[Token], bool]
    find: Callable[[Token, Setting], Actor | None]


def _is_pronoun(word: Token) -> bool:
    return pronoun_of(word) is not None


def _of_pronoun(pronoun: Token, setting: Setting) -> Actor | None:
    party = antecedent(pronoun, setting.before)
    if party is None:
        return None
    if is_general(party.noun):  # "the alliance resumed its strikes"
        rows = [pronoun.doc, *setting.before]
        above = [row is party.noun.doc for row in rows].index(True)
        return named_before(party.noun, rows[above + 1 :]) or party.actor
    return party.actor


def _of_group(noun: Token, setting: Setting) -> Actor | None:
    return named_before(noun, setting.before)


def _of_us(word: Token, setting: Setting) -> Actor | None:
    return speaker_of(word, setting.before, setting.publisher)


def _of_title(title: Token, setting: Setting) -> Actor | None:
    return bearer(title, setting.before)


def _are_ones(word: Token) -> bool:
    return word.lower_ in {"one", "ones"} and whose(word) is not None


def _of_ones(word: Token, _: Setting) -> Actor | None:
    return whose(word)


RULES = (
    Rule("pronoun", _is_pronoun, _of_pronoun),
    Rule("the group", is_general, _of_group),
    Rule("we", speaks_of_us, _of_us),
    Rule("ones", _are_ones, _of_ones),
    Rule("title", is_title, _of_title),
)
RULE_NAMES = frozenset({*(rule.name for rule in RULES), CLAIMED, BLAMED, STRUCK, TITLE})


def name_parties(
    document: Document,
    spans: Sequence[Span],
    sentences: Sequence[ParsedSentence],
    tellings: Sequence[Told],
) -> Reader[list[Told]]:
    """Name the actors of tellings whose own clause leaves them open.

    `spans` are the sentences of the story, `sentences` those of them that were parsed; what
    stands before an open actor is parsed too. Tellings come back in their order, those named
    with the rule that named them.
    """
    context = outline(spans, sentences)
    around = [told.mention.sentence for told in tellings if _looks_back(told)]
    context = yield from with_trees(document.text, context, around)
    named: list[Told] = []
    for told in tellings:
        setting = Setting(context.before(told.mention.sentence), document.publisher)
        named.append(_named(told, setting, named) if _is_open(told) else told)
    statements = statements_for(document.text, named, context)
    context = yield from with_trees(document.text, context, statements, after=1)
    return name_responsible(named, context, statements)


def _looks_back(told: Told) -> bool:
    """Tell whether an open actor is not named in its own sentence already: *NATO said it …*."""
    rule = _rule_for(told)
    if rule is None or told.doer is None:
        return _strikes_anaphor(told)
    return rule.find(told.doer, Setting([])) is None


def _is_open(told: Told) -> bool:
    return _rule_for(told) is not None or _strikes_anaphor(told)


def _strikes_anaphor(told: Told) -> bool:
    """Tell whether what is struck is told by a word that takes up another."""
    return told.struck is not None and (_is_pronoun(told.struck) or is_title(told.struck))


def _rule_for(told: Told) -> Rule | None:
    """The rule for the word that stands for the actor; None for one that needs none."""
    if told.doer is None:
        return None
    return next((rule for rule in RULES if rule.is_for(told.doer)), None)


def _named(told: Told, setting: Setting, earlier: Sequence[Told]) -> Told:
    """Name the parties of one telling; `earlier` are those before it, named already."""
    rule = _rule_for(told)
    if rule is not None:
        told = _with_actor(told, rule, setting)
    return name_struck(told, setting.before, earlier) if _strikes_anaphor(told) else told


def _with_actor(told: Told, rule: Rule, setting: Setting) -> Told:
    """Name the actor; what the rule leaves open stays as the clause has it, but no pronoun."""
    mention = told.mention
    actor = None if told.doer is None else rule.find(told.doer, setting)
    if actor is not None and not _is_target(actor, told):
        rules = (*mention.rules, rule.name)
        return replace(told, mention=replace(mention, actor=actor, rules=rules))
    is_open = told.doer is not None and _is_pronoun(told.doer)
    return replace(told, mention=replace(mention, actor=None)) if is_open else told


def _is_target(actor: Actor, told: Told) -> bool:
    """Tell whether the clause itself says that the actor is the one struck."""
    target = told.mention.target
    return target is not None and target.name == actor.name and not _strikes_anaphor(told)
