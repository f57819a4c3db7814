"""Digital twins: by thousands of messages, operations and units of queries.

https://azure.microsoft.com/pricing/details/digital-twins/
"""

from ..vocabulary import Line, azure, billed, usage

twins = azure("Digital Twins").where(skuName="Standard")


def counted(label: str, key: str, help: str) -> Line:
    """A line by usage key."""
    return Line(
        label, usage(key, help), twins("Digital Twins", "1K", meterName=f"Standard {label}")
    )


RESOURCE = billed(
    "azurerm_digital_twins_instance",
    counted("Message", "monthly_messages", "messages of 1 KB that are sent on each month"),
    counted("Operations", "monthly_operations", "operations each month"),
    counted("Query Units", "monthly_query_units", "query units each month"),
)
