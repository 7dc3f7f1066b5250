"""Past verbs that the parser hangs on the wrong one: *a rocket fired from Gaza hit a house*."""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.words.wordlists import status_words, verbs
from timeline.syntax import Token

_PAST = frozenset({"VBD", "VBN"})
_BEFORE_VERB = frozenset({"nsubj", "nmod"})
_OF_NOUN = frozenset({"poss", "det", "amod", "compound", "nummod"})
_HELPING = frozenset({"cop", "aux", "auxpass", "relcl", "acl"})


def mend_joined(verb: Token) -> None:
    """Hang a past verb that the parser joins to another where it can only belong.

    >>> from timeline.syntax import parse
    >>> tree = parse("A rocket fired from Gaza hit a house.")
    >>> mend_joined(tree[5]), [str(word) for word in tree if word.dep_ == "ROOT"]
    (None, ['hit'])
    """
    if mend_after_participle(verb):
        return
    if _goes_on_speaking(verb):
        verb.head = verb.head.head
    elif verb.head.dep_ == "advcl":
        _hang_beside_main_clause(verb)
    else:
        _hang_on_main_clause(verb)


def _goes_on_speaking(verb: Token) -> bool:
    """*Denied that it shelled the town and accused Chad*: who denies it also accuses."""
    clause = verb.head
    speaks = verb.lower_ in verbs("accusing") or verb.lemma_ in status_words("threatening")
    is_told = clause.dep_ == "ccomp" and clause.head.i < clause.i
    return speaks and is_told and not clauses.has_own_subject(verb)


def mend_after_ing(verb: Token) -> None:
    """*Men waving pistols burst into a studio*: read as *men waving*, and *pistols burst*.

    >>> from timeline.syntax import parse
    >>> tree = parse("Masked men waving pistols burst into the studio on Tuesday.")
    >>> mend_after_ing(tree[4]), [str(word) for word in tree if word.head == tree[4]][0]
    (None, 'men')
    """
    clause = verb.head
    doer = next((one for one in clause.lefts if one.dep_ == "nsubj"), None)
    thing = next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
    is_whole = clause.dep_ == "ROOT" and not any(one.dep_ == "aux" for one in clause.children)
    if doer is None or thing is None or not is_whole or thing.left_edge.i != clause.i + 1:
        return
    verb.dep_, verb.head = "ROOT", verb
    for word in [one for one in clause.rights if one.i > verb.i]:
        word.head = verb
    doer.head = verb
    clause.head, clause.dep_ = doer, "acl"
    thing.head, thing.dep_ = clause, "dobj"


def mend_describing(thing: Token) -> None:
    """*Youths looted shops*: read as *looted shops* of *youths*, with no verb in the sentence.

    >>> from timeline.syntax import parse
    >>> tree = parse("In response to the killing, youths looted shops in Bida.")
    >>> mend_describing(tree[8]), tree[7].dep_, [(str(tree[at]), tree[at].dep_) for at in (6, 8)]
    (None, 'ROOT', [('youths', 'nsubj'), ('shops', 'dobj')])
    """
    verb = next((one for one in thing.lefts if one.dep_ == "amod" and one.tag_ in _PAST), None)
    doer = next((one for one in thing.lefts if one.dep_ in _BEFORE_VERB), None) or _force(verb)
    if thing.pos_ != "NOUN" or verb is None or doer is None:
        return
    is_bare = doer.dep_ == "nmod" and (verb.tag_ != "VBD" or doer.i != verb.i - 1)
    if is_bare or doer.i > verb.i or any(one.dep_ in _HELPING for one in thing.children):
        return
    verb.dep_, verb.pos_, verb.tag_, verb.head = "ROOT", "VERB", "VBD", verb
    for word in [one for one in thing.children if one.i < verb.i or one.dep_ == "punct"]:
        word.head = verb
    for word in [one for one in verb.lefts if one.i < doer.i and one.dep_ in _OF_NOUN]:
        word.head = doer
    doer.dep_, doer.pos_, thing.dep_, thing.head = "nsubj", "NOUN", "dobj", verb


