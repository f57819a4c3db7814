"""AlloyDB clusters: free themselves but for what they store; instances are pages of their own.

https://cloud.google.com/alloydb/pricing
"""

from ..vocabulary import Line, billed, google, usage

STORAGE = usage("storage_gb", "GB of databases")
BACKUPS = usage("backup_storage_gb", "GB of backups")

alloydb = google("AlloyDB")
stored = alloydb("ApplicationServices", "GiBy.mo", description="AlloyDB: Storage")
backups = alloydb("ApplicationServices", "GiBy.mo", description="AlloyDB: Backup storage")
RESOURCE = billed(
    "google_alloydb_cluster", Line("Storage", STORAGE, stored), Line("Backups", BACKUPS, backups)
)
