resource "azurerm_traffic_manager_profile" "a" {
  traffic_routing_method = "Weighted"
  traffic_view_enabled   = true
}
