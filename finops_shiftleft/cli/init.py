"""finops-shiftleft init"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .. import __version__
from ..errors import OK, WrongArguments
from . import COMMANDS

POLICY = """\
# What a change may cost, and what every resource must have. The policy of the base judges a pull
# request, so a change cannot loosen the policy that it is judged by.
# `finops-shiftleft policy check` says what each entry matches here.
version: 1
currency: USD

budgets:
  - name: one-change
    delta: { monthly: 500 }           # what one pull request may add, in USD a month
  # - name: platform-prod
  #   match: { project: "platform/*" }
  #   monthly: 12000                  # what it may cost altogether
  #   warn_at: 80%

rules:
  - id: coverage
    max_unpriced: 0                   # resources that no price was found for
    level: warning                    # error fails, warning shows, info counts
  # - id: required-tags
  #   tags: [owner, cost-center, environment]
"""
WORKFLOW = f"""\
name: Cost
on:
  pull_request:
  merge_group:
permissions: {{}}
concurrency:
  group: cost-${{{{ github.ref }}}}
  cancel-in-progress: true
jobs:
  cost:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write # the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: finops-shiftleft/finops-shiftleft@v{__version__} # better: the full commit id
"""
HOOK = f"""\
repos:
  - repo: https://github.com/finops-shiftleft/finops-shiftleft
    rev: v{__version__}
    hooks:
      - id: finops-diff
"""
FILES = {
    "finops-policy.yml": POLICY,
    ".github/workflows/cost.yml": WORKFLOW,
    ".pre-commit-config.yaml": HOOK,
}
EXAMPLE = "example: finops-shiftleft init && finops-shiftleft policy check"


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "init", help=COMMANDS["init"], description=COMMANDS["init"], epilog=EXAMPLE
    )
    parser.add_argument(
        "path", metavar="PATH", nargs="?", default=".", help="in a repository (default: this one)"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    here = Path(arguments.path).resolve()
    if not here.is_dir():
        raise WrongArguments(f"{arguments.path} is no folder")
    root = next((one for one in (here, *here.parents) if (one / ".git").exists()), here)
    for name, text in FILES.items():
        print(f"{name}: {written(root / name, text)}")
    return OK


def written(path: Path, text: str) -> str:
    """Writes a file that is not there yet, and says so. Raises WrongArguments."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        if path.suffix == ".yaml" and HOOK.splitlines()[1].strip() not in path.read_text("utf-8"):
            return f"is there already; under `repos:` it needs\n{HOOK.partition(chr(10))[2]}"
        return "is there already, and stays as it is"
    except OSError as error:
        raise WrongArguments(f"{path} cannot be written: {error.strerror}") from None
    return "written"
