"""Vendors' lists in, updated prices out: in parallel, list by list, each whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple, TypeVar

from ..errors import BadPrices, FinopsError, WrongArguments
from ..http import BrokenOff, Client
from .cache import NotWritten, Remembering, not_written, put, sweep, workplace
from .collect import Collected, Place, merged
from .folders import list_folder, slug, updated_file, updated_regions
from .layers import DATE, REGION
from .listfile import ListFile, packed
from .lists.aws import ENDPOINT as AWS
from .lists.aws import SPOT_ENDPOINT, AwsLists
from .lists.azure import ENDPOINT as AZURE
from .lists.azure import AzureLists
from .lists.google import ADVICE, KEY, GoogleLists
from .lists.google import ENDPOINT as GOOGLE
from .lists.interface import Job, Lists
from .rows import Row
from .snapshot import Snapshot

ENDPOINTS = {"aws": AWS, "aws-spot": SPOT_ENDPOINT, "azure": AZURE, "google": GOOGLE}
PARALLEL = 4  # lists at once, of all vendors together
ATTEMPTS = 3  # for a list whose connection breaks and cannot be continued
FORM = 1  # of what is taken over from a list: another one fetches it again
LEVEL = 6  # of compression: a tenth larger than the embedded lists, in a third of the time

Result = TypeVar("Result")

Wanted = Mapping[tuple[str, str], tuple[str, ...]]
"""Regions by vendor and service; none are all of them."""


class Outcome(NamedTuple):
    """What became of a list: its rows, None where the vendor's has not changed since."""

    job: Job
    region: str
    rows: int | None

    def __str__(self) -> str:
        name = " ".join((self.job.vendor, self.job.service, self.region)).strip()
        return f"{name}: {'up to date' if self.rows is None else f'{self.rows:,} rows'}"


@dataclass(slots=True)
class Report:
    """What an update did. `failures` are by the job, in its words."""

    outcomes: list[Outcome] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


class Stopped(Exception):
    """The update was ended while a list was on its way."""


class Told:
    """Who is told how far an update is, by several threads. Once `stop` is set, nothing more is
    received: Stopped is raised instead."""

    def __init__(self) -> None:
        self.stop = threading.Event()

    def received(self, size: int) -> None:
        if self.stop.is_set():
            raise Stopped

    def planned(self, jobs: int) -> None:
        """So many lists will be looked at."""

    def done(self, outcome: Outcome) -> None:
        """One list is in its place, or was already."""


@contextmanager
def lists_of(
    folder: Path,
    today: date,
    environment: Mapping[str, str],
    vendors: Iterable[str],
    endpoints: Mapping[str, str],
    received: Callable[[int], None],
    plans: bool = False,
) -> Iterator[dict[str, Lists]]:
    """The vendors' lists, over one client. Raises WrongArguments without the key that one needs."""
    at = {**ENDPOINTS, **endpoints}
    wanted = set(vendors)
    key = environment.get(KEY, "").strip()
    if "google" in wanted and not key:
        raise WrongArguments("Google's price list cannot be read without an API key", ADVICE)
    secrets = {at["google"]: {"X-Goog-Api-Key": key}} if key else {}
    with Client(secrets) as client:
        web = Remembering(client, folder, received)
        every: dict[str, Lists] = {
            "aws": AwsLists(web, at["aws"], at["aws-spot"], plans),
            "azure": AzureLists(web, today, at["azure"]),
            "google": GoogleLists(web, today, at["google"]),
        }
        yield {vendor: every[vendor] for vendor in wanted}


