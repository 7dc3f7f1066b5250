"""Small questions to a dependency tree (spaCy's labels, the CLEAR style)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.lexicons import read_lexicon, word_list
from timeline.syntax import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl"})
POINTERS = frozenset({"this", "that", "it", "these", "those", "which", "they", "them"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "acomp"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OUGHT = frozenset({"should", "must", "can", "could", "may", "might", "ca"})
_HYPOTHETICAL = frozenset({"if", "unless", "whether", "lest"})
SETS_APART = frozenset({",", "–", "—", "-", "--"})
TIMES = frozenset({"hour", "day", "night", "week", "weekend", "month", "year", "decade"})
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


def is_said(verb: Token) -> bool:
    """Tell whether a word is a verb of saying, which tells who gives a reason."""
    return verb.tag_.startswith("VB") and verb.lemma_ in word_list("link_cues", "speech")


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
    if token.dep_ in ("xcomp", "acl") and _is_yet_to_do(token.head):
        return True
    return any(
        (one.dep_ in ("aux", "auxpass") and one.lower_ in word_list("link_cues", "modal"))
        or (one.dep_ in ("mark", "advmod") and one.lower_ in _HYPOTHETICAL)
        for one in token.children
    )


def _is_yet_to_do(word: Token) -> bool:
    """Tell whether what one has to do is still to come: "is yet to reply", "a chance to reply"."""
    is_held = word.lemma_ == "call" and word.pos_ == "VERB"  # "was called to protest the raid"
    is_ahead = word.lemma_ in word_list("link_cues", "yet_to_do") and not is_held
    return is_ahead or any(one.lower_ == "yet" for one in word.children)


def after_colon(verb: Token, colons: str = ":") -> Iterator[Token]:
    """The clause that a colon adds: "Iran struck back: gunboats raked the port".

    So it does where the verb hangs on another: "did not hesitate to strike back: gunboats …".
    """
    whole = verb
    while whole.dep_ in _COMPLEMENTS and not _is_parted(whole, whole.head, colons):
        whole = whole.head
    if whole.dep_ == "ccomp":
        yield whole.head
    told = (one for one in whole.rights if one.dep_ == "advcl" and one.tag_ in _FINITE)
    yield from (one for one in told if _is_parted(whole, one.left_edge, colons))
    yield from (one for one in verb.children if one.dep_ == "parataxis")


def _is_parted(word: Token, later: Token, colons: str) -> bool:
    """Tell whether a colon stands between two words."""
    return any(one.text in colons for one in word.doc[word.i : later.i])


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


def cleft_clause(copula: Token) -> Token | None:
    """The clause that *it was because of …* is about: the last one below, with *that*."""
    it = child(copula, "nsubj", "expl")
    if copula.lemma_ != "be" or it is None or it.lower_ != "it":
        return None
    clauses = (one for one in copula.subtree if one.dep_ in ("relcl", "advcl", "ccomp", "acl"))
    told = [one for one in clauses if any(word.lower_ == "that" for word in one.subtree)]
    about = [one for one in told if not _says_of_noun(one)]
    return about[-1] if about else None


def _says_of_noun(clause: Token) -> bool:
    """Tell whether *that* is who acts: "it was for the shells *that fell* there" is no cleft."""
    own = child(clause, "nsubj", "nsubjpass")
    return own is not None and own.lower_ == "that"


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


def may_be_deed(noun: Token) -> bool:
    """Tell whether a word by itself tells a deed, or points at one: *the raid*, *which*, *it*."""
    if noun.lower_ in POINTERS or noun.pos_ == "VERB" or noun.lemma_.endswith("ing"):
        return True
    return noun.lemma_ in word_list("link_cues", "pointing") | _gatherings()


@cache
def _gatherings() -> frozenset[str]:
    """What people do in the streets: nouns that take their cause as a complement."""
    entries = read_lexicon("link_cues")["complements"]
    return frozenset(word for entry in entries for word in entry["words"])


def vows(verb: Token) -> bool:
    """Tell whether a verb only promises a deed: *vowed to retaliate*, *promised an answer*."""
    return verb.lemma_ in word_list("link_cues", "vowing")


def points_back(token: Token) -> bool:
    """Tell whether a phrase only points at something told before: "this", "that attack"."""
    if token.lower_ in POINTERS and token.pos_ in ("PRON", "DET"):
        return True
    return any(one.dep_ == "det" and one.lower_ in POINTERS for one in token.children)
