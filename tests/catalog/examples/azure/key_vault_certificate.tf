variable "location" {}

resource "azurerm_key_vault" "v" {
  for_each = toset(["standard", "premium"])
  location = var.location
  sku_name = each.key
}

resource "azurerm_key_vault_certificate" "a" {
  for_each     = toset(["standard", "premium"])
  key_vault_id = azurerm_key_vault.v[each.key].id
}
