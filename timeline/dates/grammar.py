"""The grammar: levels of rules that find expressions, each level over what the last one built.

A cascade in the manner of finite-state parsing (Abney 1996, "Partial parsing via
finite-state cascades"): numbers first, then dates, then parts of dates, then what is
counted from them, then ranges. On every level the leftmost longest match wins, and what
is found stands as one word for the next level. The rules are data: `lexicons/dates_grammar/`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from timeline.dates import counting, expressions, numbers, readers
from timeline.dates.expressions import Expression
from timeline.dates.openings import Opening, openings
from timeline.dates.patterns import BREAK, GAP, Alphabet, Pattern, compile_pattern, expand, names_in
from timeline.dates.tokens import Tokens
from timeline.dates.words import Codes, read_words
from timeline.lexicons import read_lexicon

FOLDER = "dates_grammar"  # among the lexicons

Maker = Callable[..., Expression | None]

# A label on a plain word (`unit:day`) means what the word means in this class.
_CLASS_OF_LABEL = {"unit": "UNIT", "daypart": "DAYPART_NAME", "part": "PART"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One phrase of the grammar: what it looks like and what it builds."""

    name: str
    pattern: Pattern
    openings: frozenset[Opening]
    maker: Maker
    constants: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Level:
    """Rules that are tried together, by the characters with which they can begin.

    Keys are a word and what follows it, with the gap between them if there is one; a word
    alone where anything may follow.
    """

    starting: Mapping[str, Sequence[Rule]]
    start: re.Pattern[str]

    def beginning(self, codes: str, position: int) -> Sequence[Rule]:
        """Give the rules that can begin at `position`, in the order of the grammar."""
        end = position + (3 if codes.startswith(GAP, position + 1) else 2)
        rules = self.starting.get(codes[position:end])
        return self.starting.get(codes[position], ()) if rules is None else rules


@dataclass(frozen=True, slots=True)
class Grammar:
    """All levels, and the characters that stand for words and for finished expressions."""

    levels: Sequence[Level]
    codes: Codes
    categories: Mapping[str, str]
    finished: re.Pattern[str]  # any finished expression


class Line(NamedTuple):
    """A block of text on one level: a character, a value and a start for every item."""

    codes: str
    values: Sequence[str | Expression]
    starts: Sequence[int]
    rules: Sequence[str]


class Found(NamedTuple):
    """An expression and where it stands."""

    start: int
    end: int
    expression: Expression
    rule: str


def find_expressions(tokens: Tokens) -> Iterator[Found]:
    """Give the expressions of one block of text, in order, never overlapping."""
    grammar = read_grammar()
    codes = "".join(map(grammar.codes.__getitem__, tokens.words))
    if codes.startswith(GAP):
        codes = BREAK + codes[1:]
    line = Line(codes, tokens.words, tokens.starts, ())
    found: dict[int, str] = {}
    for level in grammar.levels:
        line = _climb(level, line, grammar.categories, found)
    for finished in grammar.finished.finditer(line.codes):
        index = finished.start()
        value, start = line.values[index], line.starts[index]
        if not isinstance(value, str):
            yield Found(start, line.starts[index + 1], value, found[start])


def _climb(level: Level, line: Line, categories: Mapping[str, str], found: dict[int, str]) -> Line:
    """Run one level over a line: what its rules find becomes one item each."""
    codes: list[str] = []
    values: list[str | Expression] = []
    starts: list[int] = []
    done = 0
    start = level.start.search(line.codes)
    while start is not None:
        position = start.start()
        built = _longest(level, line, position)
        resume = position + 1
        if built is not None:
            rule, expression, end = built
            codes += [line.codes[done:position], categories[expression.category]]
            values += [*line.values[done:position], expression]
            starts += line.starts[done : position + 1]
            found[line.starts[position]] = rule.name
            done = resume = end
        start = level.start.search(line.codes, resume)
    if not done:
        return line
    codes.append(line.codes[done:])
    values += line.values[done:]
    starts += line.starts[done:]
    return Line("".join(codes), values, starts, ())


def _longest(level: Level, line: Line, position: int) -> tuple[Rule, Expression, int] | None:
    """Give the longest match at `position`; of equals the rule that stands first."""
    best: tuple[Rule, Expression, int] | None = None
    for rule in level.beginning(line.codes, position):
        match = rule.pattern.regex.match(line.codes, position)
        if match is None or (best is not None and match.end() <= best[2]):
            continue
        expression = _build(rule, match, line)
        if expression is not None and match.end() > position:
            best = rule, expression, match.end()
    return best


def _build(rule: Rule, match: re.Match[str], line: Line) -> Expression | None:
    """Make the expression that a rule means out of what its labels caught."""
    words = read_words()
    caught = dict(rule.constants)
    if caught.pop("whole", False):
        caught["whole"] = "".join(str(value) for value in line.values[match.start() : match.end()])
    for group, (label, name) in rule.pattern.groups.items():
        at = match.start(group)
        if at < 0:
            continue
        value: Any = line.values[at]
        if isinstance(value, str):
            value = words.meaning(name, value)
        elif isinstance(value, expressions.Number):
            if value.low is not None:
                caught["low"] = value.low
            value = value.value
        elif isinstance(value, expressions.OrdinalNumber):
            value = value.value
        caught[label] = value
    return rule.maker(**caught)


