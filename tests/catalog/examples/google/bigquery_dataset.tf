variable "location" {}

resource "google_bigquery_dataset" "a" {
  for_each = toset([var.location, "US", "EU"])
  location = each.key
}
