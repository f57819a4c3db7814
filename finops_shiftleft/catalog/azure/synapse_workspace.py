"""Synapse workspaces: queries by the TB, pipelines and data flows by runs and hours.

https://azure.microsoft.com/pricing/details/synapse-analytics/
Pools are resources of their own.
"""

from ..vocabulary import Expr, Line, attr, azure, billed, usage

HOSTED = "Azure Hosted IR"
MANAGED = attr("managed_virtual_network_enabled", False)
PLACE = MANAGED.pick({True: "Azure Hosted Managed VNET IR", False: HOSTED})
FLOW, PIPE = "Azure Synapse Analytics Data Flow - ", "Azure Synapse Analytics Pipelines"
synapse = azure("Azure Synapse Analytics")


def pipelines(where: str, place: Expr | str, moved: Expr) -> list[Line]:
    """What pipelines do on a runtime: runs, copies, and activities here and elsewhere."""
    head, what = f"monthly_datapipeline_{where}_", where.replace("_", " ")
    runs = usage(f"{head}activity_runs", f"activity runs, {what}")
    inside = usage(f"{head}integration_runtime_hours", f"hours of activities, {what}")
    outside = usage(f"{head}external_integration_runtime_hours", f"external hours, {what}")
    on = synapse.where(skuName=place)
    title = what.capitalize()
    rows = [
        ("activity runs", runs, "1K", "Orchestration Activity Run"),
        ("data movement", moved, "1 Hour", "Data Movement"),
        ("activities", inside, "1 Hour", "Pipeline Activity"),
        ("external activities", outside, "1 Hour", "External Pipeline Activity"),
    ]
    return [
        Line(f"{title} {label}", many, on(PIPE, unit, meterName="" + place + f" {meter}"))
        for label, many, unit, meter in rows
    ]


def flows(kind: str) -> Line:
    """Data flows by the vCore-hour of their clusters."""
    many = usage(f"dataflow_{kind}_instances", "clusters of data flows")
    cores = usage(f"dataflow_{kind}_vcores", "vCores of each")
    run = usage(f"monthly_dataflow_{kind}_hours", "hours that each runs")
    row = synapse(FLOW + kind.title(), "1 Hour", meterName="vCore")
    return Line(f"{kind.title()} data flows", many * cores * run, row)


TB = usage("serverless_sql_pool_size_tb", "TB processed by serverless queries each month")
UNITS = usage("monthly_datapipeline_azure_hosted_data_integration_units", "units that copy")
COPYING = usage("monthly_datapipeline_azure_hosted_data_integration_hours", "hours of copying")
MOVED = usage("monthly_datapipeline_self_hosted_data_movement_hours", "hours of copying there")
query = synapse("Azure Synapse Analytics Serverless SQL Pool", "1 TB", skuName="Standard")
RESOURCE = billed(
    "azurerm_synapse_workspace",
    Line("Serverless queries", TB, query),
    *pipelines("azure_hosted", PLACE, UNITS * COPYING),
    *pipelines("self_hosted", "Self Hosted IR", MOVED),
    flows("basic"),
    flows("standard"),
)
