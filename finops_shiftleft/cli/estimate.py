"""finops-shiftleft estimate"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..errors import OK, REFUSED
from ..records import replace
from . import COMMANDS
from .options import (
    FORMATS,
    add_input,
    add_output,
    add_policy,
    add_pricing,
    coloured,
    variables,
    write,
)

if TYPE_CHECKING:
    from ..config.policy import Policy
    from ..model import Diagnostic, Estimate, Verdict
    from ..pipeline import Request

EXAMPLE = "example: finops-shiftleft estimate infra/prod --usage finops-usage.yml --format json"
MOST_DIAGNOSTICS = 20  # causes
MOST_PLACES = 3  # besides the first, that a message names
PIPED_WIDTH = 100


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "estimate", help=COMMANDS["estimate"], description=COMMANDS["estimate"], epilog=EXAMPLE
    )
    parser.add_argument(
        "path", metavar="PATH", nargs="*", help="folders, plans, states or manifests (default: .)"
    )
    add_input(parser)
    add_pricing(parser)
    add_policy(parser)
    add_output(parser)
    parser.add_argument("--format", choices=FORMATS, default="table")
    parser.add_argument(
        "--show",
        choices=("costs", "all", "unpriced"),
        default="costs",
        help="of the table: what costs, everything, or what could not be priced",
    )
    parser.add_argument(
        "--group-by",
        metavar="KEY",
        help="showback: project, environment, namespace, type, region or tag:NAME",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    from ..formats.groups import namer
    from ..formats.interface import Options, renderer
    from ..reading import policy_for

    if arguments.group_by:
        namer(arguments.group_by)  # a wrong key is said before the work, not after it
    policy = policy_for(arguments.path or ["."], arguments.policy)
    done, verdict = judged(estimated(arguments, policy), policy)
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


def judged(done: Estimate, policy: Policy | None) -> tuple[Estimate, Verdict]:
    """The verdict, and the estimate with the attributes that it rests on."""
    from ..model import Verdict

    if policy is None:
        return done, Verdict()
    from ..policy.attributes import shown_too
    from ..policy.judge import judge_estimate

    return shown_too(policy, done), judge_estimate(policy, done)


def estimated(arguments: argparse.Namespace, policy: Policy | None = None) -> Estimate:
    """The estimate that the arguments ask for; its diagnostics go to standard error."""
    import gc

    from ..pipeline import run as estimate

    gc.disable()  # one short process: what is made lives until the end
    asked = replace(request(arguments), policy=policy)
    done = estimate(asked)
    shown(asked)
    gc.freeze()  # and is not searched at the end either
    if not arguments.quiet:
        tell(
            [*done.diagnostics, *(d for p in done.projects for d in p.configuration.diagnostics)],
            arguments.verbose,
        )
    return done


def shown(asked: Request) -> None:
    """Takes the progress off the terminal: what comes now is the result."""
    from .steps import Steps

    if isinstance(asked.progress, Steps):
        asked.progress.clear()


def request(arguments: argparse.Namespace) -> Request:
    from ..pipeline import Request
    from .steps import Steps

    return Request(
        paths=tuple(arguments.path or ["."]),
        variables=variables(arguments.var),
        var_files=tuple(arguments.var_file),
        environment=dict(os.environ),
        workspace=arguments.workspace,
        region=arguments.region,
        manifests=tuple(arguments.manifests),
        terraform=arguments.terraform,
        progress=Steps(arguments.quiet),
        usage=arguments.usage,
        by_resource=arguments.billing_scope == "resource",
        currency=arguments.currency,
        prices=arguments.prices,
        as_of=arguments.as_of or datetime.now().astimezone().date(),
        offline=arguments.offline,
    )


def tell(diagnostics: Iterable[Diagnostic], everything: bool) -> None:
    """Errors first, each cause once; the first twenty causes, unless all are asked for."""
    from ..text import terminal, terminal_lines

    order = {"error": 0, "warning": 1, "info": 2}
    causes: dict[tuple[str, ...], list[Diagnostic]] = {}
    for one in diagnostics:
        if everything or one.severity != "info":
            key = one.severity, one.code, one.message, one.advice
            causes.setdefault(key, []).append(one)
    wanted = sorted(causes.values(), key=lambda same: order[same[0].severity])
    shown = wanted if everything else wanted[:MOST_DIAGNOSTICS]
    advised: set[str] = set()
    for same in shown:
        first = same[0]._replace(advice="") if same[0].advice in advised else same[0]
        advised.add(first.advice)
        print(terminal_lines(str(first)), file=sys.stderr)
        if others := elsewhere(same):
            print(terminal(others), file=sys.stderr)
    if len(wanted) > len(shown):
        print(f"and {len(wanted) - len(shown)} more: -v shows all", file=sys.stderr)


def elsewhere(same: Sequence[Diagnostic]) -> str:
    """Where else the first of several alike is to be said."""
    places = list(dict.fromkeys(f"{at.file}:{at.line}" for one in same if (at := one.location)))[1:]
    if not places:
        return ""
    more = f" and at {len(places) - MOST_PLACES} more" if len(places) > MOST_PLACES else ""
    return f"the same at {', '.join(places[:MOST_PLACES])}{more}"
