"""Long loads: a line that counts, and an end in good order on Ctrl-C."""

from __future__ import annotations

import signal
import sys
from types import FrameType
from typing import Self

from tqdm import tqdm

from timeline.cli.terminal import shortened, shown, tell


class Watch:
    """Counts documents on standard error while it is a terminal, and hears Ctrl-C.

    The first Ctrl-C asks to stop, so that what was read can be put in order; a second one
    ends the program at once. Call it with the number of documents read and the id of the
    last; the answer is whether to go on.
    """

    def __init__(self, expected: int | None = None) -> None:
        """Watch the reading of `expected` documents, which gives the time left; None: unknown."""
        self.stopped = False
        self._bar = tqdm(
            total=expected, unit=" documents", disable=None, leave=False, file=sys.stderr
        )

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._hear)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)
        self._bar.close()

    def __call__(self, count: int, document_id: str) -> bool:
        """Show how far the reading is and tell whether to go on."""
        self._bar.set_postfix_str(shown(shortened(document_id, 30)), refresh=False)
        self._bar.update(count - self._bar.n)
        return not self.stopped

    def _hear(self, _signal: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, self._before)
        self.stopped = True
        tell("stopping; what was read is put in order (Ctrl-C again ends at once)")
