resource "google_dns_record_set" "a" {
  name = "a.example.com."
}
