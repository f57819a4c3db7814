"""Scale sets of Windows: free themselves; their instances are virtual machines with their disks.

https://azure.microsoft.com/pricing/details/virtual-machine-scale-sets/windows/
What an autoscale setting makes of it is said by the usage key `instances`.
"""

from ..vocabulary import attr, billed, each, first, like, times, usage

INSTANCES = first(usage("instances", "instances that run, on average"), attr("instances", 0))
IOPS, MBPS = attr("ultra_ssd_disk_iops_read_write"), attr("ultra_ssd_disk_mbps_read_write")

RESOURCE = billed(
    "azurerm_windows_virtual_machine_scale_set",
    times(
        INSTANCES,
        like("azurerm_windows_virtual_machine", size=attr("sku")),
        each(
            "data_disk",
            like("azurerm_managed_disk", disk_iops_read_write=IOPS, disk_mbps_read_write=MBPS),
        ),
    ),
)
