resource "google_container_registry" "a" {
  for_each = toset(["US", "EU", "ASIA"])
  location = each.key
}
