"""`finops-shiftleft prices`: what is there, the rows of a service, newer lists, building them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import OK, WrongArguments
from . import prices_update

if TYPE_CHECKING:
    from ..prices.snapshot import Snapshot

HELP = "the price lists: what they contain, and newer ones"
EXAMPLE = """examples:
  finops-shiftleft prices status
  finops-shiftleft prices show AmazonEC2 --region us-east-1 --where instanceType=m5.large
  finops-shiftleft prices update --for infra/prod
  finops-shiftleft prices build canonical --to pricing_cache"""


def add(subparsers: Any) -> None:
    """Add the command to the program's."""
    prices = command(subparsers, "prices", HELP, epilog=EXAMPLE)
    commands = prices.add_subparsers(required=True, metavar="COMMAND")

    status = command(commands, "status", "vendors, services, rows, dates and sizes")
    status.add_argument("--provider", help="aws, azure or google: every service of it")
    status.set_defaults(run=run_status)

    show = command(commands, "show", "rows of a service, as they are looked up")
    show.add_argument("service", help="as the vendor names it: AmazonEC2, Storage, Compute Engine")
    show.add_argument("--region", required=True, help='the vendor\'s code; "" for none')
    show.add_argument("--where", nargs="+", action="extend", default=[], metavar="NAME=VALUE")
    show.add_argument("--provider", help="where two vendors have a service of that name")
    show.add_argument("--limit", type=int, default=20, help="rows shown (default: %(default)s)")
    show.set_defaults(run=run_show)

    prices_update.add(
        command(
            commands, "update", prices_update.ABOUT, prices_update.EXAMPLE, prices_update.EXPLAINED
        )
    )

    build = command(commands, "build", "write the embedded lists from canonical ones")
    build.add_argument("canonical", type=Path, help="a folder with VENDOR/SERVICE.csv.gz")
    build.add_argument("--to", type=Path, default=Path("pricing_cache"), help="%(default)s")
    build.set_defaults(run=run_build)


def command(
    parsers: Any, name: str, about: str, epilog: str = "", description: str = ""
) -> argparse.ArgumentParser:
    style = argparse.RawDescriptionHelpFormatter
    parser: argparse.ArgumentParser = parsers.add_parser(
        name, help=about, description=description or about, epilog=epilog, formatter_class=style
    )
    return parser


def run_status(arguments: argparse.Namespace) -> int:
    from ..prices.snapshot import Snapshot

    snapshot = Snapshot()
    services = snapshot.manifest["services"]
    if arguments.provider:
        services = {arguments.provider: one_of(services, arguments.provider, "provider")}
    lines: list[Sequence[str]] = [("", "services", "rows", "KB", "oldest", "newest")]
    for vendor, known in services.items():
        if arguments.provider:
            lines += [summary(name, [about]) for name, about in known.items()]
        lines.append(summary(vendor, list(known.values())))
    sys.stdout.write(f"Prices of {snapshot.date}, {snapshot.folder}\n\n")
    sys.stdout.writelines(aligned(lines))
    sys.stdout.writelines(updated(arguments.provider))
    return OK


def updated(provider: str | None) -> Iterator[str]:
    """The lists that `prices update` has fetched: each service, its regions and their days."""
    import os

    from ..prices.folders import LISTS, cache_folder
    from ..prices.layers import fetched

    folder = cache_folder(os.environ)
    found = [each for each in fetched(folder) if provider in (None, each.vendor)]
    if found:
        yield f"\nFetched since, in {folder / LISTS}\n\n"
        lines: list[Sequence[str]] = [("", "", "regions", "KB", "oldest", "newest")]
        lines += [
            (each.vendor, each.service, str(each.regions), f"{each.size / 1000:,.0f}",
             each.oldest, each.newest)
            for each in found
        ]  # fmt: skip
        yield from aligned(lines)


def summary(name: str, services: Sequence[dict[str, Any]]) -> Sequence[str]:
    size = sum(each["bytes"] for each in services)
    rows = sum(each["rows"] for each in services)
    oldest = min(each["oldest"] for each in services)
    newest = max(each["newest"] for each in services)
    return name, str(len(services)), f"{rows:,}", f"{size / 1000:,.0f}", oldest, newest


def run_show(arguments: argparse.Namespace) -> int:
    from ..prices.layers import current

    snapshot = current()
    vendor, service = named(snapshot, arguments.service, arguments.provider)
    one_of(snapshot.regions(vendor, service), arguments.region, f"region of {service}")
    where = dict(pair(text) for text in arguments.where)
    rows = snapshot.rows(vendor, service, arguments.region, where)
    lines = [("unit", "from:price", "purchase", "trust", "as of", "family and attributes")]
    for purchase, row in islice(rows, max(0, arguments.limit)):
        about = ", ".join([row.family, *(f"{k}={v}" for k, v in row.attributes.items())])
        lines.append((row.unit, row.tiers, purchase, row.trust, row.as_of, about))
    more = sum(1 for _ in rows)
    sys.stdout.writelines(aligned(lines))
    if more:
        sys.stdout.write(f"... and {more:,} more: narrow them by --where, or raise --limit\n")
    return OK


def run_build(arguments: argparse.Namespace) -> int:
    from ..prices.build import build

    sys.stdout.write(f"{build(arguments.canonical, arguments.to)}\n")
    return OK


def named(snapshot: Snapshot, service: str, provider: str | None) -> tuple[str, str]:
    """The vendor and the name of a service that was asked for without case."""
    known = {
        (vendor, name)
        for vendor, services in snapshot.manifest["services"].items()
        for name in services
        if provider in (None, vendor)
    }
    found = sorted(place for place in known if place[1].lower() == service.lower())
    if len(found) > 1:
        vendors = " and ".join(vendor for vendor, _ in found)
        raise WrongArguments(f"{vendors} have a service {service}", "say which by --provider")
    if not found:
        one_of({name for _, name in known}, service, "service")
    return found[0]


def one_of(known: Any, asked: str, what: str) -> Any:
    """What is known by that name. Raises WrongArguments with the names that look like it."""
    if asked in known:
        return known[asked] if isinstance(known, dict) else asked
    from difflib import get_close_matches

    names = {name.lower(): name for name in sorted(known)}
    near = get_close_matches(asked.lower(), names, n=4, cutoff=0.5) or list(names)[:4]
    there = ", ".join(names[name] for name in near)
    raise WrongArguments(f"there is no {what} {asked!r}", f"there is: {there}")


def pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise WrongArguments(f"--where wants NAME=VALUE, not {text!r}")
    return name, value


def aligned(lines: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns as wide as their widest cell; the last as it is."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return (padded(line, widths) for line in lines)


def padded(line: Iterable[str], widths: Sequence[int]) -> str:
    return (
        "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
    )
