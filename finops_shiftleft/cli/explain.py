"""finops-shiftleft explain ADDRESS"""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from ..errors import OK, WrongArguments
from . import COMMANDS
from .options import add_input, add_output, add_pricing, coloured, write

if TYPE_CHECKING:
    from ..model import Estimate, ResourceCost

EXAMPLE = "example: finops-shiftleft explain aws_instance.web infra/prod"


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "explain", help=COMMANDS["explain"], description=COMMANDS["explain"], epilog=EXAMPLE
    )
    parser.add_argument("address", metavar="ADDRESS", help="of a resource, as estimate prints it")
    parser.add_argument("path", metavar="PATH", nargs="*", help="folders (default: this one)")
    add_input(parser)
    add_pricing(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    from ..formats.explained import explained
    from .estimate import estimated

    done = estimated(arguments)
    colour = arguments.out is None and coloured(arguments.color, sys.stdout)
    texts = [explained(cost, done.currency, colour) for cost in named(done, arguments.address)]
    write("\n".join(texts), arguments.out)
    return OK


def named(done: Estimate, address: str) -> list[ResourceCost]:
    """The resources at an address. Raises WrongArguments with the nearest one there is."""
    every = [cost for project in done.projects for cost in project.resources]
    found = [
        cost
        for cost in every
        if address == cost.resource.address or address in cost.resource.instances
    ]
    if not found:
        near = get_close_matches(address, [cost.resource.address for cost in every], 1, 0.4)
        advice = f"did you mean {near[0]}?" if near else "estimate --show all lists what there is"
        raise WrongArguments(f"no resource has the address {address}", advice)
    return found
