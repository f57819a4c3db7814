"""Analysis Services: a server by its size and the hour.

https://azure.microsoft.com/pricing/details/analysis-services/
Not expressed: servers that only answer queries.
"""

from ..vocabulary import Line, attr, azure, billed, derive, hours


@derive(attr("sku"))
def server(sku: str) -> dict[str, str]:
    """D1 is Developer; B1 and B2 are Basic, S0 to S9 Standard; v2 is part of the name."""
    if sku == "D1":
        return {"tier": "Developer", "size": "Developer"}
    version = " v2" if sku.endswith("v2") else ""
    tier = {"B": "Basic", "S": "Standard"}[sku[0]]
    return {"tier": tier + version, "size": sku.removesuffix("v2").strip() + version}


analysis = azure("Azure Analysis Services")
hour = analysis("Azure Analysis Services " + server["tier"], "1 Hour", skuName=server["size"])
RESOURCE = billed("azurerm_analysis_services_server", Line("Server", hours, hour))
