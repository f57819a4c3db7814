"""Glue crawlers: so much a DPU-hour; a run lasts 10 minutes at least.

https://aws.amazon.com/glue/pricing/ (crawlers)
"""

from ..vocabulary import Line, aws, billed, usage

HOURS = usage("monthly_hours", "DPU-hours of all runs each month, as the console shows them")
hour = aws("AWSGlue")("AWS Glue", "DPU-Hour", usagetype="Crawler-DPU-Hour")

RESOURCE = billed("aws_glue_crawler", Line("DPU-hours", HOURS, hour))
