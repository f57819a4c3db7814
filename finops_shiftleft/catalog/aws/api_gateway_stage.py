"""Stages of API Gateway: free, but for their cache, which costs by its size, so much an hour.

https://aws.amazon.com/api-gateway/pricing/ (caching)
"""

from ..vocabulary import Line, attr, aws, billed, first, hours, assume

CACHED = attr("cache_cluster_enabled", False).pick({True: hours, False: 0})
SIZE = "" + first(attr("cache_cluster_size"), assume("0.5", "a cache of 0.5 GB, the smallest"))
cache = aws("AmazonApiGateway")("Amazon API Gateway Cache", "Hrs", cacheMemorySizeGb=SIZE)

RESOURCE = billed("aws_api_gateway_stage", Line("Cache", CACHED, cache))
