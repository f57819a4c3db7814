"""Work that waits for servers, in threads of its own."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Hashable
from queue import SimpleQueue
from typing import Generic, TypeVar

from ....errors import LimitExceeded

WORKERS = 8  # modules that are fetched at once
LONGEST = 300  # seconds that one may take altogether
TICK = 0.1  # seconds between two looks at what is done

Result = TypeVar("Result")


class Job(Generic[Result]):
    """Something that is worked out once, by whoever comes first; the others wait for it."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self.work = work
        self.done = threading.Event()
        self.outcome: list[Result] = []
        self.failure: BaseException | None = None

    def run(self) -> None:
        try:
            self.outcome.append(self.work())
        except BaseException as failure:
            self.failure = failure
        finally:
            self.done.set()

    @property
    def result(self) -> Result:
        """What came out, once it is done. Raises what the work has raised."""
        if self.failure is not None:
            raise self.failure
        return self.outcome[0]


class Once:
    """Results by what they are of, worked out in the thread that asks first."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.jobs: dict[Hashable, Job[object]] = {}
        self.process = os.getpid()

    def __call__(self, key: Hashable, work: Callable[[], Result]) -> Result:
        if self.process != os.getpid():  # a thread that was at work stayed in the other process
            self.lock, self.process = threading.Lock(), os.getpid()
            self.jobs = {key: job for key, job in self.jobs.items() if job.done.is_set()}
        with self.lock:
            job = self.jobs.get(key)
            first = job is None
            if job is None:
                job = self.jobs[key] = Job(work)
        if first:
            job.run()
        job.done.wait()
        return job.result  # type: ignore[return-value]  # the key's own


class Pool(Generic[Result]):
    """Jobs by what they are of, worked on by threads that do not hold up the end of the program."""

    def __init__(self, progress: Callable[[int, int], None] | None = None) -> None:
        """`progress` is told how many are done, of how many, while somebody waits."""
        self.progress = progress
        self.jobs: dict[Hashable, Job[Result]] = {}
        self.waiting: SimpleQueue[Job[Result]] = SimpleQueue()
        self.workers: list[threading.Thread] = []
        self.process = os.getpid()

    def begin(self, key: Hashable, work: Callable[[], Result]) -> Job[Result]:
        """The job of a key, on its way."""
        if self.process != os.getpid():
            self.renew()
        job = self.jobs.get(key)
        if job is None:
            job = self.jobs[key] = Job(work)
            self.waiting.put(job)
            if len(self.workers) < min(WORKERS, len(self.jobs)):
                worker = threading.Thread(target=self.serve, daemon=True, name="modules")
                self.workers.append(worker)
                worker.start()
        return job

    def renew(self) -> None:
        """After a fork there are no threads, and what they had not finished is to be done again."""
        done = {key: job for key, job in self.jobs.items() if job.done.is_set()}
        self.jobs, self.waiting, self.workers = done, SimpleQueue(), []
        self.process = os.getpid()

    def serve(self) -> None:
        waiting = self.waiting
        while True:
            waiting.get().run()

    def wait(self, job: Job[Result]) -> Result:
        """The result. Raises LimitExceeded, and what the work has raised."""
        end = time.monotonic() + LONGEST
        while not job.done.wait(TICK):
            if self.progress:
                self.progress(
                    sum(each.done.is_set() for each in self.jobs.values()), len(self.jobs)
                )
            if time.monotonic() > end:
                raise LimitExceeded(f"it takes longer than {LONGEST} s to fetch a module")
        return job.result
