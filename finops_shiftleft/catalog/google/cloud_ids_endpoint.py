"""Cloud IDS: so much an hour for an endpoint, and a GB that it inspects.

https://cloud.google.com/intrusion-detection-system/pricing
"""

from ..vocabulary import Line, billed, google, hours, usage

INSPECTED = usage("monthly_inspected_gb", "GB of mirrored traffic that it inspects each month")

ids, SOLD = google("Cloud IDS"), "ApplicationServices"
hour = ids(SOLD, "h", description="Cloud IDS Endpoint Uptime")
gb = ids(SOLD, "GiBy", description="Cloud IDS Traffic Inspected")
RESOURCE = billed(
    "google_cloud_ids_endpoint",
    Line("Endpoint", hours, hour),
    Line("Inspected", INSPECTED, gb),
)
