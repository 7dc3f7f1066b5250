"""How far a noun's own phrase, and the verb whose object it is, vouch for its event."""

from __future__ import annotations

from timeline.events.certainty.aims import is_called_for_too
from timeline.events.certainty.hearsay import noun_reported
from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.answered import is_answered
from timeline.events.grammar.definiteness import is_definite
from timeline.events.words.wordlists import listed, status_words, verbs
from timeline.model import Status
from timeline.syntax import Token

_SPOKEN_OF = frozenset({"discuss", "debate", "consider"})
_TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice"})
_ENDED = frozenset({"end", "ends", "ended"})
_CHARGES = frozenset({"charge", "suspicion", "count", "accusation"})
_ABOUT = frozenset({"about", "over", "concerning", "regarding"})


def read_phrase(trigger: Token, light_verb: Token | None) -> tuple[Status | None, str] | None:
    """Give the status and the rule that found it; None where the clause has to decide.

    A light verb says that a noun was done: *mounted a long-planned attack*.

    >>> from timeline.syntax import parse
    >>> tree = parse("Rebels reported no attack on the town.")
    >>> read_phrase(tree[3], None)
    (None, 'negated')
    """
    rule = _of_noun_phrase(trigger, light_verb) or _of_ending(trigger)
    if rule:
        return None, rule
    told = _of_object(trigger) or noun_reported(trigger)
    if told is not None:
        return told
    return (Status.HAPPENED, "") if light_verb is None and is_presupposed(trigger) else None


def is_presupposed(trigger: Token) -> bool:
    """Tell whether the words take a noun's event for granted: *did not condemn the bombing*.

    A definite description presupposes what it describes (Strawson 1950), so that neither the
    negation nor the *may* of the verb around it bears on it. A truce or talks can be spoken of
    as *the truce* before there is one; violence hardly can.

    >>> from timeline.syntax import parse
    >>> tree = parse("Police would not say who was behind the bombing.")
    >>> [is_presupposed(token) for token in tree if token.text == "bombing"]
    [True]
    """
    is_violent = trigger.lemma_.lower() in listed("violent_nouns")
    return trigger.pos_ != "VERB" and is_violent and is_definite(trigger)


def _of_noun_phrase(trigger: Token, light_verb: Token | None) -> str:
    for child in trigger.children:
        if child.lower_ in {"no", "not", "without"} and child.dep_ in {"det", "neg"}:
            return "negated"
        if child.lower_ == "any" and child.dep_ == "det":
            return "not real"  # "warned against any attack"
        if child.lower_ in status_words("unreal_adjective") and light_verb is None:
            return "not real"
    if is_called_for_too(trigger):
        return "not real"
    head = trigger.head
    if _is_only_crime(trigger):
        return "crime"
    if trigger.dep_ == "pobj" and head.lower_ == "like" and not is_definite(trigger):
        return "likeness"
    if head.dep_ == "pobj" and is_any(head, "unreal_noun"):
        return "not real"
    if trigger.dep_ == "pobj" and is_any(head.head, "unreal_noun"):
        return "" if head.lower_ in _ABOUT and is_presupposed(trigger) else "not real"
    return ""


def _is_only_crime(trigger: Token) -> bool:
    """*Charged with murder*, *on suspicion of murder*: what the law calls a deed, and none told."""
    if (
        trigger.tag_ != "NN"
        or any(map(_says_more, trigger.children))
        or trigger.dep_ not in ("pobj", "conj")
    ):
        return False
    first = trigger.head if trigger.dep_ == "conj" else trigger
    above = first.head.head if first.dep_ == "pobj" else first
    return above.lower_ in verbs("judging", "convicting") or above.lemma_.lower() in _CHARGES


def _says_more(word: Token) -> bool:
    """Tell whether a word beside a noun says which deed is meant: *the* murder *of* a judge."""
    if word.dep_ == "prep":
        is_day = any(one.ent_type_ in ("DATE", "TIME") for one in word.children)
        return word.lower_ != "over" and not is_day
    return word.dep_ in ("det", "poss", "nummod", "amod", "compound")


