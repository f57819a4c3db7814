"""What Cosmos DB's accounts and their databases and containers agree on.

https://learn.microsoft.com/azure/cosmos-db/understand-your-bill
"""

from collections.abc import Mapping
from decimal import Decimal

from ..vocabulary import Part, assume, attr, block, by, derive, first, follow, given, related
from ..vocabulary import span, usage

MANUAL, MOST = attr("throughput", 0), attr("autoscale_settings.max_throughput", 0)
PERCENT = usage("max_request_units_utilization_percentage", "% of the most RU/s, on average")
MANY = first(
    attr("multiple_write_locations_enabled"), attr("enable_multiple_write_locations", False)
)
# half as dear again as manual throughput, unless many regions write: then both cost the same
DEARER = MANY.pick({True: 1, False: Decimal("1.5")})
AUTO = DEARER * first(MOST * PERCENT / 100, span(MOST / 10, MOST / 10, MOST))
# a region with zones costs a quarter more, unless many regions write or throughput scales
ZONES = attr("zone_redundant", False).pick({True: Decimal("1.25"), False: 1})
ACCOUNT = related("account_name", to="azurerm_cosmosdb_account")
DEFAULT = assume(400, "400 RU/s: what a container has without a throughput")


@derive(attr("capabilities", ()))
def mode(capabilities: list[Mapping[str, str]]) -> str:
    """An account is serverless by its capability EnableServerless, and in no other way."""
    names = [one["name"] for one in capabilities]
    return "serverless" if "EnableServerless" in names else "provisioned"


@derive(attr("backup.interval_in_minutes", 240), attr("backup.retention_in_hours", 8))
def copies(interval: int, retention: int) -> int:
    """Two periodic backups are included; a copy is kept for each interval of the retention."""
    return max(retention * 60 // interval - 2, 0)


OWN = given("throughput").pick({True: True, False: given("autoscale_settings")})
BILLED = ACCOUNT.found.pick({True: True, False: OWN})


def database() -> Part:
    """A database costs what its throughput costs in every region of its account. One without any,
    in an account that is not here, has nothing of its own on the bill."""
    own = follow(ACCOUNT, throughput=MANUAL, autoscale_settings=attr("autoscale_settings"))
    return by(BILLED, {True: own, False: ()})


def container(named_by: str, kind: str) -> Part:
    """A container may have throughput of its own; without it, it has a part of its database's, and
    where that has none, the least that a container can have."""
    parent = related(named_by, to=kind)
    shared = parent.read(first(attr("throughput"), given("autoscale_settings")))
    own = shared.pick({False: DEFAULT}, otherwise=0)
    without = parent.found.pick({True: own, False: 0})
    scales = given("autoscale_settings").pick({True: 0, False: without})
    return follow(
        ACCOUNT,
        throughput=first(attr("throughput"), scales),
        autoscale_settings=attr("autoscale_settings"),
    )


def of_keyspace() -> Part:
    """A table of Cassandra names its keyspace only, which names the account."""
    keyspace = related("cassandra_keyspace_id", to="azurerm_cosmosdb_cassandra_keyspace")
    shared = keyspace.read(first(attr("throughput"), given("autoscale_settings")))
    own = shared.pick({False: DEFAULT}, otherwise=0)
    scales = given("autoscale_settings").pick({True: 0, False: own})
    none = block(max_throughput=0)
    return follow(
        keyspace,
        throughput=first(attr("throughput"), scales),
        autoscale_settings=first(attr("autoscale_settings"), none),
    )