class Update:
    """Brings lists up to date in a cache folder."""

    def __init__(
        self,
        lists: Mapping[str, Lists],
        folder: Path,
        today: date,
        embedded: Snapshot,
        again: bool = False,
        told: Told | None = None,
    ) -> None:
        """`again` fetches also what has not changed."""
        self.lists, self.folder, self.today = lists, folder, today
        self.embedded, self.again, self.told = embedded, again, told or Told()
        self.one_at_a_time = threading.Lock()

    def run(self, wanted: Wanted) -> Report:
        """Fetch what is wanted. What fails is in the report, and its earlier prices stay; raises
        NotWritten where no list could be written."""
        report = Report()
        sweep(self.folder)
        with threads(self.told.stop) as pool:
            jobs = {pool.submit(self.jobs, *want): " ".join(want[0]) for want in wanted.items()}
            found = [job for known in finished(jobs, report) for job in known]
            self.told.planned(len(found))
            work = {pool.submit(self.bring, job): str(job) for job in found}
            for outcomes in finished(work, report):
                report.outcomes += outcomes
        return report

    def jobs(self, name: tuple[str, str], regions: tuple[str, ...]) -> list[Job]:
        vendor, service = name
        return self.lists[vendor].jobs(service, regions)

    def bring(self, job: Job) -> list[Outcome]:
        if not self.again and self.is_current(job):
            return [self.tell(Outcome(job, region, None)) for region in job.regions or ("",)]
        for _ in range(ATTEMPTS - 1):
            with suppress(BrokenOff):
                return self.fetch(job)
        return self.fetch(job)

    def fetch(self, job: Job) -> list[Outcome]:
        place = workplace(self.folder)
        try:
            collected = Collected(place, job.vendor)
            for listed in self.lists[job.vendor].rows(job):
                collected.add(listed)
            found = collected.regions()
            missing = sorted({*job.regions} - {*found}) or ([] if found else [""])
            if missing:
                where = " and ".join(region or "any region" for region in missing)
                raise BadPrices(f"the list of {job.service} has no price in {where}")
            outcomes = [self.write(job, collected, region) for region in job.regions or found]
            put(self.mark(job), [self.version(job).encode()])
        except OSError as cause:
            raise not_written(place, cause) from cause
        finally:
            with suppress(OSError):
                rmtree(place)
        return outcomes

    def write(self, job: Job, collected: Collected, region: str) -> Outcome:
        """Put the list of one region in its place, once it reads as it was written."""
        kept = self.kept(job, region)
        tables = merged(collected.tables(region), kept)
        sources = {origin.name for origin in collected.origins.values()}
        sources |= {row.origin for rows in kept.values() for row in rows}
        about = {DATE: self.today.isoformat(), REGION: region}
        with self.one_at_a_time:  # the largest table is in memory meanwhile
            parts = packed(job.service, sorted(sources), tables, about, LEVEL)
        counted: list[int] = []
        path = updated_file(self.folder, job.vendor, job.service, region)
        put(path, parts, lambda new: counted.append(verified(new)))
        return self.tell(Outcome(job, region, counted[0]))

    def kept(self, job: Job, region: str) -> dict[Place, list[Row]]:
        """Embedded rows of kinds that the vendor's list does not have."""
        keeps, found = self.lists[job.vendor].keeps, dict[Place, list[Row]]()
        file = self.embedded.list_of(job.vendor, job.service)
        for place in file.parts if file else ():
            table = file.load(*place) if file and place[0] == region else None
            rows = [row for row in table or () if keeps(place[1], row.family)]
            if rows:
                found[place] = rows
        return found

    # ---------------------------------------------------------------------------- what is known

    def is_current(self, job: Job) -> bool:
        """Whether the version of the vendor's list is the one that we have; without a version,
        whether ours is of today."""
        files = [
            updated_file(self.folder, job.vendor, job.service, region) for region in job.regions
        ]
        there = updated_regions(list_folder(self.folder, job.vendor, job.service))
        try:
            known = self.mark(job).read_text("utf-8")
        except OSError:
            return False
        return known == self.version(job) and bool(there) and all(map(Path.is_file, files))

    def version(self, job: Job) -> str:
        return f"{FORM} {job.state or self.today.isoformat()}"

    def mark(self, job: Job) -> Path:
        """The file that says which version was fetched completely."""
        name = "_".join(slug(region) for region in job.regions) or "all"
        return list_folder(self.folder, job.vendor, job.service) / f"{name[:100]}.fetched"

    def tell(self, outcome: Outcome) -> Outcome:
        self.told.done(outcome)
        return outcome


def verified(path: Path) -> int:
    """How many rows a list has, each of them read again. Raises BadPrices."""
    file, rows = ListFile(path), 0
    for place, part in file.parts.items():
        read = sum(1 for _ in file.load(*place) or ())
        if read != part.rows:
            raise BadPrices(f"{path} was not written as it should: {read} of {part.rows} rows")
        rows += read
    if not rows:
        raise BadPrices(f"{path} would have no rows")
    return rows


@contextmanager
def threads(stop: threading.Event) -> Iterator[ThreadPoolExecutor]:
    """Threads that end early where the work is ended early."""
    pool = ThreadPoolExecutor(PARALLEL)
    try:
        yield pool
    except BaseException:
        stop.set()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def finished(work: Mapping[Future[Result], str], report: Report) -> Iterator[Result]:
    """What has come of some work; failures go into the report. Raises what ends all of it."""
    for future in as_completed(work):
        try:
            yield future.result()
        except NotWritten:
            raise
        except FinopsError as error:
            report.failures.append(f"{work[future]}: {error}")
