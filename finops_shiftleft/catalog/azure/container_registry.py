"""Container registries: so much a day by tier, in Premium for each replica too; storage above what
the tier includes, and tasks by the second.

https://azure.microsoft.com/pricing/details/container-registry/
"""

from ..vocabulary import Line, attr, azure, billed, count, days, derive, usage

SKU = attr("sku", "Basic")
HELD = usage("storage_gb", "GB of images")
BUILT = usage("monthly_build_vcpu_hrs", "vCPU-hours of tasks each month")
REPLICAS = count("georeplications") + count("georeplication_locations")


@derive(HELD, SKU)
def above(gb: float, sku: str) -> float:
    """Basic includes 10 GB, Standard 100, Premium 500."""
    return max(0, gb - {"Basic": 10, "Standard": 100, "Premium": 500}[sku])


registry = azure("Container Registry").where(skuName=SKU)
day = registry("Container Registry", "1/Day", meterName=SKU + " Registry Unit")
replica = registry("Container Registry", "1/Day", meterName="Premium Registry Replication Unit")
gb = registry("Container Registry", "1 GB/Month", meterName="Data Stored")
second = registry("Container Registry", "1 Second", meterName="Task vCPU Duration")
RESOURCE = billed(
    "azurerm_container_registry",
    Line("Registry", days, day),
    Line("Replicas", REPLICAS * days, replica),
    Line("Storage above what is included", above, gb),
    Line("Tasks", BUILT * 3_600, second),
)
