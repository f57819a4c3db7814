resource "google_cloud_scheduler_job" "a" {
  name = "a"
}
