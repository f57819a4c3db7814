"""FHIR services: by what they hold and 100,000 calls.

https://azure.microsoft.com/pricing/details/health-data-services/
Not expressed: exports, notifications, de-identification.
"""

from ..vocabulary import Line, azure, billed, usage

HELD = usage("structured_storage_gb", "GB of resources that it holds")
CALLS = usage("monthly_api_requests", "calls of its interface each month")

health, NAME = azure("Azure API for FHIR"), "Azure Health Data Services"
gb = health(NAME, "1 GB/Month", meterName="Structured Storage")
call = health(NAME, "100K", meterName="API Requests")
RESOURCE = billed(
    "azurerm_healthcare_fhir_service",
    Line("Storage", HELD, gb),
    Line("Calls", CALLS, call),
)
