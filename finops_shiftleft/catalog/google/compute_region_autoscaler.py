"""Autoscalers of groups in several zones: as those of groups in one.

https://cloud.google.com/compute/docs/autoscaler
"""

from ..vocabulary import billed, like

RESOURCE = billed("google_compute_region_autoscaler", like("google_compute_autoscaler"))
