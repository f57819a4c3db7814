resource "google_pubsub_topic" "a" {
  name = "a"
}
