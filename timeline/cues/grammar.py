"""Small questions to a dependency tree (spaCy's labels, the CLEAR style)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from timeline.lexicons import word_list

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl"})
_OBJECTS = frozenset({"pobj", "pcomp"})
POINTERS = frozenset({"this", "that", "it", "these", "those", "which", "they", "them"})
_OUGHT = frozenset({"should", "must", "can", "could", "may", "might", "ca"})
_HYPOTHETICAL = frozenset({"if", "unless", "whether", "lest"})
SETS_APART = frozenset({",", "–", "—", "-", "--"})
_PREPOSITIONS = frozenset({"IN", "TO", "VBG", "RP"})
_ONCE = frozenset({"after", "following", "when", "once", "as"})  # "struck back when shells fell"
TIMES = frozenset({"hour", "day", "night", "week", "weekend", "month", "year", "decade"})
_PHRASE = 7  # words
_INSERTION = 14  # words of a speaker that is put in between: "because, the ministry said, …"

Found = tuple[Token | None, Token | None]  # the cause, and the word that ties it to the cue


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of the labels."""
    return next((one for one in token.children if one.dep_ in deps), None)


def subject(verb: Token) -> Token | None:
    """The subject of a verb, or the one that it shares with the verb it hangs on."""
    for clause in _with_shared_subject(verb):
        found = child(clause, *_SUBJECTS)
        if found is not None:
            return antecedent(found)
    return None


def _with_shared_subject(verb: Token) -> Iterator[Token]:
    yield verb
    while verb.dep_ in _SHARES_SUBJECT:
        verb = verb.head
        yield verb


