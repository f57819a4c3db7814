"""Pools of NetApp files: what they are set up for, by the GiB and hour; volumes are in them.

https://azure.microsoft.com/pricing/details/netapp/
Not expressed: throughput of flexible pools, cool access, replication between regions, backups.
"""

from ..vocabulary import Line, attr, azure, billed, hours

LEVEL = attr("service_level")
NAME = LEVEL.pick(Flexible="Flexible Service Level", otherwise=LEVEL)
DOUBLE = attr("encryption_type", "Single").pick(Single="", Double=" Double Encrypted")
GIB = attr("size_in_tb") * 1_024

files = azure("Azure NetApp Files")
gib = files("Azure NetApp Files", "1 GiB/Hour", meterName="" + NAME + DOUBLE + " Capacity")
RESOURCE = billed("azurerm_netapp_pool", Line("Capacity", GIB * hours, gib))
