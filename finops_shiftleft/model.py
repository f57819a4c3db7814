"""The frozen values that travel from stage to stage. No behaviour beyond their own arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, Protocol

from .location import Location
from .records import field, record, replace

Value = Any
"""What Terraform can say: str, int, Decimal, bool, None, list, Mapping; Amount or Unknown."""

HOURS_A_MONTH = Decimal(730)
ZERO, ONE = Decimal(0), Decimal(1)


@record
class Amount:
    """A number that may range. The three are equal when nothing ranges."""

    low: Decimal
    expected: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, number: Decimal) -> Amount:
        return cls(number, number, number)

    @property
    def ends(self) -> tuple[Decimal, Decimal, Decimal]:
        return self.low, self.expected, self.high

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The least and the most. Ends may be the other way round where what one row takes more
        another takes less: nodes beyond those that Terraform counts."""
        return min(self.ends), max(self.ends)

    @property
    def ranges(self) -> bool:
        return not self.low == self.expected == self.high

    def __bool__(self) -> bool:
        return bool(self.low or self.expected or self.high)

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.low + other.low, self.expected + other.expected, self.high + other.high)

    def __sub__(self, other: Amount) -> Amount:
        return Amount(self.low - other.low, self.expected - other.expected, self.high - other.high)

    def __mul__(self, other: Amount | Decimal | int) -> Amount:
        """End by end; `other` is not negative."""
        low, expected, high = other.ends if isinstance(other, Amount) else (other, other, other)
        return Amount(self.low * low, self.expected * expected, self.high * high)


NOTHING = Amount.exactly(ZERO)


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum, end by end."""
    low = expected = high = ZERO
    for amount in amounts:
        low, expected, high = low + amount.low, expected + amount.expected, high + amount.high
    return Amount(low, expected, high)


@record
class Unknown:
    """A value that the code does not tell, and why.

    `target` is the address of the resource that would know (`aws_launch_template.a` of its `id`).
    `choices` are the values it may have, where the code names them: `var.x ? 1 : 0`.
    """

    reason: str
    location: Location | None = None
    because: Unknown | None = None
    target: str | None = None
    choices: tuple[Value, ...] = ()

    def __str__(self) -> str:
        where = f" ({self.location.file}:{self.location.line})" if self.location else ""
        return f"{self.reason}{where}" + (f" because {self.because}" if self.because else "")


class Severity:
    ERROR, WARNING, INFO = "error", "warning", "info"


class Diagnostic(NamedTuple):
    """Something the user should know. `code` is stable and has dashes: `unknown-value`.

    `source` is the line and the caret, ready to print; `advice` says what to do.
    """

    severity: str
    code: str
    message: str
    location: Location | None = None
    address: str | None = None
    source: str = ""
    advice: str = ""

    def __str__(self) -> str:
        head = f"{self.location}: {self.message}" if self.location else self.message
        return "\n".join(part for part in (head, self.source, self.advice) if part)


# ------------------------------------------------------------------------------ what is described


class Values(Protocol):
    """The attributes and blocks of a resource, by name; evaluated when asked for.

    An attribute that is not set is None. A block is a list of Values, a map a Mapping. Some values
    can tell more, which getattr asks for: `place(name)`, where an attribute or the first block of
    that name is written; `target(path)`, the address of the first resource that an expression
    refers to, even where its value is known; `masked`, the names of what is priced and never
    printed (sensitive.py).
    """

    def get(self, name: str, /) -> Value: ...


@record
class Resource:
    """Instances of one block that read alike in everything that pricing reads.

    `address` is the first instance's, `instances` are all of them when there are several (empty
    above 1,000). `count` is how many there are: a whole number, an Amount where the code allows a
    range, or Unknown. `region` is the provider's; `fallback` is what holds where the code tells no
    region at all. `tags` have the provider's defaults in them.
    `alike` is equal for resources of a type that read alike; None where the source does not say.
    """

    address: str
    type: str
    provider: str
    values: Values
    location: Location
    region: str | Unknown | None = None
    tags: Mapping[str, Value] | Unknown = field(default_factory=dict)
    count: int | Amount | Unknown = 1
    instances: tuple[str, ...] = ()
    alike: object = field(default=None, compare=False)
    fallback: str | None = None


class Move(NamedTuple):
    """A `moved`, `import` or `removed` block: what it says about addresses, for the diff. What a
    `removed` block only forgets, `destroys` nothing and goes on costing."""

    kind: str
    source: str | None
    target: str | None
    location: Location
    destroys: bool = True


@record
class Configuration:
    """What a source found in one project. Projects of one `account` share tiers and allowances;
    without one a project is its own.
    """

    name: str
    path: str
    kind: str
    resources: tuple[Resource, ...] = ()
    moves: tuple[Move, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    environment: str | None = None
    account: str | None = None


# ------------------------------------------------------------------------------------- the prices


@record
class Match:
    """A filter on an attribute that says less than its whole text: starts, ends or lacks it."""

    how: str
    text: str

    def __call__(self, value: str) -> bool:
        value, text = value.lower(), self.text.lower()
        if self.how == "starts":
            return value.startswith(text)
        return value.endswith(text) if self.how == "ends" else text not in value

    def __str__(self) -> str:
        return f"{self.how} {self.text!r}"


class Query(NamedTuple):
    """One question to a price list: a row by the vendor's own attribute names.

    `family` None asks for any; a `where` value None asks nothing; text is compared without case,
    and an attribute that a row lacks reads as "". `region` is the vendor's code, "" where the
    vendor sells without a region.
    """

    vendor: str
    service: str
    family: str | Match | None
    unit: str
    region: str
    purchase: str
    where: Mapping[str, str | Match | None]


class Tier(NamedTuple):
    """From this quantity on, in the row's unit, each unit costs this."""

    start: Decimal
    rate: Decimal


