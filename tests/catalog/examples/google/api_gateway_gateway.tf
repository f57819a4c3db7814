variable "location" {}

resource "google_api_gateway_gateway" "a" {
  region = var.location
}
