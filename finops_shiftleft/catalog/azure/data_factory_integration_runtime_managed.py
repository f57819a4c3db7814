"""Runtimes of SQL Server's Integration Services, by the name that they had before.

https://azure.microsoft.com/pricing/details/data-factory/ssis/
"""

from ..vocabulary import billed, like
from ._pipelines import pipelines

RESOURCE = billed(
    "azurerm_data_factory_integration_runtime_managed",
    like("azurerm_data_factory_integration_runtime_azure_ssis"),
    *pipelines("Cloud"),
)
