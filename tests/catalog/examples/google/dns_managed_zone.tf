resource "google_dns_managed_zone" "a" {
  dns_name = "example.com."
}
