"""Who does what in a tree: subjects and objects, also where the grammar leaves them out.

Reads spaCy's English labels (ClearNLP style). A verb without a subject of its own takes
the one it shares: across conjunction, relative clause, participle and infinitive.
"""

from __future__ import annotations

from timeline.events.grammar.causing import driven_on, is_causing
from timeline.events.grammar.free_relatives import named_in
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

CLAUSE = frozenset({"ROOT", "relcl", "acl", "advcl", "ccomp", "xcomp", "pcomp", "conj", "csubj"})
_SUBJECT = frozenset({"nsubj", "csubj"})
_PASSIVE_SUBJECT = frozenset({"nsubjpass", "csubjpass"})
_OF_PASSIVES = frozenset({"auxpass", "nsubjpass"})
_MARK = frozenset({"mark"})
_PARTIES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_DYING = frozenset({"die", "perish"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
ANYBODY = frozenset({"those", "anyone", "anybody", "someone", "whoever", "everyone"})
_RELATIVE = frozenset({"that", "which", "who", "whom"})


def is_passive(verb: Token) -> bool:
    """Tell whether the verb's subject suffers what the verb tells."""
    below = {child.dep_ for child in verb.children}
    if not below.isdisjoint(_OF_PASSIVES):
        return True
    if verb.tag_ in {"VBN", "VBD"} and "agent" in below:
        return True  # "the killer – shot dead by guards –", read as a past tense
    marks = _own(verb, _MARK) if "mark" in below and verb.tag_ == "VBN" else ()
    if any(mark.lower_ in {"with", "as"} for mark in marks):
        # "with 61 others wounded", "confirmed as injured"
        return not _own(verb, frozenset({"aux", "dobj"}))
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"}:
        return not _has_object(verb)  # "a shell killed 37 people", misread as "a shell killed"
    if described_before(verb) is not None:
        return True
    if verb.tag_ == "VBD" and _is_headline_passive(verb):
        return True
    if verb.tag_ != "VBN" and verb.dep_ != "conj":
        return False
    if verb.dep_ in {"xcomp", "advcl"} and verb.head.i == verb.i - 1 and verb.head.tag_ == "VBN":
        return is_passive(verb.head)  # "were reported killed"
    own = _own(verb, _SUBJECT)
    is_counted = bool(own) and _is_counted(own[0], verb)
    if is_counted and verb.tag_ == "VBN" and not _own(verb, frozenset({"aux", "dobj"})):
        return True  # "12 dead and 40 injured"
    shares = verb.dep_ == "conj" and (is_counted or (verb.tag_ == "VBN" and not own))
    return shares and not _has_object(verb) and is_passive(verb.head)


def _is_headline_passive(verb: Token) -> bool:
    """*Dozens killed as gunmen storm church*, *four nuns arrested*: who kills, kills somebody."""
    if verb.lower_ not in verbs("killing", "injuring", "befalling") or verb.lemma_ in _DYING:
        return False
    own = _own(verb, _SUBJECT)
    is_number = bool(own) and (own[0].lower_ in listed("measures") or _is_counted(own[0], verb))
    return is_number and not _own(verb, frozenset({"aux", "dobj"}))


def _is_counted(subject: Token, verb: Token) -> bool:
    """*and 40 injured*, *and four civilians wounded*: the people of a toll."""
    if subject.pos_ == "NUM":
        return True
    if subject.lemma_ in listed("violent_nouns"):
        return False  # "two late strikes killed off the match"
    is_toll = verb.lower_ in verbs("killing", "injuring", "befalling")
    counted = any(child.dep_ == "nummod" for child in subject.children)
    return is_toll and (counted or subject.lower_ in {"others", "another"})


def described_before(verb: Token) -> Token | None:
    """The noun of *fourteen men, shot on 6 January*, where the parser joins it to a finite verb.

    A bare past participle cannot be the second of two verbs whose first is in the active.

    >>> from timeline.syntax import parse
    >>> tree = parse("The army held two men over the deaths of ten herders, shot on 6 January.")
    >>> described_before(tree[12])
    herders
    """
    is_bare = (verb.tag_, verb.dep_) in {("VBN", "conj"), ("VBN", "advcl"), ("VBD", "advcl")}
    if not is_bare or verb.i < 2:
        return None
    if _follows_its_noun(verb):
        return verb.nbor(-1)
    if verb.nbor(-1).text != ",":
        return None
    helpers = _SUBJECT | _PASSIVE_SUBJECT | {"aux", "auxpass", "cc", "dobj", "mark", "advmod"}
    if verb.head.tag_ != "VBD" or _own(verb, helpers) or is_passive(verb.head):
        return None
    noun = verb.nbor(-2)
    return noun if noun.pos_ in {"NOUN", "PROPN"} else None


def _follows_its_noun(verb: Token) -> bool:
    """*Out of 15 drones fired at the port, twelve were shot down*: no verb without a subject."""
    helpers = _SUBJECT | _PASSIVE_SUBJECT | {"aux", "auxpass", "mark", "advmod", "dobj", "prt"}
    is_alone = verb.dep_ == "advcl" and verb.i < verb.head.i and not _own(verb, helpers)
    return is_alone and verb.nbor(-1).tag_ == "NNS" and verb.nbor(-1).dep_ == "pobj"


def subjects(verb: Token) -> list[Token]:
    """Those who act: the subject, or the "by" phrase of a passive; conjoined ones included."""
    if is_passive(verb):
        return _agents(verb)
    return grammatical_subjects(verb)


def objects(verb: Token) -> list[Token]:
    """Those acted on: the direct object, or the subject of a passive."""
    if not is_passive(verb):
        own = _own(verb, frozenset({"dobj", "dative"}))
        if verb.dep_ == "relcl" and own and own[0].lower_ in _RELATIVE:
            own = [verb.head]  # "the deal which they blew up"
        return _with_conjuncts(own) or _named_in_clause(verb) or _shared_object(verb)
    if (noun := described_before(verb)) is not None:
        return [noun]
    if verb.dep_ in {"acl", "amod"} and not has_own_subject(verb):
        return _with_conjuncts([verb.head])  # not "word that nine people had been killed"
    return grammatical_subjects(verb) + _with_conjuncts(_own(verb, frozenset({"dobj"})))


def _shared_object(verb: Token) -> list[Token]:
    """*bombed, burned and strafed the town*: of verbs side by side, the last has the object."""
    for other in verb.children:
        is_next = other.dep_ == "conj" and _is_next_to(verb, other)
        if is_next and not is_passive(other) and not has_own_subject(other):
            return _with_conjuncts(_own(other, frozenset({"dobj"}))) or _shared_object(other)
    return []


def _is_next_to(verb: Token, other: Token) -> bool:
    """Tell whether nothing but a comma or an *and* stands between two verbs."""
    between = verb.doc[verb.i + 1 : other.i]
    return all(word.is_punct or word.dep_ == "cc" for word in between)


def _named_in_clause(verb: Token) -> list[Token]:
    """*hit what the army called a depot*, *struck what they said was a camp*: the thing itself."""
    after = (child for child in verb.rights if child.dep_ == "ccomp")
    return [thing for clause in after if (thing := named_in(clause)) is not None][:1]


def grammatical_subjects(verb: Token, depth: int = 8) -> list[Token]:
    """The subject in the grammarian's sense, shared ones included."""
    own = _own(verb, _SUBJECT | _PASSIVE_SUBJECT)
    if own and own[0].lower_ in _RELATIVE and _is_of_nobody_named(verb, own[0]):
        return []
    if own and own[0].lower_ == "who" and (people := _people_before(own[0])) is not None:
        return _with_conjuncts([people])
    if own and own[0].lower_ in _RELATIVE and verb.dep_ == "relcl":
        return _with_conjuncts([verb.head])
    if own:
        return _with_conjuncts(own)
    is_told = verb.dep_ == "ccomp" and is_saying(verb.head)
    is_before = verb.i < verb.head.i and verb.tag_ in _FINITE
    if depth == 0 or (is_told and (is_passive(verb) or is_before)):
        return []  # "police said was killed", "…, police said": whoever speaks is not dead
    driven = driven_on(verb)
    return _with_conjuncts([driven]) if driven is not None else _shared_subjects(verb, depth - 1)


def _is_of_nobody_named(verb: Token, who: Token) -> bool:
    """*asked who shot him*, *vowed to punish those who shot him*: no party of the sentence."""
    if verb.dep_ == "relcl":
        return verb.head.lower_ in ANYBODY
    return verb.dep_ == "ccomp" and who.i > 0 and who.nbor(-1).pos_ in {"VERB", "ADP"}


def _people_before(who: Token) -> Token | None:
    """*militants in Gaza on Saturday who answered*: no day answers, nor does a place."""
    stray = who.head.head if who.head.dep_ == "relcl" else who.nbor(-1) if who.i else who
    if stray.ent_type_ != "DATE":
        return None
    before = (word for word in reversed(who.doc[: who.i]) if word.dep_ in _PARTIES)
    return next((word for word in before if word.tag_ == "NNS"), None)


def _shared_subjects(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    match verb.dep_:
        case "acl" if head.lemma_ in listed("attempts") and head.head != head:
            owners = [child for child in head.children if child.dep_ == "poss"]
            owners = owners or _agents(head)  # "an attempt by herders to loot a lorry"
            upper = governing_verb(head)  # "made an attempt to storm"
            return owners or (grammatical_subjects(upper, depth) if upper is not None else [])
        case "acl" | "relcl" if verb.dep_ == "relcl" or not is_passive(verb):
            return _with_conjuncts([head])
        case "conj" | "xcomp" | "advcl" | "ccomp" | "dep" if head.pos_ in {"VERB", "AUX"}:
            used = head.lower_ in verbs("using")  # "used tunnels to attack"
            is_moved = verb.dep_ == "xcomp" or (verb.tag_ == "VB" and is_causing(head))
            if is_moved and not used and (moved := _own(head, frozenset({"dobj"}))):
                return _with_conjuncts(moved)  # "ordered troops to storm", "provoked a mob to burn"
            if verb.dep_ == "xcomp" and head.dep_ == "acl" and is_passive(head):
                return objects(head)  # "a man believed to have planted the bomb"
            if is_passive(head) and verb.dep_ == "conj" and not is_passive(verb):
                return _agents(head) or grammatical_subjects(head, depth)
            return grammatical_subjects(head, depth)
        case "pcomp" if head.head.lower_ in verbs("blaming"):
            return objects(head.head)  # "blamed agents for firing", "accused them of firing"
        case "pcomp" if head.head.dep_ == "dobj" and head.head.head.lower_ in verbs("blaming"):
            return _with_conjuncts([head.head])  # the same, "of" hung on the forces
        case "pcomp" if head.head.pos_ in {"VERB", "AUX"}:
            return grammatical_subjects(head.head, depth)
    return []


def _agents(verb: Token) -> list[Token]:
    for child in verb.children:
        if child.dep_ == "agent" or (child.lower_ == "by" and child.dep_ == "prep"):
            by = [inner for inner in child.children if inner.dep_ == "pobj"]
            return _with_conjuncts([one for one in by if one.lower_ not in listed("waysides")])
    if verb.dep_ == "conj" and is_passive(verb.head):
        return _agents(verb.head)
    return []


def _own(verb: Token, labels: frozenset[str]) -> list[Token]:
    return [child for child in verb.children if child.dep_ in labels]


def _has_object(verb: Token) -> bool:
    """Tell whether a verb has an object; *alight* of *a shop set alight* is read as one."""
    return any(child.lower_ not in listed("burning") for child in _own(verb, frozenset({"dobj"})))


def _with_conjuncts(things: list[Token]) -> list[Token]:
    return [one for thing in things for one in (thing, *thing.conjuncts)]


def relative_clauses(noun: Token) -> list[Token]:
    """The verbs of all relative clauses within a phrase, also of those said of a noun inside it.

    >>> from timeline.syntax import parse
    >>> relative_clauses(parse("The raid on the town that fell, which lasted hours.")[1])
    [fell, lasted]
    """
    within = noun.doc[noun.left_edge.i : noun.right_edge.i + 1]
    found = [word for word in within if word.dep_ == "relcl"]
    return [word for word in found if word == noun or noun.is_ancestor(word)]


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above a token, or the token itself if it is one; None in a headline."""
    while token.pos_ not in {"VERB", "AUX"}:
        if token.head == token:
            return None
        token = token.head
    return token


def stands_apart(clause: Token) -> bool:
    """Tell whether a clause is set at another time: *after*, *before*, *since* it.

    *Two days after men fled* is told as one time, and opens a clause all the same; *the evening
    before* opens none.
    """
    marks = {
        child.lower_
        for child in clause.children
        if child.dep_ == "mark" or (child.dep_ == "advmod" and child.ent_type_ != "DATE")
    }
    if clause.dep_ == "pcomp":
        marks.add(clause.head.lower_)
    return bool(listed("apart") & marks)


def has_own_subject(clause: Token) -> bool:
    """Tell whether a clause names its own subject, rather than sharing another's."""
    return bool(_own(clause, _SUBJECT | _PASSIVE_SUBJECT))


def shares_nothing(clause: Token) -> bool:
    """Tell whether a conjoined clause stands alone: *Moscow does not say so, but jets bombed it*.

    With a subject of its own it takes neither the negation nor the *may* of the clause before.
    """
    return clause.dep_ == "conj" and has_own_subject(clause)


def is_saying(verb: Token) -> bool:
    """Tell whether a verb only says something: its own day is the statement's."""
    return verb.lower_ in verbs("saying")


def told_before(saying: Token) -> Token | None:
    """The clause to which a statement is only added: *jets bombed Homs, police said, as …*."""
    if not is_saying(saying):
        return None
    if saying.dep_ == "parataxis" and saying.head.i < saying.i:
        return saying.head
    told = (child for child in saying.children if child.dep_ == "ccomp" and child.i < saying.i)
    return next(told, None)
