"""Stream Analytics clusters: streaming units by the hour, whether jobs run or not.

https://azure.microsoft.com/pricing/details/stream-analytics/
"""

from ..vocabulary import Line, attr, azure, billed, hours

UNITS = attr("streaming_capacity") * hours

stream = azure("Stream Analytics")
unit = stream("Stream Analytics", "1 Hour", meterName="Dedicated Streaming Unit")
RESOURCE = billed("azurerm_stream_analytics_cluster", Line("Streaming units", UNITS, unit))
