resource "google_secret_manager_secret" "a" {
  secret_id = "a"
  replication {
    auto {}
  }
}
