variable "location" {}

resource "azurerm_monitor_scheduled_query_rules_alert_v2" "a" {
  for_each             = toset(["PT1M", "PT5M", "PT10M", "PT15M", "PT1H", "P1D"])
  location             = var.location
  evaluation_frequency = each.key
}
