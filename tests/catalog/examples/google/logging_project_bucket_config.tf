resource "google_logging_project_bucket_config" "a" {
  bucket_id      = "a"
  retention_days = 90
}
