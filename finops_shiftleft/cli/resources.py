"""finops-shiftleft resources"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Any

from ..errors import OK, WrongArguments
from . import COMMANDS
from .options import write

EXAMPLE = "example: finops-shiftleft resources 'aws_lb*'"


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "resources", help=COMMANDS["resources"], description=COMMANDS["resources"], epilog=EXAMPLE
    )
    parser.add_argument("types", metavar="TYPE", nargs="*", help="a type or glob (default: all)")
    parser.add_argument("--explain", action="store_true", help="what drives each priced type")
    parser.add_argument("--out", metavar="FILE", help="write the result here")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    from ..catalog import load

    wanted = arguments.types or ["*"]
    known = [kind for kind in load.every() if any(fnmatchcase(kind, one) for one in wanted)]
    named = {kind: load.page(kind) for kind in known}
    plain = [one for one in wanted if not set("*?[") & set(one) and one not in named]
    if not known and not plain:
        raise WrongArguments(f"no known type matches {' '.join(wanted)}")
    lines = []
    for kind in sorted([*named, *plain]):
        page, why = named.get(kind), load.free(kind)
        if page:
            lines.append(f"{kind}: priced. {page.sentence}")
            if arguments.explain:
                from ..catalog.vocabulary.describe import describe

                lines += [describe(page), ""]
        else:
            lines.append(f"{kind}: free. {why}" if why else f"{kind}: not supported")
    if known:
        lines += ["", *counted(named)]
    write("\n".join(lines) + "\n", arguments.out)
    return OK


def counted(kinds: Iterable[str]) -> list[str]:
    """How many of these types are priced and how many free, by vendor."""
    from ..catalog import load

    found = load.counts(kinds)
    return [f"{name}: {priced} priced, {free} free" for name, (priced, free) in found.items()]
