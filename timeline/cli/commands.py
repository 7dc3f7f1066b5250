"""The three commands; each takes its arguments and gives an exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryFile

from timeline import api
from timeline.cli.arguments import Arguments
from timeline.cli.cases import add_to_case
from timeline.cli.progress import Watch
from timeline.cli.summary import problem_lines, summary
from timeline.cli.terminal import DONE, FAILED, STOPPED, as_json, say, tell
from timeline.dates import check_language
from timeline.intake import settle
from timeline.model import Document, Edit, Problem
from timeline.pipeline import Result, load_documents
from timeline.sources import count_articles, read_inputs


class CommandError(Exception):
    """A command cannot do what was asked; the message says why and what to do."""


def load(arguments: Arguments) -> int:
    """Write the four tables into a folder and say what they hold."""
    from timeline.export import write_tables

    _make_folder(arguments.out)
    result, code = _load(arguments)
    try:
        paths = write_tables(result, arguments.out)
    except OSError as error:
        raise _unwritable(Path(error.filename or arguments.out), error) from error
    for line in summary(result):
        say(line)
    say(f"Written to {arguments.out}: {', '.join(path.name for path in paths)}")
    return code


def dates(arguments: Arguments) -> int:
    """Print the dates of each document as it is read; problems go to standard error."""
    count = 0
    for item in settle(read_inputs(arguments.inputs, arguments.published), date.today()):
        if isinstance(item, Problem):
            for line in problem_lines([item]):
                tell(line.strip())
        else:
            count += 1
            _print_dates(item)
    return DONE if count else _nothing_read()


def _print_dates(document: Document) -> None:
    language = document.language
    try:
        check_language(language)
    except ValueError as error:
        tell(f"{document.id}: {error}")
        language = ""
    found = api.find_dates(
        document.text, document.published, timezone=document.timezone, language=language
    )
    say(as_json({"id": document.id, "dates": [mention.to_dict() for mention in found]}))


def plot(arguments: Arguments) -> int:
    """Draw the timeline into a picture file."""
    from timeline.export import source_notes, write_picture
    from timeline.figures import timeline_figure

    _make_folder(arguments.out.parent)
    if arguments.out.is_dir():
        raise CommandError(f"{arguments.out} is a folder; give --out the name of a picture")
    if arguments.out.resolve() in {Path(given).resolve() for given in arguments.inputs}:
        raise CommandError(f"{arguments.out} is an input too; give --out another name")
    result, code = _load(arguments)
    for line in summary(result):
        say(line)
    if code != FAILED:
        figure = timeline_figure(
            result.events,
            result.links,
            sources=source_notes(result),
            exported=date.today().isoformat(),
        )
        path = write_picture(figure, arguments.out)
        say(f"Drawn: {path}")
    return code


def _make_folder(folder: Path) -> None:
    """Make the folder to write into, before the work rather than after it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(place: Path, error: OSError) -> CommandError:
    reason = (error.strerror or str(error)).lower()
    return CommandError(
        f"cannot write into {place}: {reason}; close it where it is open, "
        "or give another place with --out"
    )


def _load(arguments: Arguments) -> tuple[Result, int]:
    """Load what the arguments name; give the result and the exit code that goes with it."""
    items: Iterable[Document | Problem] = read_inputs(arguments.inputs, arguments.published)
    expected, edits = count_articles(arguments.inputs), tuple[Edit, ...]()
    if arguments.case is not None:
        case, problems = add_to_case(arguments.case, items)
        documents, edits = list(case.documents()), case.edits()
        items, expected = [*problems, *documents], len(documents)
    with Watch(expected) as watch:
        result = load_documents(items, date.today(), watch, edits, arguments.workers)
    # what is wrong with an article is seen when it enters a case and when that is read
    result = replace(result, problems=result.problems.drop_duplicates(ignore_index=True))
    if watch.stopped:
        return result, STOPPED
    return result, _nothing_read() if result.documents.empty else DONE


def _nothing_read() -> int:
    tell("no document could be read")
    return FAILED


COMMANDS: Mapping[str, Callable[[Arguments], int]] = {"load": load, "dates": dates, "plot": plot}
