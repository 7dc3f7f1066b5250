"""Words that tell no event of their own, but one that their sentence has told already.

An act that goes along with it (*stormed the embassy, setting fire to a gate*), what sums it up
(*…, an air campaign ordered by the president*; *…, in what the police called a revenge attack*),
ranks it (*…, the worst attack since 2003*), says what who did it did (*a strike by a bomber who
rammed a gate*), lists how it was done (*hacked, shot or burnt*),
tells it again as the first of its kind, or how it began (*fighting erupted when a convoy came
under fire*).
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from timeline.events.finding.triggers import Hit
from timeline.events.grammar import clauses, nouns, tenses
from timeline.events.grammar.answered import is_answered_by
from timeline.events.grammar.definiteness import is_definite, is_ranked, told_again
from timeline.events.grammar.ties import is_brought_by
from timeline.events.telling.called import named_as, occasion_before
from timeline.events.told import has_own_date
from timeline.events.words.wordlists import listed, verbs
from timeline.lexicons.kin import is_violence, related
from timeline.model import EventMention
from timeline.syntax import Token

_WHO = frozenset({"who", "that", "which"})
_OPENING = frozenset({"when", "as"})
_WHEN = frozenset({"when"})
_OCCASION = frozenset({"in", "during"})
_BY_MEANS = frozenset({"with", "through", "by", "via", "using"})
_SUMS_UP = frozenset({"appos", "npadvmod", "dobj", "attr"})


def companion_of(
    hit: Hit,
    mention: EventMention,
    told: Mapping[Token, EventMention],
    carried: Mapping[Token, EventMention],
) -> EventMention | None:
    """The event, among those told so far in the sentence, that a trigger only goes along with.

    `told` maps triggers to their mentions, `carried` the verbs that only carry one (*carried
    out a raid*); None for an event of its own.
    """
    word = hit.token
    again = told_again(word)
    if again is not None:
        return told.get(again)
    listed_first = next((told[verb] for verb in manners_before(word) if verb in told), None)
    if listed_first is not None and is_violence(mention.type) and is_violence(listed_first.type):
        return listed_first
    main = _spelled_out(word, mention, told)
    if has_own_date(mention) and not (_is_beside_day(word) or _is_of_its_day(mention, main)):
        return None
    if main is not None:
        return main
    verb = clauses.governing_verb(word)
    if sums_up(word) or (is_ranked(word) and not _is_told_before(verb)):
        return _above(hit, mention, {**carried, **told})
    if verb is None or clauses.has_own_subject(verb):
        return None
    is_aside = word.tag_ == "VBG" and word.dep_ == "advcl"  # "carried out raids, targeting camps"
    return _above(hit, mention, {**carried, **told} if is_aside else told)


def _is_of_its_day(mention: EventMention, main: EventMention | None) -> bool:
    """*In a separate attack on Friday, gunmen shot two guards*: one date that is of both."""
    if main is None or main.date is None or mention.date is None:
        return False
    return main.date.mention == mention.date.mention


def _is_beside_day(noun: Token) -> bool:
    """*Shelled the port on Monday, an attack that …*: the day is that of what it sums up."""
    return noun.dep_ == "appos" and noun.head.ent_type_ == "DATE" and sums_up(noun)


def _is_told_before(verb: Token | None) -> bool:
    """*the day after rebels flew their first raid*: a clause that puts a deed at another time."""
    if verb is None or verb.dep_ != "advcl" or not clauses.has_own_subject(verb):
        return False
    return any(child.dep_ == "mark" and child.lower_ in listed("apart") for child in verb.children)


def _spelled_out(
    word: Token, mention: EventMention, told: Mapping[Token, EventMention]
) -> EventMention | None:
    """The event whose noun a clause spells out: how it began, went on, or what its doer did."""
    wholes = (_begun_with(word), _done_when(word), _deed_of_doer(word, told), _brought_by(word))
    nouns_of_it = (_occasion_of(word), _means_of(word), named_as(word), _held_in(word))
    for other in (*wholes, *nouns_of_it, occasion_before(word, told)):
        main = told.get(other) if other is not None else None
        if main is not None and related(mention.type, main.type):
            return main
    ran_on = told.get(_spelled_out_by(word) or word)
    return ran_on if ran_on is not None and mention.type == ran_on.type else None


def manners_before(verb: Token) -> tuple[Token, ...]:
    """The verbs listed before one that tells how the same people were killed, the nearest first.

    *Hacked, shot or burnt by rebels*: one passive with one subject and one agent, told at its
    end. A verb with a phrase of its own (*shot by soldiers and hacked by a mob*) ends the list.

    >>> from timeline.syntax import parse
    >>> tree = parse("Nine people were shot or hacked by rebels.")
    >>> manners_before(tree[5])
    (shot,)
    """
    before: list[Token] = []
    last = verb
    while last.pos_ == "VERB" and last.dep_ == "conj" and _is_bare(last.head, last):
        last = last.head
        before.append(last)
    is_bare_list = all(word.dep_ != "auxpass" for word in verb.children)
    hit = next((word for word in last.children if word.dep_ == "nsubjpass"), None)
    if not before or hit is None or not is_bare_list or clauses.has_own_subject(verb):
        return ()
    are_people = hit.pos_ in {"PROPN", "NUM"} or nouns.can_act(hit)
    return tuple(before) if are_people else ()


def _is_bare(verb: Token, following: Token) -> bool:
    """Tell whether nothing but commas stands between a verb and the next of its list."""
    between = verb.doc[verb.i + 1 : following.i]
    return all(word.is_punct or word.dep_ in {"cc", "conj", "advmod"} for word in between)


def _above(
    hit: Hit, mention: EventMention, told: Mapping[Token, EventMention]
) -> EventMention | None:
    """The nearest event above a trigger, where the two can be one and neither answers the other."""
    word = hit.token
    for above in word.ancestors:
        main = told.get(above)
        if main is not None and above != word:
            kin = related(mention.type, main.type) or main.type in hit.trigger.covers
            goes_along = _is_company(word, mention, main) or is_ranked(word) or kin
            is_apart = is_answered_by(word, above) or is_brought_by(word, above)
            return main if goes_along and not is_apart else None
    return None


def _is_company(word: Token, mention: EventMention, main: EventMention) -> bool:
    """*Setting fire to a gate* goes along; *attacked the house and burned it* tells two acts."""
    is_next_act = word.pos_ == "VERB" and word.dep_ == "conj"
    is_listed = mention.type in listed("company") and main.type in listed("leading")
    return is_listed and not is_next_act


def sums_up(noun: Token) -> bool:
    """Tell whether a noun sums up the clause before it: *bombed two sites, raids that killed six*.

    >>> from timeline.syntax import parse
    >>> tree = parse("Jets pounded the hills on Tuesday, an air campaign ordered by the king.")
    >>> [sums_up(token) for token in tree if token.text in ("hills", "campaign")]
    [False, True]
    """
    if noun.pos_ not in {"NOUN", "PROPN"} or is_definite(noun):
        return False
    if noun.dep_ == "pobj" and noun.head.head.lower_ in listed("measures"):
        noun = noun.head.head  # "in the biggest wave of expulsions since 1946"
    if noun.dep_ == "oprd" and noun.head.dep_ == "pcomp":  # "in what the police called an attack"
        return noun.head.head.lower_ == "in"
    start = noun.left_edge.i
    if noun.dep_ == "pobj" and noun.head.lower_ == "in":
        start = noun.head.i
    elif noun.dep_ not in _SUMS_UP:
        return False
    return start > 0 and noun.doc[start - 1].text in {",", "–", "—"}


def _spelled_out_by(word: Token) -> Token | None:
    """*Fighting went on, with troops battling rebels*: the noun that a "with" clause spells out."""
    clause = clauses.governing_verb(word)
    if clause is None or clause.tag_ != "VBG":
        return None
    opening = clause.head if clause.dep_ == "pcomp" else clause.head.head
    if opening.lower_ != "with" or opening.head.pos_ not in {"VERB", "AUX"}:
        return None
    return next(iter(clauses.grammatical_subjects(opening.head)), None)


def _deed_of_doer(verb: Token, told: Container[Token]) -> Token | None:
    """*The strike by a bomber who rammed a truck into a gate*: what the clause tells is the strike.

    What they *had done* was another deed.
    """
    has_who = any(child.lower_ in _WHO and child.dep_ == "nsubj" for child in verb.children)
    if verb.dep_ != "relcl" or not has_who or tenses.is_past_perfect(verb):
        return None
    phrase = verb.head.head
    is_doer = verb.head.dep_ == "pobj" and phrase.lower_ in {"by", "from"}
    return phrase.head if is_doer and phrase.head in told and phrase.head.pos_ == "NOUN" else None


def _begun_with(word: Token) -> Token | None:
    """*Fighting erupted when a convoy came under fire*: the noun whose beginning a clause tells."""
    clause = _clause_of_time(word, _OPENING)
    if clause is None or not _tells_noun(clause.head):
        return None
    return next(iter(clauses.grammatical_subjects(clause.head)), None)


def _tells_noun(verb: Token) -> bool:
    """*Fighting erupted*, *clashes were reported*."""
    is_heard = verb.lower_ in verbs("perceiving") and clauses.is_passive(verb)
    return is_heard or verb.lower_ in verbs("occurring")


def _brought_by(verb: Token) -> Token | None:
    """*The attack demolished a shop*: what a deed does is the deed."""
    if verb.pos_ != "VERB" or clauses.is_passive(verb):
        return None
    return next((one for one in clauses.subjects(verb) if one.pos_ == "NOUN"), None)


def _occasion_of(noun: Token) -> Token | None:
    """*shot two guards in an ambush*: the noun names the deed that the verb tells."""
    is_new = any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in noun.children)
    phrase = noun.head
    if noun.dep_ != "pobj" or phrase.lower_ not in _OCCASION or not is_new:
        return None
    return phrase.head if phrase.head.pos_ == "VERB" else clauses.governing_verb(phrase.head)


def _held_in(verb: Token) -> Token | None:
    """*An ambush in which rebels shot two guards*: the noun of what the clause tells."""
    if verb.dep_ != "relcl" or verb.head.pos_ not in {"NOUN", "PROPN"}:
        return None
    phrases = (one for one in verb.lefts if one.dep_ == "prep" and one.lower_ in _OCCASION)
    is_within = any(word.lower_ == "which" for one in phrases for word in one.children)
    return verb.head if is_within else None


def _means_of(noun: Token) -> Token | None:
    """*Depots were hit with artillery fire*: the noun names the means of the deed."""
    is_means = noun.dep_ == "pobj" and noun.head.lower_ in _BY_MEANS
    verb = noun.head.head if is_means else None
    return verb if verb is not None and verb.pos_ == "VERB" else None


def _done_when(word: Token) -> Token | None:
    """*Huts were burnt when a mob attacked*: the clause tells who did what was suffered."""
    clause = _clause_of_time(word, _WHEN)
    if clause is None or tenses.is_past_perfect(clause):
        return None
    verb = clause.head
    has_doer = any(child.dep_ == "agent" for child in verb.children)
    return verb if clauses.is_passive(verb) and not has_doer else None


def _clause_of_time(word: Token, opening: frozenset[str]) -> Token | None:
    """The clause that tells a deed, where a word such as *when* opens it."""
    clause = clauses.governing_verb(word)
    while clause is not None and clause.dep_ == "conj":
        clause = clause.head
    if clause is None or clause.dep_ != "advcl":
        return None
    marks = {child.lower_ for child in clause.children if child.dep_ in {"advmod", "mark"}}
    return clause if marks & opening else None
