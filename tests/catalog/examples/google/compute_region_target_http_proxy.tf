variable "location" {}

resource "google_compute_region_target_http_proxy" "a" {
  region = var.location
}
