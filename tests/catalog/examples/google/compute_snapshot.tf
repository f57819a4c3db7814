variable "location" {}

resource "google_compute_snapshot" "near" {
  source_disk = "a"
  zone        = "${var.location}-b"
}

resource "google_compute_snapshot" "placed" {
  for_each          = toset([var.location, "us", "eu", "asia"])
  source_disk       = "a"
  storage_locations = [each.key]
}
