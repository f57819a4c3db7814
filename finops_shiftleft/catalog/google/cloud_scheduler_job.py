"""Scheduled jobs: so much a month each. The three free ones of a billing account are not deducted.

https://cloud.google.com/scheduler/pricing
"""

from ..vocabulary import Line, billed, google

job = google("Cloud Scheduler")("ApplicationServices", "mo", description="Jobs").at("global")
RESOURCE = billed("google_cloud_scheduler_job", Line("Job", 1, job))
