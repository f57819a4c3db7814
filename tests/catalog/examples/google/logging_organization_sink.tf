resource "google_logging_organization_sink" "a" {
  name = "a"
}
