variable "location" {}

resource "google_compute_interconnect_attachment" "a" {
  for_each  = { DEDICATED = "BPS_10G", PARTNER = "BPS_1G" }
  region    = var.location
  type      = each.key
  bandwidth = each.value
}
