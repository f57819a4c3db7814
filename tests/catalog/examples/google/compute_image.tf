resource "google_compute_image" "a" {
  source_disk = "a"
}
