"""Linux virtual machines: so much an hour by size, at the spot price if so bought; and a disk.

https://azure.microsoft.com/pricing/details/virtual-machines/linux/
One on a dedicated host costs nothing itself: the host does. Not expressed: reservations, savings
plans, Ubuntu Pro and images of the marketplace.
"""

from ..vocabulary import attr, billed, given, within
from ._machines import LINUX, RUN, instance, licence, os_disk

SIZE = attr("size")
PAID = given("dedicated_host_id").pick({True: 0, False: RUN})

RESOURCE = billed(
    "azurerm_linux_virtual_machine",
    instance(SIZE, LINUX, PAID),
    licence(SIZE, "source_image_reference", RUN),
    within("os_disk", os_disk("Linux")),
)
