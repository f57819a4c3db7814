"""Event Hubs: throughput or processing units by the hour, and events by the million.

https://azure.microsoft.com/pricing/details/event-hubs/
One in a dedicated cluster costs nothing itself. Not expressed: what is copied to other regions.
"""

from ..vocabulary import Line, attr, azure, billed, by, first, given, hours, span, usage

SKU = attr("sku")
WRITTEN, MOST = attr("capacity", 1), attr("maximum_throughput_units")
INFLATES = attr("auto_inflate_enabled", False).pick(
    {True: span(WRITTEN, WRITTEN, MOST), False: WRITTEN}
)
UNITS = first(usage("throughput_or_capacity_units", "units, on average"), INFLATES)
CAPTURED = usage("capture_enabled", "whether events are captured", False).pick(
    {True: UNITS, False: 0}
)
EVENTS = usage("monthly_ingress_events", "events of up to 64 KB that come in each month")
RETAINED = usage("retention_storage_gb", "GB kept above what the units include")

hub = azure("Event Hubs")
unit = hub("Event Hubs", "1 Hour", skuName=SKU, meterName=SKU + " Throughput Unit")
processing = hub("Event Hubs", "1 Hour", meterName="Premium Processing Unit")
capture = hub("Event Hubs", "1 Hour", meterName="Standard Capture")
events = hub("Event Hubs", "1M", skuName=SKU, meterName=SKU + " Ingress Events")
retention = hub("Event Hubs", "1 GB/Month", meterName="Premium Extended Retention")
basic = [Line("Throughput units", UNITS * hours, unit), Line("Events", EVENTS, events)]
premium = [
    Line("Processing units", UNITS * hours, processing),
    Line("Extended retention", RETAINED, retention),
]
RESOURCE = billed(
    "azurerm_eventhub_namespace",
    by(
        given("dedicated_cluster_id").pick({True: "Dedicated", False: SKU}),
        Basic=basic,
        Standard=[*basic, Line("Capture", CAPTURED * hours, capture)],
        Premium=premium,
        Dedicated=(),
    ),
)
