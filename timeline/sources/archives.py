"""Zip archives of articles, one member at a time; a name in an archive is never a path here."""

from __future__ import annotations

import shutil
import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path, PurePosixPath, PureWindowsPath

from timeline.model import Problem
from timeline.sources.files import SourceFile, clean_id, is_needless, judge_ending

SUFFIX = ".zip"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one archive may hold: files, and bytes of all of them when unpacked."""

    members: int = 10_000
    size: int = 500_000_000


_LIMITS = Limits()
_ENCRYPTED = 0x1
_CHUNK = 1 << 20
# What the standard library raises for a broken, encrypted or unknown kind of member.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, RuntimeError,
    UnicodeDecodeError, struct.error,
)  # fmt: skip


def unpacked(
    file: SourceFile, suffixes: Collection[str], limits: Limits = _LIMITS
) -> Iterator[SourceFile | Problem]:
    """Unpack the members of an archive in order of name; each is gone when the next is asked for.

    Members whose ending is not among `suffixes`, that are archives themselves, point out of
    the archive, are encrypted, broken, or go beyond `limits` are problems. Hidden names are
    left aside, as in folders.
    """
    try:
        with zipfile.ZipFile(file.path) as archive, tempfile.TemporaryDirectory() as folder:
            yield from _members(file, archive, Path(folder), suffixes, limits)
    except _BROKEN:
        yield file.problem("no zip archive, or a damaged one", hint="Pack the articles again.")


def _members(
    file: SourceFile,
    archive: zipfile.ZipFile,
    folder: Path,
    suffixes: Collection[str],
    limits: Limits,
) -> Iterator[SourceFile | Problem]:
    infos = sorted((one for one in archive.infolist() if not one.is_dir()), key=_name)
    infos = [info for info in infos if not any(map(is_needless, _path(info).parts))]
    if not infos:
        yield file.problem("this archive holds no files", hint="Pack the articles into it.")
    if len(infos) > limits.members:
        yield file.problem(
            f"{len(infos):,} files are too many for one archive; the first "
            f"{limits.members:,} by name are read",
            hint="Pack the others into another archive.",
        )
    left, seen = limits.size, set[str]()
    for info in infos[: limits.members]:
        member = SourceFile(folder / f"member{_path(info).suffix}", _shown(file, info))
        refused = _refused(member, info, suffixes, left, again=_name(info) in seen)
        seen.add(_name(info))
        yield refused or _unpack(archive, info, member)
        if refused is None:
            left -= info.file_size
        member.path.unlink(missing_ok=True)


def _refused(
    member: SourceFile, info: zipfile.ZipInfo, suffixes: Collection[str], left: int, *, again: bool
) -> Problem | None:
    """Tell why a member is not unpacked; None when it is."""
    path, windows = _path(info), PureWindowsPath(info.filename)
    if path.is_absolute() or windows.drive or ".." in path.parts:
        hint = "Pack the articles again, by names inside their folder."
        return member.problem("its name points out of the archive; left out", hint=hint)
    if again:
        return member.problem(
            "a second file of this name; left out", hint="Give each article a name of its own."
        )
    if stat.S_ISLNK(info.external_attr >> 16):
        return member.problem("a link, no file; left out", hint="Pack the file that it leads to.")
    if path.suffix.lower() == SUFFIX:
        hint = "Unpack it, and pack its articles into the outer one."
        return member.problem("an archive within an archive; left out", hint=hint)
    if info.flag_bits & _ENCRYPTED:
        return member.problem("needs a password; left out", hint="Pack it without one.")
    if isinstance(unread := judge_ending(member, suffixes), Problem):
        return unread
    if info.file_size > left:
        return member.problem(
            "the archive is too large when unpacked; this file was left out",
            value=f"{info.file_size:,} bytes", hint="Pack it into another archive.",
        )  # fmt: skip
    return None


def _unpack(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, member: SourceFile
) -> SourceFile | Problem:
    """Write a member into its place; the library never gives more bytes than were announced."""
    try:
        with archive.open(info) as packed, member.path.open("wb") as target:
            shutil.copyfileobj(packed, target, _CHUNK)
    except _BROKEN:
        return member.problem("damaged in the archive; left out", hint="Pack it again.")
    return member


def _name(info: zipfile.ZipInfo) -> str:
    return info.filename.replace("\\", "/")


def _path(info: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(_name(info))


def _shown(file: SourceFile, info: zipfile.ZipInfo) -> str:
    return f"{file.name}/{clean_id(_name(info))}"
