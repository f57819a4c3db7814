"""Dataflow jobs that are started from a flex template: their workers, as those of any job.

https://cloud.google.com/dataflow/pricing
"""

from ..vocabulary import billed, like

RESOURCE = billed("google_dataflow_flex_template_job", like("google_dataflow_job"))
