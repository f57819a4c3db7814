"""Sizes in the words of Azure's own interface, as azurerm writes them.

https://learn.microsoft.com/azure/templates/
"""

STANDARD = {10: 0, 20: 1, 50: 2, 100: 3, 200: 4, 400: 6, 800: 7, 1_600: 9, 3_000: 12}
PREMIUM = {125: 1, 250: 2, 500: 4, 1_000: 6, 1_750: 11, 4_000: 15}
TIERS = {
    "Burstable": "B",
    "GeneralPurpose": "GP",
    "MemoryOptimized": "MO",
    "BusinessCritical": "MO",
}
FREE = {
    "microsoft.apimanagement/service/apis",
    "microsoft.apimanagement/service/backends",
    "microsoft.apimanagement/service/loggers",
    "microsoft.apimanagement/service/namedvalues",
    "microsoft.apimanagement/service/policies",
    "microsoft.apimanagement/service/policyfragments",
    "microsoft.apimanagement/service/products",
    "microsoft.apimanagement/service/subscriptions",
    "microsoft.app/managedenvironments/certificates",
    "microsoft.authorization/locks",
    "microsoft.authorization/policyassignments",
    "microsoft.authorization/policydefinitions",
    "microsoft.authorization/roleassignments",
    "microsoft.authorization/roledefinitions",
    "microsoft.compute/features",
    "microsoft.datafactory/factories/credentials",
    "microsoft.datafactory/factories/dataflows",
    "microsoft.datafactory/factories/datasets",
    "microsoft.datafactory/factories/linkedservices",
    "microsoft.datafactory/factories/pipelines",
    "microsoft.datafactory/factories/triggers",
    "microsoft.eventgrid/systemtopics/eventsubscriptions",
    "microsoft.insights/datacollectionendpoints",
    "microsoft.insights/datacollectionruleassociations",
    "microsoft.insights/datacollectionrules",
    "microsoft.insights/workbooks",
    "microsoft.keyvault/vaults/secrets",
    "microsoft.managedidentity/userassignedidentities",
    "microsoft.managedidentity/userassignedidentities/federatedidentitycredentials",
    "microsoft.network/networksecuritygroups",
    "microsoft.network/routetables",
    "microsoft.network/virtualnetworks",
    "microsoft.network/virtualnetworks/subnets",
    "microsoft.operationalinsights/workspaces/savedsearches",
    "microsoft.operationalinsights/workspaces/tables",
    "microsoft.resources/resourcegroups",
    "microsoft.storage/storageaccounts/blobservices/containers",
    "microsoft.storage/storageaccounts/fileservices",
    "microsoft.storage/storageaccounts/localusers",
    "microsoft.storage/storageaccounts/managementpolicies",
}
CONNECTIONS = ("/privateendpointconnections", "/providers/diagnosticsettings")
MANAGED = ("Balanced", "ComputeOptimized", "MemoryOptimized", "FlashOptimized")


def database(name: str, capacity: int) -> str:
    """GP_Gen5 with a capacity of 2 is GP_Gen5_2; Standard with one of 100 DTUs is S3."""
    if name == "Standard":
        return f"S{STANDARD[capacity or 10]}"
    if name == "Premium":
        return f"P{PREMIUM[capacity or 125]}"
    if "_" not in name or name.rpartition("_")[2].isdigit():
        return name
    return f"{name}_{capacity}"


def server(name: str, tier: str) -> str:
    """Standard_D4ds_v5 of the tier GeneralPurpose is GP_Standard_D4ds_v5."""
    return f"{TIERS[tier]}_{name}"


def enterprise(name: str, capacity: int) -> str:
    """Enterprise_E10 with a capacity of 4 is Enterprise_E10-4."""
    return f"{name}-{capacity}" if capacity else name


def redis(name: str) -> str:
    """Balanced_B5 and its like are Managed Redis, Enterprise_E10 is not."""
    return "managed" if name.startswith(MANAGED) else "enterprise"


def kind(said: str) -> str:
    """A type is named before its version, Microsoft.Cache/redis@2024-03-01, in any case."""
    name = said.partition("@")[0].lower()
    return "free" if name in FREE or name.endswith(CONNECTIONS) else name
