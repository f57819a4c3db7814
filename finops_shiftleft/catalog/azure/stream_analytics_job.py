"""Stream Analytics jobs: streaming units by the hour that it runs.

https://azure.microsoft.com/pricing/details/stream-analytics/
A job in a cluster costs nothing itself.
"""

from decimal import Decimal

from ..vocabulary import Line, attr, azure, billed, by, given, usage

RUN = usage("monthly_hrs", "hours it runs each month", 730)
WRITTEN = attr("streaming_units")
TENTHS = {3: Decimal(1) / 3, "3": Decimal(1) / 3, 7: Decimal(2) / 3, "7": Decimal(2) / 3}
UNITS = WRITTEN.pick(TENTHS, otherwise=WRITTEN / 10)  # of the second kind: 10 make one
SKU = given("stream_analytics_cluster_id").pick(
    {True: "in a cluster", False: attr("sku_name", "Standard")}
)
KIND = attr("type", "Cloud").pick(Cloud=SKU, Edge="Edge")

stream = azure("Stream Analytics")
first = stream("Stream Analytics", "1 Hour", meterName="Standard Streaming Unit")
second = stream("Stream Analytics", "1 Hour", meterName="Standard V2 Streaming Unit/Job")
device = stream("Stream Analytics on Edge", "1/Month", meterName="S1 Device")
DEVICES = usage("devices", "devices that it runs on")
RESOURCE = billed(
    "azurerm_stream_analytics_job",
    by(
        KIND,
        {"in a cluster": ()},
        Standard=Line("Streaming units", WRITTEN * RUN, first),
        StandardV2=Line("Streaming units", UNITS * RUN, second),
        Edge=Line("Devices", DEVICES, device),
    ),
)
