"""The grammar: levels of rules that find expressions, each level over what the last one built.

A cascade in the manner of finite-state parsing (Abney 1996, "Partial parsing via
finite-state cascades"): numbers first, then dates, then parts of dates, then what is
counted from them, then ranges. On every level the leftmost longest match wins, and what
is found stands as one word for the next level. The rules are data: `dates_grammar.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from timeline.dates import expressions, numbers, readers
from timeline.dates.expressions import Expression
from timeline.dates.firsts import first_names
from timeline.dates.patterns import BREAK, GAP, Alphabet, Pattern, compile_pattern, expand, names_in
from timeline.dates.tokens import Tokens
from timeline.dates.words import Codes, read_words
from timeline.lexicons import read_lexicon

GRAMMAR_FILE = "dates_grammar"

# A label on a plain word (`unit:day`) means what the word means in this class.
_CLASS_OF_LABEL = {"unit": "UNIT", "daypart": "DAYPART_NAME", "part": "PART"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One phrase of the grammar: what it looks like and what it builds."""

    name: str
    pattern: Pattern
    firsts: frozenset[str]
    means: str
    constants: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Level:
    """Rules that are tried together, by the character with which they can begin."""

    starting: Mapping[str, Sequence[Rule]]
    gates: Mapping[str, re.Pattern[str]]  # all rules that begin with a character, as one
    start: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All levels, and the characters that stand for words and for finished expressions."""

    levels: Sequence[Level]
    codes: Codes
    categories: Mapping[str, str]


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
    for index, value in enumerate(line.values):
        if not isinstance(value, str):
            start, end = line.starts[index], line.starts[index + 1]
            yield Found(start, end, value, found[start])


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
    if level.gates[line.codes[position]].match(line.codes, position) is None:
        return None
    for rule in level.starting[line.codes[position]]:
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
            value = words.meaning(
                _CLASS_OF_LABEL.get(label, name) if name.islower() else name, value
            )
        elif isinstance(value, expressions.Number | expressions.OrdinalNumber):
            value = value.value
        caught[label] = value
    maker = _maker(rule.means)
    built: Expression | None = maker(**caught)
    return built


def _maker(means: str) -> Callable[..., Expression | None]:
    """Find what a rule builds with: a function for numbers or dates, or a class itself."""
    for module in (numbers, readers, expressions):
        if hasattr(module, means):
            maker: Callable[..., Expression | None] = getattr(module, means)
            return maker
    raise ValueError(f"a rule of {GRAMMAR_FILE}.yml means {means!r}, which does not exist")


# ---------------------------------------------------------------- reading the grammar file


@cache
def read_grammar() -> Grammar:
    """Read and compile the grammar; raises ValueError for a class that does not exist."""
    source = read_lexicon(GRAMMAR_FILE)
    macros: Mapping[str, str] = source["macros"]
    patterns = [
        expand(form["pattern"], macros)
        for level in source["levels"]
        for entry in level["rules"].values()
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
    levels = [_level(level, macros, alphabet) for level in source["levels"]]
    return Grammar(levels, codes, categories)


def _classes(category: str) -> set[str]:
    """A day with its month is a day like others, and can lend its month to a neighbour."""
    return {category, "DAY"} if category == "CALENDAR_DAY" else {category}


def _level(source: Mapping[str, Any], macros: Mapping[str, str], alphabet: Alphabet) -> Level:
    rules = [
        _rule(name, entry, form, macros, alphabet)
        for name, entry in source["rules"].items()
        for form in entry["forms"]
    ]
    starting: dict[str, list[Rule]] = {}
    for rule in rules:
        for code in sorted({code for name in rule.firsts for code in alphabet.codes_of(name)}):
            starting.setdefault(code, []).append(rule)
    gates = {code: _any_of(each) for code, each in starting.items()}
    return Level(starting, gates, re.compile(f"[{''.join(starting)}]"))


def _any_of(rules: Sequence[Rule]) -> re.Pattern[str]:
    """Join rules into one expression that tells, in one call, whether any of them matches."""
    sources = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.regex.pattern) for rule in rules)
    return re.compile("|".join(f"(?:{source})" for source in sources))


def _rule(
    name: str,
    entry: Mapping[str, Any],
    form: Mapping[str, Any],
    macros: Mapping[str, str],
    alphabet: Alphabet,
) -> Rule:
    expanded = expand(form["pattern"], macros)
    pattern = compile_pattern(expanded, alphabet)
    constants = {**entry.get("with", {}), **form.get("with", {})}
    firsts = first_names(expanded)
    return Rule(name, pattern, firsts, entry["means"], readers.constants(constants))
