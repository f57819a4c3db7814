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
  target_size = 2
  version {
    instance_template = google_compute_instance_template.t.id
  }
}
