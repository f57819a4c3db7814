"""Integration runtimes on machines of one's own: what pipelines do on them.

https://azure.microsoft.com/pricing/details/data-factory/data-pipeline/
"""

from ..vocabulary import billed
from ._pipelines import pipelines

RESOURCE = billed("azurerm_data_factory_integration_runtime_self_hosted", *pipelines("Self Hosted"))
