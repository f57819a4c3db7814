variable "location" {}

resource "google_compute_instance_template" "t" {
  machine_type = "e2-standard-4"
  disk {
    source_image = "debian-cloud/debian-12"
    disk_size_gb = 100
    disk_type    = "pd-ssd"
  }
}

resource "google_compute_instance_from_template" "a" {
  zone                     = "${var.location}-b"
  source_instance_template = google_compute_instance_template.t.self_link
}
