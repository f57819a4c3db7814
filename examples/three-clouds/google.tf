# What is learned: events come in over the tunnel, a service writes them down, BigQuery answers.

resource "google_compute_network" "analytics" {
  name = "analytics"
}

resource "google_compute_ha_vpn_gateway" "analytics" {
  name    = "analytics"
  network = google_compute_network.analytics.id
}

resource "google_compute_router" "analytics" {
  name    = "analytics"
  network = google_compute_network.analytics.id
}

resource "google_compute_vpn_tunnel" "aws" {
  name                  = "aws"
  vpn_gateway           = google_compute_ha_vpn_gateway.analytics.id
  vpn_gateway_interface = 0
  peer_ip               = aws_vpn_connection.google.tunnel1_address
  shared_secret         = aws_vpn_connection.google.tunnel1_preshared_key
  router                = google_compute_router.analytics.id
}

resource "google_pubsub_topic" "events" {
  name = "order-events"
}

resource "google_cloud_run_v2_service" "intake" {
  name     = "intake"
  location = local.regions.google
  template {
    scaling {
      min_instance_count = 1
    }
    containers {
      image = "europe-west1-docker.pkg.dev/shop-analytics/intake/intake:1"
      resources {
        limits = { cpu = "1", memory = "512Mi" }
      }
    }
  }
}

resource "google_bigquery_dataset" "orders" {
  dataset_id = "orders"
  location   = "EU"
}

# What the tables are made from stays in files that are read once a month.
resource "google_storage_bucket" "orders" {
  name          = "shop-orders-history"
  location      = local.regions.google
  storage_class = "NEARLINE"
}

# The nightly model is trained on a machine that may be taken away.
resource "google_compute_instance" "training" {
  name         = "training"
  zone         = "${local.regions.google}-b"
  machine_type = "n2-standard-8"
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
      size  = 100
    }
  }
  scheduling {
    provisioning_model = "SPOT"
    preemptible        = true
    automatic_restart  = false
  }
  network_interface {
    network = google_compute_network.analytics.id
  }
}
