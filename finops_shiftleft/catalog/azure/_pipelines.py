"""What pipelines of Data Factory cost where they run: runs, copies, and activities by the hour.

https://azure.microsoft.com/pricing/details/data-factory/data-pipeline/
"""

from ..vocabulary import Expr, Line, usage
from ._parents import part_of

RUNS = usage("monthly_orchestration_runs", "runs of activities, triggers and debugging")
MOVED = usage("monthly_data_movement_hours", "hours of copying, times the units that copy")
INSIDE = usage("monthly_pipeline_activity_hours", "hours of activities that run here")
OUTSIDE = usage("monthly_external_activity_hours", "hours of activities that run elsewhere")

azure = part_of("data_factory_id", "data_factory_name", to="azurerm_data_factory")
factory = azure("Azure Data Factory v2")


def pipelines(place: Expr | str) -> list[Line]:
    """By the runtime: Azure's, Azure's in a managed network, or the customer's own."""
    hour = factory.where(skuName=place)
    run = hour("Azure Data Factory v2", "1K", meterName="" + place + " Orchestration Activity Run")
    move = hour("Azure Data Factory v2", "1 Hour", meterName="" + place + " Data Movement")
    inside = hour("Azure Data Factory v2", "1 Hour", meterName="" + place + " Pipeline Activity")
    outside = hour(
        "Azure Data Factory v2", "1 Hour", meterName="" + place + " External Pipeline Activity"
    )
    return [
        Line("Orchestration", RUNS, run),
        Line("Data movement", MOVED, move),
        Line("Pipeline activities", INSIDE, inside),
        Line("External activities", OUTSIDE, outside),
    ]
