variable "location" {}

resource "google_storage_bucket" "regional" {
  for_each      = toset(["STANDARD", "NEARLINE", "COLDLINE", "ARCHIVE", "DURABLE_REDUCED_AVAILABILITY"])
  location      = var.location
  storage_class = each.key
}

resource "google_storage_bucket" "several" {
  for_each = toset(["US", "EU", "ASIA", "NAM4", "EUR4", "ASIA1"])
  location = each.key
}
