variable "location" {}

resource "google_compute_vpn_gateway" "a" {
  region = var.location
}
