variable "location" {}

resource "google_dataflow_job" "a" {
  region = var.location
}
