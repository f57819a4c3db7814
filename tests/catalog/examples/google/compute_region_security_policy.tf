resource "google_compute_region_security_policy" "a" {
  name = "a"
  rules {
    priority = 1000
  }
}
