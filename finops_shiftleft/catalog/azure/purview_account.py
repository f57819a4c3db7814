"""Purview: the data map's capacity units by the hour.

https://azure.microsoft.com/pricing/details/purview/
Not expressed: scanning, resource sets, governance and protection.
"""

from ..vocabulary import Line, azure, billed, hours, starts, usage

UNITS = usage("capacity_units", "capacity units of the data map, on average", 1)

purview = azure("Azure Purview")
unit = purview(starts("Azure Purview"), "1 Hour", meterName="Standard Capacity Unit")
RESOURCE = billed("azurerm_purview_account", Line("Capacity units", UNITS * hours, unit))
