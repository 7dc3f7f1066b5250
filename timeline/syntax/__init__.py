"""The parser: sentences in, spaCy trees out."""

from timeline.syntax.engine import parser
from timeline.syntax.parsing import (
    Reader,
    Wanted,
    parse_reworded,
    parse_sentences,
    read_alone,
    read_together,
)
from timeline.syntax.sentence import ParsedSentence

__all__ = [
    "ParsedSentence",
    "Reader",
    "Wanted",
    "parse_reworded",
    "parse_sentences",
    "parser",
    "read_alone",
    "read_together",
]
