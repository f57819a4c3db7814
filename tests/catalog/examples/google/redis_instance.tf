variable "location" {}

resource "google_redis_instance" "a" {
  for_each       = { for pair in setproduct(["BASIC", "STANDARD_HA"], [1, 5, 20, 50, 200]) : join("-", pair) => pair }
  region         = var.location
  tier           = each.value[0]
  memory_size_gb = each.value[1]
}

resource "google_redis_instance" "replicas" {
  region             = var.location
  tier               = "STANDARD_HA"
  memory_size_gb     = 5
  read_replicas_mode = "READ_REPLICAS_ENABLED"
}
