"""DNS records: free themselves; so much a query.

https://cloud.google.com/dns/pricing
Not expressed: routing policies and health checks, which make queries dearer.
"""

from ..vocabulary import Line, billed, google, usage

QUERIES = usage("monthly_queries", "queries each month")

query = google("Cloud DNS")("Network", "count", description="DNS Query (port 53)").at("global")
RESOURCE = billed("google_dns_record_set", Line("Queries", QUERIES, query))
