resource "google_compute_security_policy_rule" "a" {
  priority = 1
}
