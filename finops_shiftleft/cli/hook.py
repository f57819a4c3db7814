"""finops-shiftleft hook: what pre-commit runs, and any hook of git's own.

What is staged against what is committed; where pre-commit names two revisions, the second against
the point where it parts from the first. Untracked and unstaged files are not looked at. Nothing is
asked, nothing is fetched, and no file is written.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import OK, REFUSED, NothingFound
from . import COMMANDS
from .estimate import PIPED_WIDTH, request, tell
from .options import add_input, add_policy, add_pricing, coloured

if TYPE_CHECKING:
    from ..change import Named
    from ..model import Diff, Verdict

EXAMPLE = """example, .pre-commit-config.yaml:
  - repo: https://github.com/finops-shiftleft/finops-shiftleft
    rev: v0.1.0
    hooks: [{id: finops-diff}]"""


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "hook",
        help=COMMANDS["hook"],
        description=COMMANDS["hook"],
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("path", metavar="PATH", nargs="?", default=".", help="a folder")
    add_input(parser)
    add_pricing(parser)
    add_policy(parser)
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    parser.set_defaults(run=run, quiet=True)


def run(arguments: argparse.Namespace) -> int:
    from dataclasses import replace

    from ..delta import difference

    arguments.path = [arguments.path]
    environment = anchored(os.environ, Path.cwd())
    asked = replace(request(arguments), environment=environment)
    try:
        change, verdict = difference(asked, named(environment), arguments.policy)
    except NothingFound:
        return OK  # a repository without infrastructure code has nothing to say about its cost
    return say(change, verdict, arguments.color)


def say(change: Diff, verdict: Verdict, colour: str) -> int:
    """Nothing where nothing changed, one line where all is well, else the table."""
    from ..formats.changes import changes, summary
    from ..formats.interface import Options, renderer
    from ..text import terminal

    tell_errors(change)
    found = changes(change)
    if verdict.word in ("warn", "fail"):
        options = Options(
            now=datetime.now(UTC),
            width=shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPED_WIDTH,
            colour=coloured(colour, sys.stdout),
            show="changed",
            verdict=verdict,
        )
        sys.stdout.write(renderer("table")(change, options))
    elif not found.quiet:
        print(terminal(f"cloud cost: {summary(found, change)}"))
    return REFUSED if verdict.word == "fail" else OK


def tell_errors(change: Diff) -> None:
    """What could not be read on the head's side, and is therefore not in the numbers."""
    of_projects = (d for one in change.head.projects for d in one.configuration.diagnostics)
    tell([d for d in (*change.head.diagnostics, *of_projects) if d.severity == "error"], False)


def anchored(environment: Mapping[str, str], here: Path) -> dict[str, str]:
    """The variables with which git starts a hook, so that they mean the same from any folder."""
    found = dict(environment)
    if "GIT_INDEX_FILE" in found:
        found["GIT_INDEX_FILE"] = str(here / found["GIT_INDEX_FILE"])
    if "GIT_DIR" in found:
        found["GIT_DIR"] = str(here / found["GIT_DIR"])
        found.setdefault("GIT_WORK_TREE", str(here))
    return found


def named(environment: Mapping[str, str]) -> Named:
    """What is compared: the revisions of a push, else the index with what is committed."""
    from ..change import Named

    base, head = (environment.get(f"PRE_COMMIT_{name}_REF") for name in ("FROM", "TO"))
    return Named(base, head) if base and head else Named(None, staged=True)
