variable "location" {}

resource "google_cloud_run_v2_job" "a" {
  location = var.location
}
