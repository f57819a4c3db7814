"""Plans of Defender for Cloud: so much for each thing that is protected.

https://azure.microsoft.com/pricing/details/defender-for-cloud/
A plan is the subscription's and has no region: the list has one price in all of them, which a test
holds it to. Not
expressed: posture management, APIs, AI, malware scanning.
"""

from collections.abc import Sequence

from ..vocabulary import Line, Part, assume, attr, azure, billed, by, hours, usage
from ._defender import CALLS, PLANS, SERVERS, STORAGE, Protected

EVERYWHERE = assume("eastus2", "the prices of eastus2: they are the same in every region")
KIND, SUBPLAN = attr("resource_type", "VirtualMachines"), attr("subplan", "")
RUS = usage("cosmosdb_request_units", "RU/s of protected databases")
IMAGES = usage("monthly_container_registry_images", "images that are scanned each month")
CORES = usage("monthly_kubernetes_cores", "cores of protected clusters")

defender, older = azure("Microsoft Defender for Cloud"), azure("Advanced Threat Protection")
ru = defender("Microsoft Defender for Azure Cosmos DB", "1/Hour", meterName="Standard 100 RU/s")
core = older("Microsoft Defender for Kubernetes", "1 Hour", meterName="Standard Cores")
image = older("Microsoft Defender for Container Registries", "1", meterName="Standard Images")


def lines(protected: Sequence[Protected]) -> list[Line]:
    """What is counted by the hour is protected all month."""
    found = []
    for label, key, product, unit, meter in protected:
        many = usage(key, f"{label}: how many are protected, or how often in a month")
        row = defender(f"Microsoft Defender for {product}", unit, meterName=meter)
        count = many * hours if "Hour" in unit else many
        found.append(Line(label, count, row.at(EVERYWHERE)))
    return found


plans: dict[str, Part | Sequence[Part]] = {
    kind: lines(protected) for kind, protected in PLANS.items()
}
plans |= {
    "VirtualMachines": by(SUBPLAN, P1=lines(SERVERS["P1"]), otherwise=lines(SERVERS["P2"])),
    "StorageAccounts": by(SUBPLAN, PerTransaction=lines(CALLS), otherwise=lines(STORAGE)),
    "CosmosDbs": Line("RU/s of databases", RUS / 100 * hours, ru.at(EVERYWHERE)),
    "KubernetesService": Line("Cores of clusters", CORES * hours, core.at("Global")),
    "ContainerRegistry": Line("Images", IMAGES, image.at("Global")),
}
RESOURCE = billed(
    "azurerm_security_center_subscription_pricing",
    by(attr("tier"), Free=(), Standard=by(KIND, plans)),
)
