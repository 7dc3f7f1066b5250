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

_CHUNK = 32  # values given to the function at once: it may do some of its work on all together
_AHEAD = 2  # chunks waiting for each worker: it never idles, and memory stays flat


def ordered_map(
    function: Callable[[list[In]], list[Out]], values: Iterable[In], workers: int = 1
) -> Iterator[Out]:
    """Apply a pure function to values, some at a time and in their order, on `workers` processes.

    The function gets a list and gives one result for each of its values. Values are drawn as
    they are needed. What the function raises is raised here. With several workers, function and
    values must be picklable and the caller importable without effects.

    >>> list(ordered_map(lambda words: [len(word) for word in words], ["all", "of", "them"]))
    [3, 2, 4]
    """
    if workers <= 1:
        for chunk in _chunks(iter(values)):
            yield from function(chunk)
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
    pool: ProcessPoolExecutor,
    function: Callable[[list[In]], list[Out]],
    source: Iterator[In],
    most: int,
) -> Iterator[Out]:
    """Keep at most `most` chunks under way and give their results in order."""
    waiting: deque[Future[list[Out]]] = deque()
    for chunk in _chunks(source):
        with _deaf_to_ctrl_c():
            waiting.append(pool.submit(function, chunk))
        if len(waiting) >= most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _chunks(source: Iterator[In]) -> Iterator[list[In]]:
    while chunk := list(islice(source, _CHUNK)):
        yield chunk


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
