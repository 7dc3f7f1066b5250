"""The rules of dating tried in turn over one sentence, the surest first.

1. *own phrase*: the date stands in the noun's phrase or hangs on the verb that tells the event
2. *counted from another event*: "a day after the rebels had captured the town"
3. *same clause*: the date governs the clause that says the noun happened
4. *since*: "has been shelling the town since Monday"
5. *upper clause*, *same time*, *shared date*, *its clause*: the date of a clause told together
   with this one (`timeline.events.dating.sharing`)
6. *counted from another event* the other way round, and *after what was today*, for what the
   sentence puts after a deed that has its day

A date that stands in one noun's own phrase is no other event's by a weaker rule.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from itertools import product

from timeline.events.dating import phrases
from timeline.events.dating.counting import (
    beside_count,
    count_from_clause,
    count_to_clause,
    date_after_today,
)
from timeline.events.dating.marking import Anchored, anchored_dates
from timeline.events.dating.sharing import ClauseDates
from timeline.events.dating.stretches import date_since
from timeline.events.words.wordlists import listed
from timeline.model import DateMention, EventDate
from timeline.syntax import ParsedSentence, Token

Told = tuple[Token, Sequence[Token]]  # a trigger and the verbs that tell its happening
_Rule = Callable[[Token, Sequence[Token]], EventDate | None]


def attach_dates(
    triggers: Sequence[Told],
    sentence: ParsedSentence,
    dates: Sequence[DateMention],
    today: datetime.date | None = None,
) -> dict[Token, EventDate]:
    """Find the date that governs each trigger of a sentence, where one does.

    With each trigger come the verbs that tell its happening (light verb, *killed in ...*).
    `today` is the day of publication, until which *has been shelling since Monday* lasts.
    """
    # "raised the death toll to 86 on 14 June": the day of the count
    triggers = [told for told in triggers if told[0].lower_ not in listed("toll_nouns")]
    triggers = [told for told in triggers if not phrases.is_purpose(told[0])]
    anchored = anchored_dates(dates, sentence)
    if not anchored:
        return {}
    found = phrases.date_nouns([trigger for trigger, _ in triggers], anchored)
    for trigger, carriers in triggers:
        phrases.date_over_verbs(trigger, beside_count(trigger, carriers), anchored, found)
    taken = [(date.mention, noun) for noun, date in found.items() if noun.pos_ != "VERB"]
    free = [pair for pair in anchored if not any(_is_only_of(pair, *own) for own in taken)]
    clauses = ClauseDates(triggers, found, free)
    rules = _weaker_rules(clauses, sentence, anchored, today)
    for rule, (trigger, carriers) in product(rules, triggers):
        date = rule(trigger, carriers) if trigger not in found else None
        if date is not None:
            found[trigger] = date
    return found


def _is_only_of(pair: Anchored, taken: DateMention, noun: Token) -> bool:
    """Tell whether a date is that of a noun alone, not of its clause: *lifted a ban on Friday*."""
    date, anchor = pair
    return date == taken and not phrases.is_of_its_verb(anchor, noun)


def _weaker_rules(
    clauses: ClauseDates,
    sentence: ParsedSentence,
    anchored: Sequence[Anchored],
    today: datetime.date | None,
) -> tuple[_Rule, ...]:
    """The rules that ask what stands around a trigger's own phrase, the surest first."""
    return (
        lambda trigger, _: count_from_clause(trigger, clauses, sentence, today),
        lambda trigger, carriers: date_since([trigger, *carriers], anchored, today),
        clauses.date_of,
        lambda trigger, carriers: count_to_clause(trigger, carriers, clauses, sentence),
        lambda trigger, carriers: date_after_today(trigger, carriers, clauses, today),
    )


def told_together(triggers: Sequence[Told]) -> dict[Token, tuple[Token, ...]]:
    """Give for each trigger of a sentence those that are told in one breath with it.

    >>> from timeline.syntax import parse
    >>> tree = parse("Gunmen stormed a bank, killing two guards after a bombing.")
    >>> {str(one): [str(other) for other in others]
    ...     for one, others in told_together([(tree[n], [tree[n]]) for n in (1, 5)]).items()}
    {'stormed': ['killing'], 'killing': ['stormed']}
    """
    if len(triggers) < 2:
        return {trigger: () for trigger, _ in triggers}
    clauses = ClauseDates(triggers, {}, ())
    return {trigger: tuple(clauses.told_with(trigger, carriers)) for trigger, carriers in triggers}
