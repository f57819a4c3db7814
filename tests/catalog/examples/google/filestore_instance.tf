variable "location" {}

resource "google_filestore_instance" "a" {
  for_each = toset(["BASIC_HDD", "BASIC_SSD", "ZONAL", "REGIONAL"])
  location = "${var.location}-b"
  tier     = each.key
  file_shares {
    name        = "a"
    capacity_gb = 2560
  }
}
