"""Data factories: so much for reading, writing and watching what is in them.

https://azure.microsoft.com/pricing/details/data-factory/data-pipeline/
What runs is on the bill of the integration runtime that it runs on.
"""

from ..vocabulary import Line, azure, billed, usage

ENTITIES = usage("monthly_read_write_operation_entities", "entities read or written each month")
WATCHED = usage("monthly_monitoring_operation_entities", "entities monitored each month")

factory = azure("Azure Data Factory v2").where(skuName="Cloud")
entities = factory("Azure Data Factory v2", "50K", meterName="Cloud Read Write Operations")
watched = factory("Azure Data Factory v2", "50K", meterName="Cloud Monitoring Operations")
RESOURCE = billed(
    "azurerm_data_factory",
    Line("Read and write operations", ENTITIES, entities),
    Line("Monitoring operations", WATCHED, watched),
)
