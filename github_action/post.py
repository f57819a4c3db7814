"""The second workflow of a pull request from a fork: writes the comment that the first could not.

The first ran with the fork's own workflow file, so whatever it hands over is the fork's: a report
is read in memory, held to its schema, and escaped again. Which pull request it belongs to is asked
of GitHub and not of the report. Nothing is checked out and nothing is run.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import quote

from finops_shiftleft.errors import OK, WRONG, BadInput, FinopsError, WrongArguments
from finops_shiftleft.forges.api import Api, field, rows
from finops_shiftleft.forges.github import path_of
from finops_shiftleft.formats.interface import Options
from finops_shiftleft.formats.saved import Report, read_report

from .config import Config
from .hub import Hub
from .runner import Runner, command, say
from .task import commit, inner

LARGEST = 5 * 1024 * 1024  # bytes of a report, and of its archive
MOST_REPORTS = 20
MEMBER = "report.json"
ARTIFACT = re.compile("finops-shiftleft-([A-Za-z0-9._-]{1,64})")
ZIP = frozenset({"application/zip", "application/x-zip-compressed"})


class Run(NamedTuple):
    """The run that made the reports, as the event tells it."""

    id: int
    attempt: int
    head: str
    branch: str
    owner: str


def post(config: Config, runner: Runner, hub: Hub) -> int:
    """0 also where there is nothing to post; 2 where a report could not be."""
    run = run_of(runner)
    if run is None:
        say("that run was not of a pull request: nothing to comment on")
        return OK
    with hub.api() as api:
        number = number_of(api, runner.repository, run)
        if number is None:
            say(f"{run.head[:12]} is no longer the head of one open pull request: nothing posted")
            return OK
        status = OK
        for name, url in archives(api, runner.repository, run):
            try:
                packed = api.client.document(url, ZIP, LARGEST).body
                report = read_report(MEMBER, only_member(packed))
                outcome = posted(hub, runner, run, number, name, report)
            except FinopsError as error:
                command("warning", f"The report {name} was not posted: {error}")
                status = WRONG
            else:
                say(f"comment {name} on #{number}: {outcome}")
    return status


def run_of(runner: Runner) -> Run | None:
    """None for a run that no pull request started. Raises WrongArguments outside of a
    workflow_run, and BadInput where the event is not what GitHub documents."""
    if runner.event_name != "workflow_run":
        raise WrongArguments("mode: post is for `on: workflow_run`")
    told = inner(runner.event, "workflow_run")
    if told.get("event") != "pull_request":
        return None
    fork = told.get("head_repository")
    if not isinstance(fork, dict):
        return None  # the fork is gone, and its pull request with it
    found = Run(
        told.get("id", 0),
        told.get("run_attempt", 1),
        commit(told, "head_sha"),
        told.get("head_branch") or "",
        inner(fork, "owner").get("login") or "",
    )
    if not all(map(isinstance, found, (int, int, str, str, str))) or not found.branch:
        raise BadInput("the event does not say which branch that run was of")
    return found


def number_of(api: Api, repository: str, run: Run) -> int | None:
    """The one open pull request whose head is the commit of the run."""
    head = quote(f"{run.owner}:{run.branch}", safe="")
    pulls = rows(api.get(f"{path_of(repository)}/pulls?state=open&per_page=100&head={head}").data)
    found = [
        one
        for one in pulls
        if isinstance(one.get("head"), dict) and one["head"].get("sha") == run.head
    ]
    return field(found[0], "number") if len(found) == 1 else None


def archives(api: Api, repository: str, run: Run) -> Iterator[tuple[str, str]]:
    """The reports of the run by their ids, and where each is."""
    path = f"{path_of(repository)}/actions"
    listed = rows(field(api.get(f"{path}/runs/{run.id}/artifacts?per_page=100").data, "artifacts"))
    named = {str(one.get("name")): one for one in listed if not one.get("expired")}
    ours = {name: one for name, one in named.items() if ARTIFACT.fullmatch(name)}
    for name, one in sorted(ours.items())[:MOST_REPORTS]:
        if field(one, "size_in_bytes") > LARGEST:
            command("warning", f"The report {name} is larger than {LARGEST:,} bytes")
            continue
        yield name.removeprefix("finops-shiftleft-"), f"{api.base}{path}/artifacts/{one['id']}/zip"


def only_member(content: bytes) -> bytes:
    """The report in an archive that holds nothing else; never written to disk. Raises BadInput."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) != 1 or members[0].filename != MEMBER:
                raise BadInput(f"its archive holds something else than {MEMBER}")
            if members[0].file_size > LARGEST:
                raise BadInput(f"it is larger than {LARGEST:,} bytes")
            with archive.open(members[0]) as file:
                found = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise BadInput(f"its archive cannot be read: {error}") from None
    if len(found) > LARGEST:
        raise BadInput(f"it is larger than {LARGEST:,} bytes")
    return found


def posted(hub: Hub, runner: Runner, run: Run, number: int, name: str, report: Report) -> str:
    page = f"{runner.server}/{quote(runner.repository)}/actions/runs/{run.id}"
    options = Options(
        now=datetime.now(UTC),
        verdict=report.verdict,
        links=hub.links(report.costs, run.head, page),
        marker_id=name,
        run=f"{run.id}.{run.attempt}",
        untrusted=True,
    )
    return hub.comment(number, report.costs, options)
