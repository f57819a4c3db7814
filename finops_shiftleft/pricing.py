"""The prices of an estimate: the lists, what is locked, what you negotiated, the currency."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .location import Location
from .model import (
    Amount,
    Configuration,
    Diagnostic,
    Estimate,
    LineItem,
    PriceBook,
    ProjectCost,
    Resource,
    ResourceCost,
    Severity,
    Status,
    total,
)
from .prices.layers import current
from .records import record, replace
from .trees import Tree, named_by_caller

if TYPE_CHECKING:
    from .config.prices import Terms

PRICES_FILE, LOCK_FILE = "prices.yml", "prices.lock"
DOLLARS = "USD"
MONTHS = 18  # the age of a price that is said, where nobody sets another


@record
class Pricing:
    """Where prices are looked up, and what there is to say of them."""

    book: PriceBook
    lists: date
    currency: str = DOLLARS
    notes: tuple[str, ...] = ()
    terms: Terms | None = None
    locked: bool = False


def pricing(
    tree: Tree, environment: Mapping[str, str], as_of: date, currency: str | None, own: str | None
) -> Pricing:
    """The prices for the code of a tree: its prices.yml and prices.lock over the lists. `own` is
    a price book that the caller names, `none` for none. Raises BadConfig and WrongArguments."""
    lists, currency = current(environment), currency or DOLLARS
    book: PriceBook = lists
    notes: list[str] = []
    locked = tree.is_file(LOCK_FILE)
    if locked:
        from .prices.lock import Locked, read_lock

        lock = read_lock(LOCK_FILE, tree.read(LOCK_FILE))
        book, notes = Locked(lock, lists), [f"prices are those of {LOCK_FILE}, {lock.as_of}"]
    terms = terms_of(tree, own)
    if terms:
        from .prices.book import OwnBook

        book = OwnBook(book, terms, as_of)
        notes.append(f"prices are yours, by {own or PRICES_FILE}; the lists' are beside them")
    if currency != DOLLARS or terms:
        book, told = exchanged(book, lists.folder, currency, terms)
        notes += told
    return Pricing(book, lists.date, currency, tuple(notes), terms, locked)


def exchanged(
    book: PriceBook, folder: Path, currency: str, terms: Terms | None
) -> tuple[PriceBook, list[str]]:
    """The book in another currency, with the rate, its date and its source."""
    from .prices.book import Exchanged
    from .prices.exchange import Rates

    if currency == DOLLARS:
        return book, []
    rates = Rates(folder, terms.exchange if terms else {})
    return Exchanged(book, currency, rates.table(currency)), [rates.told(currency)]


def terms_of(tree: Tree, own: str | None) -> Terms | None:
    """The user's price book, if there is one. Raises WrongArguments and BadConfig."""
    if own == "none" or (own is None and not tree.is_file(PRICES_FILE)):
        return None
    from .config.prices import read_prices
    from .errors import WrongArguments

    if own is None:
        return read_prices(PRICES_FILE, tree.read(PRICES_FILE))
    try:
        return read_prices(own, named_by_caller(own))
    except OSError as error:
        raise WrongArguments(f"--prices {own} cannot be read: {error.strerror}") from None


# ------------------------------------------------------------------------- what is not a resource


def with_account(done: Estimate, terms: Terms | None) -> Estimate:
    """The estimate with what is paid for the account as a whole: upfront parts of commitments,
    spread over their term, and support."""
    if terms is None:
        return done
    fees = [
        fee(f"commitment.{c.name}", "Upfront part", Amount.exactly(c.monthly))
        for c in terms.commitments
    ]
    paid = total([done.monthly, *(one.monthly for one in fees)])
    if terms.support:
        at_least = terms.support_minimum
        share = Amount(*(max(at_least, end * terms.support) for end in paid.ends))
        fees.append(fee("support", "Support", share))
    fees = [one for one in fees if one.monthly]
    if not fees:
        return done
    found = Configuration("account", PRICES_FILE, "account", tuple(one.resource for one in fees))
    monthly = total(one.monthly for one in fees)
    account = ProjectCost(found, tuple(fees), monthly, monthly * 0)
    known = done.coverage
    more = replace(known, resources=known.resources + len(fees), priced=known.priced + len(fees))
    return replace(done, projects=(*done.projects, account), coverage=more)


def fee(address: str, label: str, monthly: Amount) -> ResourceCost:
    """A line of the account as a resource of its own; lists do not have it."""
    line = LineItem((), label, "", monthly, "month", None, monthly, "configured")
    resource = Resource(address, "account", "account", {}, Location(PRICES_FILE, 1))
    return ResourceCost(resource, Status.PRICED, None, (line,), monthly)


# ------------------------------------------------------------------------------------------- age


def aged(done: Estimate, as_of: date, months: int) -> list[Diagnostic]:
    """A warning where the oldest price that was really used is older than so many months."""
    used = {
        line.price.source
        for project in done.projects
        for cost in project.resources
        for line in cost.lines
        if line.price and line.cost
    }
    old = sorted(
        (one for one in used if months_between(one.as_of, as_of) > months),
        key=lambda one: (one.as_of, one.service),
    )
    if not old:
        return []
    first = old[0]
    message = (
        f"{len(old)} of {len(used)} prices are older than {months} months; the oldest is of "
        f"{first.as_of} ({first.service}, {first.region or 'no region'})"
    )
    advice = f"finops-shiftleft prices update --service {first.service}"
    return [Diagnostic(Severity.WARNING, "old-price", message, advice=advice)]


def months_between(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
