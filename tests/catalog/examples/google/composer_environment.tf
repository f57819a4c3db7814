variable "location" {}

resource "google_composer_environment" "a" {
  for_each = toset(["ENVIRONMENT_SIZE_SMALL", "ENVIRONMENT_SIZE_MEDIUM", "ENVIRONMENT_SIZE_LARGE"])
  region   = var.location
  config {
    environment_size = each.key
  }
}
