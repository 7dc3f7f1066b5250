"""The entries of `lexicons/triggers/`: which word tells which event, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from timeline.events.words.inflection import noun_forms, verb_forms
from timeline.lexicons import event_types, read_lexicon

_ANY = "any "  # before the name of a family of nouns
_CASUALTY = frozenset({"kill", "die", "slay", "wound", "injure"})


@dataclass(frozen=True)
class Trigger:
    """One entry of the trigger lexicon; the fields are explained in its README."""

    lemma: str
    is_verb: bool
    type: str
    frame: str = "agent"
    generic: bool = False
    particle: str = ""
    object: frozenset[str] = frozenset()
    prep: frozenset[str] = frozenset()
    prep_ok: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    doer: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    unless_after: str = ""
    words: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    covers: frozenset[str] = frozenset()
    lethal: bool = False
    by_state: str = ""
    agentless: bool = False
    transitive: bool = False
    finite: bool = False
    main: bool = False
    strict: bool = False
    act: bool = False
    tied: bool = False
    spoken: bool = False
    nominal: bool = False
    form: str = ""
    example: str = ""
    counterexample: str = ""

    @property
    def name(self) -> str:
        """The entry's name among the rules that fired."""
        return (
            f"{'verb' if self.is_verb else 'noun'} {self.forms[0] if self.nominal else self.lemma}"
        )

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The words of the lemma, cut as the parser cuts them: *cease*, *-*, *fire*."""
        return tuple(self.lemma.replace("-", " - ").split())

    @cached_property  # asked for each entry of each word
    def before(self) -> tuple[str, ...]:
        """The words of the lemma before the last: *air* of *air strike*."""
        return self.parts[:-1]

    @property
    def is_casualty(self) -> bool:
        """Whether the verb says only that people were killed, and so may tell another's toll."""
        return self.is_verb and self.lemma in _CASUALTY

    @property
    def forms(self) -> tuple[str, ...]:
        """The lower-case forms in which its last word stands in a text."""
        if self.form:
            return (self.form,)
        head = self.parts[-1]
        if self.nominal:
            return tuple(form for form in verb_forms(head) if form.endswith("ing"))
        return tuple(dict.fromkeys(verb_forms(head) if self.is_verb else noun_forms(head)))

    @property
    def acts_on_things(self) -> bool:
        """Whether the deed is told in full by the verb, its particle and what it is done to."""
        is_plain = self.is_verb and self.frame == "agent" and "-" not in self.lemma
        more = (self.tied, self.spoken, self.prep, self.subject, self.words, self.means)
        return is_plain and not any(more)

    @property
    def demands(self) -> int:
        """How much the entry asks for: the more demanding of two entries is tried first."""
        words = (self.particle, self.object, self.subject, self.words, self.means)
        loose = (self.prep, self.kinds)
        return 3 * sum(map(bool, words)) + sum(map(bool, loose)) + len(self.lemma.split())


# A verb that no entry knows beside a weapon: *finished off with a pistol*.
ARMED = Trigger("armed", is_verb=True, type="other_violence", generic=True)

# A verb of sending whose object flies and hits: *flung shells at the markets*.
SENT = replace(
    ARMED,
    object=frozenset({"munition"}),
    prep_ok=frozenset({"at", "on", "into", "onto", "toward", "towards", "against", "upon"}),
)

# A verb of saying with which somebody says what harm he will do: *said it would bomb the port*.
THREAT = Trigger("spoken", is_verb=True, type="threat", frame="threatens")

# A sentence that only gives a toll: "The number of the dead has risen to 27."
TOLL = Trigger("toll", is_verb=False, type="other_violence", generic=True)


def _triggers(type_key: str, entry: dict[str, Any]) -> Iterator[Trigger]:
    """One trigger for each lemma of an entry."""
    lemmas = entry.get("verb") or entry["noun"]
    for lemma in lemmas if isinstance(lemmas, list) else [lemmas]:
        yield _trigger(type_key, lemma, entry)


def _trigger(type_key: str, lemma: str, entry: dict[str, Any]) -> Trigger:
    fields: dict[str, Any] = {"type": type_key}
    for name, value in entry.items():
        if name not in {"verb", "noun", "not"}:
            fields[name] = frozenset(spelt_out(value)) if isinstance(value, list) else value
    counterexample = entry.get("not", "")
    return Trigger(lemma, "verb" in entry, counterexample=counterexample, **fields)


def spelt_out(words: list[Any]) -> Iterator[str]:
    """The words of a list, with those of the families that it names: *any munition*.

    >>> {"envoy", "tie"} <= set(spelt_out(["tie", "any diplomats"]))
    True
    """
    for word in map(str, words):
        yield from nouns_of(word.removeprefix(_ANY)) if word.startswith(_ANY) else (word,)


@cache
def nouns_of(family: str) -> frozenset[str]:
    """Give the nouns of a family of `lexicons/noun_families.yml`, in lower case.

    Raises KeyError for a family that the file does not hold.

    >>> "torpedo" in nouns_of("munition"), "hezbollah" in nouns_of("fighters")
    (True, True)
    """
    entry = read_lexicon("noun_families")[family]
    groups = _groups() if entry.get("groups") else frozenset()
    return frozenset(entry["words"]) | groups | (_persons() if entry.get("persons") else groups)


@cache
def forms_in(family: str) -> frozenset[str]:
    """Give the nouns of a family in the singular and in the plural."""
    return frozenset(form for noun in nouns_of(family) for form in noun_forms(noun))


@cache
def _groups() -> frozenset[str]:
    """The armed groups of `actors.yml` that go by one word: *Hamas*, *Houthis*."""
    known = read_lexicon("actors").items()
    names = (name for key, entry in known if key.isalnum() for name in entry["names"])
    return frozenset(name.lower() for name in names if name.isalnum())


@cache
def _persons() -> frozenset[str]:
    """The persons of `actors.yml` by their one-word names: *Putin*, *Netanyahu*."""
    persons = (entry for entry in read_lexicon("actors").values() if entry.get("person"))
    names = (name for entry in persons for name in entry["names"])
    return frozenset(name.lower() for name in names if name.isalnum())


@cache
def read_triggers() -> tuple[Trigger, ...]:
    """All entries of the trigger lexicon, the most demanding first."""
    entries = [
        trigger
        for type_key in event_types()
        for entry in read_lexicon(f"triggers/{type_key}")
        for trigger in _triggers(type_key, entry)
    ]
    nouns = {trigger.lemma for trigger in entries if not trigger.is_verb}
    derived = [_nominal(verb) for verb in entries if verb.acts_on_things]
    entries += [noun for noun in derived if nouns.isdisjoint(noun.forms)]
    return tuple(sorted(entries, key=lambda trigger: -trigger.demands))


def _nominal(verb: Trigger) -> Trigger:
    """The noun that any verb makes: *the impounding of a ship*, *the blowing up of a bridge*."""
    return replace(verb, is_verb=False, nominal=True, frame="suffers", doer=frozenset())


@cache
def triggers_by_form() -> dict[str, tuple[Trigger, ...]]:
    """Look triggers up by the lower-case form of their last word (a verb's only word)."""
    found: dict[str, list[Trigger]] = {}
    for trigger in read_triggers():
        for form in trigger.forms:
            found.setdefault(form, []).append(trigger)
    return {form: tuple(entries) for form, entries in found.items()}
