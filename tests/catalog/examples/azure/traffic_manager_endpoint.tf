resource "azurerm_traffic_manager_endpoint" "a" {
  for_each = toset(["azureEndpoints", "nestedEndpoints", "externalEndpoints"])
  type     = each.key
}
