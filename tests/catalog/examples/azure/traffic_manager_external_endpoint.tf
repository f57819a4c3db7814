resource "azurerm_traffic_manager_profile" "p" {
  traffic_routing_method = "Weighted"
  monitor_config {
    interval_in_seconds = 10
  }
}

resource "azurerm_traffic_manager_external_endpoint" "a" {
  profile_id = azurerm_traffic_manager_profile.p.id
}
