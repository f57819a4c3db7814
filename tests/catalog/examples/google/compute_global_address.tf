resource "google_compute_global_address" "a" {
  name = "a"
}

resource "google_compute_global_address" "internal" {
  name         = "internal"
  address_type = "INTERNAL"
}
