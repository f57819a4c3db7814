"""Scale sets of the older kind: free themselves; their instances are virtual machines with disks.

https://azure.microsoft.com/pricing/details/virtual-machine-scale-sets/linux/
Disks in storage accounts (`vhd_containers`) are billed there.
"""

from ..vocabulary import assume, attr, billed, by, each, first, given, like, times, usage, within
from ._machines import BROUGHT, LINUX, RUN, SIZES, instance, licence

CAPACITY = first(usage("instances", "instances that run, on average"), attr("sku.capacity"))
SIZE = attr("sku.name")
KIND = first(
    attr("managed_disk_type"), assume("Standard_LRS", "Standard_LRS: no managed_disk_type is set")
)
SYSTEM = given("os_profile_windows_config").pick({True: "Windows", False: "Linux"})
FAMILY = SYSTEM.pick(Windows=BROUGHT, Linux=LINUX)
disk = like("azurerm_managed_disk", storage_account_type=KIND)
of_linux, of_windows = (
    like("azurerm_managed_disk", storage_account_type=KIND, disk_size_gb=SIZES[system])
    for system in ("Linux", "Windows")
)

RESOURCE = billed(
    "azurerm_virtual_machine_scale_set",
    times(
        CAPACITY,
        instance(SIZE, FAMILY, RUN),
        licence(SIZE, "storage_profile_image_reference", RUN),
        by(
            SYSTEM,
            Linux=within(
                "storage_profile_os_disk",
                by(given("vhd_containers"), {True: (), False: of_linux}),
            ),
            Windows=within(
                "storage_profile_os_disk",
                by(given("vhd_containers"), {True: (), False: of_windows}),
            ),
        ),
        each("storage_profile_data_disk", disk),
    ),
)
