"""What can be typed after `python -m timeline`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.cli.terminal import shown
from timeline.model import Publication
from timeline.sources import SUFFIXES

_MOST_WORKERS = 64
PICTURES = (".png", ".svg", ".pdf", ".html")


@dataclass(frozen=True, slots=True)
class Arguments:
    """One command, read: `out` is a folder for `load`, a picture for `plot`, unused for `dates`."""

    command: str
    inputs: tuple[str, ...]
    published: str | None = None
    out: Path = Path()
    case: Path | None = None
    workers: int = 1


def read_arguments(argv: Sequence[str] | None = None) -> Arguments:
    """Read the command line; what is not understood ends the program with code 2.

    >>> read_arguments(["dates", "article.txt", "--published", "2019-12-31"]).published
    '2019-12-31'
    """
    parser = _parser()
    read = parser.parse_args(argv)
    if not read.inputs and not getattr(read, "case", None):
        parser.error("give at least one INPUT, a file or a folder, or a case with --case")
    return Arguments(
        command=read.command,
        inputs=tuple(read.inputs),
        published=read.published,
        out=getattr(read, "out", Path()),
        case=getattr(read, "case", None),
        workers=getattr(read, "workers", 1),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m timeline",
        description="Conflict-event timelines from the news.",
        epilog="Exit codes: 0 done, 1 nothing could be read or written, 2 command not understood.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    load = _command(commands, "load", "write events, links, mentions and problems as CSV", "*")
    load.add_argument(
        "--out", required=True, type=_folder, metavar="DIR", help="folder to write into"
    )
    load.add_argument(
        "--case", type=Path, metavar="FILE",
        help="case file to add the articles to (made if there is none); the tables are then "
        "those of the whole case, with what people decided in it",
    )  # fmt: skip
    _command(commands, "dates", "print the dates of each document as one JSON object a line")
    plot = _command(commands, "plot", "draw the timeline")
    plot.add_argument(
        "--out", required=True, type=_picture, metavar="FILE", help=f"a name in {_or(PICTURES)}"
    )
    for command in (load, plot):
        command.add_argument(
            "--workers", type=_workers, default=1, metavar="N",
            help="processes that share the reading (default 1); the result is the same",
        )  # fmt: skip
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    purpose: str,
    count: str = "+",
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}."
    )
    command.add_argument(
        "inputs", nargs=count, metavar="INPUT", help=f"files ({_or(SUFFIXES)}) and folders of them"
    )
    command.add_argument(
        "--published",
        type=_publish_date,
        metavar="ISO",
        help="publish date of documents that give none, such as 2019-12-31 or "
        "2019-12-31T18:30+03:00; for a single article it stands above the file's own",
    )
    return command


def _publish_date(text: str) -> str:
    try:
        Publication.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(shown(str(error))) from None
    return text


def _workers(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= _MOST_WORKERS):
        raise argparse.ArgumentTypeError(f"{shown(text)} is no number from 1 to {_MOST_WORKERS}")
    return int(text)


def _folder(text: str) -> Path:
    if not text:  # an unset variable of a shell, most likely: "" is no wish for this very folder
        raise argparse.ArgumentTypeError("the name is empty; write . for this folder")
    return Path(text)


def _picture(text: str) -> Path:
    if Path(text).suffix.lower() not in PICTURES:
        raise argparse.ArgumentTypeError(f"{shown(text)} does not end in {_or(PICTURES)}")
    return Path(text)


def _or(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
