resource "google_logging_folder_sink" "a" {
  name = "a"
}
