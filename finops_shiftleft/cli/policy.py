"""`finops-shiftleft policy`: what matches what, and the JSON Schema of the file."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..errors import OK, WrongArguments
from . import COMMANDS
from .options import add_input, add_output, add_policy, add_pricing, write

if TYPE_CHECKING:
    from ..config.policy import Policy
    from ..policy.check import Checked, Entry

EXAMPLE = """examples:
  finops-shiftleft policy check infra
  finops-shiftleft policy check --policy finops-policy.yml
  finops-shiftleft policy schema > policy.schema.json"""
CHECK = "what each budget, rule and waiver covers here, and what looks wrong in them"
SCHEMA = "the JSON Schema of finops-policy.yml, for editors"


def add(subparsers: Any) -> None:
    style = argparse.RawDescriptionHelpFormatter
    policy = subparsers.add_parser(
        "policy",
        help=COMMANDS["policy"],
        description=COMMANDS["policy"],
        epilog=EXAMPLE,
        formatter_class=style,
    )
    commands = policy.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help=CHECK, description=CHECK)
    check.add_argument("path", metavar="PATH", nargs="*", help="folders (default: this one)")
    add_input(check)
    add_pricing(check)
    add_policy(check)
    add_output(check)
    check.set_defaults(run=run_check)
    schema = commands.add_parser("schema", help=SCHEMA, description=SCHEMA)
    schema.add_argument("--out", metavar="FILE", help="write it here, not to the screen")
    schema.set_defaults(run=run_schema)


def run_schema(arguments: argparse.Namespace) -> int:
    from ..config.policy import SCHEMA

    write(SCHEMA.read_text("utf-8"), arguments.out)
    return OK


def run_check(arguments: argparse.Namespace) -> int:
    """Says what matches what; whether the policy is kept is for estimate and diff to say."""
    from ..policy.check import check
    from ..reading import POLICY_FILE, policy_for
    from ..text import terminal
    from .estimate import estimated

    policy = policy_for(arguments.path or ["."], arguments.policy)
    if policy is None:
        raise WrongArguments(f"there is no {POLICY_FILE} to check", "name one: --policy FILE")
    checked = check(policy, estimated(arguments, policy))
    write("".join(f"{terminal(line)}\n" for line in shown(policy, checked)), arguments.out)
    return OK


def shown(policy: Policy, checked: Checked) -> Iterator[str]:
    sections = [("budget", policy.budgets), ("rule", policy.rules), ("waiver", policy.waivers)]
    counts = [f"{len(some)} {name}{'s' if len(some) != 1 else ''}" for name, some in sections]
    yield f"{policy.file}: {', '.join(counts)}"
    for entry in checked.entries:
        yield ""
        yield from of_entry(entry)
    if checked.complaints:
        yield ""
        yield "To look at:"
        yield from (f"  {place.file}:{place.line}: {said}" for place, said in checked.complaints)


def of_entry(entry: Entry) -> Iterator[str]:
    yield f"{entry.title} (line {entry.location.line})"
    yield from (f"  {line}" for line in entry.lines)
    yield from (f"  ! {said}" for said in entry.complaints)
