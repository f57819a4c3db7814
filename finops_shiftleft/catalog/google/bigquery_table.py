"""BigQuery tables: a GB a month, less after 90 days without a change; and what streams in or out.

https://cloud.google.com/bigquery/pricing
Storage is that of logical bytes.
"""

from ..vocabulary import Line, billed, derive, google, related, starts, usage
from ._places import stored

dataset = related("dataset_id", to="google_bigquery_dataset")
PLACE = dataset.found.pick({True: dataset.attr("location", "US"), False: "US"})
REGION = derive(PLACE)(stored)
ACTIVE = usage("monthly_active_storage_gb", "GB changed within 90 days")
OLD = usage("monthly_long_term_storage_gb", "GB not changed within 90 days")
INSERTS = usage("monthly_streaming_inserts_mb", "MB that stream in each month")
WRITES = usage("monthly_storage_write_api_gb", "GB written through the Storage API each month")
READS = usage("monthly_storage_read_api_tb", "TB read through the Storage API each month")

query, api = google("BigQuery"), google("BigQuery Storage API")
active = query("ApplicationServices", "GiBy.mo", description=starts("Active Logical Storage"))
old = query("ApplicationServices", "GiBy.mo", description=starts("Long Term Logical Storage"))
insert = query("ApplicationServices", "MiBy", description=starts("Streaming Insert"))
write = api("ApplicationServices", "GiBy", description=starts("BigQuery Storage API - Write"))
read = api("ApplicationServices", "TiBy", description=starts("BigQuery Storage API - Read"))
RESOURCE = billed(
    "google_bigquery_table",
    Line("Active storage", ACTIVE, active.at(REGION)),
    Line("Long-term storage", OLD, old.at(REGION)),
    Line("Streaming inserts", INSERTS, insert.at(REGION)),
    Line("Storage API writes", WRITES, write.at(REGION)),
    Line("Storage API reads", READS, read.at(REGION)),
)
