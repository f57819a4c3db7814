"""Connectors of serverless services to a network: the machines that they run on.

https://cloud.google.com/vpc/pricing#serverless-vpc-pricing
A connector never shrinks by itself, so the least is what is certain. A throughput of 100 Mbps is
one instance: https://cloud.google.com/vpc/docs/serverless-vpc-access
"""

from ..vocabulary import Line, attr, billed, first, google, hours, span

TYPE = attr("machine_type", "e2-micro")
LEAST = first(attr("min_instances"), attr("min_throughput", 200) / 100)
MOST = first(attr("max_instances"), attr("max_throughput", 300) / 100)
INSTANCES = span(LEAST, LEAST, MOST)

machine = google("Compute Engine")("Compute Instance", "h", machineType=TYPE)
RESOURCE = billed("google_vpc_access_connector", Line("Instances", INSTANCES * hours, machine))
