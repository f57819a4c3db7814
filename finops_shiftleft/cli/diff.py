"""finops-shiftleft diff"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import OK, REFUSED, FinopsError, WrongArguments
from . import COMMANDS
from .estimate import PIPED_WIDTH, request, shown, tell
from .options import FORMATS, add_input, add_output, add_policy, add_pricing, coloured, write

if TYPE_CHECKING:
    from ..change import Sides
    from ..model import Diagnostic, Diff, Verdict
    from ..pipeline import Request
    from ..trees import Tree

EXAMPLE = """examples:
  finops-shiftleft diff --base origin/main            what this branch costs
  finops-shiftleft diff infra --staged                what is about to be committed
  finops-shiftleft diff before.json after.json        two saved estimates, plans or states
  finops-shiftleft diff plan.json                     what a Terraform plan changes
  finops-shiftleft diff --plan plan.json infra        where what we read of the code differs"""


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "diff",
        help=COMMANDS["diff"],
        description=COMMANDS["diff"],
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "path", metavar="PATH", nargs="*", help="a folder (default: this one), a plan, or two files"
    )
    sides = parser.add_argument_group("what is compared")
    sides.add_argument(
        "--base",
        metavar="REV",
        help="where the change goes to (default: what the CI names, else origin/HEAD)",
    )
    sides.add_argument("--head", metavar="REV", help="a revision (default: the working tree)")
    sides.add_argument("--staged", action="store_true", help="the head is what is staged")
    sides.add_argument(
        "--plan", metavar="PLAN", help="hold what is read of the folder against this plan"
    )
    add_input(parser)
    add_pricing(parser)
    add_policy(parser)
    add_output(parser)
    parser.add_argument("--format", choices=FORMATS, default="table")
    parser.add_argument(
        "--show",
        choices=("changed", "all", "unpriced"),
        default="changed",
        help="of the table: what changed, everything, or what could not be priced",
    )
    parser.add_argument("--group-by", metavar="KEY", help="showback of the change")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    from ..formats.groups import namer
    from ..formats.interface import Options, renderer

    if arguments.plan:
        return reconciled(arguments)
    if arguments.group_by:
        namer(arguments.group_by)
    done, verdict = compared(arguments)
    if not arguments.quiet:
        sides = [*done.base.diagnostics, *done.head.diagnostics]
        found = [d for p in done.head.projects for d in p.configuration.diagnostics]
        tell(dict.fromkeys([*done.diagnostics, *sides, *found]), arguments.verbose)
    options = Options(
        now=datetime.now(UTC),
        width=shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPED_WIDTH,
        colour=arguments.out is None and coloured(arguments.color, sys.stdout),
        show=arguments.show,
        group_by=arguments.group_by,
        verdict=verdict,
    )
    write(renderer(arguments.format)(done, options), arguments.out)
    return REFUSED if verdict.word == "fail" else OK


def reconciled(arguments: argparse.Namespace) -> int:
    """What is read of a folder, held against a plan of it. It judges nothing."""
    from ..formats.reconciled import FORMATS as RENDER
    from ..reconcile import reconcile

    paths = arguments.path or ["."]
    if len(paths) != 1 or arguments.base or arguments.head or arguments.staged:
        raise WrongArguments("--plan takes one folder, and no revisions")
    if arguments.format not in RENDER:
        raise WrongArguments(f"--plan has the formats {' and '.join(RENDER)}")
    done = reconcile(arguments.plan, replace(request(arguments), paths=tuple(paths)))
    if not arguments.quiet:
        sides = (done.plan, done.code)
        found = [d for one in sides for p in one.projects for d in p.configuration.diagnostics]
        tell(dict.fromkeys(found), arguments.verbose)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPED_WIDTH
    write(RENDER[arguments.format](done, width), arguments.out)
    return OK


def compared(arguments: argparse.Namespace) -> tuple[Diff, Verdict]:
    """The diff of revisions, of a plan, or of two files. Raises WrongArguments for a mixture."""
    import gc

    from ..delta import Named, difference

    if arguments.manifests:
        raise WrongArguments(
            "--manifests has one side only, and a diff two",
            "estimate each with --manifests and --format json, then: diff OLD.json NEW.json",
        )
    gc.disable()  # one short process: what is made lives until the end
    paths = arguments.path or ["."]
    if all(Path(path).is_file() for path in paths) and len(paths) < 3:
        return of_files(arguments, paths)
    if len(paths) != 1:
        raise WrongArguments("diff takes one folder, a plan, or two files (OLD.json NEW.json)")
    if arguments.head and arguments.staged:
        raise WrongArguments("--head and --staged exclude each other")
    named = Named(arguments.base, arguments.head, arguments.staged)
    arguments.path = paths
    asked = request(arguments)
    done = difference(asked, named, arguments.policy)
    gc.freeze()  # and is not searched at the end either
    shown(asked)
    return done


def of_files(arguments: argparse.Namespace, paths: list[str]) -> tuple[Diff, Verdict]:
    """One plan, or two plans, states or saved estimates. What lies in a git repository is judged by
    the policy of its base, as code is; reports only by a policy that the caller names."""
    from ..delta import policy_of, verdict_of
    from ..gates import Prices

    asked = replace(request(arguments), paths=tuple(paths))
    there = None if arguments.policy else around(arguments, paths)
    if there is None:
        return by_the_callers(arguments, asked)
    try:
        ruled, prices = policy_of(there, None), Prices(there)
        done = between(replace(asked, policy=ruled.value), prices)
        done = replace(done, diagnostics=(*ruled.notes, *prices.notes, *done.diagnostics))
        return done, verdict_of(ruled, done, there)
    finally:
        there.close()


def around(arguments: argparse.Namespace, paths: list[str]) -> Sides | None:
    """The revisions around a plan or a state; None outside of git, and where there is no base
    unless one is named. Raises WrongArguments for one that is not there."""
    from ..change import Named, sides
    from ..plan_delta import content, is_report

    if all(is_report(content(path)) for path in paths):
        return None
    folder = str(Path(paths[-1]).resolve().parent)
    try:
        return sides(folder, Named(arguments.base, arguments.head, arguments.staged), os.environ)
    except FinopsError:
        if arguments.base:
            raise
        return None


def by_the_callers(arguments: argparse.Namespace, asked: Request) -> tuple[Diff, Verdict]:
    """Judged by the policy that the caller names, if any."""
    from ..model import Verdict
    from ..reading import caller_policy

    file = caller_policy(arguments.policy) if arguments.policy else None
    if file is None:
        done = between(asked)
        notes = () if arguments.policy else unjudged(asked.paths[-1])
        return replace(done, diagnostics=(*done.diagnostics, *notes)), Verdict()
    from ..config.policy import read_policy
    from ..policy.judge import judge_diff

    policy = read_policy(*file)
    done = between(replace(asked, policy=policy))
    return done, judge_diff(policy, done)


def between(asked: Request, prices: Tree | None = None) -> Diff:
    from ..formats.saved import read_estimate
    from ..plan_delta import of_files, of_plan

    if len(asked.paths) == 1:
        return of_plan(asked, prices)
    old, new = asked.paths
    return of_files(old, new, asked, read_estimate, prices)


def unjudged(path: str) -> tuple[Diagnostic, ...]:
    """What there is to say of a policy that lies around a file and judges nothing."""
    from ..model import Diagnostic, Severity
    from ..reading import POLICY_FILE, rooted

    if not rooted(path)[0].is_file(POLICY_FILE):
        return ()
    message = f"{POLICY_FILE} does not judge files: the change may have loosened it"
    advice = "name the one of the base: --policy FILE"
    return (Diagnostic(Severity.WARNING, "policy-not-applied", message, advice=advice),)
