resource "azurerm_cdn_frontdoor_profile" "a" {
  for_each = toset(["Standard_AzureFrontDoor", "Premium_AzureFrontDoor"])
  sku_name = each.key
}
