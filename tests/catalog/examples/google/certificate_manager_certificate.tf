resource "google_certificate_manager_certificate" "a" {
  name = "shop"
}
