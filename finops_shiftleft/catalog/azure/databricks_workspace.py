"""Databricks: units by the kind of compute; the machines are on Azure's bill besides.

https://azure.microsoft.com/pricing/details/databricks/
Not expressed: SQL warehouses, Delta Live Tables, Photon, model serving.
"""

from ..vocabulary import Expr, Line, attr, azure, billed, by, usage

SKU = attr("sku")
TIER = SKU.pick(standard="Standard", premium="Premium")
databricks = azure("Azure Databricks")


def units(kind: str, used: Expr) -> Line:
    """Databricks units of a kind of compute."""
    row = databricks("Azure Databricks", "1 Hour", skuName=TIER + f" {kind}")
    return Line(kind, used, row)


INTERACTIVE = usage("monthly_all_purpose_compute_dbu_hrs", "DBU-hours of all-purpose compute")
JOBS = usage("monthly_jobs_compute_dbu_hrs", "DBU-hours of jobs")
LIGHT = usage("monthly_jobs_light_compute_dbu_hrs", "DBU-hours of light jobs")
paid = [
    units("All-purpose Compute", INTERACTIVE),
    units("Jobs Compute", JOBS),
    units("Jobs Light Compute", LIGHT),
]
RESOURCE = billed("azurerm_databricks_workspace", by(SKU, trial=(), otherwise=paid))
