variable "location" {}

resource "google_redis_cluster" "a" {
  for_each      = toset(["REDIS_SHARED_CORE_NANO", "REDIS_STANDARD_SMALL", "REDIS_HIGHMEM_MEDIUM", "REDIS_HIGHMEM_XLARGE"])
  region        = var.location
  node_type     = each.key
  shard_count   = 3
  replica_count = 1
  persistence_config {
    mode = "AOF"
  }
}
