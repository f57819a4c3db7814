"""RDS Proxies: so much an hour for every vCPU, or capacity unit, of the databases behind them.

https://aws.amazon.com/rds/proxy/pricing/
Which databases are behind it, the targets say; here it is asked of the usage file.
"""

from ..vocabulary import Line, aws, billed, hours, usage

VCPUS = usage("vcpu_count", "vCPUs of the instances behind it, 2 for each at least")
CAPACITY = usage("capacity_units_per_hr", "capacity units of serverless instances, on average")

rds = aws("AmazonRDS")
proxy = rds("RDSProxy", "Hrs", usagetype="RDS:ProxyUsage")
serverless = rds("RDSProxy", "ACU-Hr", usagetype="RDS:Proxy-ASv2-Usage")

RESOURCE = billed(
    "aws_db_proxy",
    Line("Proxy", VCPUS * hours, proxy),
    Line("Proxy of serverless instances", CAPACITY * hours, serverless),
)
