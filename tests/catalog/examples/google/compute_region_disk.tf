variable "location" {}

resource "google_compute_region_disk" "a" {
  for_each               = toset(["pd-standard", "pd-balanced", "pd-ssd", "hyperdisk-balanced-high-availability"])
  region                 = var.location
  type                   = each.key
  size                   = 100
  provisioned_iops       = 4000
  provisioned_throughput = 200
  replica_zones          = ["${var.location}-a", "${var.location}-b"]
}
