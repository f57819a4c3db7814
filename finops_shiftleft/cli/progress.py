"""How far an update of prices is: a line a list and, on a terminal, what has come so far."""

from __future__ import annotations

import sys
import threading

from ..prices.update import Outcome, Told
from ..text import terminal
from .steps import Line


class Shown(Told):
    """Lists go to standard output, the progress to standard error."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = threading.Lock()
        self.line = Line()
        self.size = self.jobs = self.lists = 0

    def planned(self, jobs: int) -> None:
        self.jobs = jobs

    def received(self, size: int) -> None:
        super().received(size)
        with self.lock:
            self.size += size
            if self.line.due:
                asked = f" for {self.jobs} that are asked for" if self.jobs else ""
                self.line.show(f"{self.lists} lists{asked}, {self.size / 1e6:,.1f} MB")

    def done(self, outcome: Outcome) -> None:
        with self.lock:
            self.line.clear()
            self.lists += 1
            sys.stdout.write(f"{terminal(str(outcome))}\n")
            sys.stdout.flush()

    def clear(self) -> None:
        """Take the progress off the terminal."""
        self.line.clear()
