variable "location" {}

resource "azurerm_key_vault" "standard" {
  location = var.location
  sku_name = "standard"
}

resource "azurerm_key_vault" "premium" {
  location = var.location
  sku_name = "premium"
}

resource "azurerm_key_vault_certificate" "standard" {
  key_vault_id = azurerm_key_vault.standard.id
}

resource "azurerm_key_vault_certificate" "premium" {
  key_vault_id = azurerm_key_vault.premium.id
}
