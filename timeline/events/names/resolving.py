"""Who a noun phrase means: the actor that it names, or whose it is, with the side."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.grammar import nouns, phrases
from timeline.events.names.actors import Found, find_names, is_state
from timeline.events.words.wordlists import listed, verbs
from timeline.model import Actor
from timeline.syntax import Token, Words

_ONE = frozenset({"a", "an", "one", "another"})
_LONGEST_NAME = 8  # words
_BEFORE_NOUN = frozenset({"compound", "amod", "nmod"})


def resolve(noun: Token) -> Actor | None:
    """Say who a noun phrase means; None for a pronoun, and for a mark that is read as a noun.

    >>> from timeline.syntax import parse
    >>> tree = parse("The Iranian-backed militia shelled the U.S. military.")
    >>> resolve(tree[4]), resolve(tree[8])  # doctest: +NORMALIZE_WHITESPACE
    (Actor(name='Iranian-backed militia', side='Iran', text='Iranian-backed militia'),
     Actor(name='United States', side='United States', text='U.S. military'))
    """
    noun = nouns.content_noun(noun)
    is_mark = not any(map(str.isalnum, noun.text))
    if noun.pos_ == "PRON" or noun.lower_ in {"one", "ones"} or is_mark:
        return None
    holder = _holder(noun)
    if holder is not None:
        return resolve(holder)
    named = _apposition(noun) or _name_after(noun)
    if named is not None:
        return named
    if (town := _of_region(noun)) is not None:
        return resolve(town)
    words = _with_sisters(noun) if noun.dep_ in _BEFORE_NOUN else phrases.full_name(noun)
    text = words.text
    found = list(find_names([word.text for word in words]))
    if not found:
        return _of_owner(noun, text)
    return _from_names(noun, text, found, len(words))


def _with_sisters(noun: Token) -> Words:
    """*Bosnian Serb* of *Bosnian Serb artillery*, of which each word hangs on the last."""
    own = phrases.full_name(noun)
    start = noun.i
    while start and noun.doc[start - 1].dep_ in _BEFORE_NOUN:
        start -= 1
    longer = noun.doc.words(start, noun.i + 1)
    named = list(find_names([word.text for word in longer]))
    is_one = bool(named) and named[-1].end == len(longer) and named[-1].end - named[-1].start > 1
    return longer[named[-1].start :] if is_one and start < own.start else own


def _of_region(noun: Token) -> Token | None:
    """The name that a region bears: *the southern city of Beersheba*, *the capital, Bamako*."""
    if (beside := nouns.name_beside(noun)) is not None:
        return beside
    if noun.lower_ not in listed("regions"):
        return None
    named = nouns.prepositional(noun, frozenset({"of"}))
    return next((one for one in named if one.pos_ == "PROPN" and one.dep_ == "pobj"), None)


def _from_names(noun: Token, text: str, found: list[Found], length: int) -> Actor:
    """Read a phrase by its last name: who it is if the name is its head, else whose."""
    last = found[-1]
    words = [word.lower_ for word in phrases.full_name(noun)]
    is_head = last.end == length
    if is_head and last.entry.is_adjective and _is_some_of_them(noun, words[: last.start]):
        foreign = any(word.pos_ == "PROPN" for word in phrases.phrase(noun)[: last.start])
        return Actor(text, "" if foreign else last.entry.side, text)
    if is_head and not last.entry.is_adjective:
        return Actor(last.entry.name, last.entry.side, text)
    if "anti" in words[: last.start] or _are_of_several(found):
        return Actor(text, "", text)
    if "pro" in words[: last.start] or listed("backing") & set(words[last.end : last.end + 2]):
        return Actor(text, last.entry.side, text)
    if noun.lower_ in listed("organs") or is_head:
        return Actor(last.entry.name, last.entry.side, text)
    if last.entry.is_adjective and _is_unaligned(noun):
        return Actor(text, "", text)
    return Actor(text, last.entry.side, text)


def _is_some_of_them(noun: Token, before: Sequence[str]) -> bool:
    """*seven Kenyans*, *Tzotzil Indians*, *a Serb*: people, and not their state."""
    is_one = any(word.lower_ in _ONE for word in noun.lefts)
    return is_one or (noun.tag_ in {"NNS", "NNPS"} and bool(before))


def _are_of_several(found: list[Found]) -> bool:
    """*US and Iraqi troops*, *Indian and Pakistani jets*: no one side's."""
    before = found[-2:-1] if found[-1].entry.is_adjective else []
    return any(
        one.entry.side != found[-1].entry.side and found[-1].start - one.end == 1 for one in before
    )


