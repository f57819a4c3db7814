"""DAX clusters: so much an hour for every node.

https://aws.amazon.com/dynamodb/pricing/on-demand/
"""

from ..vocabulary import Line, attr, aws, billed, hours

NODES, TYPE = attr("replication_factor"), attr("node_type")
node = aws("AmazonDAX")("DAX", "NodeUsage", usagetype="NodeUsage:" + TYPE)

RESOURCE = billed("aws_dax_cluster", Line("Nodes", NODES * hours, node))
