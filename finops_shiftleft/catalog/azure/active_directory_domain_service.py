"""Domain services: so much an hour for each set of domain controllers, by tier.

https://azure.microsoft.com/pricing/details/microsoft-entra-ds/
Further replica sets are resources of their own.
"""

from ..vocabulary import Line, attr, azure, billed, hours

SKU = attr("sku")
FOREST = attr("domain_configuration_type", "FullySynced").pick(
    FullySynced="User Forest", ResourceTrusting="Resource Forest"
)

domain, NAME = azure("Microsoft Entra Domain Services"), "Microsoft Entra Domain Services"
hour = domain(NAME, "1 Hour", skuName=SKU, meterName=SKU + " " + FOREST)
RESOURCE = billed("azurerm_active_directory_domain_service", Line("Replica set", hours, hour))
