"""What serverless caches cost."""

CACHE = """
resource "aws_elasticache_serverless_cache" "a" {
  name   = "a"
  engine = "%s"
  %s
}
"""
LIMITS = """
cache_usage_limits {
  data_storage {
    minimum = 2
    maximum = 10
    unit    = "GB"
  }
  ecpu_per_second { minimum = 1000 }
}
"""


def test_a_gigabyte_is_paid_at_least(bill):
    bill(CACHE % ("redis", ""), "Data stored (Redis)  730 GB-Hours  73.00")


def test_of_valkey_a_tenth(bill):
    bill(CACHE % ("valkey", ""), "Data stored (Valkey)  73 GB-Hours  5.84")


def test_what_is_stored_and_processed(bill):
    bill(
        CACHE % ("redis", ""),
        """
        Data stored (Redis)       3650 GB-Hours                         365.00
        Processing units (Redis)  1000000000 ElastiCacheProcessingUnit    4.00
        """,
        usage={"storage_gb": 5, "monthly_ecpus": 1_000_000_000},
    )


def test_limits_are_a_floor_and_an_end(bill):
    bill(
        CACHE % ("redis", LIMITS),
        """
        Data stored (Redis)       1460/1460/7300 GB-Hours  146.00/146.00/730.00
        Processing units (Redis)  2628000000 ElastiCacheProcessingUnit  10.51
        """,  # 1,000 a second x 3,600 x 730
    )
