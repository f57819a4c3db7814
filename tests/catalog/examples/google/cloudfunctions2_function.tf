variable "location" {}

resource "google_cloudfunctions2_function" "a" {
  location = var.location
  service_config {
    min_instance_count = 1
  }
}
