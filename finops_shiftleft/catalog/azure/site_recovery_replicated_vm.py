"""Replicated virtual machines: so much a month for each; their disks are billed as such.

https://azure.microsoft.com/pricing/details/site-recovery/
"""

from ..vocabulary import Line, azure, billed

recovery = azure("Azure Site Recovery")
month = recovery("Azure Site Recovery", "1/Month", meterName="VM Replicated to Azure")
RESOURCE = billed("azurerm_site_recovery_replicated_vm", Line("Replicated machine", 1, month))
