"""Work in threads: once for each key, with an end, and also after a fork."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from finops_shiftleft.errors import LimitExceeded
from finops_shiftleft.sources.terraform.remote import jobs
from finops_shiftleft.sources.terraform.remote.jobs import Once, Pool


def test_a_key_is_worked_on_once() -> None:
    done: list[int] = []
    pool: Pool[int] = Pool()
    for _ in range(3):
        for key in range(20):
            pool.begin(key, lambda key=key: done.append(key) or key * 2)
    assert [pool.wait(pool.begin(key, int)) for key in range(20)] == [2 * n for n in range(20)]
    assert sorted(done) == list(range(20))
    assert len(pool.workers) <= jobs.WORKERS


def test_what_a_job_raises_is_raised_whenever_it_is_asked_for() -> None:
    pool: Pool[int] = Pool()
    job = pool.begin("a", lambda: int("x"))
    for _ in range(2):
        with pytest.raises(ValueError, match="invalid literal"):
            pool.wait(job)


def test_a_job_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "LONGEST", 0.2)
    release = threading.Event()
    pool: Pool[bool] = Pool()
    with pytest.raises(LimitExceeded, match=r"longer than 0\.2 s"):
        pool.wait(pool.begin("a", release.wait))
    release.set()


def test_who_asks_second_waits_for_the_first() -> None:
    once, entered, release = Once(), threading.Event(), threading.Event()
    found: list[int] = []

    def slowly() -> int:
        entered.set()
        release.wait(10)
        return 7

    first = threading.Thread(target=lambda: found.append(once("a", slowly)))
    second = threading.Thread(target=lambda: found.append(once("a", lambda: 8)))
    first.start()
    assert entered.wait(10)
    second.start()
    assert once("b", lambda: 9) == 9  # another key does not wait
    release.set()
    first.join(10)
    second.join(10)
    assert found == [7, 7]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
@pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")
def test_after_a_fork_unfinished_work_is_done_again() -> None:
    release = threading.Event()
    pool: Pool[str] = Pool()
    pool.wait(pool.begin("ready", lambda: "before"))
    pool.begin("slow", lambda: str(release.wait(20)))
    child = os.fork()
    if child == 0:
        same = pool.wait(pool.begin("ready", lambda: "again")) == "before"
        again = pool.wait(pool.begin("slow", lambda: "again")) == "again"
        os._exit(0 if same and again else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    release.set()
