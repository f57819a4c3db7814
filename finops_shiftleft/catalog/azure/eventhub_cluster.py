"""Dedicated clusters of Event Hubs: capacity units by the hour.

https://azure.microsoft.com/pricing/details/event-hubs/
"""

from ..vocabulary import Line, attr, azure, billed, hours, usage

UNITS = attr("sku_name").after("_") * hours  # Dedicated_1
RETAINED = usage("retention_storage_gb", "GB kept above what the units include")

hub = azure("Event Hubs")
unit = hub("Event Hubs", "1 Hour", meterName="Dedicated Capacity Unit")
retention = hub("Event Hubs", "1 GB/Month", meterName="Dedicated Extended Retention")
RESOURCE = billed(
    "azurerm_eventhub_cluster",
    Line("Capacity units", UNITS, unit),
    Line("Extended retention", RETAINED, retention),
)
