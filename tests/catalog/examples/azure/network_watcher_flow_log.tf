variable "location" {}

resource "azurerm_network_security_group" "g" {
  location = var.location
}

resource "azurerm_network_watcher_flow_log" "old" {
  location                  = var.location
  network_security_group_id = azurerm_network_security_group.g.id
  enabled                   = true
}

resource "azurerm_network_watcher_flow_log" "network" {
  for_each           = toset(["10", "60"])
  location           = var.location
  target_resource_id = "network"
  enabled            = true
  traffic_analytics {
    enabled             = true
    interval_in_minutes = each.key
  }
}