def _is_unaligned(noun: Token) -> bool:
    """*Libyan rebels*, *Iraqi protesters*: where they are from, not whose side they are on."""
    return bool({noun.lower_, noun.lemma_.lower()} & listed("unaligned"))


def _apposition(noun: Token) -> Actor | None:
    """*the group, Kataib Hezbollah*: the name that explains a common noun."""
    for child in noun.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            name = [word.text for word in phrases.phrase(child)]
            for found in find_names(name):
                if found.entry.is_adjective:
                    break  # "200 people, nearly all Kenyans"
                return Actor(found.entry.name, found.entry.side, phrases.phrase(child).text)
            if noun.lower_ in listed("groups"):
                return Actor(" ".join(name), "", phrases.phrase(child).text)
    return None


def _name_after(noun: Token) -> Actor | None:
    """*the militant group Jaish-e-Mohammed claimed*: its name stands right behind, however parsed.

    A state's name begins a clause there: *the group Israel says it hit*.
    """
    if noun.lower_ not in listed("groups"):
        return None
    after = noun.doc.words(noun.i + 1, noun.i + 1 + _LONGEST_NAME)
    found = next(find_names([word.text for word in after]), None)
    if found is None or found.start or found.entry.is_adjective or is_state(found.entry.name):
        return None
    return Actor(found.entry.name, found.entry.side, after[: found.end].text)


def _holder(noun: Token) -> Token | None:
    """*targets controlled by the group*: a site stands for those who hold it.

    *A base used by US forces* is a base, and theirs.
    """
    for site in (noun, *noun.conjuncts):
        for clause in site.children:
            is_held = clause.lower_ in verbs("holding") and clause.lower_ not in verbs("using")
            if clause.dep_ == "acl" and is_held:
                for by in clause.children:
                    if by.dep_ == "agent":
                        return next((child for child in by.children if child.dep_ == "pobj"), None)
    return None


def _of_owner(noun: Token, text: str) -> Actor:
    """Whose *bases housing American troops* or *militants of the group* are: the first name."""
    words = {noun.lower_, noun.lemma_.lower()}
    serves = bool(words & (listed("unaligned", "organs")))
    for child in noun.children:
        if not _tells_owner(child, serves):
            continue
        for found in find_names([word.text for word in child.subtree]):
            entry = found.entry
            if child.lower_ == "from" and is_state(entry.name) and not entry.is_adjective:
                break  # where they come from, and not whose they are
            if entry.is_person and words & listed("admirers"):
                whose = phrases.whole_phrase(noun).text
                return Actor(whose, "", whose)
            is_group = serves and child.dep_ == "prep" and not entry.is_adjective
            is_named = is_group and not is_state(entry.name)
            return Actor(entry.name if is_named else text, entry.side, text)
    return Actor(text, "", text)


def _tells_owner(child: Token, serves: bool) -> bool:
    """Tell whether a phrase says whose a noun is; whom fighters fight is not their owner."""
    if child.dep_ == "acl":
        return not (serves and any(inner.dep_ == "dobj" for inner in child.children))
    return child.dep_ == "poss" or child.lower_ in {"of", "from", "loyal"}
