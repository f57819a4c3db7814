variable "location" {}

resource "google_compute_forwarding_rule" "a" {
  for_each              = toset(["EXTERNAL", "EXTERNAL_MANAGED", "INTERNAL", "INTERNAL_MANAGED"])
  region                = var.location
  load_balancing_scheme = each.key
}
