"""Log buckets of a billing account: as those of a project.

https://cloud.google.com/stackdriver/pricing
"""

from ..vocabulary import billed, like

RESOURCE = billed(
    "google_logging_billing_account_bucket_config", like("google_logging_project_bucket_config")
)
