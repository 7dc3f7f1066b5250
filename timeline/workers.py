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
    source = iter(values)
    # "spawn" on every system: a forked copy of a parser with threads may hang.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[list[Out]]] = deque()
        try:
            while chunk := list(islice(source, _CHUNK)):
                with _deaf_to_ctrl_c():
                    waiting.append(pool.submit(_each, function, chunk))
                if len(waiting) >= workers * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


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
