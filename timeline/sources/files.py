"""Finding the files: inputs in any order become one sorted list without repetitions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.lexicons import read_lexicon
from timeline.model import Problem, Stage
from timeline.tables import JOINER

_REMOVE = "Remove it, or leave it: nothing of it is needed."
_CASE_FILE = "case.yml"  # tells of the folder that it lies in, as in data/
_MAC_FOLDER = "__MACOSX"  # what a Mac packs beside the files that one asked for


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
        return Problem(Stage.READ, self.id, place, message, value, hint)


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
    found = [item for given in inputs for item in _look_up(given, suffixes)]
    problems = {item for item in found if isinstance(item, Problem)}
    files = [item for item in found if isinstance(item, SourceFile)]
    once: dict[Path, SourceFile] = {}
    for file in sorted(files, key=lambda file: (file.name, str(file.path))):
        once.setdefault(file.path.resolve(), file)
    return list(once.values()), sorted(problems, key=repr)


def _look_up(name: str | Path, suffixes: Collection[str]) -> Iterator[SourceFile | Problem]:
    given = Path(name)
    file = SourceFile(given, clean_id(given.name or str(given)))
    if name == "":  # a path would take it for the present folder
        yield file.problem("an empty name", hint="Give a file or a folder; `.` is the present one.")
        return
    try:
        if given.is_dir():
            yield from _in_folder(given, suffixes)
        elif given.exists():
            yield _judge(file, suffixes)
        else:
            yield file.problem(
                "there is no such file or folder", value=clean_id(str(given)),
                hint="Check the spelling and the folder you are in.",
            )  # fmt: skip
    except OSError as error:
        yield unreadable(file, error)


def _judge(file: SourceFile, suffixes: Collection[str]) -> SourceFile | Problem:
    """Tell whether a path that is no folder can be read."""
    if not file.path.is_file():
        return file.problem("a link that leads nowhere, or no file", hint=_REMOVE)
    return judge_ending(file, suffixes)


def judge_ending(file: SourceFile, suffixes: Collection[str]) -> SourceFile | Problem:
    """Give the file if its ending is among `suffixes`, else a problem."""
    if file.path.suffix.lower() in suffixes:
        return file
    return file.problem(
        f"files that end in {clean_id(file.path.suffix) or 'nothing'!r} are not read",
        value=file.name,
        hint=_advice(file.path.suffix.lower())
        or f"Save the article as one of {', '.join(sorted(suffixes))}.",
    )


def _advice(suffix: str) -> str:
    """What to do with a file of a kind that people have at hand; empty for others."""
    entries = read_lexicon("other_files")
    return next((str(one["do"]) for one in entries if suffix in one["endings"]), "")


def _in_folder(top: Path, suffixes: Collection[str]) -> Iterator[SourceFile | Problem]:
    """Walk a folder; one that was seen before, as through a link to its parent, ends there."""
    waiting, seen, count = [top], {top.resolve()}, 0
    while waiting:
        for entry in _entries(waiting.pop(), top):
            if isinstance(entry, Problem):
                yield entry
            elif not entry.path.is_dir():
                count += 1
                yield _judge(entry, suffixes)
            elif entry.path.resolve() in seen:
                yield entry.problem("this folder was read already by another name", hint=_REMOVE)
            else:
                seen.add(entry.path.resolve())
                waiting.append(entry.path)
    if not count:
        place = SourceFile(top, clean_id(top.name or str(top)))
        yield place.problem("this folder holds no files", hint="Put the articles into it.")


def _entries(folder: Path, top: Path) -> Iterator[SourceFile | Problem]:
    """List what lies in a folder and is not hidden, named from `top` on."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        yield unreadable(SourceFile(folder, clean_id(folder.name)), error)
        return
    for path in paths:
        if not is_needless(path.name):
            yield SourceFile(path, clean_id(path.relative_to(top).as_posix()))


def is_needless(name: str) -> bool:
    """Tell whether a file or folder of this name holds no articles: hidden, or a case's own.

    >>> is_needless(".git"), is_needless("__MACOSX"), is_needless("report.txt")
    (True, True, False)
    """
    return (name.startswith(".") and name != "..") or name in (_CASE_FILE, _MAC_FOLDER)


def unreadable(file: SourceFile, error: OSError) -> Problem:
    """Tell that the system would not give a file's content, and why."""
    reason = (error.strerror or str(error)).lower()
    return file.problem(
        f"cannot be opened: {reason}", value=file.name, hint="Check the file and its permissions."
    )
