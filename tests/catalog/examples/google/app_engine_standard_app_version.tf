resource "google_app_engine_standard_app_version" "a" {
  for_each       = toset(["F1", "F4_1G", "B1", "B8"])
  runtime        = "python312"
  instance_class = each.key
}
