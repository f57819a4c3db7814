resource "google_compute_external_vpn_gateway" "a" {
  name = "a"
}
