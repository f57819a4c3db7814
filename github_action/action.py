"""What a pull request costs: judged, shown in the summary, in annotations and as one comment.

The exit status is the gate. A comment that cannot be written changes nothing of it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from finops_shiftleft.change import Named
from finops_shiftleft.delta import difference
from finops_shiftleft.errors import OK, REFUSED, FinopsError, NothingFound
from finops_shiftleft.forges.interface import NotPermitted, Outcome
from finops_shiftleft.formats.interface import Options, renderer
from finops_shiftleft.formats.numbers import exact
from finops_shiftleft.model import Diff, Estimate, Verdict
from finops_shiftleft.pipeline import run
from finops_shiftleft.policy.judge import judge_estimate
from finops_shiftleft.reading import Request, policy_for

from .config import Config
from .hub import Hub
from .runner import LARGEST_SUMMARY, Runner, command, say
from .task import Repository, Task, task

FORK = (
    "The token of this run may not write comments, so the report is in the job summary. A pull "
    "request from a fork never has a token that may: docs/github-action.md shows a second workflow "
    "that comments for it. Otherwise the job needs `permissions: pull-requests: write`."
)


def action(config: Config, runner: Runner, hub: Hub, git: Repository) -> int:
    """The exit status: 0 fine, 1 where the policy says no. Raises FinopsError where nothing could
    be estimated."""
    asked = task(runner.event_name, runner.event, config.base, git)
    try:
        report, verdict = estimated(config, runner, asked)
    except NothingFound:
        if not told_gone(config, hub, asked):
            raise
        return OK
    options = Options(
        now=datetime.now(UTC),
        verdict=verdict,
        links=hub.links(report, asked.head),
        marker_id=config.id,
        run=hub.run,
        compared=asked.how,
    )
    file = saved(config, runner, report, options)
    summed_up(runner, report, options)
    print(renderer("annotations")(report, options), end="")
    posted = config.mode == "collect" or commented(config, hub, asked, report, options)
    handed_over(
        config, runner, report, verdict, file, upload=config.mode == "collect" or not posted
    )
    return REFUSED if verdict.word == "fail" else OK


def estimated(config: Config, runner: Runner, asked: Task) -> tuple[Estimate | Diff, Verdict]:
    """Raises NothingFound where neither side has anything to estimate."""
    request = Request(
        paths=(str(runner.workspace / config.path),),
        as_of=datetime.now(UTC).date(),
        variables={},
        var_files=tuple(str(runner.workspace / name) for name in config.var_files),
        environment=runner.environment,
        workspace=config.workspace or None,
        region=config.region or None,
        currency=config.currency or None,
        offline=config.offline == "true",
        usage=inside(runner, config.usage),
    )
    policy = inside(runner, config.policy)
    if asked.base is None:
        return absolute(request, policy)
    done, verdict = difference(request, Named(asked.base, exact=asked.exact), policy)
    return replace(done, head_revision=asked.head), verdict


def inside(runner: Runner, name: str) -> str | None:
    """A file that the workflow names, as seen from the checkout; `none` is a word."""
    return name if name == "none" else str(runner.workspace / name) if name else None


def absolute(request: Request, name: str | None) -> tuple[Estimate, Verdict]:
    policy = policy_for(request.paths, name)
    done = run(replace(request, policy=policy))
    return done, judge_estimate(policy, done) if policy else Verdict()


def told_gone(config: Config, hub: Hub, asked: Task) -> bool:
    """Whether there was a comment about a project that is no more; it says so now."""
    if asked.number is None or config.mode == "collect" or config.comment == "none":
        return False
    try:
        outcome = hub.gone(asked.number)
    except FinopsError as error:
        say(str(error))
        return False
    if outcome == Outcome.NOTHING:
        return False
    command("notice", "There is nothing to estimate any more; the earlier comment says so.")
    return True


def saved(config: Config, runner: Runner, report: Estimate | Diff, options: Options) -> Path:
    """The report as JSON, alone in a folder of the job."""
    folder = runner.temp / "finops-shiftleft" / "reports" / config.id
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "report.json"
    file.write_text(renderer("json")(report, options), "utf-8")
    return file


def summed_up(runner: Runner, report: Estimate | Diff, options: Options) -> None:
    there = runner.summary.stat().st_size if runner.summary and runner.summary.exists() else 0
    limit = max(LARGEST_SUMMARY - there, 10_000)
    shown = replace(options, marker_id=None, limit=limit)
    runner.write_summary(renderer("markdown")(report, shown))


def commented(
    config: Config, hub: Hub, asked: Task, report: Estimate | Diff, options: Options
) -> bool:
    """Whether the pull request, where there is one, says what it should."""
    if asked.number is None or config.comment == "none":
        return True
    try:
        outcome = hub.comment(asked.number, report, options)
    except NotPermitted as error:
        say(str(error))
        command("notice", FORK)
        return False
    except FinopsError as error:
        command("warning", f"The comment could not be written: {error}")
        return False
    say(f"comment {config.id} on #{asked.number}: {outcome}")
    return True


def handed_over(
    config: Config,
    runner: Runner,
    report: Estimate | Diff,
    verdict: Verdict,
    file: Path,
    upload: bool,
) -> None:
    """The outputs: numbers, words and paths. `artifact` is a name where the report is to be kept
    for a second workflow."""
    changed = isinstance(report, Diff)
    costs = report.head if isinstance(report, Diff) else report
    runner.write_output("monthly", exact(costs.monthly.expected))
    runner.write_output("delta", exact(report.delta.expected) if isinstance(report, Diff) else "")
    runner.write_output("verdict", verdict.word)
    runner.write_output("report", str(file))
    runner.write_output("artifact", f"finops-shiftleft-{config.id}" if upload and changed else "")
