"""`finops-shiftleft prices update`: newer lists from the vendors, into the user's cache folder."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import OK, BadPrices, WrongArguments

if TYPE_CHECKING:
    from ..prices.snapshot import Snapshot
    from ..prices.update import Wanted

VENDORS = ("aws", "azure", "google")
ABOUT = "fetch newer lists from the vendors"
EXPLAINED = """Fetch the vendors' own public lists. Estimates then take each service and region from
here or from the embedded lists, whichever is newer. AWS and Azure ask for no account; Google asks
for an API key, which is free of charge, in GOOGLE_API_KEY."""
EXAMPLE = """examples:
  finops-shiftleft prices update --for infra/prod
  finops-shiftleft prices update --service AmazonEC2 AmazonRDS --region eu-west-1
  finops-shiftleft prices update --provider azure --service "Virtual Machines" --region westeurope
  finops-shiftleft prices update --service AWSELB --endpoint aws=https://mirror.example/aws

The lists are in the cache folder ($FINOPS_SHIFTLEFT_CACHE, else where the platform keeps such
files); removing them brings the embedded prices back."""


def add(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    what = parser.add_argument_group("what is fetched")
    what.add_argument(
        "--for", dest="project", metavar="PATH", help="what the code there is priced by"
    )
    what.add_argument(
        "--service", nargs="+", action="extend", default=[], metavar="NAME",
        help="as the vendor names it",
    )  # fmt: skip
    what.add_argument(
        "--region", nargs="+", action="extend", default=[], metavar="CODE",
        help='the vendor\'s codes, "" for none (default: all)',
    )  # fmt: skip
    what.add_argument("--all", action="store_true", help="every service that is embedded")
    what.add_argument(
        "--provider", metavar="NAMES", type=vendors, help="of aws,azure,google (default: all)"
    )
    what.add_argument(
        "--savings-plans", action="store_true", help="AWS's as well, whose lists are large"
    )
    what.add_argument("--again", action="store_true", help="also what has not changed")
    where = parser.add_argument_group("from where, and where to")
    where.add_argument(
        "--endpoint", action="append", default=[], metavar="NAME=URL",
        help="another server for aws, aws-spot, azure or google",
    )  # fmt: skip
    where.add_argument("--to", type=Path, metavar="FOLDER", help="another cache folder")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    from ..prices.folders import cache_folder
    from ..prices.snapshot import Snapshot
    from ..prices.update import Update, lists_of
    from .progress import Shown

    folder = arguments.to or cache_folder(os.environ)
    embedded = Snapshot()
    wanted = asked_for(arguments, embedded, folder)
    today = datetime.now(UTC).date()
    endpoints = dict(endpoint(text) for text in arguments.endpoint)
    told = Shown()
    vendors = {vendor for vendor, _ in wanted}
    with lists_of(
        folder, today, os.environ, vendors, endpoints, told.received, arguments.savings_plans
    ) as lists:
        report = Update(lists, folder, today, embedded, arguments.again, told).run(wanted)
    told.clear()
    if report.failures:
        several = f"{len(report.failures)} of the lists were not updated"
        each = "\n".join(sorted(report.failures))
        raise BadPrices(f"{several}; the prices from before are still used", each)
    return OK


# ------------------------------------------------------------------------------- what is asked for


def asked_for(arguments: argparse.Namespace, embedded: Snapshot, folder: Path) -> Wanted:
    """Regions by vendor and service. Raises WrongArguments where nothing says what."""
    providers = arguments.provider or VENDORS
    if arguments.project:
        return used_by(arguments.project, folder, providers)
    services: set[tuple[str, str]] = set()
    if arguments.all:
        services |= {(v, name) for v in providers for name in embedded.manifest["services"][v]}
    for name in arguments.service:
        services.add(named(embedded, name, providers))
    if not services:
        raise WrongArguments("say what to fetch", "by --for PATH, --service NAME or --all")
    return {service: tuple(dict.fromkeys(arguments.region)) for service in sorted(services)}


def used_by(path: str, folder: Path, providers: tuple[str, ...]) -> Wanted:
    """The services and regions that an estimate of this code asks for, found or not."""
    from ..pipeline import Request
    from ..pipeline import run as estimate
    from ..prices.layers import Recording

    book = Recording(folder)
    estimate(Request((path,), datetime.now(UTC).date(), {}, (), dict(os.environ)), book)
    wanted = {
        name: tuple(sorted(regions))
        for name, regions in sorted(book.asked.items())
        if name[0] in providers
    }
    if not wanted:
        raise WrongArguments(f"nothing in {path} has a price that could be fetched")
    return wanted


def named(embedded: Snapshot, service: str, providers: tuple[str, ...]) -> tuple[str, str]:
    """The vendor and the name of a service. One that is not embedded is taken as it is written,
    if it is clear whose it is."""
    from .prices import named as known

    if len(providers) > 1:
        return known(embedded, service, None)
    names = {name.lower(): name for name in embedded.manifest["services"][providers[0]]}
    return providers[0], names.get(service.lower(), service)


def vendors(text: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    if not found or not set(found) <= set(VENDORS):
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(VENDORS)}")
    return found


def endpoint(text: str) -> tuple[str, str]:
    from ..prices.update import ENDPOINTS

    name, equals, url = text.partition("=")
    if not equals or name not in ENDPOINTS or not url.startswith(("https://", "http://")):
        there = ", ".join(ENDPOINTS)
        raise WrongArguments(f"--endpoint {text}: write NAME=URL", f"the names are {there}")
    return name, url
