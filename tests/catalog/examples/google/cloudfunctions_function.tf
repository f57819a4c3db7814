variable "location" {}

resource "google_cloudfunctions_function" "a" {
  for_each            = toset(["128", "256", "8192"])
  region              = var.location
  available_memory_mb = each.key
}
