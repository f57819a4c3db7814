"""BigQuery datasets: free themselves; what queries read of their tables, by the TB.

https://cloud.google.com/bigquery/pricing
Those are the rates on demand: queries within a reservation are paid by its slots.
"""

from ..vocabulary import Line, attr, billed, derive, google, starts, usage
from ._places import stored

REGION = derive(attr("location", "US"))(stored)
QUERIES = usage("monthly_queries_tb", "TB that queries read each month")

analysis = google("BigQuery")("ApplicationServices", "TiBy", description=starts("Analysis"))
RESOURCE = billed("google_bigquery_dataset", Line("Queries", QUERIES, analysis.at(REGION)))
