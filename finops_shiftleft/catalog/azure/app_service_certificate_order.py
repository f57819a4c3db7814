"""Certificates of App Service: so much for each year, paid when it is ordered.

https://azure.microsoft.com/pricing/details/app-service/
"""

from ..vocabulary import Line, attr, azure, billed

YEARS = attr("validity_in_years", 1)
KIND = attr("product_type", "Standard").pick(Standard="Standard", WildCard="Wildcard")

sold = azure("Azure App Service").where(skuName=KIND + " SSL - 1 Year")
METER = KIND + " SSL - 1 Year Certificate"
year = sold("Azure App Service Certificates", "1", meterName=METER).at("Global")
RESOURCE = billed(
    "azurerm_app_service_certificate_order", Line("Certificate", YEARS, year, once=True)
)
