"""How far reading is, on a terminal, where it lasts."""

from __future__ import annotations

import atexit
import os
import sys
from time import monotonic

FIRST, PAUSE = 0.5, 0.1  # seconds: before anything is shown, and between two looks


class Steps:
    """Told how many are done, of how many; one line on standard error, taken off at the end."""

    def __init__(self, quiet: bool = False) -> None:
        self.live = not quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.next = monotonic() + FIRST
        self.shown = False

    def __call__(self, what: str, done: int, of: int) -> None:
        if not self.live or monotonic() < self.next:
            return
        if not self.shown:
            atexit.register(self.clear)
        self.next, self.shown = monotonic() + PAUSE, True
        sys.stderr.write(f"\r{done:,} of {of:,} {what}\x1b[K")
        sys.stderr.flush()

    def clear(self) -> None:
        """Takes the line off the terminal."""
        if self.shown:
            self.shown = False
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
