variable "location" {}

resource "google_dataflow_flex_template_job" "a" {
  region       = var.location
  machine_type = "n1-standard-4"
}
