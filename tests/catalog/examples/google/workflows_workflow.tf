resource "google_workflows_workflow" "a" {
  name = "a"
}
