variable "location" {}

resource "google_cloud_ids_endpoint" "a" {
  location = "${var.location}-b"
}
