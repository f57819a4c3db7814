"""`finops-shiftleft prices`: what is there, the rows of a service, newer lists, building them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import OK, WrongArguments
from . import prices_lock, prices_update

if TYPE_CHECKING:
    from ..prices.snapshot import Snapshot

HELP = "the price lists: what they contain, and newer ones"
VENDORS = ("aws", "azure", "google")
EXAMPLE = """examples:
  finops-shiftleft prices status
  finops-shiftleft prices show aws AmazonEC2 instanceType=m5.large region=us-east-1
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
    show.add_argument(
        "query",
        nargs="+",
        metavar="WORD",
        help="a service as the vendor names it, the vendor before it or not, and NAME=VALUE: "
        "aws AmazonEC2 instanceType=m5.large region=eu-west-1",
    )
    show.add_argument("--region", help='the vendor\'s code; "" for none')
    show.add_argument("--where", nargs="+", action="extend", default=[], metavar="NAME=VALUE")
    show.add_argument("--provider", help="where two vendors have a service of that name")
    show.add_argument("--limit", type=int, default=20, help="rows shown (default: %(default)s)")
    show.set_defaults(run=run_show)

    prices_lock.add(commands)
    prices_update.add(
        command(
            commands, "update", prices_update.ABOUT, prices_update.EXAMPLE, prices_update.EXPLAINED
        )
    )

    refresh = command(commands, "refresh", "write updated lists into the embedded ones")
    refresh.add_argument("--to", type=Path, default=Path("pricing_cache"), help="%(default)s")
    refresh.set_defaults(run=run_refresh)

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
    provider, service, where = asked(arguments)
    region = where.pop("region", arguments.region)
    vendor, service = named(snapshot, service, provider)
    known = snapshot.regions(vendor, service)
    if region is None:
        raise WrongArguments("in which region?", f"{service} is known in: {', '.join(known)}")
    one_of(known, region, f"region of {service}")
    rows = snapshot.rows(vendor, service, region, where)
    lines = [("unit", "from:price", "purchase", "trust", "as of", "family and attributes")]
    for purchase, row in islice(rows, max(0, arguments.limit)):
        about = ", ".join([row.family, *(f"{k}={v}" for k, v in row.attributes.items())])
        lines.append((row.unit, row.tiers, purchase, row.trust, row.as_of, about))
    more = sum(1 for _ in rows)
    sys.stdout.writelines(aligned(lines))
    if more:
        sys.stdout.write(f"... and {more:,} more: narrow them by --where, or raise --limit\n")
    return OK


def asked(arguments: argparse.Namespace) -> tuple[str | None, str, dict[str, str]]:
    """The vendor, the service and the attributes that the words of a query name."""
    words = " ".join(arguments.query).split(" ")
    provider = arguments.provider
    if len(words) > 1 and words[0].lower() in VENDORS:
        provider = words.pop(0).lower()
    service = " ".join(word for word in words if "=" not in word)
    where = dict(pair(text) for text in [w for w in words if "=" in w] + arguments.where)
    return provider, service, where


def run_refresh(arguments: argparse.Namespace) -> int:
    import os

    from ..prices.folders import cache_folder
    from ..prices.refresh import refresh

    sys.stdout.write(f"{refresh(cache_folder(os.environ), arguments.to)}\n")
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
