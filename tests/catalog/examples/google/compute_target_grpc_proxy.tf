resource "google_compute_target_grpc_proxy" "a" {
  name = "a"
}
