"""finops-shiftleft prices lock"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import OK
from .estimate import request
from .options import add_input, add_pricing, write

ABOUT = "write the price rows that the code here uses to prices.lock"
EXAMPLE = """example:
  finops-shiftleft prices lock                   beside the repository's other files
With prices.lock an estimate is the same for ever; take the file away to have today's prices."""


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "lock",
        help=ABOUT,
        description=ABOUT,
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("path", metavar="PATH", nargs="*", help="folders (default: this one)")
    add_input(parser)
    add_pricing(parser)
    parser.add_argument("--out", metavar="FILE", help="another file than prices.lock at the root")
    parser.set_defaults(run=run, quiet=True)


def run(arguments: argparse.Namespace) -> int:
    from ..pipeline import run as estimate
    from ..prices.layers import current
    from ..prices.lock import Recorder
    from ..pricing import LOCK_FILE
    from ..reading import rooted

    asked = replace(request(arguments), prices="none", currency="USD")
    lists = current(asked.environment)
    book = Recorder(lists)
    estimate(asked, book)
    tree, _ = rooted(asked.paths[0])
    out = arguments.out or str(Path(tree.root) / LOCK_FILE)
    write(book.written(asked.as_of, lists.date), out)
    sys.stdout.write(f"{len(book.said)} rows of {lists.date} are in {out}\n")
    return OK
