resource "google_compute_global_forwarding_rule" "a" {
  for_each              = toset(["EXTERNAL", "EXTERNAL_MANAGED", "INTERNAL_MANAGED", "INTERNAL_SELF_MANAGED"])
  target                = "a"
  load_balancing_scheme = each.key
}
