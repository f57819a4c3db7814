variable "location" {}

resource "google_compute_instance_template" "t" {
  machine_type = "e2-standard-4"
  disk {
    source_image = "debian-cloud/debian-12"
    disk_type    = "pd-balanced"
  }
  disk {
    type      = "SCRATCH"
    disk_type = "local-ssd"
  }
  network_interface {
    access_config {}
  }
}

resource "google_compute_region_instance_group_manager" "g" {
  region = var.location

  version {
    instance_template = google_compute_instance_template.t.id
  }
}

resource "google_compute_region_autoscaler" "a" {
  region = var.location
  target = google_compute_region_instance_group_manager.g.id
  autoscaling_policy {
    min_replicas = 1
    max_replicas = 3
  }
}
