# A small data platform: events come in through Pub/Sub, a service on Cloud Run keeps the raw ones in
# a bucket and writes the rest to BigQuery, a database holds the state, and a nightly group of spot
# machines works through it all. finops-usage.yml beside it says how much is used.

provider "google" {
  project = "orders-data"
  region  = "europe-west1"
}

variable "most_workers" {
  type    = number
  default = 6
}

resource "google_pubsub_topic" "events" {
  name = "events"
}

resource "google_pubsub_subscription" "ingest" {
  name  = "ingest"
  topic = google_pubsub_topic.events.id
}

resource "google_cloud_run_v2_service" "ingest" {
  name     = "ingest"
  location = "europe-west1"

  template {
    scaling {
      min_instance_count = 1
      max_instance_count = 20
    }
    containers {
      image = "europe-west1-docker.pkg.dev/orders-data/images/ingest"
      resources {
        limits = {
          cpu    = "1"
          memory = "512Mi"
        }
      }
    }
  }
}

resource "google_storage_bucket" "raw" {
  name          = "orders-data-raw"
  location      = "EU"
  storage_class = "NEARLINE"
}

resource "google_bigquery_dataset" "warehouse" {
  dataset_id = "warehouse"
  location   = "europe-west1"
}

resource "google_sql_database_instance" "state" {
  name             = "state"
  database_version = "POSTGRES_16"

  settings {
    tier              = "db-custom-4-16384"
    availability_type = "REGIONAL"
    disk_size         = 200
  }
}

resource "google_redis_instance" "cache" {
  name           = "cache"
  tier           = "STANDARD_HA"
  memory_size_gb = 5
}

resource "google_compute_instance_template" "worker" {
  name_prefix  = "worker-"
  machine_type = "n2-standard-8"

  scheduling {
    preemptible        = true
    automatic_restart  = false
    provisioning_model = "SPOT"
  }

  disk {
    source_image = "debian-cloud/debian-12"
    disk_type    = "pd-balanced"
    disk_size_gb = 50
  }

  network_interface {
    subnetwork = google_compute_subnetwork.data.id
  }
}

resource "google_compute_region_instance_group_manager" "workers" {
  name               = "workers"
  base_instance_name = "worker"
  region             = "europe-west1"

  version {
    instance_template = google_compute_instance_template.worker.id
  }
}

resource "google_compute_region_autoscaler" "workers" {
  name   = "workers"
  region = "europe-west1"
  target = google_compute_region_instance_group_manager.workers.id

  autoscaling_policy {
    min_replicas = 1
    max_replicas = var.most_workers
  }
}

resource "google_container_cluster" "notebooks" {
  name                     = "notebooks"
  location                 = "europe-west1-b"
  initial_node_count       = 1
  remove_default_node_pool = true

  private_cluster_config {
    enable_private_nodes = true
  }
}

resource "google_container_node_pool" "notebooks" {
  cluster    = google_container_cluster.notebooks.id
  node_count = 2

  node_config {
    machine_type = "e2-standard-4"
    disk_size_gb = 100
  }
}

resource "google_compute_network" "data" {
  name                    = "data"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "data" {
  name          = "data"
  network       = google_compute_network.data.id
  ip_cidr_range = "10.0.0.0/20"
}

resource "google_compute_router" "data" {
  name    = "data"
  network = google_compute_network.data.id
}

resource "google_compute_router_nat" "data" {
  name                               = "data"
  router                             = google_compute_router.data.name
  nat_ip_allocate_option             = "AUTO_ONLY"
  source_subnetwork_ip_ranges_to_nat = "ALL_SUBNETWORKS_ALL_IP_RANGES"
}

resource "google_secret_manager_secret" "database" {
  secret_id = "database"
  replication {
    auto {}
  }
}

resource "google_cloud_scheduler_job" "nightly" {
  name     = "nightly"
  schedule = "0 2 * * *"
}
