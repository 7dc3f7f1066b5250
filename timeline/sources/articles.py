"""Text files: an article, and above it, between two lines of `---`, what is known of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml

from timeline.model import Document, Problem
from timeline.sources.encoding import BinaryContentError, Encoding, decode
from timeline.sources.fields import FIELDS, by_field, known_fields
from timeline.sources.files import SourceFile

MAX_BYTES = 20_000_000  # far above any article; a larger file is something else

_DECLARED = re.compile(rb"<meta[^>]{0,80}charset=[\"']?([\w-]{1,40})", re.IGNORECASE | re.ASCII)
_HEAD = 2048  # bytes in which a page must declare its encoding; browsers look at 1024
_FRONT = re.compile(r"\A\s*---[ \t]*\n((?:.*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_HEAD_LINE = re.compile(r"\s*(?:---[ \t]*\n)?(\w+)[ \t]*:[ \t].*\n")
_FIELD_LINE = re.compile(r"^(\w+)[ \t]*:(.*)$", re.MULTILINE)
_LONGEST_HEAD = 20_000  # characters; YAML reads some 40,000 in a second


class _FrontMatter(yaml.BaseLoader):
    """YAML that makes nothing but strings: no date is read here, least of all 2019-02-30.

    Aliases are refused, since a few lines of them can stand for gigabytes, and so is a field
    that stands twice, of which YAML would take the last one without a word.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Compose as YAML does, but raise YAMLError at an alias."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.MarkedYAMLError(problem="an alias (*) is not read")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Construct as YAML does, but raise YAMLError at a field that stands twice."""
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        for name, times in Counter(names).items():
            if times > 1:
                raise yaml.MarkedYAMLError(problem=f"{name} stands twice")
        return super().construct_mapping(node, deep)


def read_article(file: SourceFile) -> Iterator[Document | Problem]:
    """Read one text file, its front matter if it has any."""
    content, problems = read_text(file)
    yield from problems
    if content is None:
        return
    yield from document_in(file, content)


def document_in(file: SourceFile, content: str) -> Iterator[Document | Problem]:
    """The document that the words of a file are, with its front matter; no text is a problem."""
    fields, text, doubts = split_front_matter(file, content)
    yield from doubts
    if text.strip():
        yield Document(id=file.id, text=text, path=str(file.path), **fields)
    else:
        yield file.problem("no text in this file", hint="Paste the article into it.")


def read_bytes(file: SourceFile) -> bytes | Problem:
    """Read a file that holds one document, unless it is too large for one."""
    with file.path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return file.problem(
            f"larger than {MAX_BYTES // 1_000_000} MB, too large for one article",
            hint="Give many articles as .jsonl or .csv, one a row.",
        )
    if not data.strip():
        return file.problem("the file is empty", hint="Paste the article into it.")
    return data


def read_text(file: SourceFile) -> tuple[str | None, tuple[Problem, ...]]:
    """Read a whole file as text, None if it holds none, and what is to be told of its letters.

    A web page is read in the encoding that it declares.
    """
    data = read_bytes(file)
    if isinstance(data, Problem):
        return None, (data,)
    try:
        declared = _DECLARED.search(data[:_HEAD])
        text, encoding = decode(data, declared.group(1).decode("ascii") if declared else "")
    except BinaryContentError as error:
        return None, (binary_problem(file, error),)
    return text, (encoding_problem(file, encoding),) if encoding.doubt else ()


def binary_problem(file: SourceFile, error: BinaryContentError) -> Problem:
    """Tell that a file holds no text."""
    return file.problem(str(error), value=file.name, hint="Save the article's text as .txt.")


def encoding_problem(file: SourceFile, encoding: Encoding) -> Problem:
    """Tell that the letters of a file may be wrong."""
    return file.problem(
        encoding.doubt, value=encoding.name, hint="If letters look wrong, save the file as UTF-8."
    )


def split_front_matter(
    file: SourceFile, text: str
) -> tuple[dict[str, str], str, tuple[Problem, ...]]:
    r"""Part the fields from the text; fields that cannot be read are problems.

    >>> from pathlib import Path
    >>> split_front_matter(SourceFile(Path("a.txt"), "a.txt"), "---\ntitle: One\n---\nText.")
    ({'title': 'One'}, 'Text.', ())
    """
    front = _FRONT.match(text)
    if front is None:
        return {}, text, _unclosed(file, text)
    read, problems = _read_head(file, front.group(1))
    if not isinstance(read, dict):
        return {}, text, ()  # two rules with a paragraph between them
    fields, wrong = known_fields(file, by_field(read), "front matter")
    return fields, text[front.end() :], (*problems, *wrong)


def _read_head(file: SourceFile, head: str) -> tuple[Any, tuple[Problem, ...]]:
    """Read front matter as YAML; where it is none, or too long for it, line by line."""
    if len(head) > _LONGEST_HEAD:
        message = "the front matter is too long; its lines were read one by one"
        hint = "Put the text below the second line of dashes."
        return _lines(head), (file.problem(message, where="front matter", hint=hint),)
    try:
        return yaml.load(head, Loader=_FrontMatter), ()  # noqa: S506 (makes strings only)
    except (yaml.YAMLError, RecursionError) as error:
        return _lines(head), (_malformed(file, error),)


def _lines(head: str) -> dict[str, str]:
    return {name: value.strip(" \t") for name, value in _FIELD_LINE.findall(head)}


def _malformed(file: SourceFile, error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = f"line {mark.line + 2}" if mark is not None else "front matter"
    return file.problem(
        "the front matter is not YAML; its lines were read one by one",
        where=line,
        value=str(getattr(error, "problem", "") or ""),
        hint="Give each field once, and put values that hold a colon in quotation marks.",
    )


def _unclosed(file: SourceFile, text: str) -> tuple[Problem, ...]:
    """Tell of a head that looks like front matter and lacks its lines of dashes."""
    head = _HEAD_LINE.match(text)
    if head is None or head.group(1).lower() not in FIELDS:
        return ()
    return (
        file.problem(
            "the front matter is not between two lines of dashes and was read as text",
            where="line 1", value=head.group().strip()[:80],
            hint="Put a line of three dashes (---) above it and one below it.",
        ),
    )  # fmt: skip
