variable "location" {}

resource "google_bigquery_reservation" "a" {
  for_each      = toset(["STANDARD", "ENTERPRISE", "ENTERPRISE_PLUS"])
  location      = var.location
  slot_capacity = 100
  edition       = each.key
}
