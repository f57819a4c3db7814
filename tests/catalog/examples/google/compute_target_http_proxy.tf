resource "google_compute_target_http_proxy" "a" {
  name = "a"
}
