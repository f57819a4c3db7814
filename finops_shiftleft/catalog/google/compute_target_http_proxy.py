"""Proxies of HTTP load balancers: data through them, and proxy instances.

https://cloud.google.com/load-balancing/pricing
Data is to be told here or on the forwarding rule, not on both.
"""

from ..vocabulary import billed
from ._proxies import LINES

RESOURCE = billed("google_compute_target_http_proxy", *LINES)
