"""Redshift Serverless workgroups: capacity while queries run, and what is stored.

https://aws.amazon.com/redshift/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, usage

CAPACITY = attr("base_capacity", 128)
ACTIVE = usage("monthly_active_hrs", "hours in which queries run")
GB = usage("managed_storage_gb", "GB stored")

redshift = aws("AmazonRedshift")
capacity = redshift("Redshift Serverless", "RPU-Hr", usagetype="Redshift:ServerlessUsage")
stored = redshift("Redshift Managed Storage", "GB-Mo", usagetype="RMS:Serverless")

RESOURCE = billed(
    "aws_redshiftserverless_workgroup",
    Line("Capacity", CAPACITY * ACTIVE, capacity),
    Line("Managed storage", GB, stored),
)
