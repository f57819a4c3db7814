variable "location" {}

resource "azurerm_log_analytics_workspace" "a" {
  location = var.location
}

resource "azurerm_log_analytics_workspace" "reserved" {
  for_each                           = toset(["100", "500", "5000"])
  location                           = var.location
  sku                                = "CapacityReservation"
  reservation_capacity_in_gb_per_day = each.key
}
