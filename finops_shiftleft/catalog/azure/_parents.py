"""Where a part of something is: a database is where its server is.

https://learn.microsoft.com/azure/azure-resource-manager/management/overview
"""

from dataclasses import replace

from ..vocabulary import attr, azure, derive, first, related
from ..vocabulary.skus import Vendor
from ..vocabulary.vendors import location


def part_of(*paths: str, to: str | tuple[str, ...]) -> Vendor:
    """The price list, asked at the place of the resource that these attributes name."""
    where = related(*paths, to=to).read(azure.region)
    return replace(azure, region=first(derive(attr("location"))(location), where))
