"""How far a text vouches for an event: happened, claimed, planned, threatened, denied, or not.

Climbs from the verb that tells the event to the root; the first word that takes the event
out of the world of facts decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.certainty.aims import is_going_to, is_ruled_out, is_standing_aim, is_what_for
from timeline.events.certainty.asserting import is_asked, is_given
from timeline.events.certainty.attempts import attempt_at
from timeline.events.certainty.habits import is_habit
from timeline.events.certainty.hearsay import as_reported
from timeline.events.certainty.in_general import is_in_general
from timeline.events.certainty.noun_status import is_any, read_phrase
from timeline.events.certainty.settings import is_setting
from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.causing import is_causing
from timeline.events.grammar.clauses import is_passive
from timeline.events.grammar.tenses import WILL, WOULD, is_present
from timeline.events.words.wordlists import status_words, verbs
from timeline.model import Status
from timeline.syntax import Token

_PARTIES = frozenset({"nsubj", "nsubjpass", "dobj"})
_WITHIN = frozenset({"prep", "pobj", "dobj", "attr", "agent", "conj"})
_TOLD_AS_PAST = frozenset({"after", "since", "following"})
_OWN = frozenset({"it", "he", "she", "they"})
_COMPLEMENT = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl"})


def read_status(
    trigger: Token, clause: Token | None, light_verb: Token | None = None
) -> tuple[Status | None, str]:
    """Give the status and the rule that found it; None means that nothing happened.

    `clause` is the verb that tells the event, itself or of its noun; a light verb says that a noun
    was done ("mounted a long-planned attack").

    >>> from timeline.syntax import parse
    >>> tree = parse("The army threatened to shell the town.")
    >>> read_status(tree[4], tree[4])
    (<Status.THREATENED: 'threatened'>, 'threatened')
    """
    if is_in_general(trigger):
        return None, "in general"
    if is_setting(trigger):
        return None, "setting"
    return read_phrase(trigger, light_verb) or _of_clauses(trigger, clause)


def _of_clauses(trigger: Token, clause: Token | None) -> tuple[Status | None, str]:
    """Climb from the verb that carries the event; the first to doubt or affirm it decides."""
    verb = clause
    while verb is not None:
        found = _of_verb(verb)
        if found is not None and not _is_of_dead(verb, trigger, found[1]):
            return found
        upper = _upper(verb)
        if upper is None or _stands_alone(verb, upper) or _is_beyond_doubt(upper):
            break
        found = _of_complement(verb, upper)
        if found is not None:
            return found
        verb = upper
    return Status.HAPPENED, ""


def _is_of_dead(verb: Token, trigger: Token, rule: str) -> bool:
    """*Nobody was killed in the attack* denies the deaths, and not the attack.

    *An invasion would kill thousands* speaks of no invasion that took place.
    """
    tells_toll = verb.lower_ in verbs("killing", "injuring")
    would = rule != "negated" and trigger in clauses.grammatical_subjects(verb)
    return tells_toll and verb != trigger and not would


def _of_verb(verb: Token) -> tuple[Status | None, str] | None:
    if is_asked(verb):
        return None, "asked"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return None, "negated"
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ in _PARTIES and _is_nobody(child, verb)):
            return None, "negated"
        if child.dep_ == "aux" and child.lower_ in WILL:
            return (None, "condition") if _is_conditional(verb) else (Status.PLANNED, "will")
        if child.dep_ == "aux" and child.lower_ in WOULD and _is_announced(verb):
            return Status.PLANNED, "announced"
        if child.lower_ in status_words("perhaps") or (
            child.dep_ == "aux" and child.lower_ in status_words("modal")
        ):
            return None, "modal"
        if child.dep_ == "mark" and child.lower_ in status_words("supposing", "asking"):
            return None, "condition"
        if child.dep_ == "mark" and _is_as_long_as(child) and is_present(verb):
            return None, "condition"
    return (None, "habit") if is_habit(verb) else None


def _is_as_long_as(mark: Token) -> bool:
    """*No talks so long as people are being shot*: a condition, not a report."""
    return mark.lower_ == "as" and mark.i > 0 and mark.nbor(-1).lower_ == "long"


def _is_announced(verb: Token) -> bool:
    """*France said it would send troops*: reported in the past, *will* becomes *would*."""
    if verb.dep_ != "ccomp" or verb.head.lower_ not in verbs("announcing"):
        return False
    is_own = any(child.dep_ == "nsubj" and child.lower_ in _OWN for child in verb.children)
    return is_own and not _is_conditional(verb)


def _stands_alone(clause: Token, upper: Token) -> bool:
    """Tell whether nothing that is said of the clause above bears on this one."""
    is_fact = _is_fact_beside(clause) or _is_taken_for_granted(clause)
    return is_fact or (clauses.shares_nothing(clause) and _upper(upper) is None)


def _is_taken_for_granted(clause: Token) -> bool:
    """*vowed to find out how they were killed*: who asks how a thing was done says that it was."""
    if clause.dep_ not in {"ccomp", "pcomp", "acl"}:
        return False
    asks = any(child.tag_ == "WRB" or child.lower_ == "who" for child in clause.children)
    helpers = [child for child in clause.children if child.dep_ in {"aux", "auxpass"}]
    return asks and any(word.tag_ == "VBD" for word in (clause, *helpers))


def _is_fact_beside(clause: Token) -> bool:
    """*if troops leave because rebels attacked*: a reason or a time told in the past is a fact."""
    if clause.dep_ != "advcl" or not clauses.has_own_subject(clause):
        return False
    if any(child.lower_ in status_words("supposing", "not_yet") for child in clause.children):
        return False
    helpers = [child for child in clause.children if child.dep_ in {"aux", "auxpass"}]
    return any(word.tag_ == "VBD" for word in (clause, *helpers))


def _is_beyond_doubt(verb: Token) -> bool:
    """*nobody doubts that jets bombed the town*: two denials affirm."""
    if verb.lemma_.lower() not in status_words("doubting"):
        return False
    return any(
        child.dep_ == "neg" or (child.dep_ in _PARTIES and _is_nobody(child, verb))
        for child in verb.children
    )


def _is_nobody(party: Token, verb: Token) -> bool:
    """*nobody fired*, *no rockets were fired*; *nobody was killed* is a toll of none."""
    tells_toll = verb.lower_ in verbs("killing", "injuring")
    if tells_toll and (is_passive(verb) or verb.lemma_ == "die"):
        return False
    return nouns.is_nobody(party)


def _is_conditional(verb: Token) -> bool:
    """Tell whether a verb hangs on an *if* or *unless* of its own sentence."""
    marks = (mark for clause in verb.children if clause.dep_ == "advcl" for mark in clause.children)
    return any(map(_supposes, marks))


def _upper(verb: Token) -> Token | None:
    """The verb whose complement the clause is, over nouns (*the risk of killing*), if any."""
    if verb.dep_ == "conj":
        return verb.head
    is_open = verb.dep_ == "relcl" and any(child.tag_ == "TO" for child in verb.children)
    if verb.head == verb or is_given(verb) or not (verb.dep_ in _COMPLEMENT or is_open):
        return None
    if verb.dep_ == "ccomp" and any(word.text == ";" for word in verb.doc[verb.i : verb.head.i]):
        return None  # "Israel bombed a depot; it feared that …"
    upper = verb.head
    while upper.pos_ not in {"VERB", "AUX"}:
        if is_any(upper, "unreal_noun") or is_any(upper, "hearsay") or upper.dep_ not in _WITHIN:
            return upper
        if upper.dep_ == "prep" and upper.lower_ in _TOLD_AS_PAST:
            return None  # "after the decision to open fire, they will leave"
        upper = upper.head
    return upper


def _of_complement(verb: Token, upper: Token) -> tuple[Status | None, str] | None:
    lemma = upper.lemma_.lower()
    if (told := _of_noun(upper, verb)) is not None:
        return told
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    if verb.dep_ == "conj" or (verb.dep_ == "advcl" and not infinitive):
        return None  # "denied the charge, accusing the rebels of the raid"
    if lemma in status_words("denying"):
        return Status.DENIED, "denied"
    if lemma in status_words("claiming"):
        return Status.CLAIMED, "claimed"
    if _is_still_to_come(verb, upper, infinitive):
        return None, "not real"
    if infinitive and (meant := _of_intention(verb, upper)) is not None:
        return meant
    if lemma in status_words("unreal", "unreal_noun"):
        return None, "not real"
    if lemma == "use" and infinitive:
        is_means = is_passive(upper) or clauses.objects(upper)  # "drones were used to attack"
        return None if is_means else (None, "habit")
    is_purpose = verb.dep_ == "advcl" and not is_causing(upper)  # "provoked a mob to burn it"
    is_sent_out = verb.dep_ == "xcomp" and upper.lower_ in verbs("going_in")
    is_purpose = is_purpose or is_sent_out or _is_purpose_of_noun(verb)
    if infinitive and is_purpose and attempt_at(verb) is None:
        return None, "purpose"
    return None


def _of_noun(upper: Token, verb: Token) -> tuple[Status | None, str] | None:
    """*The risk of attacking*, *the fear that rebels attack*, *reports that rebels attacked*.

    And *ruled out attacking*.
    """
    if is_ruled_out(upper) and verb.tag_ == "VBG":
        return None, "ruled out"
    if _is_of_unreal_noun(verb, upper):
        return None, "not real"
    return as_reported(upper) if verb.dep_ == "acl" else None


def _is_of_unreal_noun(verb: Token, upper: Token) -> bool:
    """*The risk of burning wells*; *There is a risk of raids, burning down the wells*."""
    if upper.pos_ == "NOUN":
        return upper.lemma_.lower() in status_words("unreal_noun")
    exists = upper.lemma_ == "be" and any(child.dep_ == "expl" for child in upper.children)
    said = (one for one in upper.children if one.dep_ in {"attr", "nsubj"})
    is_unreal = any(one.lemma_.lower() in status_words("unreal_noun") for one in said)
    return verb.tag_ == "VBG" and exists and is_unreal


def _is_still_to_come(verb: Token, upper: Token, infinitive: bool) -> bool:
    """*too early to withdraw*, *hard to attack*, *preparing rockets for firing at the port*."""
    if infinitive:
        is_judged = upper.lemma_ == "be" and any(map(_is_judgement, upper.children))
        return is_judged or any(child.lower_ == "too" for child in _degrees(upper))
    is_purpose = verb.dep_ == "pcomp" and verb.head.lower_ == "for"
    return is_purpose and upper.lemma_.lower() in status_words("planning")


def _is_judgement(word: Token) -> bool:
    """*It is hard to attack*, *our strategy is to attack*: what is said of doing it."""
    is_aim = word.dep_ == "nsubj" and is_any(word, "aims")
    return is_aim or word.dep_ == "acomp"


def _degrees(word: Token) -> Iterator[Token]:
    """The adverbs of a word, and of the adjective said of its subject."""
    for child in word.children:
        yield child
        if child.dep_ in {"acomp", "advmod"}:
            yield from child.children


def _of_intention(verb: Token, upper: Token) -> tuple[Status | None, str] | None:
    """What the verb above an infinitive makes of it: *threatened to*, *plans to*, *are to meet*."""
    lemma = upper.lemma_.lower()
    if lemma == "be" and verb.dep_ == "xcomp" and not _is_supposed(upper):
        # "leaders are to meet", "were to meet"; not "their answer is to attack the embassy"
        doers = clauses.grammatical_subjects(upper)
        is_party = any(one.pos_ != "NOUN" or nouns.kinds_of(one) for one in doers)
        if is_what_for(upper):
            return None, "purpose"
        return (Status.PLANNED, "is to") if is_party else None
    if is_going_to(upper):
        return Status.PLANNED, "going to"
    if is_standing_aim(verb, upper):
        return None, "aim"
    if lemma in status_words("threatening"):
        return Status.THREATENED, "threatened"
    if lemma in status_words("planning"):
        return Status.PLANNED, "planned"
    return (None, "not real") if lemma in status_words("bidding") else None


def _is_supposed(be: Token) -> bool:
    """*If one side were to attack*: nobody has said that it will."""
    return any(map(_supposes, be.children))


def _supposes(word: Token) -> bool:
    return word.dep_ == "mark" and word.lower_ in status_words("supposing")


def _is_purpose_of_noun(verb: Token) -> bool:
    """*an offensive to retake the town*, *raided a house to arrest him*; not *the decision to*."""
    if verb.dep_ not in {"acl", "relcl"}:
        return False
    noun = verb.head
    if noun.pos_ == "PROPN":
        return True  # "had entered Jenin to arrest two men"
    is_party = nouns.can_act(noun) or noun.pos_ != "NOUN"
    return not is_party and noun.lemma_.lower() not in status_words("deciding")
