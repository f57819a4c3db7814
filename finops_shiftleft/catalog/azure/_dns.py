"""What DNS costs: a month of a zone, and queries by the million.

https://azure.microsoft.com/pricing/details/dns/
"""

from ..vocabulary import Line, azure, usage
from ._zones import ZONE

QUERIES = usage("monthly_queries", "queries of this record each month")

dns = azure("Azure DNS")


def zone(kind: str) -> Line:
    """A zone, Public or Private; from the 26th on cheaper."""
    return Line(
        "Zone", 1, dns("Azure DNS", "1/Month", skuName=kind, meterName=f"{kind} Zone").at(ZONE)
    )


def queries(kind: str) -> Line:
    """Queries of a zone's records, Public or Private."""
    row = dns("Azure DNS", "1M", skuName=kind, meterName=f"{kind} Queries").at(ZONE)
    return Line("Queries", QUERIES, row)