class Source(NamedTuple):
    """Where a price is from. `trust` is list, page, derived, published, or
    own where you filled it in (docs/prices.md)."""

    service: str
    sku: str
    region: str
    origin: str
    trust: str
    as_of: date


@record
class Price:
    """A row of a price list. `row` tells it from every other row of its service and region.

    Where you pay another price than the list's, `listed` are the list's tiers and `factor` is what
    commitments and the overall discount leave of the cost.
    """

    tiers: tuple[Tier, ...]
    unit: str
    currency: str
    source: Source
    row: str = ""
    listed: tuple[Tier, ...] = ()
    factor: Decimal = ONE

    @property
    def own(self) -> bool:
        """Whether you pay another price than the list's."""
        return bool(self.listed) or self.factor != ONE

    def list_price(self) -> Price:
        """The same row as the vendor lists it."""
        return replace(self, tiers=self.listed or self.tiers, listed=(), factor=ONE)

    def of(self, quantity: Decimal) -> Decimal:
        """What so much costs, tier by tier: each part at the rate of the tier it falls in."""
        if len(self.tiers) == 1:
            return quantity * self.tiers[0].rate * self.factor
        tops = [tier.start for tier in self.tiers[1:]] + [max(quantity, self.tiers[-1].start)]
        parts = (
            max(ZERO, min(quantity, top) - tier.start) * tier.rate
            for tier, top in zip(self.tiers, tops, strict=True)
        )
        return sum(parts, ZERO) * self.factor


class PriceBook(Protocol):
    """Where prices are looked up."""

    def price(self, query: Query) -> Price:
        """Exactly one row, or several at the same price. Raises NoPrice or AmbiguousPrice."""


# ---------------------------------------------------------------------------------- what it costs


class LineItem(NamedTuple):
    """A line of the bill of one Resource, for all its instances together.

    `quantity` is in the price's unit. `basis` is configured, usage, assumed, range or allocated.
    A line without `cost` has a `note` that says why, unless it waits for a usage quantity.
    """

    path: tuple[str, ...]
    label: str
    detail: str
    quantity: Amount | None
    unit: str
    price: Price | None
    cost: Amount | None
    basis: str
    note: str | None = None
    fault: bool = False  # the note says what is missing: a price, or a value of the code
    once: bool = False  # paid once and not each month: an upfront fee
    listed: Amount | None = None  # the cost at the list's price, where you pay another


class Status:
    PRICED, FREE, UNSUPPORTED, UNPRICED = "priced", "free", "unsupported", "unpriced"


@record
class ResourceCost:
    """A resource with its lines. `monthly` includes `usage`, the part that a usage file asks for;
    `once` is paid once; `listed` is `monthly` at the lists' prices; `reads` names the attributes
    that its lines rest on. `allocated` is its share of nodes that are billed elsewhere: beside
    `monthly`, never in it.
    """

    resource: Resource
    status: str
    reason: str | None = None
    lines: tuple[LineItem, ...] = ()
    monthly: Amount = NOTHING
    usage: Amount = NOTHING
    once: Amount = NOTHING
    reads: frozenset[str] = frozenset()
    listed: Amount = NOTHING
    allocated: Amount | None = None


