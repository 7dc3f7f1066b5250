"""The parser: sentences in, trees out."""

from timeline.syntax.parsing import (
    Reader,
    Wanted,
    parse,
    parse_as,
    parse_reworded,
    parse_sentences,
    read_alone,
    read_together,
)
from timeline.syntax.sentence import ParsedSentence
from timeline.syntax.token import Token
from timeline.syntax.tree import Tree, Words

__all__ = [
    "ParsedSentence",
    "Reader",
    "Token",
    "Tree",
    "Wanted",
    "Words",
    "parse",
    "parse_as",
    "parse_reworded",
    "parse_sentences",
    "read_alone",
    "read_together",
]
