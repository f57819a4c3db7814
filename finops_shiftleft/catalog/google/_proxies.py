"""Target proxies of load balancers: free themselves; data through them, and proxy instances of the
regional ones.

https://cloud.google.com/load-balancing/pricing
"""

from ..vocabulary import Line, google, hours, usage

INSTANCES = usage("monthly_proxy_instances", "proxy instances that run, on average")
DATA = usage("monthly_data_processed_gb", "GB through the proxy each month")

gce = google("Compute Engine")
data = gce("Network", "GiBy", description="Network Load Balancing: Data Processing Charge")
WORDS = "Network Load Balancing: Proxy Instance Charge"
instance = gce("Network", "h", description=WORDS)
LINES = [
    Line("Proxy instances", INSTANCES * hours, instance),
    Line("Data processed", DATA, data),
]
