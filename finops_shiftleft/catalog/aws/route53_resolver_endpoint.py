"""Route 53 resolver endpoints: so much an hour for every address, and so much a query.

https://aws.amazon.com/route53/pricing/ (resolver)
"""

from ..vocabulary import Line, aws, billed, count, hours, usage

QUERIES = usage("monthly_queries", "queries through the endpoint each month")
ADDRESSES = count("ip_address")  # every one is a network interface

route53 = aws("AmazonRoute53")
interface = route53("DNS Query", "Hrs", usagetype="ResolverNetworkInterface")
query = route53("DNS Query", "Queries", usagetype="DNS-Queries", operation="Resolver")

RESOURCE = billed(
    "aws_route53_resolver_endpoint",
    Line("Network interfaces", ADDRESSES * hours, interface),
    Line("Queries", QUERIES, query),
)
