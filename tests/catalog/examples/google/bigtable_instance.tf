variable "location" {}

resource "google_bigtable_instance" "a" {
  for_each = toset(["SSD", "HDD"])
  cluster {
    zone         = "${var.location}-b"
    num_nodes    = 3
    storage_type = each.key
  }
}
