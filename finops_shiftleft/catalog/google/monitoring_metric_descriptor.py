"""Metrics of one's own: so much a MB that is taken in, less with more, and a call to read them.

https://cloud.google.com/stackdriver/pricing
"""

from ..vocabulary import Line, billed, google, usage

DATA = usage("monthly_monitoring_data_mb", "MB of samples each month")
CALLS = usage("monthly_api_calls", "calls that read metrics each month")

metrics, SOLD = google("Cloud Monitoring"), "ApplicationServices"
volume = metrics(SOLD, "MiBy", description="Metric Volume").at("global")
call = metrics(SOLD, "count", description="Monitoring API Requests").at("global")
RESOURCE = billed(
    "google_monitoring_metric_descriptor",
    Line("Samples", DATA, volume),
    Line("API calls", CALLS, call),
)
