"""Several files as one zip archive: the same files give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath

_NO_CLOCK = (1980, 1, 1, 0, 0, 0)  # the earliest that the format can say
_UNIX, _READABLE = 3, 0o644 << 16


def zip_bundle(files: Mapping[str, bytes]) -> bytes:
    """Pack `files` (name, with `/` between folders, to content) in order of name.

    Raises ValueError for a name that would unpack outside its folder.

    >>> packed = zip_bundle({"events.csv": b"event_id"})
    >>> zipfile.ZipFile(io.BytesIO(packed)).read("events.csv")
    b'event_id'
    """
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in sorted(files.items()):
            archive.writestr(_entry(name), data)
    return content.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    path = PurePosixPath(name)
    is_plain = path.name and str(path) == name and not set(name) & set("\\:\0")
    if not is_plain or path.is_absolute() or ".." in path.parts:
        raise ValueError(f"{name!r} cannot name a file of an archive; use one such as events.csv")
    entry = zipfile.ZipInfo(name, _NO_CLOCK)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    return entry
