"""Runtimes of SQL Server's Integration Services: nodes by size and edition, and by the hour.

https://azure.microsoft.com/pricing/details/data-factory/ssis/
"""

import re

from ..vocabulary import Line, attr, billed, derive, usage
from ._pipelines import factory

NODES = attr("number_of_nodes", 1)
RUN = usage("monthly_hrs", "hours that it is started each month", 730)
EDITION = attr("edition", "Standard")
LICENCE = attr("license_type", "LicenseIncluded").pick(
    LicenseIncluded="License Included", BasePrice="AHB"
)


@derive(attr("node_size"))
def node(size: str) -> dict[str, str]:
    """Standard_D8_v3 is D8 v3 in the price list, of the Dv3 series."""
    name = size.split("_", 1)[1].replace("_", " ")
    letters, kind, version = re.findall(r"^([A-Z]++)\d++(\w*+) ?(\w*+)$", name)[0]
    return {"size": name, "series": letters + kind + version}


hour = factory(
    "SSIS " + EDITION + " " + node["series"] + " Series",
    "1 Hour",
    skuName=node["size"],
    meterName=node["size"] + " " + LICENCE,
)
RESOURCE = billed(
    "azurerm_data_factory_integration_runtime_azure_ssis", Line("Nodes", NODES * RUN, hour)
)
