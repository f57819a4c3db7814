variable "location" {}

resource "google_container_node_pool" "a" {
  for_each   = toset(["e2-medium", "n1-standard-4", "n2-standard-8", "n2d-standard-8", "t2d-standard-8", "c3-standard-8", "g2-standard-4"])
  location   = var.location
  cluster    = "elsewhere"
  node_count = 1
  node_config {
    machine_type = each.key
    image_type   = "UBUNTU_CONTAINERD"
  }
}

resource "google_container_node_pool" "windows" {
  location   = var.location
  cluster    = "elsewhere"
  node_count = 1
  node_config {
    machine_type    = "n2-standard-8"
    image_type      = "WINDOWS_LTSC_CONTAINERD"
    spot            = true
    disk_type       = "pd-ssd"
    local_ssd_count = 1
  }
}
