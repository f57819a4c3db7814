"""IoT hubs: units by the month and size.

https://azure.microsoft.com/pricing/details/iot-hub/
"""

from ..vocabulary import Line, attr, azure, billed, by

SIZE, UNITS = attr("sku.name"), attr("sku.capacity")

iot = azure("IoT Hub")
unit = iot("IoT Hub", "1/Month", skuName=SIZE, meterName=SIZE + " Unit")
RESOURCE = billed("azurerm_iothub", by(SIZE, F1=(), otherwise=Line("Units", UNITS, unit)))