def mend_opening_ing(deed: Token) -> None:
    """*Fighting flared on Monday*: read as a fight that was flared, with no verb in the sentence.

    >>> from timeline.syntax import parse
    >>> tree = parse("Fighting flared on Monday in Omdurman.")
    >>> mend_opening_ing(tree[0]), [(str(word), word.dep_) for word in tree[:2]]
    (None, [('Fighting', 'nsubj'), ('flared', 'ROOT')])
    """
    verb = next((one for one in deed.rights if one.dep_ == "acl" and one.i == 1), None)
    if deed.tag_ != "VBG" or deed.i or verb is None or verb.tag_ != "VBN":
        return
    verb.dep_, verb.tag_, verb.head = "ROOT", "VBD", verb
    for word in deed.rights:
        if word != verb:
            word.head = verb
    deed.dep_, deed.tag_, deed.pos_, deed.head = "nsubj", "NN", "NOUN", verb


def _force(verb: Token | None) -> Token | None:
    """*Mali's military seized power*: who acts, read as an adjective before a verb in the past."""
    before = verb.nbor(-1) if verb is not None and verb.i else None
    if verb is None or before is None or verb.tag_ != "VBD" or before.head != verb.head:
        return None
    return before if before.dep_ == "amod" and nouns.can_act(before) else None


def mend_after_name(verb: Token) -> None:
    """*The NPA fired rockets at it, police said*: read as rockets *fired* by some measure.

    >>> from timeline.syntax import parse
    >>> tree = parse("The NPA fired rockets at the hotel in Pulwama on Saturday, he said.")
    >>> mend_after_name(tree[2]), [(str(tree[at]), tree[at].dep_) for at in (1, 2, 3)]
    (None, [('NPA', 'nsubj'), ('fired', 'ccomp'), ('rockets', 'dobj')])
    """
    name, thing = verb.nbor(-1) if verb.i else verb, verb.head
    is_name = name.dep_ in {"npadvmod", "nsubj"} and name.head == verb and name.pos_ == "PROPN"
    over = thing.head
    is_whole = thing.dep_ == "ROOT" or clauses.is_saying(over)
    if verb.tag_ != "VBD" or not is_name or not is_whole or thing.i < verb.i:
        return
    verb.head, verb.dep_ = (verb, "ROOT") if thing.dep_ == "ROOT" else (over, "ccomp")
    verb.pos_ = "VERB"
    told_after = [one for one in over.lefts if one.dep_ == "prep" and one.i > thing.i]
    for word in [*thing.children, *told_after]:
        if word.i < name.i or word.dep_ in {"prep", "punct"}:
            word.head = name if word.dep_ == "det" else verb
    name.head, name.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "dobj"


def mend_after_opening(first: Token) -> None:
    """*After police fled, local youths burned it*: read as the youths of the first clause.

    >>> from timeline.syntax import parse
    >>> text = "After police held a cleric in Mbeya on Tuesday, local youths hit back by looting."
    >>> tree = parse(text)
    >>> mend_after_opening(tree[2]), [(str(tree[at]), tree[at].dep_) for at in (2, 11, 12)]
    (None, [('held', 'advcl'), ('youths', 'nsubj'), ('hit', 'ROOT')])
    """
    if first.pos_ != "VERB" or not any(one.dep_ == "mark" for one in first.lefts):
        return
    doer = next((one for one in first.rights if one.dep_ == "npadvmod" and _opens_main(one)), None)
    clause = doer.rights if doer is not None else ()
    verb = next((one for one in clause if one.dep_ == "acl" and one.tag_ in _PAST), None)
    if doer is None or verb is None or verb.i != doer.i + 1:
        return
    verb.dep_, verb.tag_, verb.head = "ROOT", "VBD", verb
    for word in [one for one in first.rights if one.i > verb.i]:
        word.head = verb
    doer.head, doer.dep_ = verb, "nsubj"
    first.head, first.dep_ = verb, "advcl"
    for by in verb.rights:
        if by.dep_ == "agent" and any(one.dep_ == "pcomp" for one in by.children):
            by.dep_ = "prep"


