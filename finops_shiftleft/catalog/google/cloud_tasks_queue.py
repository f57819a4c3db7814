"""Task queues: so much an operation. The free million of a billing account is not deducted.

https://cloud.google.com/tasks/pricing
"""

from ..vocabulary import Line, billed, google, usage

USES = usage("monthly_operations", "calls and deliveries of tasks each month")

operation = google("Cloud Tasks")("ApplicationServices", "count", description="Operations")
RESOURCE = billed("google_cloud_tasks_queue", Line("Operations", USES, operation.at("global")))
