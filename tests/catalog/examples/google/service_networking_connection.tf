resource "google_service_networking_connection" "a" {
  service = "a"
}
