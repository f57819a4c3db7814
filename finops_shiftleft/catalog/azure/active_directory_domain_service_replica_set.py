"""Further sets of domain controllers, each as dear as the first of its domain service.

https://azure.microsoft.com/pricing/details/microsoft-entra-ds/
"""

from ..vocabulary import attr, billed, like, related

service = related("domain_service_id", to="azurerm_active_directory_domain_service")
RESOURCE = billed(
    "azurerm_active_directory_domain_service_replica_set",
    like(
        "azurerm_active_directory_domain_service",
        sku=service.attr("sku"),
        domain_configuration_type=service.attr("domain_configuration_type", None),
        location=attr("location"),
    ),
)