# ---------------------------------------------------------------- reading the grammar file


@cache
def read_grammar() -> Grammar:
    """Read and compile the grammar; raises ValueError for a class that does not exist."""
    macros: Mapping[str, str] = read_lexicon(f"{FOLDER}/levels")["macros"]
    levels = list(read_levels())
    patterns = [
        expand(form["pattern"], macros)
        for rules in levels
        for entry in rules.values()
        for form in entry["forms"]
    ]
    literals = {
        name
        for pattern in patterns
        for name in names_in(pattern)
        if name.islower() or name.isdigit()
    }
    alphabet = Alphabet()
    codes = Codes(alphabet, sorted(literals))
    categories = {name: alphabet.code(_classes(name)) for name in expressions.CATEGORIES}
    finished = re.compile(f"[{''.join(categories.values())}]")
    return Grammar(
        [_level(rules, macros, alphabet) for rules in levels], codes, categories, finished
    )


def read_levels() -> Iterator[Mapping[str, Any]]:
    """Give the rules of each level as they are written, by their names.

    >>> ["century" in rules for rules in read_levels()]
    [False, True, False, False, False]
    """
    for files in read_lexicon(f"{FOLDER}/levels")["levels"]:
        yield {
            name: rule for file in files for name, rule in read_lexicon(f"{FOLDER}/{file}").items()
        }


def _classes(category: str) -> set[str]:
    """A day with its month is a day like others, and can lend its month to a neighbour."""
    return {category, "DAY"} if category == "CALENDAR_DAY" else {category}


def _level(source: Mapping[str, Any], macros: Mapping[str, str], alphabet: Alphabet) -> Level:
    rules = [
        _rule(name, entry, form, macros, alphabet)
        for name, entry in source.items()
        for form in entry["forms"]
    ]
    starting = _by_opening(rules, alphabet)
    return Level(starting, _start_of(starting))


def _start_of(keys: Collection[str]) -> re.Pattern[str]:
    """Find a word that begins some rule, before a word that goes on with some rule.

    Coarser than to ask for the pair, but one call passes over nearly all of a text.
    """
    firsts = _any_of(key[0] for key in keys)
    alone, joined, apart = (
        _any_of(key[-1] for key in keys if len(key) == length) for length in (1, 2, 3)
    )
    return re.compile(f"{firsts}(?:(?<={alone})|(?={joined}|{GAP}{apart}))")


def _any_of(codes: Iterable[str]) -> str:
    """Give a character set; of no characters, one that matches nothing."""
    found = "".join(sorted(set(codes)))
    return f"[{found}]" if found else "(?!)"


def _by_opening(rules: Sequence[Rule], alphabet: Alphabet) -> Mapping[str, Sequence[Rule]]:
    """Index rules by what they can begin with; those of a word alone are also with each pair."""
    numbered: dict[str, set[int]] = {}
    for number, rule in enumerate(rules):
        for opening in rule.openings:
            for key in _keys(opening, alphabet):
                numbered.setdefault(key, set()).add(number)
    return {
        key: [rules[number] for number in sorted(numbers | numbered.get(key[0], set()))]
        for key, numbers in numbered.items()
    }


def _keys(opening: Opening, alphabet: Alphabet) -> Iterator[str]:
    """Give the characters of an opening: of two words, or of the first if no second is known."""
    gap = GAP if opening[1:2] == (GAP,) else ""
    seconds = opening[2:] if gap else opening[1:2]
    following = [gap + code for code in alphabet.codes_of(seconds[0])] if seconds else [""]
    for first in alphabet.codes_of(opening[0]):
        yield from (first + second for second in following)


def _rule(
    name: str,
    entry: Mapping[str, Any],
    form: Mapping[str, Any],
    macros: Mapping[str, str],
    alphabet: Alphabet,
) -> Rule:
    expanded = expand(form["pattern"], macros)
    pattern = compile_pattern(expanded, alphabet)
    groups = {
        group: (label, _CLASS_OF_LABEL.get(label, kind) if kind.islower() else kind)
        for group, (label, kind) in pattern.groups.items()
    }
    constants = {**entry.get("with", {}), **form.get("with", {})}
    return Rule(
        name,
        replace(pattern, groups=groups),
        openings(expanded),
        _maker(entry["means"]),
        readers.constants(constants),
    )


def _maker(means: str) -> Maker:
    """Find what a rule builds with: a function for numbers or dates, or a class itself."""
    for module in (numbers, readers, counting, expressions):
        if hasattr(module, means):
            maker: Maker = getattr(module, means)
            return maker
    raise ValueError(f"a rule of lexicons/{FOLDER} means {means!r}, which does not exist")
