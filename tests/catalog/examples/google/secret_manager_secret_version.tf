resource "google_secret_manager_secret_version" "a" {
  secret      = "a"
  secret_data = "a"
}
