resource "google_logging_organization_bucket_config" "a" {
  bucket_id      = "a"
  retention_days = 90
}