def _of_ending(trigger: Token) -> str:
    """*its ceasefire was over*: what is told is the end."""
    is_truce = trigger.dep_ == "nsubj" and trigger.lemma_.lower() in _TRUCES
    if is_truce and trigger.head.lower_ in verbs("expiring") | _ENDED:
        return "over"
    is_over = trigger.dep_ == "nsubj" and any(
        child.lower_ in {"over", "dead", "off"} and child.dep_ in {"advmod", "acomp", "prep", "prt"}
        for child in trigger.head.children
        if trigger.head.pos_ == "AUX"
    )
    return "over" if is_over else ""


def _of_object(trigger: Token) -> tuple[Status | None, str] | None:
    """What the verb says whose object a noun is: *threatened air strikes*, *called for a truce*."""
    if trigger.pos_ == "VERB":
        return None
    if is_answered(trigger):
        return Status.HAPPENED, "answered"
    head = trigger.head
    if _is_charged(trigger):
        return Status.CLAIMED, "claimed"
    if trigger.dep_ == "pobj" and head.lower_ in {"for", "of", "about", "against"}:
        head = head.head
    elif trigger.dep_ == "nsubjpass":
        return _of_passive(trigger)
    elif trigger.dep_ != "dobj":
        return None
    if any(child.dep_ == "oprd" for child in head.children):
        return None  # "called it revenge for the explosion"
    if head.lemma_.lower() == "call" and any(one.lower_ == "off" for one in head.children):
        return None, "called off"
    return _of_governor(trigger, head.lemma_.lower())


def _is_charged(trigger: Token) -> bool:
    """*Accused the rebels of an attack*: that there was one is said by the accuser."""
    if trigger.dep_ != "pobj" or trigger.head.lower_ != "of" or is_presupposed(trigger):
        return False
    verb = clauses.governing_verb(trigger.head)
    return verb is not None and verb.lower_ in verbs("accusing")


def _of_passive(trigger: Token) -> tuple[Status | None, str] | None:
    """*An attack on the port was foiled*; *the attack was debated* takes it for granted."""
    lemma = trigger.head.lemma_.lower()
    if lemma in status_words("remembering"):
        return None, "remembered"
    if lemma in status_words("unexploded") and "weapon" in nouns.kinds_of(trigger):
        return None, "not exploded"
    is_unreal = lemma in status_words("unreal_object") - {"order"}
    return (None, "not real") if is_unreal and not is_presupposed(trigger) else None


def _of_governor(trigger: Token, lemma: str) -> tuple[Status | None, str] | None:
    """What the verb of a noun's clause, given by its lemma, makes of its object."""
    is_object = trigger.dep_ == "dobj"
    if lemma == "expect" and not is_object and trigger.head.lower_ == "for":
        return Status.PLANNED, "expected"  # "is expected in Birao for talks"
    if is_object and lemma == "deny":
        return Status.DENIED, "denied"
    if is_object and lemma == "call":
        is_called = trigger.lemma_.lower() in listed("called") and not is_definite(trigger)
        return (Status.PLANNED, "called") if is_called else None
    if lemma in _SPOKEN_OF and is_presupposed(trigger):
        return None
    if lemma in status_words("unexploded") and "weapon" in nouns.kinds_of(trigger):
        return None, "not exploded"
    if lemma in status_words("unreal_object"):
        # An order to mobilise is the mobilisation; any other order is still to be carried out.
        is_act = lemma == "order" and trigger.lemma_.lower() in listed("mobilizing")
        return None if is_act else (None, "not real")
    if is_object and lemma in status_words("threatening") - {"promise"}:
        return Status.THREATENED, "threatened"
    if is_object and lemma in status_words("planning") - {"agree", "decide"}:
        return Status.PLANNED, "planned"
    return None


def is_any(word: Token, name: str) -> bool:
    """Tell whether a noun in any number, or a word as it stands, is on a list of `statuses.yml`.

    >>> from timeline.syntax import parse
    >>> [word.text for word in parse("Two of the risks grew.") if is_any(word, "unreal_noun")]
    ['risks']
    """
    forms = {word.lower_, word.lemma_.lower()} if word.pos_ == "NOUN" else {word.lower_}
    return bool(forms & status_words(name))
