resource "google_compute_instance" "default" {
  name         = "app-${terraform.workspace}"
  machine_type = "n2-standard-${var.cores}"
  zone         = "${var.region}-b"

  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
      size  = 30
      type  = "pd-ssd"
    }
  }

  network_interface {
    network = "default"
    access_config {}
  }

  scheduling {
    preemptible       = true
    automatic_restart = false
  }

  metadata = {
    startup-script = file("${path.module}/start.sh")
    ssh-keys       = join("\n", [for user in var.users : "${user.name}:${user.key}"])
  }
}

resource "google_sql_database_instance" "main" {
  database_version = "POSTGRES_15"
  settings {
    tier = "db-custom-4-16384"
    dynamic "database_flags" {
      for_each = var.flags
      content {
        name  = database_flags.key
        value = database_flags.value
      }
    }
  }
}
