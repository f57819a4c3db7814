resource "google_logging_billing_account_sink" "a" {
  name = "a"
}
