variable "location" {}

resource "google_dataproc_cluster" "a" {
  region = var.location
  cluster_config {
    worker_config {
      machine_type = "n2-standard-8"
    }
    preemptible_worker_config {
      num_instances = 1
    }
  }
}
