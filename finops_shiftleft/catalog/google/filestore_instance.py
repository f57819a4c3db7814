"""Filestore: so much a GB a month of the capacity that is set up, by tier.

https://cloud.google.com/filestore/pricing
Not expressed: performance that is set up apart from capacity, backups.
"""

from ..vocabulary import Line, attr, billed, google, starts

TIERS = {
    "BASIC_HDD": "Basic HDD",
    "STANDARD": "Basic HDD",
    "BASIC_SSD": "Basic SSD",
    "PREMIUM": "Basic SSD",
    "HIGH_SCALE_SSD": "Zonal and High Scale",
    "ZONAL": "Zonal and High Scale",
    "REGIONAL": "Regional and Enterprise",
    "ENTERPRISE": "Regional and Enterprise",
}
WORDS = "Filestore Capacity " + attr("tier").pick(TIERS)

capacity = google("Cloud Filestore")("Storage", "GiBy.mo", description=starts(WORDS))
RESOURCE = billed(
    "google_filestore_instance", Line("Capacity", attr("file_shares.capacity_gb"), capacity)
)