class NodePool(NamedTuple):
    """Nodes that are alike and what runs on them, a month: `node` is what one of them costs (None
    where nobody knows), `allocated` what the pods that were read ask for, `others` what finops.yml
    says that others ask for, `idle` what nobody does. The three are `nodes` times `node`."""

    cluster: str
    name: str
    instance_type: str
    region: str
    nodes: Amount
    node: Amount | None
    allocated: Amount
    others: Amount
    idle: Amount
    scales: bool = False


@record
class Coverage:
    """How much of the code the numbers speak for. Resources count their instances."""

    resources: int = 0
    priced: int = 0
    free: int = 0
    unsupported: int = 0
    unpriced: int = 0
    unknown_lines: int = 0
    usage_lines_without_quantity: int = 0


@record
class ProjectCost:
    """One project on the bill."""

    configuration: Configuration
    resources: tuple[ResourceCost, ...]
    monthly: Amount
    usage: Amount


@record
class Estimate:
    """What everything that was read costs a month."""

    projects: tuple[ProjectCost, ...]
    currency: str
    as_of: date
    snapshot: str
    coverage: Coverage
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()  # on its prices: an exchange rate, a lock, prices of your own
    locked: bool = False
    nodes: tuple[NodePool, ...] = ()  # that pods were placed on

    @property
    def monthly(self) -> Amount:
        return total(project.monthly for project in self.projects)

    @property
    def usage(self) -> Amount:
        return total(project.usage for project in self.projects)

    @property
    def allocated(self) -> Amount:
        """What workloads take of nodes that are billed elsewhere."""
        costs = (cost.allocated for project in self.projects for cost in project.resources)
        return total(one for one in costs if one is not None)


# ------------------------------------------------------------------------------------- what changed


class Action:
    ADDED, REMOVED, CHANGED, MOVED, UNCHANGED = "added", "removed", "changed", "moved", "unchanged"


class Reason(NamedTuple):
    """An attribute that moved the money: what it was, what it is (None where it is not set)."""

    attribute: str
    base: Value
    head: Value
    location: Location | None


@record
class ResourceDelta:
    """A resource on both sides; one of them is None where it is not there.

    `delta` is head - base, end by end. `prices` is the part of it that the vendor's prices moved.
    `gap` says what is not known of it: a side that has no price, or a value that is unknown.
    `marginal` is its part of what the change adds to the bill by way of nodes.
    """

    action: str
    base: ResourceCost | None
    head: ResourceCost | None
    delta: Amount
    reasons: tuple[Reason, ...] = ()
    gap: str | None = None
    prices: Amount = NOTHING
    marginal: Amount | None = None

    @property
    def shown(self) -> ResourceCost:
        """The side that people know: head where it is there."""
        found = self.head or self.base
        assert found is not None
        return found

    @property
    def allocated(self) -> Amount:
        """By how much its share of nodes changes that are billed elsewhere."""
        before, after = (one.allocated if one else None for one in (self.base, self.head))
        return (after or NOTHING) - (before or NOTHING)


@record
class SharedTier:
    """What the tiers of one price row move between resources that did not change themselves."""

    service: str
    label: str
    delta: Amount


@record
class ProjectDelta:
    """A project on both sides."""

    name: str
    path: str
    action: str
    base: ProjectCost | None
    head: ProjectCost | None
    resources: tuple[ResourceDelta, ...]
    shared_tiers: tuple[SharedTier, ...] = ()

    @property
    def delta(self) -> Amount:
        """Of what is known on both sides."""
        own = total(one.delta for one in self.resources)
        return own + total(one.delta for one in self.shared_tiers)


@record
class Diff:
    """What a change costs a month. Revisions are commit ids; None is the working tree."""

    base: Estimate
    head: Estimate
    projects: tuple[ProjectDelta, ...]
    base_revision: str | None = None
    head_revision: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def delta(self) -> Amount:
        """Of what is known on both sides: a price that is missing on one is no saving."""
        return total(project.delta for project in self.projects)

    @property
    def allocated(self) -> Amount:
        """By how much the shares of nodes change that are billed elsewhere."""
        return total(one.allocated for project in self.projects for one in project.resources)

    @property
    def prices(self) -> Amount:
        """The part of the delta that is the vendors'."""
        return total(one.prices for project in self.projects for one in project.resources)


class PolicyResult(NamedTuple):
    """What one rule or budget says: error fails, warning shows, info counts."""

    rule: str
    level: str
    message: str
    address: str | None = None
    location: Location | None = None
    waived_by: str | None = None
    advice: str = ""


@record
class Verdict:
    """What the policy says: pass, warn, fail, or none where there is no policy."""

    word: str = "none"
    revision: str | None = None
    results: tuple[PolicyResult, ...] = ()
