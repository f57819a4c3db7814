"""API Gateway: so much a call, of which the first two million in a month are free.

https://cloud.google.com/api-gateway/pricing
"""

from ..vocabulary import Line, billed, google, usage

CALLS = usage("monthly_calls", "calls each month")

call = google("API Gateway")("ApplicationServices", "count", description="API Calls").at("global")
RESOURCE = billed("google_api_gateway_gateway", Line("Calls", CALLS, call))
