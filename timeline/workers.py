"""The same function on one process or on many: same results, same order, bounded memory."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

_CHUNK = 8  # values sent at once: fewer trips between the processes
_AHEAD = 4  # chunks waiting for each worker: it never idles, and memory stays flat


def ordered_map(
    function: Callable[[In], Out], values: Iterable[In], workers: int = 1
) -> Iterator[Out]:
    """Apply a pure function to each value, in their order, on `workers` processes.

    Values are drawn as they are needed. What the function raises is raised here. With several
    workers, function and values must be picklable and the caller importable without effects.

    >>> list(ordered_map(abs, [-2, 1]))
    [2, 1]
    """
    if workers <= 1:
        yield from map(function, values)
        return
    # "spawn" on every system: a forked copy of a parser with threads may hang.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        yield from _in_turn(pool, function, iter(values), workers * _AHEAD)
    except BaseException:  # GeneratorExit among them: whoever asked has heard enough
        _end(pool)
        raise
    pool.shutdown()


def _in_turn(
    pool: ProcessPoolExecutor, function: Callable[[In], Out], source: Iterator[In], most: int
) -> Iterator[Out]:
    """Keep at most `most` chunks under way and give their results in order."""
    waiting: deque[Future[list[Out]]] = deque()
    while chunk := list(islice(source, _CHUNK)):
        with _deaf_to_ctrl_c():
            waiting.append(pool.submit(_each, function, chunk))
        if len(waiting) >= most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _end(pool: ProcessPoolExecutor) -> None:
    """End the processes at once; the executor itself would wait for what they are reading."""
    # Python 3.14 has `terminate_workers` for this; before it, there is no public way.
    for process in tuple((pool._processes or {}).values()):
        process.terminate()
    pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Let processes start deaf: a terminal sends Ctrl-C to all at once, and the first decides."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _each(function: Callable[[In], Out], chunk: list[In]) -> list[Out]:
    return [function(value) for value in chunk]
