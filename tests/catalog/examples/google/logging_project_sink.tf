resource "google_logging_project_sink" "a" {
  name = "a"
}
