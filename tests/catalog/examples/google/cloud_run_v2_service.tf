variable "location" {}

resource "google_cloud_run_v2_service" "requests" {
  location = var.location
  template {
    scaling {
      min_instance_count = 1
    }
    containers {
      resources {
        limits = { cpu = "2", memory = "1Gi" }
      }
    }
  }
}

resource "google_cloud_run_v2_service" "instances" {
  location = var.location
  template {
    containers {
      resources {
        cpu_idle = false
      }
    }
  }
}
