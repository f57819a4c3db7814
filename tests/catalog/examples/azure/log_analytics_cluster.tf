variable "location" {}

resource "azurerm_log_analytics_cluster" "a" {
  for_each = toset(["100", "500", "1000"])
  location = var.location
  size_gb  = each.key
}
