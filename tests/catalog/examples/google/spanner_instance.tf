variable "location" {}

resource "google_spanner_instance" "a" {
  for_each  = toset(["STANDARD", "ENTERPRISE", "ENTERPRISE_PLUS"])
  config    = "regional-${var.location}"
  num_nodes = 1
  edition   = each.key
}
