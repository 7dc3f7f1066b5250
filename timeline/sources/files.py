"""Finding the files: inputs in any order become one sorted list without repetitions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.model import Problem
from timeline.tables import JOINER

_CASE_FILE = "case.yml"  # tells of the folder that it lies in, as in data/


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: `name` is its place below the folder that was given, for people to see."""

    path: Path
    name: str

    @property
    def id(self) -> str:
        """The name without its ending: the id of a document that gives none."""
        return clean_id(self.name.removesuffix(self.path.suffix))

    def problem(self, message: str, *, where: str = "", value: str = "", hint: str = "") -> Problem:
        """Tell of a problem with this file; `where` is a place within it."""
        place = f"{self.name}, {where}" if where else self.name
        return Problem("read", self.id, place, message, value, hint)


def clean_id(name: str) -> str:
    r"""Make a name safe to show and to join with others in one cell.

    >>> clean_id("2019/one;two\x1b[2J")
    '2019/one,two�[2J'
    """
    shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return shown.replace(JOINER, ",")


def find_files(
    inputs: Iterable[str | Path], suffixes: Collection[str]
) -> tuple[list[SourceFile], list[Problem]]:
    """List the files that `inputs` name or hold, sorted by name, each once.

    Folders are searched to their depths, hidden names left aside. A path that is missing,
    no file, or of an ending not among `suffixes` is a problem.
    """
    files: list[SourceFile] = []
    problems: list[Problem] = []
    for given in inputs:
        for found in _look_up(Path(given), suffixes):
            (files if isinstance(found, SourceFile) else problems).append(found)  # type: ignore[arg-type]
    ordered = sorted(files, key=lambda file: (file.name, str(file.path)))
    once = {file.path.resolve(): file for file in reversed(ordered)}
    return [file for file in ordered if once[file.path.resolve()] is file], sorted(
        set(problems), key=repr
    )


def _look_up(given: Path, suffixes: Collection[str]) -> Iterator[SourceFile | Problem]:
    file = SourceFile(given, clean_id(given.name or str(given)))
    try:
        if given.is_dir():
            yield from _in_folder(given, suffixes)
        elif given.is_file():
            yield from _judge(file, suffixes)
        elif given.exists():
            yield file.problem("neither a file nor a folder", hint="Give a text file or a folder.")
        else:
            yield file.problem(
                "there is no such file or folder", value=clean_id(str(given)),
                hint="Check the spelling and the folder you are in.",
            )  # fmt: skip
    except OSError as error:
        yield unreadable(file, error)


def _judge(file: SourceFile, suffixes: Collection[str]) -> Iterator[SourceFile | Problem]:
    if file.path.suffix.lower() in suffixes:
        yield file
    else:
        yield file.problem(
            f"files that end in {clean_id(file.path.suffix) or 'nothing'!r} are not read",
            value=file.name,
            hint=f"Save the article as one of {', '.join(sorted(suffixes))}.",
        )


def _in_folder(top: Path, suffixes: Collection[str]) -> Iterator[SourceFile | Problem]:
    """Walk a folder; one that was seen before, as through a link to its parent, ends there."""
    waiting, seen, count = [top], {top.resolve()}, 0
    while waiting:
        folder = waiting.pop()
        place = SourceFile(folder, clean_id(folder.relative_to(top.parent).as_posix()))
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            yield unreadable(place, error)
            continue
        for entry in entries:
            file = SourceFile(entry, clean_id(entry.relative_to(top).as_posix()))
            if entry.name.startswith(".") or entry.name == _CASE_FILE:
                continue
            if entry.is_file():
                count += 1
                yield from _judge(file, suffixes)
            elif not entry.is_dir():
                yield file.problem("a link that leads nowhere, or no file", hint="Remove it.")
            elif entry.resolve() in seen:
                yield file.problem("this folder was read already under another name")
            else:
                seen.add(entry.resolve())
                waiting.append(entry)
    if not count:
        yield SourceFile(top, clean_id(top.name or str(top))).problem(
            "this folder holds no files", hint="Put the articles into it."
        )


def unreadable(file: SourceFile, error: OSError) -> Problem:
    """Tell that the system would not give a file's content, and why."""
    reason = (error.strerror or str(error)).lower()
    return file.problem(
        f"cannot be opened: {reason}", value=file.name, hint="Check the file and its permissions."
    )
