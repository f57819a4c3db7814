resource "google_compute_security_policy" "a" {
  name = "a"
  rule {
    priority = 1000
  }
}
