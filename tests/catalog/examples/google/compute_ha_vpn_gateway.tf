variable "location" {}

resource "google_compute_ha_vpn_gateway" "a" {
  region = var.location
}
