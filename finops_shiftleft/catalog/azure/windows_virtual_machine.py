"""Windows virtual machines: so much an hour by size with the licence of Windows, or without it
where the customer brings one; and a disk.

https://azure.microsoft.com/pricing/details/virtual-machines/windows/
One on a dedicated host costs nothing itself: the host and, by the host, Windows do. Not expressed:
reservations, savings plans and images of the marketplace.
"""

from ..vocabulary import attr, billed, given, within
from ._machines import BROUGHT, RUN, instance, licence, os_disk

SIZE = attr("size")
PAID = given("dedicated_host_id").pick({True: 0, False: RUN})

RESOURCE = billed(
    "azurerm_windows_virtual_machine",
    instance(SIZE, BROUGHT, PAID),
    licence(SIZE, "source_image_reference", RUN),
    within("os_disk", os_disk("Windows")),
)