def antecedent(pronoun: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word is its own."""
    if pronoun.tag_ not in ("WDT", "WP") or pronoun.dep_ not in _SUBJECTS | {"dobj", "pobj"}:
        return pronoun
    clause = next((one for one in pronoun.ancestors if one.dep_ == "relcl"), None)
    return clause.head if clause is not None else pronoun


def object_of(preposition: Token) -> Token | None:
    """What a preposition governs, be it a noun or a clause ("a reprisal after men had fired")."""
    if preposition.dep_ == "mark":
        return preposition.head
    found = child(preposition, *_OBJECTS)
    if found is not None and found.tag_ in ("WDT", "WP"):
        return antecedent(found)  # "the attack to which they replied"
    if found is not None and found.tag_ == "IN":  # "because of", "due to": parsed as a chain
        return child(found, *_OBJECTS) or child(preposition, "pobj")
    return _what_lasted(preposition, found) or _what_they_did(preposition, found) or found


def _what_lasted(preposition: Token, time: Token | None) -> Token | None:
    """The deed that a stretch of time was full of: *an answer to weeks of shelling*."""
    if time is None or time.lemma_ not in TIMES or preposition.lower_ not in ("to", "for"):
        return None  # "over two weeks of riots" says how long
    of = child(time, "prep")
    return child(of, "pobj") if of is not None and of.lower_ == "of" else None


def _what_they_did(preposition: Token, noun: Token | None) -> Token | None:
    """The clause that tells the deed where the noun names only those who did or suffered it.

    *In retaliation for rebels firing rockets*, *in protest over a boy shot by guards*, *justice
    for a girl who was killed*, *provoked by men who had burned a post*.
    """
    if noun is None or not is_somebody(noun) or noun.pos_ == "PROPN":
        return None
    after = (one for one in noun.rights if one.dep_ in ("acl", "relcl"))
    firing = (one for one in noun.subtree if one.dep_ == "acl" and one.tag_ == "VBG")
    clauses = (*after, *firing)  # "forces loyal to the colonel *firing* on a crowd"
    is_agent = preposition.dep_ == "agent"
    return next((one for one in clauses if _tells_their_deed(one, is_agent)), None)


def _tells_their_deed(clause: Token, is_agent: bool) -> bool:
    if child(clause, "nsubjpass") is not None:
        return True
    if clause.dep_ == "acl":
        return clause.tag_ in ("VBG", "VBN", "VBD")  # "a boy shot by guards", misread
    return is_agent and child(clause, "nsubj") is not None


def preposition_of(word: Token, accepted: Collection[str]) -> Token | None:
    """The preposition that a word takes, wherever the parser hung it.

    It hangs on the word, comes next ("payback, he said, for the raid"), or follows what else
    the word takes ("revenge on the police for the raid").
    """
    own = [one for one in word.rights if one.dep_ in ("prep", "dative", "agent")]
    after = word_after(word)
    beside = () if after is None else (after,)
    # "to the ambush the army responded with shells"
    before = [one for one in word.lefts if one.dep_ == "prep" and word.pos_ == "VERB"]
    candidates = (*own, *beside, *_rest_of_phrase(word), *before)
    near = (one for one in candidates if one.lower_ in accepted)
    return next((one for one in near if one.tag_ in _PREPOSITIONS), None)


def _rest_of_phrase(noun: Token) -> Iterator[Token]:
    """What follows a noun up to the next verb or stop."""
    if noun.pos_ != "NOUN":
        return
    for one in noun.doc[noun.i + 1 : noun.i + 1 + _PHRASE]:
        if one.pos_ in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return
        if one.lower_ != "of":
            yield one


def word_after(word: Token) -> Token | None:
    """The next word, past a speaker that is put in between commas or the end of a quoted phrase."""
    rest = word.doc[word.i + 1 : word.i + 1 + _INSERTION]
    if len(rest) > 1 and rest[0].is_quote and _opens_quoted(word):
        rest = rest[1:]
    if len(rest) and rest[0].text in SETS_APART:
        closing = next((at for at, one in enumerate(rest) if at and one.text in SETS_APART), 0)
        if any(is_said(one) for one in rest[:closing]):
            rest = rest[closing + 1 :] or word.doc[rest[closing].i + 1 :]
    return rest[0] if len(rest) else None


def _opens_quoted(noun: Token) -> bool:
    """Tell whether a phrase is quoted alone: called it "a direct response" to the raid."""
    start = noun.left_edge.i
    return any(one.is_quote for one in noun.doc[max(start - 1, 0) : noun.i])


def is_said(verb: Token) -> bool:
    """Tell whether a word is a verb of saying, which tells who gives a reason."""
    return verb.tag_.startswith("VB") and verb.lemma_ in word_list("link_cues", "speech")


def answered_when(verb: Token) -> Found:
    """The clause or phrase of time that a deed of answering comes after, with what opens it."""
    for one in verb.children:
        if one.dep_ == "prep" and one.lower_ in _ONCE:
            return object_of(one), one
        opener = child(one, "mark", "advmod") if one.dep_ == "advcl" else None
        if opener is not None and opener.lower_ in _ONCE:
            return one, opener
    return None, None


def opener(clause: Token) -> str:
    """The word that opens a clause: *when*, *after*; empty if none does."""
    found = child(clause, "mark", "advmod")
    return found.lower_ if found is not None else ""


def is_within(clause: Token) -> bool:
    """Tell whether a clause tells what happened in it: "a hunt *in which* two died"."""
    is_in = any(one.dep_ == "prep" and one.lower_ in ("in", "during") for one in clause.lefts)
    return clause.dep_ == "relcl" and (is_in or opener(clause) in ("where", "when"))


def told_clause(verb: Token) -> Token:
    """The verb of the clause itself where its speaker stands in between: "because, he said, …"."""
    return verb.head if verb.dep_ == "parataxis" and is_said(verb) else verb


def container(noun: Token) -> Token:
    """The phrase that a word only says the kind of: "an act of revenge", "a retaliatory raid"."""
    while is_modifier(noun):
        noun = noun.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def is_modifier(word: Token) -> bool:
    """Tell whether a word says of what kind the noun is that it stands before."""
    return word.dep_ in ("compound", "amod", "nmod") and word.head.pos_ in ("NOUN", "PROPN")


def is_not_stated(token: Token) -> bool:
    """Tell whether a verb says what could, will or would be, not what was.

    "Would" after a verb of saying is the future of the past; and what one expects, is not.
    """
    if token.dep_ in ("xcomp", "ccomp") and token.head.lemma_ in word_list(
        "link_cues", "expecting"
    ):
        return True
    if token.dep_ in ("xcomp", "acl") and _is_open(token.head):
        return True
    return any(
        (one.dep_ in ("aux", "auxpass") and one.lower_ in word_list("link_cues", "modal"))
        or (one.dep_ in ("mark", "advmod") and one.lower_ in _HYPOTHETICAL)
        for one in token.children
    )


def _is_open(word: Token) -> bool:
    """Tell whether what one has to do is still to come: "is yet to reply", "a chance to reply"."""
    words = ("opportunity", "chance", "right", "threat", "plan", "need", "reason", "vow", "call")
    is_held = word.lemma_ == "call" and word.pos_ == "VERB"  # "was called to protest the raid"
    is_ahead = word.lemma_ in words and not is_held
    return is_ahead or any(one.lower_ == "yet" for one in word.children)


def after_colon(verb: Token, colons: str = ":") -> Iterator[Token]:
    """The clause that a colon adds: "Iran struck back: gunboats raked the port"."""
    if verb.dep_ == "ccomp" and any(one.text in colons for one in verb.doc[verb.i : verb.head.i]):
        yield verb.head
    yield from (one for one in verb.children if one.dep_ == "parataxis")


def is_pluperfect(verb: Token) -> bool:
    """Tell whether a clause was over before: "the rebels had broken the truce"."""
    return any(one.dep_ == "aux" and one.lower_ == "had" for one in verb.children)


def is_order(verb: Token) -> bool:
    """Tell whether a verb says what one ought or is able to do: "stay home", "they should march".

    It tells no deed then; what one *will* do is a plan, and may have its reason.
    """
    if any(one.dep_ == "aux" and one.lower_ in _OUGHT for one in verb.children):
        return True
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    has_helper = any(one.dep_ in ("aux", "nsubj", "nsubjpass", "expl") for one in verb.children)
    return verb.tag_ == "VB" and (verb.dep_ == "ROOT" or is_quoted_alone(verb)) and not has_helper


def is_quoted_alone(verb: Token) -> bool:
    """Tell whether a clause is all that somebody is quoted with: "Stay home," she said."""
    return verb.dep_ == "ccomp" and verb.head.i > verb.i and is_said(verb.head)


def is_of_one_struck(word: Token) -> bool:
    """Tell whether a word only says which people were hit: "doctors responding to a blast"."""
    whom = word.head
    if word.dep_ not in ("acl", "relcl", "amod") or not is_somebody(whom):
        return False
    is_agent = whom.dep_ == "pobj" and whom.head.dep_ == "agent"
    return whom.dep_ in ("nsubjpass", "dobj", "pobj") and not is_agent


def cleft_focus(clause: Token) -> Token | None:
    """What *it was … that* puts first: "it was that raid, and not the rest, that …"."""
    copula = next((one for one in clause.ancestors if one.lemma_ == "be"), None)
    it = child(copula, "nsubj", "expl") if copula is not None else None
    if copula is None or it is None or it.lower_ != "it":
        return None
    return child(copula, "attr")


def is_negated(token: Token) -> bool:
    """Tell whether a word itself is denied ("was not", "never")."""
    return any(one.dep_ == "neg" or one.lower_ in ("not", "never") for one in token.children)


def is_own_clause(verb: Token) -> bool:
    """Tell whether a word heads a clause that stands for itself, subject and all.

    "What it said was a reprisal" does not: *what* is the clause that it hangs on; nor does "a
    bomb that police say was set off in revenge", nor "exacting what they called a price".
    """
    own = child(verb, *_SUBJECTS)
    is_what = any(one.lower_ == "what" and one.dep_ in ("dobj", "dep") for one in verb.lefts)
    is_told = own is not None and not (_is_relative(own) or is_what)
    return is_told and verb.dep_ in ("ROOT", "ccomp", "conj")


def _is_relative(subject: Token) -> bool:
    """Tell whether a subject stands for a noun before: *a bomb that, police say, was set off*."""
    return subject.tag_ in ("WP", "WDT") or (subject.lower_ == "that" and subject.tag_ == "IN")


def subtree(token: Token | None) -> frozenset[int]:
    """The positions of a token and all that hangs on it; of nothing, none."""
    return frozenset(one.i for one in token.subtree) if token is not None else frozenset()


def is_somebody(noun: Token) -> bool:
    """Tell whether a word is a name, a person, a force or a question, and so no deed."""
    if noun.pos_ in ("PROPN", "PRON") and noun.lower_ not in POINTERS:
        return True
    return any(noun.lemma_ in word_list("kinds", kind) for kind in ("person", "crowd", "force"))


def borne(noun: Token) -> Token:
    """What a noun only brings or measures: "*news of* the raid", "*the scale of* the fighting"."""
    if noun.lemma_ not in word_list("link_cues", "bearing"):
        return noun
    of = next((one for one in noun.rights if one.dep_ == "prep" and one.lower_ == "of"), None)
    return (object_of(of) if of is not None else None) or noun


def vows(verb: Token) -> bool:
    """Tell whether a verb only promises a deed: *vowed to retaliate*, *promised an answer*."""
    return verb.lemma_ in word_list("link_cues", "vowing")


def points_back(token: Token) -> bool:
    """Tell whether a phrase only points at something told before: "this", "that attack"."""
    if token.lower_ in POINTERS and token.pos_ in ("PRON", "DET"):
        return True
    return any(one.dep_ == "det" and one.lower_ in POINTERS for one in token.children)
