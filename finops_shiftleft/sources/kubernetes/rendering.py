"""What is rendered, and the pool that does it: each thing once, however many sides ask for it."""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from ...errors import FinopsError
from .export import Export
from .tools import LONGEST, Failed, Tools, run

MOST_KEPT = 512 * 1024 * 1024  # bytes of output that are kept for the other side of a change
COPY = "copy"  # the folder of the files, beside the tools' home
LONGEST_IN_ALL = 30 * 60  # seconds, of all that is rendered for one command
MOST_WAITING = 512 * 1024 * 1024  # bytes of files that wait to be rendered
MOST_WORKERS = 16  # programs that run at a time
MOST_LEFT_OUT = 12  # templates of a chart
TEMPLATE = re.compile(  # the file that is rendered, which comes first; helm's name of it
    r"(?:template: |execution error at \(|parse error at \()"
    r"[^/\s:]{1,200}/([^\s:]{0,400}?templates/[^\s:]{1,400}):"
)


class Step(NamedTuple):
    """One run of a tool in a folder of the copy. Its output goes to a file of the copy; the last
    step's is the result."""

    tool: str
    arguments: tuple[str, ...]
    folder: str = "."
    output: str | None = None
    what: str = ""  # for a message


class Retry(NamedTuple):
    """Files to put in place of others where the last step fails, and what that leaves undone; ""
    where it leaves nothing undone."""

    files: dict[str, bytes]
    undone: str = ""


@dataclass(slots=True)
class Rendering:
    """Files, and the steps that make objects of them. `retries` are for the last step."""

    export: Export
    steps: list[Step] = field(default_factory=list)
    retries: list[Retry] = field(default_factory=list)

    def key(self) -> bytes:
        return sha256(self.export.digest() + repr(self.steps).encode()).digest()

    @property
    def tools(self) -> set[str]:
        return {step.tool for step in self.steps}


class Failure(NamedTuple):
    """A step that failed, and why. With `part` only that part of it was left out: a file of the
    copy, or something in words."""

    step: Step
    said: str
    part: str | None = None


class Rendered(NamedTuple):
    """What came out; without the last step's output there is nothing."""

    data: bytes
    failures: tuple[Failure, ...] = ()


class Renderer:
    """Renders in as many threads as there are processors. Two renderings of equal files by equal
    steps are one."""

    def __init__(
        self, tools: Tools, seconds: float = LONGEST, altogether: float = LONGEST_IN_ALL
    ) -> None:
        """`seconds` are those of one step, `altogether` of everything, from the first one on."""
        self.tools, self.seconds, self.altogether = tools, seconds, altogether
        self.end: float | None = None
        self.known: dict[bytes, Future[Rendered]] = {}
        self.kept = 0
        self.waiting = 0
        self.lock = Lock()
        self.pool: ThreadPoolExecutor | None = None

    def submit(self, rendering: Rendering) -> Future[Rendered]:
        """Starts a rendering whose tools are there."""
        key = rendering.key()
        with self.lock:
            if key in self.known:
                return self.known[key]
            if self.pool is None:
                workers = min(MOST_WORKERS, os.cpu_count() or 1)
                self.pool = ThreadPoolExecutor(workers, "render")
                self.end = time.monotonic() + self.altogether
            self.waiting += rendering.export.size
            self.known[key] = future = self.pool.submit(self._render, rendering, key)
        if self.waiting > MOST_WAITING:
            wait([future])
        return future

    def close(self) -> None:
        """Starts nothing more."""
        if self.pool is not None:
            self.pool.shutdown(wait=False, cancel_futures=True)

    def _render(self, rendering: Rendering, key: bytes) -> Rendered:
        assert self.end is not None
        if time.monotonic() > self.end:
            said = f"all of it took longer than {self.altogether:g} s"
            found = Rendered(b"", (Failure(rendering.steps[-1], said),))
        else:
            found = render(rendering, self.tools, self.seconds)
        rendering.export.files.clear()
        rendering.retries.clear()
        with self.lock:
            self.waiting -= rendering.export.size
            self.kept += len(found.data)
            if self.kept > MOST_KEPT:
                self.known.pop(key, None)
        return found


def render(rendering: Rendering, tools: Tools, seconds: float = LONGEST) -> Rendered:
    """Runs the steps in a temporary folder of their own. A step that fails leaves an empty file."""
    failures: list[Failure] = []
    data = b""
    with tempfile.TemporaryDirectory(prefix="finops-", ignore_cleanup_errors=True) as name:
        work = Path(name).resolve()
        (work / COPY).mkdir()
        try:
            rendering.export.write(work / COPY)
        except OSError as error:
            said = f"it cannot be copied: {error.strerror or error}"
            return Rendered(b"", (Failure(rendering.steps[-1], said),))
        for step in rendering.steps:
            retries = rendering.retries if step is rendering.steps[-1] else []
            data, failed = _Attempts(step, tools, work, seconds).result(retries)
            failures += failed
            if step.output is not None:
                (work / COPY / step.output).write_bytes(data)
    return Rendered(data, tuple(failures))


class _Attempts:
    """One step, done again without what it fails at."""

    def __init__(self, step: Step, tools: Tools, work: Path, seconds: float) -> None:
        self.step, self.tool, self.work = step, tools[step.tool], work
        self.copy = work / COPY
        self.end = time.monotonic() + seconds

    def result(self, retries: list[Retry]) -> tuple[bytes, list[Failure]]:
        """What the step prints, and what was left out of it."""
        left_out: list[Failure] = []
        waiting = list(retries)
        while True:
            try:
                return self._run(), left_out
            except Failed as error:
                said = error.message
                part = self._without_template(said) if len(left_out) < MOST_LEFT_OUT else None
                if part is None and not waiting:
                    return b"", [Failure(self.step, said)]
                if part is None:
                    part = self._replaced(waiting.pop(0))
            except FinopsError as error:
                return b"", [Failure(self.step, error.message)]
            if part:
                left_out.append(Failure(self.step, said, part))

    def _run(self) -> bytes:
        left = max(0.1, self.end - time.monotonic())
        folder = self.copy / self.step.folder
        return run(self.tool, self.step.arguments, folder, self.work / "home", left)

    def _without_template(self, said: str) -> str | None:
        """Takes the template of a chart away that helm stumbles over; a value that only the
        deployment has is missing in it. Its path, or None where there is no such file."""
        found = TEMPLATE.search(said) if self.step.tool == "helm" else None
        prefix = next((word for word in self.step.arguments if word.startswith("./")), None)
        if found is None or prefix is None:
            return None
        path = f"{prefix[2:]}/{found[1]}"
        target = self.copy.joinpath(*path.split("/"))
        if ".." in path.split("/") or not target.is_file():
            return None
        target.unlink()
        return path

    def _replaced(self, retry: Retry) -> str:
        for path, content in retry.files.items():
            (self.copy / path).write_bytes(content)
        return retry.undone


def lacking(rendering: Rendering, tools: Mapping[str, object]) -> list[str]:
    """The tools that a rendering needs and that are not installed."""
    return sorted(rendering.tools - tools.keys())
