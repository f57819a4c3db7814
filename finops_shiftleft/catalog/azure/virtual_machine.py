"""Virtual machines of the older kind: so much an hour by size, and their disks.

https://azure.microsoft.com/pricing/details/virtual-machines/linux/
A disk that is attached is on its own page; one in a storage account (`vhd_uri`) is billed there.
"""

from ..vocabulary import Part, assume, attr, billed, by, derive, each, first, given, like, within
from ._machines import BROUGHT, LINUX, RUN, SIZES, instance, licence

SIZE = attr("vm_size")
IS_WINDOWS = given("os_profile_windows_config").pick({True: "Windows", False: "Linux"})
SYSTEM = first(derive(attr("storage_os_disk.os_type"))(str.title), IS_WINDOWS)
KIND = first(
    attr("managed_disk_type"), assume("Standard_LRS", "Standard_LRS: no managed_disk_type is set")
)
ELSEWHERE = given("vhd_uri").pick({True: "Attach"}, otherwise=attr("create_option", "FromImage"))


def disk(**given: object) -> Part:
    """A disk that is made with the machine."""
    made = like("azurerm_managed_disk", storage_account_type=KIND, **given)
    return by(ELSEWHERE, Attach=(), otherwise=made)


def of_image(system: str) -> Part:
    return within("storage_os_disk", disk(disk_size_gb=first(attr("disk_size_gb"), SIZES[system])))


RESOURCE = billed(
    "azurerm_virtual_machine",
    instance(SIZE, SYSTEM.pick(Windows=BROUGHT, Linux=LINUX), RUN, "on_demand"),
    licence(SIZE, "storage_image_reference", RUN),
    by(SYSTEM, Windows=of_image("Windows"), Linux=of_image("Linux")),
    each("storage_data_disk", disk()),
)
