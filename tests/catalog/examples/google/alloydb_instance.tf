variable "location" {}

resource "google_alloydb_cluster" "c" {
  location = var.location
}

resource "google_alloydb_instance" "a" {
  cluster       = google_alloydb_cluster.c.name
  instance_type = "PRIMARY"
  machine_config {
    cpu_count = 4
  }
}