def _opens_main(noun: Token) -> bool:
    """Tell whether people stand after the comma that ends an opening clause."""
    is_noun = noun.pos_ == "NOUN" and noun.ent_type_ != "DATE"
    return is_noun and noun.left_edge.i > 0 and noun.left_edge.nbor(-1).text == ","


def mend_after_participle(verb: Token) -> bool:
    """*A car stuffed with explosives blew up*: make *blew* the verb, and say that it did."""
    participle = _participle_before(verb)
    if participle is not None:
        _take_subject(verb, participle)
    return participle is not None


def _participle_before(verb: Token) -> Token | None:
    """*When a rocket fired from Gaza hit a house*: two past verbs without *and* or comma.

    The first can only be a participle, which stands right after its noun.
    """
    if clauses.has_own_subject(verb):
        return None
    inner = (one for one in verb.head.children if one.dep_ == "advcl" and one.i < verb.i)
    above = verb.nbor(-1).ancestors if verb.i else ()
    described = (one for one in above if one.dep_ == "relcl" and one.tag_ == "VBN")
    first = (verb.head, *inner, *described)  # "where mobs armed with knives looted shops"
    return next((one for one in first if _ends_before(one, verb)), None)


def _ends_before(first: Token, verb: Token) -> bool:
    """Tell whether an active verb, right after its subject, has nothing but a phrase to *verb*."""
    if first.tag_ not in _PAST or not first.text.endswith("ed"):
        return False
    subjects = [child.i for child in first.children if child.dep_ == "nsubj"]
    phrase = first.doc[first.i + 1 : verb.i]
    is_open = all(first.is_ancestor(word) and word.dep_ != "dobj" for word in phrase)
    is_parted = any(word.is_punct or (word.dep_ == "cc" and word.head == first) for word in phrase)
    return subjects == [first.i - 1] and is_open and not is_parted


def _take_subject(verb: Token, participle: Token) -> None:
    """Make a verb the one of its clause, and the participle before it describe its subject."""
    thing = participle.nbor(-1)
    verb.dep_ = participle.dep_
    verb.head = verb if participle.head == participle else participle.head
    for child in list(participle.lefts):
        child.head = verb
    participle.head, participle.dep_, participle.tag_ = thing, "acl", "VBN"


def _hang_on_main_clause(deed: Token) -> None:
    """*Said it would send troops and expelled two envoys*: no past tense follows a *would*.

    *Pushed into the compound, officials said, and led away four men*: nor do words put in go on.
    """
    verb = deed.head
    if clauses.has_own_subject(deed) or clauses.is_saying(deed):
        return
    told = clauses.told_before(verb) or (verb.head if verb.dep_ == "parataxis" else None)
    if verb.tag_ == "VB" and verb.head.tag_ == "VBD":
        if any(child.tag_ == "MD" for child in verb.children):
            deed.head = verb.head
    elif told is not None and clauses.is_saying(verb) and verb.nbor(1).text == ",":
        deed.head = told


def _hang_beside_main_clause(deed: Token) -> None:
    """*Gunmen laid a mine as the convoy came, and then opened fire*: after a comma, they did."""
    inner, main = deed.head, deed.head.head
    while_it_was = any(child.lower_ == "as" and child.dep_ == "mark" for child in inner.lefts)
    is_parted = any(child.dep_ == "cc" and child.nbor(-1).text == "," for child in inner.rights)
    is_told = main.tag_ == "VBD" and main.i < inner.i and not clauses.has_own_subject(deed)
    if while_it_was and is_parted and is_told:
        deed.head = main
