"""`finops-shiftleft usage`: a usage file to fill in, and what the entries of one match."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..errors import OK, WrongArguments
from . import COMMANDS
from .options import add_input, add_output, add_pricing, write

EXAMPLE = """examples:
  finops-shiftleft usage template infra > finops-usage.yml
  finops-shiftleft usage check infra"""
TEMPLATE = "write a usage file for what is there, every key a comment that says what it means"
CHECK = "what each entry of the usage files covers here, and what looks wrong in them"


def add(subparsers: Any) -> None:
    style = argparse.RawDescriptionHelpFormatter
    about = COMMANDS["usage"]
    usage = subparsers.add_parser(
        "usage", help=about, description=about, epilog=EXAMPLE, formatter_class=style
    )
    commands = usage.add_subparsers(required=True, metavar="COMMAND")
    for name, said, run in (("template", TEMPLATE, run_template), ("check", CHECK, run_check)):
        parser = commands.add_parser(
            name, help=said, description=said, epilog=EXAMPLE, formatter_class=style
        )
        parser.add_argument("path", metavar="PATH", nargs="*", help="folders (default: this one)")
        add_input(parser)
        add_pricing(parser)
        add_output(parser)
        parser.set_defaults(run=run)


def run_template(arguments: argparse.Namespace) -> int:
    """Raises WrongArguments where a file is there already: it may hold quantities."""
    from ..formats.usage_template import template
    from .estimate import estimated

    if arguments.out and Path(arguments.out).is_file():
        raise WrongArguments(f"--out {arguments.out} is there already, and stays as it is")
    write(template(estimated(arguments)), arguments.out)
    return OK


def run_check(arguments: argparse.Namespace) -> int:
    """Says what matches what. Raises WrongArguments where there is no usage file, and BadConfig
    at the first mistake of one."""
    from ..text import terminal, terminal_lines
    from .estimate import request, shown
    from .usage_check import check

    asked = request(arguments)
    checked = check(asked)
    shown(asked)
    if not checked:
        raise WrongArguments("there is no usage file to check", "usage template writes one")
    lines = [terminal(line) for one in checked for line in one.lines]
    complaints = [terminal_lines(str(said)) for one in checked for said in one.complaints]
    write("\n".join([*lines, *(["", *complaints] if complaints else [])]) + "\n", arguments.out)
    return OK
