"""Log sinks: free themselves; what they route into a log bucket is billed by the GB.

https://cloud.google.com/stackdriver/pricing
Other destinations bill what they receive themselves.
"""

from ..vocabulary import Line, billed, google, usage

DATA = usage("monthly_logging_data_gb", "GB of logs that are routed each month")

volume = google("Cloud Logging")("ApplicationServices", "GiBy", description="Log Volume")
RESOURCE = billed("google_logging_project_sink", Line("Logs", DATA, volume.at("global")))
