variable "location" {}

resource "google_workbench_instance" "a" {
  location = "${var.location}-b"
}
