"""Connection monitors: so much a month for each test, which is a source, a destination and a way to
test between them.

https://azure.microsoft.com/pricing/details/network-watcher/
"""

from collections.abc import Mapping, Sequence

from ..vocabulary import Line, attr, azure, billed, derive
from ...model import Value


@derive(attr("test_group", ()))
def tests(groups: Sequence[Mapping[str, Value]]) -> int:
    """Every source of a group is tested against every destination in every configuration."""
    names = ("source_endpoints", "destination_endpoints", "test_configuration_names")
    many = 0
    for group in groups:
        sources, goals, ways = (len(group.get(name) or ()) for name in names)
        many += sources * goals * ways if group.get("enabled", True) else 0
    return many


watcher = azure("Network Watcher").where(skuName="Standard")
test = watcher("Network Watcher", "1", meterName="Standard Connection Monitor Test")
RESOURCE = billed("azurerm_network_connection_monitor", Line("Tests", tests, test))
