"""Classic load balancers: so much an hour, and so much a GB through them.

https://aws.amazon.com/elasticloadbalancing/pricing/
"""

from ..vocabulary import Line, aws, billed, hours, usage

PROCESSED = usage("monthly_data_processed_gb", "GB through the load balancer each month")
elb = aws("AWSELB").where(operation="LoadBalancing")
hour = elb("Load Balancer", "Hrs", usagetype="LoadBalancerUsage")
gb = elb("Load Balancer", "GB", usagetype="DataProcessing-Bytes")
RESOURCE = billed(
    "aws_elb", Line("Load balancer", hours, hour), Line("Data processed", PROCESSED, gb)
)
