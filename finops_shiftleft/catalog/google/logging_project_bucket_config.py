"""Log buckets: so much a GB that is stored in them, with thirty days; further days by the month.

https://cloud.google.com/stackdriver/pricing
"""

from ..vocabulary import Line, attr, billed, google, usage

DATA = usage("monthly_logging_data_gb", "GB of logs each month")
DAYS = attr("retention_days", 30).above(30)

logging, SOLD = google("Cloud Logging"), "ApplicationServices"
volume = logging(SOLD, "GiBy", description="Log Volume").at("global")
kept = logging(SOLD, "GiBy.mo", description="Log Retention cost").at("global")
RESOURCE = billed(
    "google_logging_project_bucket_config",
    Line("Logs", DATA, volume),
    Line("Retention", DAYS / 30 * DATA, kept),
)
