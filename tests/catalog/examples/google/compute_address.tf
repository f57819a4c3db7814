resource "google_compute_address" "a" {
  name = "a"
}

resource "google_compute_address" "internal" {
  name         = "internal"
  address_type = "INTERNAL"
}
