variable "location" {}

resource "google_memorystore_instance" "a" {
  for_each    = toset(["SHARED_CORE_NANO", "STANDARD_SMALL", "HIGHMEM_MEDIUM", "HIGHMEM_XLARGE"])
  location    = var.location
  node_type   = each.key
  shard_count = 3
}
