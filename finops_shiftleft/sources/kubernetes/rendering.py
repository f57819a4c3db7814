"""What is rendered, and the pool that does it: each thing once, however many sides ask for it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from ...errors import FinopsError
from .export import Export
from .tools import LONGEST, Tools, run

MOST_KEPT = 512 * 1024 * 1024  # bytes of output that are kept for the other side of a change
MOST_WORKERS = 16  # programs that run at a time


class Step(NamedTuple):
    """One run of a tool in a folder of the copy. Its output goes to a file of the copy; the last
    step's is the result."""

    tool: str
    arguments: tuple[str, ...]
    folder: str = "."
    output: str | None = None
    what: str = ""  # for a message


@dataclass(slots=True)
class Rendering:
    """Files, and the steps that make objects of them."""

    export: Export
    steps: list[Step] = field(default_factory=list)

    def key(self) -> bytes:
        return sha256(self.export.digest() + repr(self.steps).encode()).digest()

    @property
    def tools(self) -> set[str]:
        return {step.tool for step in self.steps}


class Rendered(NamedTuple):
    """What came out. `failures` are steps that failed, and why; without the last one's output
    there is nothing."""

    data: bytes
    failures: tuple[tuple[Step, str], ...] = ()


class Renderer:
    """Renders in as many threads as there are processors. Two renderings of equal files by equal
    steps are one."""

    def __init__(self, tools: Tools, seconds: float = LONGEST) -> None:
        self.tools, self.seconds = tools, seconds
        self.known: dict[bytes, Future[Rendered]] = {}
        self.kept = 0
        self.lock = Lock()
        self.pool: ThreadPoolExecutor | None = None

    def submit(self, rendering: Rendering) -> Future[Rendered]:
        """Starts a rendering whose tools are there."""
        key = rendering.key()
        with self.lock:
            if key not in self.known:
                if self.pool is None:
                    workers = min(MOST_WORKERS, os.cpu_count() or 1)
                    self.pool = ThreadPoolExecutor(workers, "render")
                self.known[key] = self.pool.submit(self._render, rendering, key)
            return self.known[key]

    def _render(self, rendering: Rendering, key: bytes) -> Rendered:
        found = render(rendering, self.tools, self.seconds)
        rendering.export.files.clear()
        with self.lock:
            self.kept += len(found.data)
            if self.kept > MOST_KEPT:
                self.known.pop(key, None)
        return found


def render(rendering: Rendering, tools: Tools, seconds: float = LONGEST) -> Rendered:
    """Runs the steps in a temporary folder of their own. A step that fails leaves an empty file."""
    failures: list[tuple[Step, str]] = []
    data = b""
    with tempfile.TemporaryDirectory(prefix="finops-", ignore_cleanup_errors=True) as name:
        work = Path(name).resolve()
        copy = work / "copy"
        copy.mkdir()
        try:
            rendering.export.write(copy)
        except OSError as error:
            step = rendering.steps[-1]
            return Rendered(b"", ((step, f"it cannot be copied: {error.strerror or error}"),))
        for step in rendering.steps:
            data = b""
            try:
                data = run(
                    tools[step.tool], step.arguments, copy / step.folder, work / "home", seconds
                )
            except FinopsError as error:
                failures.append((step, error.message))
            if step.output is not None:
                (copy / step.output).write_bytes(data)
    return Rendered(data, tuple(failures))


def lacking(rendering: Rendering, tools: Mapping[str, object]) -> list[str]:
    """The tools that a rendering needs and that are not installed."""
    return sorted(rendering.tools - tools.keys())
