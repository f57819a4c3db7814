"""Device provisioning of IoT hubs: so much for a thousand operations.

https://azure.microsoft.com/pricing/details/iot-hub/
"""

from ..vocabulary import Line, azure, billed, usage

OPERATIONS = usage("monthly_operations", "registrations and look-ups each month")

iot = azure("IoT Hub")
operations = iot("IoT Hub Device Provisioning", "1K", meterName="S1 Operations")
RESOURCE = billed("azurerm_iothub_dps", Line("Operations", OPERATIONS, operations))
