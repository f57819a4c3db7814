"""ElastiCache serverless caches: what is stored, with a minimum, and what is processed.

https://aws.amazon.com/elasticache/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, first, given, hours, span, usage

CODE = attr("engine", "redis")
ENGINE = CODE.pick(redis="Redis", valkey="Valkey", memcached="Memcached")
LIMITS = "cache_usage_limits"


@derive(CODE, attr(f"{LIMITS}.data_storage.minimum", 0))
def least(engine: str, minimum: float) -> float:
    """At least 1 GB is paid, of Valkey 100 MB; more where the code asks for more."""
    return max(float(minimum), 0.1 if engine == "valkey" else 1)


RANGE = span(least, least, attr(f"{LIMITS}.data_storage.maximum"))
WRITTEN = given(f"{LIMITS}.data_storage.maximum").pick({True: RANGE, False: least})
GB = first(usage("storage_gb", "GB stored, on average"), WRITTEN)
FLOOR = attr(f"{LIMITS}.ecpu_per_second.minimum") * hours * 3_600
UNITS = first(usage("monthly_ecpus", "ElastiCache processing units"), FLOOR)

cache = aws("AmazonElastiCache").where(cacheEngine=ENGINE)
stored = cache("ElastiCache Serverless", "GB-Hours", usagetype="CachedData:" + ENGINE)
processed = cache(
    "ElastiCache Serverless",
    "ElastiCacheProcessingUnit",
    usagetype="ElastiCacheProcessingUnits:" + ENGINE,
)

RESOURCE = billed(
    "aws_elasticache_serverless_cache",
    Line("Data stored", GB * hours, stored),
    Line("Processing units", UNITS, processed),
)
