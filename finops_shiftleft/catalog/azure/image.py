"""Images: so much a GB a month of what their disks hold, as for snapshots.

https://azure.microsoft.com/pricing/details/managed-disks/
"""

from ..vocabulary import Line, attr, azure, billed, ends, usage

HELD = usage("storage_gb", "GB that its disks hold")
COPIES = attr("zone_resilient", False).pick({True: "ZRS", False: "LRS"})

storage = azure("Storage")
sku, meter = "Snapshots " + COPIES, ends(COPIES + " Snapshots")
held = storage("Standard HDD Managed Disks", "1 GB/Month", skuName=sku, meterName=meter)
RESOURCE = billed("azurerm_image", Line("Storage", HELD, held))
