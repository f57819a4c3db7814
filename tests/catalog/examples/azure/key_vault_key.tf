variable "location" {}

resource "azurerm_key_vault" "standard" {
  location = var.location
  sku_name = "standard"
}

resource "azurerm_key_vault" "premium" {
  location = var.location
  sku_name = "premium"
}

resource "azurerm_key_vault_key" "standard" {
  for_each = {
    for set in setproduct(["RSA", "EC"], [2048, 4096]) : join("-", set) => set
  }
  key_vault_id = azurerm_key_vault.standard.id
  key_type     = each.value[0]
  key_size     = each.value[1]
}

resource "azurerm_key_vault_key" "premium" {
  for_each = {
    for set in setproduct(["RSA", "RSA-HSM", "EC-HSM"], [2048, 4096]) : join("-", set) => set
  }
  key_vault_id = azurerm_key_vault.premium.id
  key_type     = each.value[0]
  key_size     = each.value[1]
}
