resource "google_compute_target_https_proxy" "a" {
  name = "a"
}
