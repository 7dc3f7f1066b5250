"""The command line: `python -m timeline load | dates | plot`.

Exit codes: 0 done (problems may be listed), 1 nothing could be read or written, 2 the
command itself was not understood, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper

from timeline.cli.arguments import Arguments, read_arguments
from timeline.cli.terminal import DONE, FAILED, STOPPED, tell


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; no error leaves here as a traceback.

    `TIMELINE_DEBUG=1` in the environment shows tracebacks after all, for a report of a bug.
    """
    _speak_utf8()
    _quieten_libraries()
    arguments = read_arguments(argv)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        tell("stopped")
        return STOPPED
    except BrokenPipeError:
        return _end_of_pipe()
    except Exception as error:
        if os.environ.get("TIMELINE_DEBUG"):
            raise
        tell(_reason(error))
        return FAILED
    return code


def _run(arguments: Arguments) -> int:
    from timeline.cli.commands import COMMANDS  # seconds to load: not for a misspelt option

    return COMMANDS[arguments.command](arguments)


def _reason(error: Exception) -> str:
    """Say in one line what failed; expected errors bring their own sentence."""
    if isinstance(error, OSError) and error.strerror:
        name = f"{error.filename}: " if error.filename else ""
        return f"{name}{error.strerror.lower()}"
    if type(error).__module__.startswith("timeline.") or isinstance(error, OSError):
        return str(error)
    kind = type(error).__name__
    return f"this should not have happened ({kind}: {error}); TIMELINE_DEBUG=1 shows where"


def _end_of_pipe() -> int:
    """Whoever read the output has seen enough: end without a word."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _quieten_libraries() -> None:
    """What a library logs of a hostile page is no message for an analyst; problems are."""
    for name in ("trafilatura", "htmldate", "charset_normalizer", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
