"""Service Bus: Basic by the operation, Standard with a fee an hour besides, Premium by units.

https://azure.microsoft.com/pricing/details/service-bus/
Not expressed: relays, and what is copied to other regions.
"""

from ..vocabulary import Line, attr, azure, billed, by, hours, usage

SKU = attr("sku")
UNITS = attr("capacity", 1).pick({0: 1}, otherwise=attr("capacity", 1))
OPERATIONS = usage("monthly_messaging_operations", "operations on messages each month")
CONNECTIONS = usage("monthly_brokered_connections", "most connections at once in a month")

bus = azure("Service Bus")
unit = bus("Service Bus", "1/Hour", meterName="Premium Messaging Unit")
base = bus("Service Bus", "1/Hour", meterName="Standard Base Unit")
operations = bus("Service Bus", "1M", skuName=SKU, meterName=SKU + " Messaging Operations")
connections = bus("Service Bus", "1", meterName="Standard Brokered Connection")
by_operations = Line("Messaging operations", OPERATIONS, operations)
RESOURCE = billed(
    "azurerm_servicebus_namespace",
    by(
        SKU,
        Basic=by_operations,
        Standard=[
            Line("Base charge", hours, base),
            by_operations,
            Line("Brokered connections", CONNECTIONS, connections),
        ],
        Premium=Line("Messaging units", UNITS * hours, unit),
    ),
)
