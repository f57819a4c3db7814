"""How far an update of prices is: a line a list and, on a terminal, what has come so far."""

from __future__ import annotations

import os
import sys
import threading
from time import monotonic

from ..prices.update import Outcome, Told
from ..text import terminal

PAUSE = 0.1  # seconds between two looks


class Shown(Told):
    """Lists go to standard output, the progress to standard error."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = threading.Lock()
        self.live = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.size = self.jobs = self.lists = 0
        self.last = 0.0

    def planned(self, jobs: int) -> None:
        self.jobs = jobs

    def received(self, size: int) -> None:
        super().received(size)
        with self.lock:
            self.size += size
            if self.live and monotonic() - self.last > PAUSE:
                self.last = monotonic()
                asked = f" for {self.jobs} that are asked for" if self.jobs else ""
                line = f"{self.lists} lists{asked}, {self.size / 1e6:,.1f} MB"
                sys.stderr.write(f"\r{line}\x1b[K")
                sys.stderr.flush()

    def done(self, outcome: Outcome) -> None:
        with self.lock:
            self.clear()
            self.lists += 1
            sys.stdout.write(f"{terminal(str(outcome))}\n")
            sys.stdout.flush()

    def clear(self) -> None:
        """Take the progress off the terminal."""
        if self.live:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
