resource "google_compute_machine_image" "a" {
  source_instance = "a"
}
