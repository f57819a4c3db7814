variable "location" {}

resource "google_container_cluster" "zonal" {
  location           = "${var.location}-b"
  initial_node_count = 1
}

resource "google_container_cluster" "regional" {
  location = var.location
  node_pool {
    node_count = 1
    node_config {
      machine_type = "e2-standard-4"
    }
  }
}

resource "google_container_cluster" "autopilot" {
  location         = var.location
  enable_autopilot = true
}
