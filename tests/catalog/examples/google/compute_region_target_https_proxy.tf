variable "location" {}

resource "google_compute_region_target_https_proxy" "a" {
  region = var.location
}
