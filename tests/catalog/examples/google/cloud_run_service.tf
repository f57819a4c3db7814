variable "location" {}

resource "google_cloud_run_service" "a" {
  for_each = toset(["true", "false"])
  location = var.location
  template {
    metadata {
      annotations = {
        "autoscaling.knative.dev/minScale"  = "1"
        "run.googleapis.com/cpu-throttling" = each.key
      }
    }
    spec {
      containers {}
    }
  }
}
