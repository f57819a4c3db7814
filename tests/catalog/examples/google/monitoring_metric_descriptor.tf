resource "google_monitoring_metric_descriptor" "a" {
  type = "custom.googleapis.com/a"
}
