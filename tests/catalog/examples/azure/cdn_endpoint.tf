variable "location" {}

resource "azurerm_cdn_profile" "p" {
  for_each = toset(["Standard_Microsoft", "Standard_Akamai", "Standard_Verizon", "Premium_Verizon"])
  name     = each.key
  location = var.location
  sku      = each.key
}

resource "azurerm_cdn_endpoint" "a" {
  for_each     = toset(["Standard_Microsoft", "Standard_Akamai", "Standard_Verizon", "Premium_Verizon"])
  location     = var.location
  profile_name = azurerm_cdn_profile.p[each.key].name
}

resource "azurerm_cdn_endpoint" "rules" {
  location     = var.location
  profile_name = azurerm_cdn_profile.p["Standard_Microsoft"].name
  dynamic "delivery_rule" {
    for_each = range(7)
    content {
      order = delivery_rule.value
    }
  }
}

resource "azurerm_cdn_endpoint" "accelerated" {
  location          = var.location
  profile_name      = azurerm_cdn_profile.p["Standard_Verizon"].name
  optimization_type = "DynamicSiteAcceleration"
}
