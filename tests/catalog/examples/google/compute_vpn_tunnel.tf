variable "location" {}

resource "google_compute_vpn_tunnel" "a" {
  region = var.location
}
