"""Backups of virtual machines: so much a month by the size of what is protected, and each GB kept.

https://azure.microsoft.com/pricing/details/backup/
"""

from math import ceil

from ..vocabulary import Line, azure, billed, derive, first, related, usage

vault = related("recovery_vault_name", to="azurerm_recovery_services_vault")
USED = usage("disk_utilization_gb", "GB that are used on the machine's disks")
MORE = usage("additional_backup_retention_gb", "GB of older recovery points")
FAR = vault.attr("cross_region_restore_enabled", False).pick({True: "RA-GRS", False: "GRS"})
MODE = vault.attr("storage_mode_type", "GeoRedundant")
COPIES = MODE.pick(GeoRedundant=FAR, LocallyRedundant="LRS", ZoneRedundant="ZRS")


@derive(USED)
def instances(gb: float) -> float:
    """Up to 50 GB are half an instance, up to 500 one, and every further 500 one more."""
    return 0.5 if gb <= 50 else ceil(gb / 500)


backup = azure("Backup")
instance = backup("Backup", "1/Month", skuName="Azure VM", meterName="Azure VM Protected Instance")
gb = backup(
    "Backup", "1 GB/Month", skuName="Standard", meterName="Standard " + COPIES + " Data Stored"
)
RESOURCE = billed(
    "azurerm_backup_protected_vm",
    Line("Protected instance", instances, instance),
    Line("Storage", USED + first(MORE, 0), gb),
)
