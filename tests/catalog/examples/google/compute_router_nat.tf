resource "google_compute_router_nat" "a" {
  router = "r"
}

resource "google_compute_router_nat" "private" {
  router = "r"
  type   = "PRIVATE"
}
