resource "google_pubsub_subscription" "a" {
  topic = "a"
}
