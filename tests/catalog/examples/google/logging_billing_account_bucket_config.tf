resource "google_logging_billing_account_bucket_config" "a" {
  bucket_id      = "a"
  retention_days = 90
}
