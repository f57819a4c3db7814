variable "location" {}

resource "google_memcache_instance" "a" {
  region     = var.location
  node_count = 2
  node_config {
    cpu_count      = 4
    memory_size_mb = 8192
  }
}
