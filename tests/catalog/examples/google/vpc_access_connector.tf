variable "location" {}

resource "google_vpc_access_connector" "a" {
  for_each     = toset(["e2-micro", "f1-micro", "e2-standard-4"])
  region       = var.location
  machine_type = each.key
}
