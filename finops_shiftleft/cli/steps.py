"""One line on standard error of a terminal, written again and again: how far something is."""

from __future__ import annotations

import atexit
import os
import sys
from time import monotonic

FIRST, PAUSE = 0.5, 0.1  # seconds: before reading is shown, and between two looks


class Line:
    """Shown on a terminal only, and not more often than people can read. Nothing of it stays."""

    def __init__(self, live: bool = True, first: float = 0.0) -> None:
        self.live = live and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.next = monotonic() + first
        self.shown = False

    @property
    def due(self) -> bool:
        """Whether it is time to say something new."""
        return self.live and monotonic() >= self.next

    def show(self, text: str) -> None:
        if not self.shown:
            atexit.register(self.clear)
        self.next, self.shown = monotonic() + PAUSE, True
        sys.stderr.write(f"\r{text}\x1b[K")
        sys.stderr.flush()

    def clear(self) -> None:
        """Takes it off the terminal."""
        if self.shown:
            self.shown = False
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


class Steps(Line):
    """Told how many projects are read, or modules fetched, of how many; where that lasts."""

    def __init__(self, quiet: bool = False) -> None:
        super().__init__(not quiet, FIRST)

    def __call__(self, what: str, done: int, of: int) -> None:
        if self.due:
            self.show(f"{done:,} of {of:,} {what}")
