variable "location" {}

resource "azurerm_storage_account" "s" {
  for_each                 = toset(["LRS", "ZRS", "GRS"])
  name                     = "account${lower(each.key)}"
  location                 = var.location
  account_tier             = "Standard"
  account_replication_type = each.key
}

resource "azurerm_storage_share" "a" {
  for_each             = toset(["LRS", "ZRS", "GRS"])
  name                 = "it"
  storage_account_name = azurerm_storage_account.s[each.key].name
  quota                = 100
}

resource "azurerm_storage_share" "tier" {
  for_each             = toset(["Hot", "Cool"])
  name                 = each.key
  storage_account_name = azurerm_storage_account.s["LRS"].name
  quota                = 100
  access_tier          = each.key
}

resource "azurerm_storage_account" "premium" {
  name                     = "premium"
  location                 = var.location
  account_kind             = "FileStorage"
  account_tier             = "Premium"
  account_replication_type = "LRS"
}

resource "azurerm_storage_share" "premium" {
  name               = "premium"
  storage_account_id = azurerm_storage_account.premium.id
  quota              = 100
}
