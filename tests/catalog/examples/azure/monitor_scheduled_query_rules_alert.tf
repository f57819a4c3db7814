variable "location" {}

resource "azurerm_monitor_scheduled_query_rules_alert" "a" {
  for_each  = toset(["5", "10", "15", "60"])
  location  = var.location
  frequency = each.key
}
