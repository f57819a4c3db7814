resource "google_app_engine_flexible_app_version" "a" {
  runtime = "python"
}
