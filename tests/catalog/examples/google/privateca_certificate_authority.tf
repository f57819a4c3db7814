variable "location" {}

resource "google_privateca_ca_pool" "enterprise" {
  location = var.location
  name     = "enterprise"
  tier     = "ENTERPRISE"
}

resource "google_privateca_ca_pool" "devops" {
  location = var.location
  name     = "devops"
  tier     = "DEVOPS"
}

resource "google_privateca_certificate_authority" "enterprise" {
  location = var.location
  pool     = google_privateca_ca_pool.enterprise.name
}

resource "google_privateca_certificate_authority" "devops" {
  location = var.location
  pool     = google_privateca_ca_pool.devops.name
}
