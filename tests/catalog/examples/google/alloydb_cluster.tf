variable "location" {}

resource "google_alloydb_cluster" "a" {
  location = var.location
}
