variable "location" {}

resource "azurerm_cdn_profile" "standard_microsoft" {
  name     = "standard_microsoft"
  location = var.location
  sku      = "Standard_Microsoft"
}

resource "azurerm_cdn_endpoint" "standard_microsoft" {
  location     = var.location
  profile_name = azurerm_cdn_profile.standard_microsoft.name
}

resource "azurerm_cdn_profile" "standard_akamai" {
  name     = "standard_akamai"
  location = var.location
  sku      = "Standard_Akamai"
}

resource "azurerm_cdn_endpoint" "standard_akamai" {
  location     = var.location
  profile_name = azurerm_cdn_profile.standard_akamai.name
}

resource "azurerm_cdn_profile" "standard_verizon" {
  name     = "standard_verizon"
  location = var.location
  sku      = "Standard_Verizon"
}

resource "azurerm_cdn_endpoint" "standard_verizon" {
  location     = var.location
  profile_name = azurerm_cdn_profile.standard_verizon.name
}

resource "azurerm_cdn_profile" "premium_verizon" {
  name     = "premium_verizon"
  location = var.location
  sku      = "Premium_Verizon"
}

resource "azurerm_cdn_endpoint" "premium_verizon" {
  location     = var.location
  profile_name = azurerm_cdn_profile.premium_verizon.name
}

resource "azurerm_cdn_endpoint" "rules" {
  location     = var.location
  profile_name = azurerm_cdn_profile.standard_microsoft.name
  dynamic "delivery_rule" {
    for_each = range(7)
    content {
      order = delivery_rule.value
    }
  }
}

resource "azurerm_cdn_endpoint" "accelerated" {
  location          = var.location
  profile_name      = azurerm_cdn_profile.standard_verizon.name
  optimization_type = "DynamicSiteAcceleration"
}
