"""Defender for one storage account: so much an hour, and a GB that is scanned for malware.

https://azure.microsoft.com/pricing/details/defender-for-cloud/
"""

from ..vocabulary import Line, attr, billed, hours, usage
from ._parents import part_of

GB = usage("monthly_malware_scanning_gb", "GB of uploads that are scanned each month")
SCANNED = attr("malware_scanning_on_upload_enabled", False).pick({True: GB, False: 0})

place = part_of("storage_account_id", to="azurerm_storage_account")
defender, NAME = place("Microsoft Defender for Cloud"), "Microsoft Defender for Storage"
account = defender(NAME, "1/Hour", meterName="Standard Node")
scan = defender(NAME, "1 GB", meterName="Malware Scanning Data Ingested")
RESOURCE = billed(
    "azurerm_security_center_storage_defender",
    Line("Storage account", hours, account),
    Line("Malware scanning", SCANNED, scan),
)
