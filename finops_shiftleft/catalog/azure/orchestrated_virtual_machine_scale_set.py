"""Scale sets with flexible orchestration: free themselves; their instances are virtual machines,
of which a part can be bought at the spot price.

https://azure.microsoft.com/pricing/details/virtual-machine-scale-sets/linux/
Of a mix of sizes (`sku_profile`), which Azure chooses from by itself, nothing is said.
"""

from math import ceil

from ..vocabulary import attr, billed, by, derive, each, first, given, like, times, usage, within
from ._machines import BROUGHT, LINUX, RUN, instance, licence, os_disk

INSTANCES = first(usage("instances", "instances that run, on average"), attr("instances", 0))
SIZE = attr("sku_name")
IMAGE = "source_image_reference"
WINDOWS = given("os_profile.windows_configuration")
FAMILY = WINDOWS.pick({True: BROUGHT, False: LINUX})
BASE = attr("priority_mix.base_regular_count", 0)
SHARE = attr("priority_mix.regular_percentage_above_base", 0)


@derive(INSTANCES, attr("priority", "Regular"), BASE, SHARE)
def regular(instances: int, priority: str, base: int, share: int) -> int:
    """Of spot instances a base is regular, and a percentage of the rest, rounded up."""
    above = max(0, instances - base)
    return instances if priority == "Regular" else min(instances, base) + ceil(above * share / 100)


@derive(INSTANCES, regular)
def spot(instances: int, regular: int) -> int:
    """What is not regular is spot."""
    return instances - regular


RESOURCE = billed(
    "azurerm_orchestrated_virtual_machine_scale_set",
    instance(SIZE, FAMILY, regular * RUN, "on_demand"),
    instance(SIZE, FAMILY, spot * RUN, "spot", "Spot instance"),
    times(
        INSTANCES,
        licence(SIZE, IMAGE, RUN),
        by(
            WINDOWS,
            {
                True: within("os_disk", os_disk("Windows")),
                False: within("os_disk", os_disk("Linux")),
            },
        ),
        each("data_disk", like("azurerm_managed_disk")),
    ),
)
