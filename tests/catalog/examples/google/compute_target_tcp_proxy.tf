resource "google_compute_target_tcp_proxy" "a" {
  name = "a"
}
