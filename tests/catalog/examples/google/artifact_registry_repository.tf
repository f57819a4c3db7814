resource "google_artifact_registry_repository" "a" {
  repository_id = "a"
}
