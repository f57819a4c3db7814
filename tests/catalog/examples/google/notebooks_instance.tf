variable "location" {}

resource "google_notebooks_instance" "a" {
  location = "${var.location}-b"
  machine_type = "e2-standard-4"
}
