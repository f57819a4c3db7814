resource "google_cloud_tasks_queue" "a" {
  name = "a"
}
