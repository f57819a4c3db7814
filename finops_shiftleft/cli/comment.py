"""finops-shiftleft comment"""

from __future__ import annotations

import argparse
import os
import re
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..errors import OK, WrongArguments
from . import COMMANDS

if TYPE_CHECKING:
    from ..formats.interface import Options
    from ..formats.saved import Report
    from ..publishing import Here, Place

FORGES = ("github", "gitlab", "bitbucket", "azure-repos")
IDENTIFIER = re.compile("[A-Za-z0-9._-]{1,64}")
EXAMPLE = """examples:
  finops-shiftleft diff --format json --out report.json
  finops-shiftleft comment github --report report.json --repo octo/shop --pull-request 12

The token is in GITHUB_TOKEN, GITLAB_TOKEN, BITBUCKET_TOKEN or SYSTEM_ACCESSTOKEN. A forge of your
own is in GITHUB_API_URL and GITHUB_GRAPHQL_URL, CI_API_V4_URL, BITBUCKET_SERVER_URL or
SYSTEM_COLLECTIONURI. In a pipeline of the forge --repo and --pull-request are known."""


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "comment",
        help=COMMANDS["comment"],
        description=COMMANDS["comment"],
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("forge", choices=FORGES, help="where the pull request is")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--report", metavar="FILE", help="what estimate or diff wrote as JSON")
    what.add_argument(
        "--gone", action="store_true", help="the project of --id is gone: say so in its comment"
    )
    parser.add_argument("--repo", metavar="OWNER/NAME", help="as the forge writes it")
    parser.add_argument("--pull-request", metavar="N", help="its number")
    parser.add_argument(
        "--id",
        metavar="NAME",
        default="default",
        help="tells this comment from others on the pull request: one for each project or job",
    )
    parser.add_argument("--author", metavar="ACCOUNT", help="the token's, where it may not ask")
    parser.add_argument(
        "--new", action="store_true", help="post below the discussion, and fold the earlier one"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="print the comment and what would be done"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    from ..publishing import connected, gone, here, post

    if not IDENTIFIER.fullmatch(arguments.id):
        raise WrongArguments(f"--id {arguments.id}: up to 64 letters, digits, dots and dashes")
    known = here(arguments.forge, os.environ)
    report = saved(arguments.report) if arguments.report else None
    place = placed(arguments, known)
    with connected(arguments.forge, os.environ, place) as forge:
        if report is None:
            outcome = gone(forge, arguments.id, known.run, arguments.dry_run)
        else:
            options = shown(report, known, arguments.id)
            if arguments.dry_run:
                preview(report, options, forge.limit, forge.flavour)
            outcome = post(forge, report.costs, options, arguments.new, arguments.dry_run)
    would = "would be " if arguments.dry_run else ""
    print(
        f"{place.repo} #{place.number}, comment {arguments.id}: {would}{outcome}", file=sys.stderr
    )
    return OK


def saved(name: str) -> Report:
    from ..formats.saved import LARGEST, read_report
    from ..trees import named_by_caller

    try:
        return read_report(name, named_by_caller(name, LARGEST))
    except OSError as error:
        raise WrongArguments(f"--report {name} cannot be read: {error.strerror}") from None


def placed(arguments: argparse.Namespace, known: Here) -> Place:
    """The pull request: what the arguments say, else what the CI says. Raises WrongArguments."""
    from ..publishing import Place

    repo = arguments.repo or known.repo
    number = arguments.pull_request or known.number
    if not repo or not number:
        missing = "--repo" if not repo else "--pull-request"
        raise WrongArguments(f"{missing} is missing, and no variable of a pipeline says it")
    if not re.fullmatch("[1-9][0-9]{0,17}", number):
        raise WrongArguments(f"--pull-request {number} is no number")
    return Place(repo, int(number), arguments.author)


def shown(report: Report, known: Here, identifier: str) -> Options:
    from ..formats.interface import Options
    from ..publishing import linked

    return Options(
        now=datetime.now(UTC),
        verdict=report.verdict,
        links=linked(report.costs, known),
        marker_id=identifier,
        run=known.run,
    )


def preview(report: Report, options: Options, limit: int, flavour: str) -> None:
    from dataclasses import replace

    from ..formats.interface import renderer

    text = renderer("markdown")(report.costs, replace(options, limit=limit, flavour=flavour))
    sys.stdout.write(text)
