variable "location" {}

resource "google_bigquery_dataset" "d" {
  dataset_id = "d"
  location   = var.location
}

resource "google_bigquery_table" "a" {
  dataset_id = google_bigquery_dataset.d.dataset_id
  table_id   = "a"
}

resource "google_bigquery_table" "us" {
  dataset_id = "elsewhere"
  table_id   = "us"
}
