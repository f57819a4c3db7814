resource "google_compute_target_ssl_proxy" "a" {
  name = "a"
}
