"""Workflows: so much a step, more for steps that call other services. Free steps of a billing
account are not deducted.

https://cloud.google.com/workflows/pricing
"""

from ..vocabulary import Line, billed, google, usage

INTERNAL = usage("monthly_internal_steps", "steps within Google each month")
EXTERNAL = usage("monthly_external_steps", "steps that call others each month")

flows = google("Workflows")
internal = flows("ApplicationServices", "count", description="Internal Steps").at("global")
external = flows("ApplicationServices", "count", description="External Steps").at("global")
RESOURCE = billed(
    "google_workflows_workflow",
    Line("Internal steps", INTERNAL, internal),
    Line("External steps", EXTERNAL, external),
)
