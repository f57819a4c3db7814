variable "location" {}

resource "google_compute_disk" "plain" {
  for_each = toset(["pd-standard", "pd-balanced", "pd-ssd"])
  zone     = "${var.location}-b"
  type     = each.key
  size     = 100
}

resource "google_compute_disk" "provisioned" {
  for_each = toset([
    "pd-extreme", "hyperdisk-balanced", "hyperdisk-balanced-high-availability", "hyperdisk-extreme", "hyperdisk-ml", "hyperdisk-throughput",
  ])
  zone                   = "${var.location}-b"
  type                   = each.key
  size                   = 2048
  provisioned_iops       = 10000
  provisioned_throughput = 200
}
